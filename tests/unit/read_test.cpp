#include "event/read.hpp"

#include <doctest/doctest.h>

#include "event_samples.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

constexpr std::string_view kNoSpeakers = R"({"speakers": []})";
constexpr std::string_view kNoSessions = R"({"sessions": []})";

}  // namespace

TEST_CASE("a good event reads without a problem") {
    const Reading reading = read_texts(kGoodEvent, kGoodSpeakers, kGoodSchedule);
    CHECK(messages(reading) == Messages{});
    CHECK(reading.usable);
}

TEST_CASE("a missing file is named, the others are read") {
    const Reading reading = read_event({kGoodEvent, std::nullopt, kGoodSchedule}, FakeZones());
    CHECK(messages(reading) == Messages{"speakers.json: error: The file is missing. Put it into the data folder."});
    CHECK_FALSE(reading.usable);
    CHECK(reading.event.title == "ML for Systems");
    CHECK(reading.event.sessions.size() == 3);
    CHECK(reading.event.sessions[0].people.empty());
}

TEST_CASE("with no files, all three are named") {
    const Reading reading = read_event({}, FakeZones());
    CHECK(messages(reading) == Messages{"event.json: error: The file is missing. Put it into the data folder.",
                                        "speakers.json: error: The file is missing. Put it into the data folder.",
                                        "schedule.json: error: The file is missing. Put it into the data folder."});
    CHECK_FALSE(reading.usable);
    CHECK(reading.event.first_day.ok());
    CHECK(reading.event.time_zone == "UTC");
}

TEST_CASE("a syntax error in one file makes the reading unusable and names line and column") {
    const Reading reading = read_texts(kGoodEvent, "{\"speakers\": [\n  {\"id\": \"ada\",}\n]}", kGoodSchedule);
    CHECK(messages(reading) ==
          Messages{"speakers.json:2:15: error: A comma follows the last entry. Remove the comma."});
    CHECK_FALSE(reading.usable);
}

TEST_CASE("files of the wrong shape are unusable") {
    const Reading list = read_texts("[]", kNoSpeakers, kNoSessions);
    CHECK_FALSE(list.usable);
    const Reading no_speakers = read_texts(kGoodEvent, "{}", kGoodSchedule);
    CHECK(messages(no_speakers) == Messages{"speakers.json:1: error: The key \"speakers\" is missing. Add it."});
    CHECK_FALSE(no_speakers.usable);
    const Reading no_sessions = read_texts(kGoodEvent, kGoodSpeakers, R"({"sessions": 7})");
    CHECK(messages(no_sessions) ==
          Messages{"schedule.json:1: /sessions: error: This must be a list, not a number. Write "
                   "it in square brackets: [ ]."});
    CHECK_FALSE(no_sessions.usable);
}

TEST_CASE("problems come in the order of files and lines") {
    const Reading reading = read_texts(
        "{\"title\": \"T\",\n\"time_zone\": \"UTC\", \"zzzz\": 1,\n"
        "\"dates\": {\"start\": \"x\"},\n\"citations\": {\n\"1\": \"https://a.example\"}}",
        "{\"speakers\": 1}", "[]");
    CHECK(messages(reading) ==
          Messages{
              "event.json:2: /zzzz: warning: The key \"zzzz\" is not known. Remove it.",
              "event.json:3: /dates/start: error: \"x\" is not a date. Write year, month and day, such as "
              "\"2025-12-06\".",
              "event.json:5: /citations/1: warning: No text uses the citation \"1\". Remove it, or write [^1] where it "
              "belongs.",
              "speakers.json:1: /speakers: error: This must be a list, not a number. Write it in square brackets: [ ].",
              "schedule.json:1: error: This must be an object, not a list. Write it in braces: { }.",
          });
}

TEST_CASE("without dates, the days of the sessions are the event's") {
    const Reading reading = read_texts(R"({"title": "T", "time_zone": "Asia/Kolkata"})", kNoSpeakers,
                                       R"({"sessions": [{"id": "a", "title": "A", "start": "2025-12-06T01:00"},
                                                        {"id": "b", "title": "B", "start": "2025-12-07T20:00Z"}]})");
    CHECK(reading.usable);
    CHECK(reading.event.first_day == year{2025} / December / 6);
    CHECK(reading.event.last_day == year{2025} / December / 8);  // 20:00 UTC is the next day in India
}

TEST_CASE("an end that cannot be read leaves a last day that is not before the first") {
    const Reading reading =
        read_texts(R"({"title": "T", "time_zone": "UTC",
                                          "dates": {"start": "2025-12-06", "end": "2025-12-32"}})",
                   kNoSpeakers, R"({"sessions": [{"id": "a", "title": "A", "start": "2025-12-01T01:00"}]})");
    CHECK(reading.event.first_day == year{2025} / December / 6);
    CHECK(reading.event.last_day == year{2025} / December / 6);
}
