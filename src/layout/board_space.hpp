// How much a board's window has room for.
// Test: tests/unit/board_space_test.cpp
#pragma once
#include "page/view_state.hpp"

namespace marquee {

// At least one of each.
BoardSpace board_space(float width_px, float height_px, float root_px);

}  // namespace marquee
