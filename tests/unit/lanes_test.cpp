#include "page/lanes.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "event/summary.hpp"

using namespace marquee;
using std::chrono::minutes;

namespace {

Session session(const std::string& room, int from, int until, const std::string& title = "Talk") {
    Session made;
    made.title = title;
    made.room = room;
    made.start = Instant{} + minutes{from};
    if (until > 0) made.end = Instant{} + minutes{until};
    return made;
}

Session pause(const std::string& room, int from, int until) {
    Session made = session(room, from, until, "Coffee");
    made.type = SessionType::Break;
    return made;
}

std::vector<const Session*> all_of(const Event& event) {
    std::vector<const Session*> sessions;
    for (const Session& each : event.sessions) sessions.push_back(&each);
    return sessions;
}

RoomsOfDay rooms_of(Event& event) {
    summarize(event);
    return rooms_of_day(event, all_of(event));
}

std::vector<std::string> names_of(const RoomsOfDay& day) {
    std::vector<std::string> names;
    for (const Room& room : day.rooms) names.push_back(room.name);
    return names;
}

std::vector<Room> rooms_with(const std::vector<int>& lanes) {
    std::vector<Room> rooms;
    for (const int count : lanes) rooms.push_back({.name = "Room", .clusters = {}, .lane_count = count});
    return rooms;
}

}  // namespace

TEST_CASE("sessions that follow each other share a lane, and those that overlap lie side by side") {
    Event event;
    event.sessions = {session("A", 0, 60), session("A", 30, 90), session("A", 60, 90), session("A", 90, 120)};
    const std::vector<Cluster> clusters = clusters_of(all_of(event));
    REQUIRE(clusters.size() == 2);
    CHECK(clusters[0].lanes == std::vector<int>{0, 1, 0});
    CHECK(clusters[0].lane_count == 2);
    CHECK(clusters[1].lanes == std::vector<int>{0});
    CHECK(clusters[1].lane_count == 1);
}

TEST_CASE("no more than three lie side by side") {
    Event event;
    for (int i = 0; i < 20; ++i) event.sessions.push_back(session("Posters", 0, 60));
    const std::vector<Cluster> clusters = clusters_of(all_of(event));
    REQUIRE(clusters.size() == 1);
    CHECK(clusters[0].lane_count == kMostLanes);
    for (const int lane : clusters[0].lanes) CHECK((lane >= 0 && lane < kMostLanes));
}

TEST_CASE("a session without an end takes an hour") {
    Event event;
    event.sessions = {session("A", 0, 0), session("A", 59, 70), session("A", 80, 90)};
    CHECK(clusters_of(all_of(event)).size() == 2);
}

TEST_CASE("rooms come in the organizer's order, without those that have nothing") {
    Event event;
    event.venue.rooms = {"Attic", "Cellar", "Unused"};
    event.sessions = {session("Garden", 0, 60), session("Cellar", 0, 60), session("Attic", 60, 90)};
    CHECK(names_of(rooms_of(event)) == std::vector<std::string>{"Attic", "Cellar", "Garden"});
    CHECK(names_of(rooms_of_day(event, {&event.sessions[0]})) == std::vector<std::string>{"Garden"});
}

TEST_CASE("what has no room is everywhere, unless the venue has a room for what is no break") {
    Event event;
    event.sessions = {session("", 0, 60), pause("", 60, 90), session("A", 90, 120)};
    CHECK(rooms_of(event).everywhere.size() == 2);
    event.venue.room = "Main";
    const RoomsOfDay day = rooms_of(event);
    CHECK(names_of(day) == std::vector<std::string>{"Main", "A"});
    REQUIRE(day.everywhere.size() == 1);
    CHECK(day.everywhere[0]->title == "Coffee");
}

TEST_CASE("a break that every room has at the same time is there once, and everywhere") {
    Event event;
    event.sessions = {session("A", 0, 60), session("B", 0, 60), pause("A", 60, 90),  pause("B", 60, 90),
                      pause("A", 90, 95),  pause("B", 90, 99),  pause("A", 120, 130)};
    const RoomsOfDay day = rooms_of(event);
    REQUIRE(day.everywhere.size() == 1);
    CHECK(day.everywhere[0] == &event.sessions[2]);
    REQUIRE(day.rooms.size() == 2);
    CHECK(day.rooms[0].clusters.size() == 3);
    CHECK(day.rooms[1].clusters.size() == 2);
}

TEST_CASE("a break that is cancelled in one room alone is none that all rooms have") {
    Event event;
    event.sessions = {session("A", 0, 60), session("B", 0, 60), pause("A", 60, 90), pause("B", 60, 90)};
    event.sessions[2].cancelled = true;
    CHECK(rooms_of(event).everywhere.empty());
}

TEST_CASE("rooms with nothing but the breaks that all have are left out") {
    Event event;
    event.sessions = {session("A", 0, 60), pause("A", 60, 90), pause("B", 60, 90)};
    CHECK(names_of(rooms_of(event)) == std::vector<std::string>{"A"});
    CHECK(rooms_of_day(event, {&event.sessions[1], &event.sessions[2]}).rooms.empty());
}

TEST_CASE("rooms come in parts of at most six lanes that are as equal as they can be") {
    using Starts = std::vector<std::size_t>;
    CHECK(parts_of(rooms_with({}), 6) == Starts{0, 0});
    CHECK(parts_of(rooms_with({1, 1, 1, 1, 1, 1}), 6) == Starts{0, 6});
    CHECK(parts_of(rooms_with({1, 1, 1, 1, 1, 1, 1}), 6) == Starts{0, 4, 7});
    CHECK(parts_of(rooms_with(std::vector<int>(14, 1)), 6) == Starts{0, 5, 10, 14});
    CHECK(parts_of(rooms_with({2, 2, 2, 2}), 6) == Starts{0, 2, 4});
    CHECK(parts_of(rooms_with({3, 1, 1, 3}), 6) == Starts{0, 2, 4});
    CHECK(parts_of(rooms_with({1, 1, 1, 1, 1, 1}), 4) == Starts{0, 3, 6});
    CHECK(parts_of(rooms_with({3, 3, 1}), 2) == Starts{0, 1, 2, 3});
    CHECK(parts_of(rooms_with(std::vector<int>(8, 1)), 99) == Starts{0, 4, 8});
}
