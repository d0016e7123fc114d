#include "exchange_samples.hpp"

using namespace marquee;

TEST_CASE("schedule.json gives the event, its days, zone, rooms in order and colour") {
    const Event event = imported(sample("schedule.json"));
    CHECK(event.title == "Lantern Makers 2027");
    CHECK(event.time_zone == "Europe/Berlin");
    CHECK(iso_date(event.first_day) == "2027-03-27");
    CHECK(iso_date(event.last_day) == "2027-03-28");  // the second night ends on the 29th, which is no day
    CHECK(event.day_start == std::chrono::hours(6));
    CHECK(event.venue.rooms == std::vector<std::string>{"Wick", "Glass", "Store"});
    CHECK(event.accent == "#aa3300");
    CHECK(event.source_url == "https://lanterns.example/2027/");
    CHECK(event.language == "de");
    REQUIRE(event.sessions.size() == 3);
}

TEST_CASE("a session of schedule.json keeps what Marquee has a place for") {
    const Event event = imported(sample("schedule.json"));
    const Session& oil = session(event, "3f0c2d6e-6a58-5d0e-9a55-5f1a5f1f2b11");
    CHECK(oil.title == "Oil, and what it costs");
    CHECK(start_of(event, oil) == "2027-03-27 09:30");
    CHECK(end_of(event, oil) == "2027-03-27 10:15");
    CHECK(oil.type == SessionType::Talk);
    CHECK(oil.label == "lecture");
    CHECK(oil.room == "Wick");
    CHECK(oil.track == "Fuel");
    CHECK(oil.language == "de");
    CHECK(names_of(event, oil) == "jorn-ol, ida-docht");
    REQUIRE(oil.materials.size() == 1);
    CHECK(oil.materials[0].label == "Slides");
    CHECK(oil.materials[0].url == "https://lanterns.example/oil.pdf");
    CHECK(write_data(event, SystemZones()).schedule.find(R"json("abstract": [
        "*A short history*",
        "Why **whales** were spared.",
        "- one\n- two",
        "See [the list](https://lanterns.example/2027/list.html) and **more**.",
        "- [Oil](https://lanterns.example/oil)"
      ])json") != std::string::npos);
}

TEST_CASE("date and end count more than start and duration, across midnight and a change of the clocks") {
    const Event event = imported(sample("schedule.json"));
    const Session& night = session(event, "3f0c2d6e-6a58-5d0e-9a55-5f1a5f1f2b12");
    CHECK(night.title == "Night of the long wick");
    CHECK(night.type == SessionType::Keynote);
    CHECK(start_of(event, night) == "2027-03-28 01:30");
    CHECK(end_of(event, night) == "2027-03-28 03:30");
    CHECK(*night.end - night.start == std::chrono::hours(1));
    CHECK(iso_date(day_of(event, SystemZones(), night.start)) == "2027-03-27");
}

TEST_CASE("a session without date, room and with an id that is taken is still a session") {
    const Event event = imported(sample("schedule.json"));
    const Session& glass = session(event, "3f0c2d6e-6a58-5d0e-9a55-5f1a5f1f2b12-2");
    CHECK(glass.title == "Cutting glass");
    CHECK(start_of(event, glass) == "2027-03-28 10:00");
    CHECK(end_of(event, glass) == "2027-03-28 10:20");
    CHECK(glass.room == "Glass");
    CHECK(glass.language == "");
    CHECK(names_of(event, glass) == "ida-docht-2");  // another id, so another person of that name
    CHECK(write_data(event, SystemZones()).schedule.find(R"("With *care* & gloves.",
        "- Cut\n- Break")") != std::string::npos);
}

TEST_CASE("the report says what was dropped and guessed") {
    CHECK(
        remarks(sample("schedule.json")) ==
        Messages{
            "There is no place for \"recording_license\", which was left out.",
            "There is no place for \"answers\", which was left out.",
            "Types that Marquee does not have became labels: 1 (\"lecture\").",
            "Sessions have an abstract and a description, which were put together: 1 (\"Oil, and what it costs\").",
            "Links whose addresses are not allowed were left out: 1 (\"javascript:alert(1)\").",
            "Sessions have further links, which were put at the end of their abstract: 1 (\"Oil, and what it costs\").",
            "Sessions have no date, so their day and start were used: 1 (\"Cutting glass\").",
            "Languages that are neither a language tag nor a known name were dropped: 1 (\"??\").",
            "Ids that were there already got a number behind them: 1 (\"3f0c2d6e-6a58-5d0e-9a55-5f1a5f1f2b12-2\").",
        });
}

TEST_CASE("values of any type are taken for what they can be") {
    const Event event = imported(R"({"schedule": {"version": 2, "conference": {
        "title": {"de": "Fest", "en": "Feast"}, "acronym": null, "start": 2027, "time_zone_name": "UTC",
        "days": [null, 7, {"date": "2027-01-01", "rooms": []}, {"date": "2027-01-01", "rooms": {"A": 3, "B": [
            null, 7, [], {"title": ["x"]},
            {"id": 4, "title": "Tea", "date": "2027-01-01T10:00:00Z", "persons": [null, {}, {"name": "Bo"}],
             "links": "no", "attachments": [{}], "abstract": {"en": "Hot"}, "duration": 30}
        ]}}]}}})");
    CHECK(event.title == "Feast");
    REQUIRE(event.sessions.size() == 1);
    CHECK(event.sessions[0].id == "4");
    CHECK(end_of(event, event.sessions[0]) == "2027-01-01 10:30");
    CHECK(event.venue.rooms == std::vector<std::string>{"A", "B"});
    CHECK(event.people.size() == 2);  // one is unnamed
}

TEST_CASE("addresses of feedback, videos and people that are not allowed are reported") {
    const Messages found = remarks(R"({"schedule": {"conference": {"title": "T", "time_zone_name": "UTC", "days": [
        {"date": "2027-01-01", "rooms": {"A": [{"title": "Tea", "date": "2027-01-01T10:00:00Z",
         "feedback_url": "javascript:f", "video_download_url": "javascript:v",
         "persons": [{"name": "Bo", "links": [{"url": "javascript:p", "title": "p"}]}]}]}}]}}})");
    CHECK(found.lines[0].starts_with("Links whose addresses are not allowed were left out: "));
    for (const char* url : {"javascript:f", "javascript:v", "javascript:p"}) {
        CAPTURE(url);
        CHECK(found.lines[0].find(url) != std::string::npos);
    }
}
