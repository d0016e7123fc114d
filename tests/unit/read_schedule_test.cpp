#include <doctest/doctest.h>

#include "event_samples.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

// In Los Angeles in December.
Instant local(int day, int hour, int minute) {
    return sys_days{year{2025} / December / day} + hours{hour + 8} + minutes{minute};
}

}  // namespace

TEST_CASE("every key of schedule.json reaches the sessions, which are sorted by start") {
    const Event event = read_texts(kGoodEvent, kGoodSpeakers, kGoodSchedule).event;
    REQUIRE(event.sessions.size() == 3);
    const Session& opening = event.sessions[0];
    CHECK(opening.id == "opening");
    CHECK(opening.title == "Opening");
    CHECK(opening.type == SessionType::Opening);
    CHECK(opening.label == "Hello");
    CHECK(opening.start == local(6, 8, 15));
    CHECK(opening.end == local(6, 8, 30));
    CHECK_FALSE(opening.end_derived);
    CHECK(opening.people == std::vector<std::size_t>{1, 0});
    CHECK(opening.room == "Room 11");
    CHECK(opening.track == "Main");
    CHECK(opening.language == "en-GB");
    CHECK(opening.abstract[0].spans[1] == Span{.text = "begin", .strong = true});
    REQUIRE(opening.items.size() == 1);
    CHECK(opening.items[0][0].spans[1] == Span{.text = "thing", .emphasis = true});
    REQUIRE(opening.materials.size() == 4);
    CHECK(opening.materials[0].label == "Slides");
    CHECK(opening.materials[0].url == "https://mlforsystems.org/2025/slides.pdf");
    CHECK(opening.materials[1].label == "Paper");
    CHECK(opening.materials[2].label == "Video");
    CHECK(opening.materials[3].label == "Stream");
    CHECK(opening.materials[3].url == "https://s.example");
    CHECK(opening.feedback == "https://f.example");
    CHECK(opening.cancelled);
    CHECK(opening.anchors == std::vector<std::string>{"s1"});

    const Session& talk = event.sessions[1];
    CHECK(talk.id == "talk");
    CHECK(talk.type == SessionType::Talk);
    CHECK(talk.start == local(6, 8, 30));  // written as 16:30Z
    CHECK(talk.end == local(6, 12, 0));
    CHECK(talk.end_derived);

    CHECK(event.sessions[2].type == SessionType::Break);
    CHECK_FALSE(event.sessions[2].end);
    CHECK_FALSE(event.sessions[2].end_derived);
}

TEST_CASE("all types of sessions are known") {
    const char* names[] = {"talk", "keynote", "panel", "poster", "contributed", "opening", "discussion", "break"};
    std::string sessions;
    for (const char* name : names) {
        if (!sessions.empty()) sessions += ",\n";
        sessions += std::string(R"({"id": ")") + name + R"(", "title": "T", "start": "2025-12-06T08:15", "type": ")" +
                    name + "\"}";
    }
    const Reading reading = read_with_sessions(sessions);
    CHECK(messages(reading) == Messages{});
    REQUIRE(reading.event.sessions.size() == 8);
    for (std::size_t i = 0; i < 8; ++i) CHECK(reading.event.sessions[i].type == static_cast<SessionType>(i));
}

TEST_CASE("an end is derived from the next start in the same room on the same day") {
    const Event event = read_with_sessions(R"(
{"id": "a", "title": "A", "start": "2025-12-06T08:00"},
{"id": "b", "title": "B", "start": "2025-12-06T08:00", "room": "Room 11"},
{"id": "other", "title": "Other", "start": "2025-12-06T08:30", "room": "Hall"},
{"id": "c", "title": "C", "start": "2025-12-06T09:00", "end": "2025-12-06T09:10"},
{"id": "late", "title": "Late", "start": "2025-12-06T23:00"},
{"id": "next-day", "title": "Next", "start": "2025-12-07T08:00"})")
                            .event;
    REQUIRE(event.sessions.size() == 6);
    CHECK(event.sessions[0].end == local(6, 9, 0));  // not the one that starts with it
    CHECK(event.sessions[0].end_derived);
    CHECK(event.sessions[1].end == local(6, 9, 0));  // the venue's room is Room 11
    CHECK_FALSE(event.sessions[2].end);
    CHECK(event.sessions[3].end == local(6, 9, 10));
    CHECK_FALSE(event.sessions[3].end_derived);
    CHECK_FALSE(event.sessions[4].end);
    CHECK_FALSE(event.sessions[5].end);
}

TEST_CASE("sessions of one start stay in their written order") {
    const Event event = read_with_sessions(R"(
{"id": "z", "title": "Z", "start": "2025-12-06T08:00"},
{"id": "a", "title": "A", "start": "2025-12-06T08:00"},
{"id": "first", "title": "F", "start": "2025-12-06T07:00"})")
                            .event;
    REQUIRE(event.sessions.size() == 3);
    CHECK(event.sessions[0].id == "first");
    CHECK(event.sessions[1].id == "z");
    CHECK(event.sessions[2].id == "a");
}

TEST_CASE("sessions outside the days of the event are errors and stay") {
    const Reading reading = read_with_sessions(R"({"id": "a", "title": "A",
"start": "2025-12-05T23:59"},
{"id": "b", "title": "B",
"start": "2025-12-08T04:00"},
{"id": "c", "title": "C", "start": "2025-12-08T11:59Z"})");
    CHECK(
        messages(reading) ==
        Messages{"schedule.json:3: /sessions/0/start: error: The session is on 2025-12-05, before the event's first "
                 "day. Write the right day, or set dates.start in event.json.",
                 "schedule.json:5: /sessions/1/start: error: The session is on 2025-12-08, after the event's last day. "
                 "Write the right day, or set dates.end in event.json."});
    CHECK(reading.event.sessions.size() == 3);
    CHECK(reading.usable);
}

TEST_CASE("a session that ends before it starts has the derived end") {
    const Reading reading = read_with_sessions(R"({"id": "a", "title": "A", "start": "2025-12-06T08:20",
"end": "2025-12-06T08:15"},
{"id": "b", "title": "B", "start": "2025-12-06T09:00",
"end": "2025-12-06T09:00"})");
    CHECK(messages(reading) ==
          Messages{
              "schedule.json:3: /sessions/0/end: error: The session ends before it starts. Write an end after 08:20.",
              "schedule.json:5: /sessions/1/end: error: The session ends when it starts. Write an end after 09:00."});
    REQUIRE(reading.event.sessions.size() == 2);
    CHECK(reading.event.sessions[0].end == local(6, 9, 0));
    CHECK(reading.event.sessions[0].end_derived);
    CHECK_FALSE(reading.event.sessions[1].end);
}

TEST_CASE("a start on a wrong day is told once, not again as an end before it") {
    const Reading reading = read_with_sessions(R"({"id": "a", "title": "A",
"start": "2026-12-06T08:20", "end": "2025-12-06T09:00"})");
    CHECK(messages(reading) ==
          Messages{"schedule.json:3: /sessions/0/start: error: The session is on 2026-12-06, after the event's last "
                   "day. Write the right day, or set dates.end in event.json."});
    CHECK_FALSE(reading.event.sessions[0].end);
}

TEST_CASE("references to nobody make the reading unusable") {
    const Reading reading = read_with_sessions(R"({"id": "a", "title": "A", "start": "2025-12-06T08:20", "people": [
"ada",
"alann",
"grace",
"",
"ada",
7]})");
    CHECK(
        messages(reading) ==
        Messages{
            "schedule.json:4: /sessions/0/people/1: error: No person has the id \"alann\". Did you mean \"alan\"?",
            "schedule.json:5: /sessions/0/people/2: error: No person has the id \"grace\". Add the person to "
            "speakers.json, or correct the id.",
            "schedule.json:6: /sessions/0/people/3: error: No person has the id \"\". Add the person to speakers.json, "
            "or correct the id.",
            "schedule.json:7: /sessions/0/people/4: warning: \"ada\" is there twice. Remove one of them.",
            "schedule.json:8: /sessions/0/people/5: error: This must be a text, not a number. Write it in double "
            "quotes.",
        });
    CHECK_FALSE(reading.usable);
    CHECK(reading.event.sessions[0].people == std::vector<std::size_t>{0});
}

TEST_CASE("a person who was left out still counts for references") {
    const Reading reading = read_texts(kGoodEvent, R"({"speakers": [{"id": "ada"}, {"id": "alan", "name": "Alan"}]})",
                                       R"({"sessions": [{"id": "a", "title": "A", "start": "2025-12-06T08:20",
                                           "people": ["ada", "alan"]}]})");
    CHECK(messages(reading) == Messages{"speakers.json:1: /speakers/0: error: The key \"name\" is missing. Add it."});
    CHECK(reading.usable);
    CHECK(reading.event.sessions[0].people == std::vector<std::size_t>{0});
    CHECK(reading.event.people[0].id == "alan");
}

TEST_CASE("one bad session does not hide the others, nor its own other faults") {
    const Reading reading = read_with_sessions(R"({"id": "a", "title": "A", "start": "2025-12-06T08:20"},
{"id": "a", "title": "B", "start": "2025-12-06T08:30"},
{"id": "c", "start": "tomorrow", "type": "keynot", "slides": "javascript:x"},
[],
{"id": "e", "title": "E"},
{"id": "f", "title": "F", "start": "2025-12-06T09:00", "items": [{"title": "x"}, {"titel": "y"}, "z"]})");
    CHECK(
        messages(reading) ==
        Messages{
            "schedule.json:3: /sessions/1/id: error: The id \"a\" is already taken, so this entry is left out. Give it "
            "another id.",
            "schedule.json:4: /sessions/2: error: The key \"title\" is missing. Add it.",
            "schedule.json:4: /sessions/2/type: error: \"keynot\" is not known here. Did you mean \"keynote\"?",
            "schedule.json:4: /sessions/2/start: error: \"tomorrow\" is not a time. Write a date and a time such as "
            "\"2025-12-06T08:15\".",
            "schedule.json:4: /sessions/2/slides: error: The address \"javascript:x\" is not allowed, so it is no "
            "link. "
            "Use an https, http, mailto or tel address, or a path such as \"/slides.pdf\".",
            "schedule.json:5: /sessions/3: error: This must be an object, not a list. Write it in braces: { }.",
            "schedule.json:6: /sessions/4: error: The key \"start\" is missing. Add it.",
            "schedule.json:7: /sessions/5/items/1: error: The key \"title\" is missing. Add it.",
            "schedule.json:7: /sessions/5/items/1/titel: warning: The key \"titel\" is not known. Did you mean "
            "\"title\"?",
            "schedule.json:7: /sessions/5/items/2: error: This must be an object, not a text. Write it in braces: { }.",
        });
    CHECK(reading.usable);
    REQUIRE(reading.event.sessions.size() == 2);
    CHECK(reading.event.sessions[0].title == "A");
    CHECK(reading.event.sessions[1].items.size() == 1);
}
