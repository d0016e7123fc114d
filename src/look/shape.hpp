// The small signs beside words.
#pragma once
#include <span>

namespace marquee {

struct Corner {
    float x, y;
};

// A star of five points in a square from (0, 0) to (1, 1), and the same with every edge moved inwards, which together
// are its outline.
std::span<const Corner> star_corners();
std::span<const Corner> inner_star_corners();

// How far they are moved, as a share of the square's side.
inline constexpr float kStarLine = 0.07f;

// The arrow of what one chooses from: a triangle that points down, and its distance from the box's right.
inline constexpr float kArrowWidthPx = 9;
inline constexpr float kArrowHeightPx = 5;
inline constexpr float kArrowRightPx = 14;

}  // namespace marquee
