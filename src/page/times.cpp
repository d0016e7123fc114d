#include "page/times.hpp"

#include <algorithm>

#include "page/dates.hpp"

namespace marquee {
namespace {

using namespace std::chrono;

struct Unit {
    seconds length;
    std::string_view name;
};

Unit unit_of(seconds distance) {
    if (distance > hours(48)) return {hours(24), "day"};
    if (distance > hours(2)) return {hours(1), "hour"};
    return {minutes(1), "minute"};
}

// One that has begun counts.
long count_of(seconds distance, const Unit& unit) { return (distance + unit.length - seconds(1)) / unit.length; }

Run run_at(const Times& times, const std::string& zone, Instant at) {
    const CivilTime civil = to_civil(times.zones, zone, at);
    const seconds offset = times.zones.offset_at(zone, at).value_or(seconds(0));
    return {.text = time_text(times.formats, civil), .datetime = datetime_text(civil, offset)};
}

// "Berlin" of "Europe/Berlin"
std::string city_of(const std::string& zone) {
    std::string city = zone.substr(zone.rfind('/') + 1);
    std::replace(city.begin(), city.end(), '_', ' ');
    return city;
}

}  // namespace

Times times_of(const Event& event, const ViewState& state, std::optional<Instant> now, const Zones& zones) {
    Times times{.event = event,
                .zones = zones,
                .now = now,
                .formats = state.formats ? *state.formats : english(event.clock),
                .zone = event.time_zone};
    times.knows_visitors_zone = !state.own_zone.empty();
    if (event.sessions.empty() || state.own_zone.empty()) return times;
    for (const Session* session : {&event.sessions.front(), &event.sessions.back()}) {
        const std::optional<seconds> own = zones.offset_at(state.own_zone, session->start);
        if (own && own != zones.offset_at(event.time_zone, session->start)) times.zones_differ = true;
    }
    times.in_visitors_zone = times.zones_differ && state.in_own_zone;
    if (times.in_visitors_zone) times.zone = state.own_zone;
    return times;
}

Run time_run(const Times& times, Instant at) { return run_at(times, times.zone, at); }
Run time_at_event_run(const Times& times, Instant at) { return run_at(times, times.event.time_zone, at); }

std::string other_day_text(const Times& times, const Session& session) {
    const auto shown = sys_days(day_of(to_civil(times.zones, times.zone, session.start)));
    const auto day = sys_days(session.day);
    return shown > day ? "next day" : shown < day ? "previous day" : "";
}

std::string zone_text(const Times& times) {
    if (times.in_visitors_zone) return "times in your zone, " + city_of(times.zone);
    return event_zone_text(times.event);
}

std::string event_zone_text(const Event& event) {
    return event.venue.city.empty() ? event.time_zone : "times in " + event.venue.city;
}

Phase phase_of(const Session& session, std::optional<Instant> now) {
    if (!now || *now < session.start) return Phase::Coming;
    return *now < end_of(session) ? Phase::Now : Phase::Past;
}

std::string until_text(Instant now, Instant at) {
    const Unit unit = unit_of(at - now);
    const long count = count_of(at - now, unit);
    return "in " + std::to_string(count) + " " + std::string(unit.name) + (count == 1 ? "" : "s");
}

Instant until_changes(Instant now, Instant at) {
    const Unit unit = unit_of(at - now);
    return at - (count_of(at - now, unit) - 1) * unit.length;
}

std::string standing_text(const Times& times) {
    const Event& event = times.event;
    if (event.sessions.empty() || !times.now) return {};
    const Instant start = event.sessions.front().start;
    if (*times.now < start) return "starts " + until_text(*times.now, start);
    return *times.now < event.over ? "" : "the event has ended";
}

std::optional<Instant> standing_changes(const Event& event, Instant now) {
    if (event.sessions.empty() || now >= event.over) return std::nullopt;
    const Instant start = event.sessions.front().start;
    return now < start ? until_changes(now, start) : event.over;
}

}  // namespace marquee
