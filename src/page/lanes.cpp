#include "page/lanes.hpp"

#include <algorithm>

#include "event/order.hpp"
#include "page/filter.hpp"

namespace marquee {
namespace {

constexpr std::chrono::hours kUnknownLength{1};

// The first that is free from then on.
std::size_t free_lane(const std::vector<Instant>& ends, Instant start) {
    const auto lane = std::find_if(ends.begin(), ends.end(), [&](Instant end) { return end <= start; });
    return static_cast<std::size_t>(lane - ends.begin());
}

bool is_same_break(const Session& a, const Session& b) {
    return a.type == SessionType::Break && b.type == SessionType::Break && a.start == b.start && a.end == b.end &&
           a.title == b.title && a.cancelled == b.cancelled;
}

bool is_in_no_room(const Event& event, const Session& session) {
    return session.room.empty() && (session.type == SessionType::Break || event.venue.room.empty());
}

// Of breaks that every room with sessions has at the same time, one goes everywhere.
void join_breaks(std::vector<std::vector<const Session*>>& rooms, std::vector<const Session*>& everywhere) {
    std::vector<std::vector<const Session*>*> used;
    for (std::vector<const Session*>& room : rooms)
        if (!room.empty()) used.push_back(&room);
    if (used.size() < 2) return;
    const auto find_in = [](const std::vector<const Session*>& room, const Session& wanted) {
        return std::find_if(room.begin(), room.end(),
                            [&](const Session* other) { return is_same_break(*other, wanted); });
    };
    const std::vector<const Session*> first = *used.front();
    for (const Session* session : first) {
        const bool is_in_all = std::all_of(used.begin(), used.end(),
                                           [&](const auto* room) { return find_in(*room, *session) != room->end(); });
        if (!is_in_all) continue;
        everywhere.push_back(session);
        for (std::vector<const Session*>* room : used) room->erase(find_in(*room, *session));
    }
    const std::vector<std::size_t> order = stable_order(
        everywhere.size(), [&](std::size_t a, std::size_t b) { return everywhere[a]->start < everywhere[b]->start; });
    everywhere = in_order(std::move(everywhere), order);
}

// Parts that hold `most` lanes, or one room with more.
std::vector<std::size_t> cut(const std::vector<Room>& rooms, int most) {
    std::vector<std::size_t> starts = {0};
    int lanes = 0;
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        if (lanes > 0 && lanes + rooms[i].lane_count > most) {
            starts.push_back(i);
            lanes = 0;
        }
        lanes += rooms[i].lane_count;
    }
    starts.push_back(rooms.size());
    return starts;
}

}  // namespace

Instant shown_until(const Session& session) { return session.end.value_or(session.start + kUnknownLength); }

std::vector<Cluster> clusters_of(const std::vector<const Session*>& sessions) {
    std::vector<Cluster> clusters;
    std::vector<Instant> ends;  // of the last cluster's lanes
    for (const Session* session : sessions) {
        if (clusters.empty() || session->start >= clusters.back().end) {
            clusters.push_back({.sessions = {}, .lanes = {}, .start = session->start, .end = session->start});
            ends.clear();
        }
        Cluster& cluster = clusters.back();
        const std::size_t lane = free_lane(ends, session->start);
        if (lane == ends.size()) ends.emplace_back();
        ends[lane] = shown_until(*session);
        cluster.end = std::max(cluster.end, ends[lane]);
        cluster.sessions.push_back(session);
        cluster.lanes.push_back(static_cast<int>(lane) % kMostLanes);
        cluster.lane_count = std::min(static_cast<int>(ends.size()), kMostLanes);
    }
    return clusters;
}

RoomsOfDay rooms_of_day(const Event& event, const std::vector<const Session*>& sessions) {
    RoomsOfDay day;
    const std::vector<std::string>& names = event.rooms;
    std::vector<std::vector<const Session*>> rooms(names.size());
    for (const Session* session : sessions) {
        if (is_in_no_room(event, *session)) {
            day.everywhere.push_back(session);
            continue;
        }
        const auto name = std::find(names.begin(), names.end(), room_of(event, *session));
        rooms[static_cast<std::size_t>(name - names.begin())].push_back(session);
    }
    join_breaks(rooms, day.everywhere);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (rooms[i].empty()) continue;
        Room room{.name = names[i], .clusters = clusters_of(rooms[i])};
        for (const Cluster& cluster : room.clusters) room.lane_count = std::max(room.lane_count, cluster.lane_count);
        day.rooms.push_back(std::move(room));
    }
    return day;
}

std::vector<std::size_t> parts_of(const std::vector<Room>& rooms, int columns) {
    columns = std::min(columns, kMostColumns);
    std::vector<std::size_t> parts = cut(rooms, columns);
    for (int most = columns - 1; most > 0; --most) {
        std::vector<std::size_t> more_equal = cut(rooms, most);
        if (more_equal.size() > parts.size()) break;
        parts = std::move(more_equal);
    }
    return parts;
}

}  // namespace marquee
