#include "page/times.hpp"

#include <doctest/doctest.h>

#include "event/summary.hpp"
#include "fake_zones.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

constexpr Instant kNoon = sys_days{year{2025} / December / 6} + hours{12};

Event event_at(std::string zone, std::vector<Instant> starts) {
    Event event;
    event.time_zone = std::move(zone);
    for (const Instant start : starts) {
        Session session;
        session.start = start;
        session.end = start + hours(1);
        session.day = day_of(event, FakeZones(), start);
        event.sessions.push_back(std::move(session));
    }
    summarize(event);
    return event;
}

Times times_for(const Event& event, std::string own_zone, bool shown, std::optional<Instant> now = std::nullopt) {
    ViewState state;
    state.own_zone = std::move(own_zone);
    state.in_own_zone = shown;
    static const FakeZones kZones;
    return times_of(event, state, now, kZones);
}

}  // namespace

TEST_CASE("how long until something is told in the unit that suits it, rounded up") {
    const auto in = [](seconds distance) { return until_text(kNoon, kNoon + distance); };
    CHECK(in(seconds(1)) == "in 1 minute");
    CHECK(in(minutes(1)) == "in 1 minute");
    CHECK(in(seconds(61)) == "in 2 minutes");
    CHECK(in(hours(2)) == "in 120 minutes");
    CHECK(in(hours(2) + seconds(1)) == "in 3 hours");
    CHECK(in(hours(48)) == "in 48 hours");
    CHECK(in(hours(48) + seconds(1)) == "in 3 days");
    CHECK(in(hours(24) * 400) == "in 400 days");
}

TEST_CASE("what is said of a time ahead changes exactly when it says so") {
    const Instant at = kNoon + hours(24 * 4);
    for (Instant now = kNoon; now < at;) {
        const Instant change = until_changes(now, at);
        REQUIRE(change > now);
        REQUIRE(change <= at);
        CHECK(until_text(now, at) == until_text(change - seconds(1), at));
        if (change < at) CHECK(until_text(now, at) != until_text(change, at));
        now = change;
    }
}

TEST_CASE("an event is ahead, on, or over") {
    const Event event = event_at("UTC", {kNoon, kNoon + hours(3)});
    const auto standing = [&](seconds from_start) {
        return standing_text(times_for(event, "", false, kNoon + from_start));
    };
    CHECK(standing(-hours(24) * 13) == "starts in 13 days");
    CHECK(standing(-minutes(5)) == "starts in 5 minutes");
    CHECK(standing(seconds(0)) == "");
    CHECK(standing(hours(2)) == "");
    CHECK(standing(hours(4)) == "the event has ended");
    CHECK(standing_text(times_for(event, "", false)) == "");
    CHECK(standing_text(times_for(event_at("UTC", {}), "", false, kNoon)) == "");
}

TEST_CASE("times are the event's, until the visitor wants their own and it differs") {
    const Event event = event_at("America/Los_Angeles", {kNoon});
    CHECK(time_run(times_for(event, "", false), kNoon).text == "04:00");
    CHECK(time_run(times_for(event, "UTC", false), kNoon).text == "04:00");
    const Times own = times_for(event, "UTC", true);
    CHECK(time_run(own, kNoon).text == "12:00");
    CHECK(time_run(own, kNoon).datetime == "2025-12-06T12:00:00+00:00");
    CHECK(time_at_event_run(own, kNoon).text == "04:00");
    CHECK(own.in_visitors_zone);
    CHECK_FALSE(times_for(event, "America/Los_Angeles", true).in_visitors_zone);
    CHECK_FALSE(times_for(event, "Mars/Olympus", true).in_visitors_zone);
}

TEST_CASE("zones of half an hour and of the other side of the date line are told right") {
    const Event event = event_at("America/Los_Angeles", {kNoon});
    CHECK(time_run(times_for(event, "Asia/Kolkata", true), kNoon).text == "17:30");
    const Times kiritimati = times_for(event, "Pacific/Kiritimati", true);
    CHECK(time_run(kiritimati, kNoon).text == "02:00");
    CHECK(other_day_text(kiritimati, event.sessions[0]) == "next day");
    const Event far = event_at("Pacific/Kiritimati", {kNoon});
    CHECK(other_day_text(times_for(far, "America/Los_Angeles", true), far.sessions[0]) == "previous day");
    CHECK(other_day_text(times_for(far, "America/Los_Angeles", false), far.sessions[0]) == "");
}

TEST_CASE("zones that differ only before the clocks change differ") {
    FakeZones zones;
    const Instant summer = sys_days{year{2025} / July / 1}, winter = sys_days{year{2025} / December / 1};
    REQUIRE(zones.offset_at("America/Los_Angeles", summer) != zones.offset_at("America/Los_Angeles", winter));
    CHECK(times_for(event_at("UTC", {summer, winter}), "America/Los_Angeles", true).zones_differ);
}

TEST_CASE("a session after midnight is of the day before where days start at four, and says so") {
    Event event = event_at("UTC", {kNoon, kNoon + hours(13)});  // 01:00
    event.sessions[1].day = event.sessions[0].day;
    const Times times = times_for(event, "", false);
    CHECK(other_day_text(times, event.sessions[1]) == "next day");
    CHECK(other_day_text(times, event.sessions[0]) == "");
}

TEST_CASE("on the night when clocks go forward, times jump and lengths do not") {
    // 2025-03-09 in Los Angeles: 01:59 is followed by 03:00.
    const Instant before = sys_days{year{2025} / March / 9} + hours{9} + minutes{30};
    const Event event = event_at("America/Los_Angeles", {before, before + hours(1)});
    const Times times = times_for(event, "", false);
    CHECK(time_run(times, before).datetime == "2025-03-09T01:30:00-08:00");
    CHECK(time_run(times, before + hours(1)).datetime == "2025-03-09T03:30:00-07:00");
    CHECK(until_text(before, before + hours(1)) == "in 60 minutes");
}
