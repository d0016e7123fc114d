// Sessions of a day by room, side by side where they overlap.
#pragma once
#include <string>
#include <vector>

#include "event/event.hpp"

namespace marquee {

// So many sessions of a room lie side by side at most; more are below each other.
inline constexpr int kMostLanes = 3;
// So many lanes are shown at once, if there is room for them.
inline constexpr int kMostColumns = 6;

// Until when a grid shows a session. Without an end it takes an hour.
Instant shown_until(const Session& session);

// Sessions of which each overlaps another one, or a single one.
struct Cluster {
    std::vector<const Session*> sessions;  // by start
    std::vector<int> lanes;                // of each, from 0
    int lane_count = 0;
    Instant start, end;
};

// Of sessions in the order of their starts.
std::vector<Cluster> clusters_of(const std::vector<const Session*>& sessions);

struct Room {
    std::string name;
    std::vector<Cluster> clusters;
    int lane_count = 1;
};

struct RoomsOfDay {
    std::vector<Room> rooms;  // in the organizer's order, without those that have nothing
    // What is in no room, and breaks that are in all.
    std::vector<const Session*> everywhere;
};

// `sessions` are some of the event's, in their order.
RoomsOfDay rooms_of_day(const Event& event, const std::vector<const Session*>& sessions);

// Where each part begins, and the end: parts of at most `columns` lanes and kMostColumns, as equal as they can be. A
// room with more lanes is a part of its own.
std::vector<std::size_t> parts_of(const std::vector<Room>& rooms, int columns);

}  // namespace marquee
