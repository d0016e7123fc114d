#include "layout/board_space.hpp"

#include <algorithm>

namespace marquee {
namespace {

// In multiples of the root font's size: what margins, head and foot take, and what a room, or a card of a person,
// needs.
constexpr float kMarginsRem = 9;
constexpr float kAroundRem = 32;
constexpr float kRoomWidthRem = 24;
constexpr float kRoomHeightRem = 26;
constexpr float kCardWidthRem = 29;
constexpr float kCardHeightRem = 15;

int count_of(float px, float each_rem, float root_px) {
    return std::max(1, static_cast<int>(px / (each_rem * root_px)));
}

}  // namespace

BoardSpace board_space(float width_px, float height_px, float root_px) {
    const float width = width_px - kMarginsRem * root_px, height = height_px - kAroundRem * root_px;
    return {.room_columns = count_of(width, kRoomWidthRem, root_px),
            .room_rows = count_of(height, kRoomHeightRem, root_px),
            .card_columns = count_of(width, kCardWidthRem, root_px),
            .card_rows = count_of(height, kCardHeightRem, root_px)};
}

}  // namespace marquee
