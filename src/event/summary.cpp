#include "event/summary.hpp"

#include <algorithm>

#include "event/order.hpp"

namespace marquee {
namespace {

void add_if_new(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

std::vector<std::string> rooms_of(const Event& event) {
    std::vector<std::string> used, rooms;
    for (const Session& session : event.sessions) add_if_new(used, room_of(event, session));
    for (const std::string& room : event.venue.rooms)
        if (std::find(used.begin(), used.end(), room) != used.end()) add_if_new(rooms, room);
    for (const std::string& room : used) add_if_new(rooms, room);
    return rooms;
}

}  // namespace

void summarize(Event& event) {
    event.days.clear();
    event.tracks.clear();
    event.languages.clear();
    event.types.clear();
    event.over = {};
    for (const Session& session : event.sessions) {
        if (event.days.empty() || event.days.back() < session.day) event.days.push_back(session.day);
        add_if_new(event.tracks, session.track);
        add_if_new(event.languages, session.language);
        if (std::find(event.types.begin(), event.types.end(), session.type) == event.types.end())
            event.types.push_back(session.type);
        event.over = std::max(event.over, end_of(session));
    }
    put_in_order(event.tracks);
    put_in_order(event.languages);
    event.rooms = rooms_of(event);
}

}  // namespace marquee
