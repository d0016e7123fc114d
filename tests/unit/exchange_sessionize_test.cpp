#include "exchange_samples.hpp"

using namespace marquee;

TEST_CASE("Sessionize's view of all gives sessions, speakers, rooms and breaks") {
    const Event event = imported(sample("sessionize.json"), "Europe/Amsterdam");
    CHECK(event.title == "Some file");
    CHECK(event.venue.rooms == std::vector<std::string>{"Barn", "Greenhouse"});
    REQUIRE(event.sessions.size() == 2);
    const Session& soil = session(event, "501");
    CHECK(start_of(event, soil) == "2027-09-04 09:00");
    CHECK(end_of(event, soil) == "2027-09-04 09:45");
    CHECK(soil.room == "Greenhouse");
    CHECK(soil.track == "Earth");
    CHECK(soil.label == "Workshop");
    CHECK(names_of(event, soil) == "noor-tuin");
    REQUIRE(soil.materials.size() == 1);
    CHECK(soil.materials[0].label == "Stream");
    CHECK(session(event, "a3b1c7a0-1111-4222-8333-944455556666").type == SessionType::Break);
    REQUIRE(event.people.size() == 1);
    CHECK(event.people[0].affiliation == "Gardener");
    CHECK(event.people[0].links[0].label == "Blog");
    CHECK(write_data(event, SystemZones()).schedule.find(R"("First line\\\nsecond * line",
        "<https://soil.example/a_b>.")") != std::string::npos);
}

TEST_CASE("the report on Sessionize's view of all names what is missing in it") {
    CHECK(remarks(sample("sessionize.json"), "Europe/Amsterdam") ==
          Messages{
              "Portraits are on the web only; save those you may use in data/portraits: 1 (\"Noor Tuin\").",
              "Sessions name speakers who are not listed, and who were left out: 1 (\"Soil\").",
              "There is no place for the category \"Level\", which was left out.",
              "Sessions without a start were left out: 1 (\"Not placed yet\").",
          });
}

TEST_CASE("Sessionize's grid gives sessions in their rooms") {
    const Event event = imported(sample("sessionize-grid.json"), "Europe/Amsterdam");
    CHECK(event.venue.rooms == std::vector<std::string>{"Greenhouse", "Barn"});
    REQUIRE(event.sessions.size() == 2);
    CHECK(event.sessions[0].id == "501");  // at the same time, in the order of the rooms
    CHECK(event.sessions[0].track == "Earth");
    CHECK(names_of(event, event.sessions[0]) == "noor-tuin");
    CHECK(event.sessions[1].room == "Barn");
    CHECK(event.sessions[1].type == SessionType::Break);
}

TEST_CASE("Sessionize's times have no zone, so one must be given") {
    for (const char* name : {"sessionize.json", "sessionize-grid.json"}) {
        CHECK(import_text(sample(name)).error.starts_with("The times are local, and the file does not say"));
    }
}

TEST_CASE("what a session has twice in Sessionize, and links that are not allowed, are reported") {
    const std::string text = R"({"sessions": [{"id": "1", "title": "A", "startsAt": "2027-01-01T10:00:00",
        "categoryItems": [1, 2, 3, 4, 5], "speakers": []}], "rooms": [],
        "speakers": [{"id": "s", "fullName": "S", "links": [{"title": "x", "url": "javascript:x"},
                                                            {"title": "y", "url": "www.y.example/z"}]}],
        "categories": [{"title": "Track", "items": [{"id": 1, "name": "Web"}, {"id": 2, "name": "Data"}]},
                       {"title": "Language", "items": [{"id": 3, "name": "German"}, {"id": 4, "name": "en"},
                                                       {"id": 5, "name": "Fluent"}]}]})";
    const Event event = imported(text, "UTC");
    CHECK(event.sessions[0].track == "Web");
    CHECK(event.sessions[0].language == "de");
    REQUIRE(event.people[0].links.size() == 1);
    CHECK(event.people[0].links[0].url == "https://www.y.example/z");
    const Messages found = remarks(text, "UTC");
    REQUIRE(found.lines.size() >= 4);
    CHECK(found.lines[0] == "Links whose addresses are not allowed were left out: 1 (\"javascript:x\").");
    CHECK(found.lines[1] == "Further tracks of sessions were left out: 1 (\"Data\").");
    CHECK(found.lines[2] == "Further languages of sessions were left out: 1 (\"en\").");
    CHECK(found.lines[3] == "There is no place for the category \"Language\", which was left out.");
}
