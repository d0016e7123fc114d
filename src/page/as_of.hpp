// A screen that nobody reloads says how old its data is, if that is no longer new.
// Test: tests/unit/as_of_test.cpp
#pragma once
#include <optional>

#include "page/document.hpp"
#include "page/times.hpp"
#include "page/view_state.hpp"

namespace marquee {

// From five minutes after the host was last heard on.
bool is_old(const ViewState& state, Instant now);
// "As of 2:05 PM", on the clocks that are shown; with the day if that is another one. Nothing unless it is old.
std::optional<Block> as_of(const Times& times, const ViewState& state);
// When that may be said differently, the next time after `now`.
std::optional<Instant> as_of_changes(const ViewState& state, Instant now);

}  // namespace marquee
