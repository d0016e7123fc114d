#include "page/times.hpp"

#include <algorithm>

#include "page/dates.hpp"

namespace marquee {
namespace {

using namespace std::chrono;

struct Course {
    Instant start, end;
};

std::optional<Course> course_of(const Event& event) {
    if (event.sessions.empty()) return std::nullopt;
    Course course{event.sessions.front().start, end_of(event.sessions.front())};
    for (const Session& session : event.sessions) course.end = std::max(course.end, end_of(session));
    return course;
}

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

Instant end_of(const Session& session) { return session.end.value_or(session.start + hours(3)); }

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
    const std::optional<Course> course = course_of(times.event);
    if (!course || !times.now) return {};
    if (*times.now < course->start) return "starts " + until_text(*times.now, course->start);
    return *times.now < course->end ? "" : "the event has ended";
}

std::optional<Instant> standing_changes(const Event& event, Instant now) {
    const std::optional<Course> course = course_of(event);
    if (!course || now >= course->end) return std::nullopt;
    return now < course->start ? until_changes(now, course->start) : course->end;
}

}  // namespace marquee
