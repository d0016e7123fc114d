// A screen that nobody reloads says how old its data is, if that is no longer new.
#pragma once
#include <optional>

#include "page/document.hpp"
#include "page/times.hpp"
#include "page/view_state.hpp"

namespace marquee {

// "As of 2:05 PM", from five minutes after the host was last heard on, on the clocks that are shown; with the day if
// that is another one.
std::optional<Block> as_of(const Times& times, const ViewState& state);
// When that comes to be said, if it is not said at `now`.
std::optional<Instant> as_of_changes(const ViewState& state, Instant now);

}  // namespace marquee
