// Rooms side by side, and time downwards. Time is stretched wherever something needs more height than its length gives
// it, so that nothing is cut, and hours with nothing in them take little.
#pragma once
#include <cstdint>
#include <functional>
#include <vector>

#include "layout/layout.hpp"

namespace marquee {

// Something that stands in a timetable from one time until another.
struct TimetableItem {
    Slot slot;
    float needed_px = 0;  // height
    float y_px = 0;       // from the top of the first time
    float height_px = 0;  // at least what it needs
};

// Sets where the items are, `gap_px` apart; returns the height of all. What ends when it begins is only moved to its
// time. Two in one column that overlap in time are below each other.
float set_times(std::vector<TimetableItem>& items, float root_px, float gap_px);

// How many columns of sessions a window of `width` px has room for; 0 where it is not wide.
int columns_in(float width, float root_px);

// What flow() lends: how a block is placed at the page's top, and a box moved down with all inside.
struct Placing {
    std::function<std::uint32_t(const Block&, float x, float width, std::uint32_t parent, Layer)> place;
    std::function<void(std::uint32_t box, float distance_px)> move_down;
};

// Adds the boxes inside box `index`, a timetable. Returns the height of its content.
float place_timetable(Layout& layout, std::uint32_t index, const Rect& content, const Placing& placing);

}  // namespace marquee
