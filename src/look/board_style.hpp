// How the parts of a board look, in style.hpp's terms.
#pragma once
#include <span>

#include "look/style.hpp"

namespace marquee {

std::span<const Style> board_styles();
// Where the window is wider than it is tall; the others stay.
std::span<const Style> wide_board_styles();

}  // namespace marquee
