// A page for a screen that nobody touches: what is on and what comes, in some of the event's rooms.
//
// What turns, turns by the clock alone: the same moment shows the same page on every board with the same settings.
// Test: tests/unit/board_test.cpp
#pragma once
#include <optional>

#include "page/times.hpp"
#include "page/view_state.hpp"

namespace marquee {

// Fills a window, and takes part in no other page: no links, no controls. `state` has settings of a board.
Block board(const Event& event, const ViewState& state, Instant now, const Zones& zones);
// What is on by day, without a clock: the page that is written for those who have no canvas.
Block written_board(const Event& event, const Zones& zones);

// The next moment after `now` at which it says something else: a minute passes, or a page turns.
Instant board_changes(const Event& event, const ViewState& state, Instant now, const Zones& zones);

}  // namespace marquee
