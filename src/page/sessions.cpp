// How sessions appear in several views.
#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

std::string_view chip_part(SessionType type) {
    switch (type) {
        case SessionType::Keynote:
            return "tag-keynote";
        case SessionType::Poster:
            return "tag-poster";
        case SessionType::Panel:
            return "tag-panel";
        default:
            return "tag-talk";
    }
}

}  // namespace

Instant end_of(const Session& session) { return session.end.value_or(session.start + std::chrono::hours(3)); }

std::vector<Run> session_title(const Event& event, const Session& session, Title title) {
    std::vector<Run> runs;
    if (!session.label.empty()) {
        runs.push_back({.text = session.label, .part = chip_part(session.type)});
        runs.push_back({.text = kAfterChip});
    }
    runs.push_back({.text = session.title, .quiet = true});
    if (title == Title::Link) runs.back().href = address_of(event, session);
    runs.front().anchors = session.anchors;
    return runs;
}

Run time_run(const Event& event, Instant at, const Zones& zones) {
    const CivilTime civil = to_civil(zones, event.time_zone, at);
    const std::chrono::seconds offset = zones.offset_at(event.time_zone, at).value_or(std::chrono::seconds(0));
    return {.text = time_text(civil, event.clock), .datetime = datetime_text(civil, offset)};
}

bool is_on_one_day(const Event& event, const Zones& zones) {
    return event.sessions.empty() ||
           day_of(event, zones, event.sessions.front().start) == day_of(event, zones, event.sessions.back().start);
}

std::vector<Run> link_runs(const std::vector<Link>& links) {
    std::vector<Run> runs;
    for (const Link& to : links) {
        if (!runs.empty()) runs.push_back({.text = " · "});
        runs.push_back({.text = to.label, .href = to.url});
    }
    return runs;
}

std::string place_text(const Venue& venue, const std::string& room) {
    const std::string& inside = room.empty() ? venue.room : room;
    if (venue.name.empty() || inside.empty()) return venue.name + inside;
    return venue.name + ", " + inside;
}

std::string zone_text(const Event& event) {
    return event.venue.city.empty() ? event.time_zone : "times in " + event.venue.city;
}

}  // namespace marquee
