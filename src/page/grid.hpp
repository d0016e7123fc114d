// A day of the schedule as a grid of rooms and time.
#pragma once
#include <vector>

#include "page/session_row.hpp"

namespace marquee {

// Whether the event's sessions are in several rooms, so that there is something to show side by side.
bool has_rooms(const Event& event);

struct Grid {
    Block parts;  // links to the parts that the rooms come in; no children if there is but one
    Block table;
};

// Of sessions of one day in the order of their starts, the part of the rooms that the state asks for.
Grid grid_of_day(const RowContext& context, const std::vector<const Session*>& sessions);

}  // namespace marquee
