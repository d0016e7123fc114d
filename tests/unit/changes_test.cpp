#include "page/changes.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "page_samples.hpp"

using namespace marquee;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

// The only session that has changed.
Change only_change(const Event& before, const Event& after, const std::string& id) {
    const Changes found = changes(before, after);
    CHECK(found.removed.empty());
    REQUIRE(found.sessions.size() == 1);
    CHECK(found.sessions[0].after->id == id);
    return found.sessions[0];
}

}  // namespace

TEST_CASE("the same event has no changes, nor has one whose sessions only say more") {
    const Event before = workshop_event();
    Event after = workshop_event();
    CHECK(is_empty(changes(before, after)));
    for (Session& session : after.sessions) {
        session.label = "Other";
        session.track = "Other";
        session.abstract = {};
    }
    after.title = "Other";
    CHECK(is_empty(changes(before, after)));
}

TEST_CASE("another start is told with the old one") {
    const Event before = workshop_event();
    Event after = before;
    session_of(after, "panel").start += minutes(15);
    const Change change = only_change(before, after, "panel");
    CHECK(change.has_other_time);
    CHECK_FALSE(change.has_other_room);
    CHECK_FALSE(change.has_other_title);
    REQUIRE(change.before != nullptr);
    CHECK(change.before->start + minutes(15) == session_of(after, "panel").start);
}

TEST_CASE("another end is a change where it was written, and none where it follows from the next session") {
    Event before = workshop_event();
    Session& old = session_of(before, "panel");
    old.end = old.start + hours(1);
    old.end_derived = false;
    Event after = before;
    *session_of(after, "panel").end += minutes(5);
    CHECK(only_change(before, after, "panel").has_other_time);
    session_of(after, "panel").end = std::nullopt;
    CHECK(only_change(before, after, "panel").has_other_time);
    old.end_derived = true;
    CHECK(is_empty(changes(before, after)));
}

TEST_CASE("a room counts as another only if visitors go elsewhere") {
    const Event before = workshop_event();
    Event after = before;
    session_of(after, "panel").room = before.venue.room;
    CHECK(is_empty(changes(before, after)));
    session_of(after, "panel").room = "Garden";
    const Change change = only_change(before, after, "panel");
    CHECK(change.has_other_room);
    CHECK_FALSE(change.has_other_time);
    CHECK(room_of(before, *change.before) == before.venue.room);
}

TEST_CASE("another title, a cancellation and its end are changes") {
    const Event before = workshop_event();
    Event after = before;
    session_of(after, "panel").title = "Debate";
    Change change = only_change(before, after, "panel");
    CHECK(change.has_other_title);
    CHECK(change.before->title == "Jeff Dean, Natasha Jaques, Tim Kraska");
    after = before;
    session_of(after, "panel").cancelled = true;
    CHECK(only_change(before, after, "panel").is_cancelled);
    CHECK(only_change(after, before, "panel").is_restored);
}

TEST_CASE("sessions that come and go are told by their ids") {
    const Event before = workshop_event();
    Event after = before;
    session_of(after, "panel").id = "debate";
    const Changes found = changes(before, after);
    REQUIRE(found.sessions.size() == 1);
    CHECK(found.sessions[0].before == nullptr);
    CHECK(found.sessions[0].after->id == "debate");
    REQUIRE(found.removed.size() == 1);
    CHECK(found.removed[0]->id == "panel");
}

TEST_CASE("the order of sessions is no change, and each change is found by its session") {
    const Event before = workshop_event();
    Event after = before;
    for (Session& session : after.sessions) session.start -= hours(24 * (session.id.size() % 3));
    std::reverse(after.sessions.begin(), after.sessions.end());
    const Changes found = changes(before, after);
    CHECK(found.removed.empty());
    for (const Session& session : after.sessions) {
        const Change* change = change_of(found, session);
        CHECK((change != nullptr) == (session.id.size() % 3 != 0));
        if (change != nullptr) CHECK(change->after == &session);
    }
}

TEST_CASE("an event whose sessions are all gone, or all new, is told") {
    const Event event = workshop_event();
    Event empty = event;
    empty.sessions.clear();
    CHECK(changes(event, empty).removed.size() == 16);
    CHECK(changes(empty, event).sessions.size() == 16);
    CHECK(is_empty(changes(empty, empty)));
}
