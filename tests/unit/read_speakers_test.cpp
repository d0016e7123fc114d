#include <doctest/doctest.h>

#include "event_samples.hpp"

using namespace marquee;

namespace {

// kGoodEvent's citations are used in its own sections, so that only the speakers' problems show.
Messages problems_of(const std::string& speakers) { return messages(read_with_speakers(speakers)); }

}  // namespace

TEST_CASE("every key of speakers.json reaches the people") {
    const Event event = read_texts(kGoodEvent, kGoodSpeakers, kGoodSchedule).event;
    REQUIRE(event.people.size() == 2);
    const Person& ada = event.people[0];
    CHECK(ada.id == "ada");
    CHECK(ada.name == "Ada Lovelace");
    CHECK(ada.affiliation == "Analytical");
    CHECK(ada.role == "Keynote");
    CHECK(ada.talk == "Engines");
    REQUIRE(ada.biography.size() == 1);
    CHECK(ada.biography[0].spans[1] == Span{.text = "wrote", .emphasis = true});
    CHECK(ada.portrait == "portraits/ada.JPG");
    REQUIRE(ada.links.size() == 1);
    CHECK(ada.links[0].url == "https://ada.example");
    CHECK(ada.anchors == std::vector<std::string>{"speaker-ada"});
    CHECK(ada.listed);
    CHECK_FALSE(event.people[1].listed);
}

TEST_CASE("people without id or name, and second ones of an id, are left out") {
    const Reading reading = read_with_speakers(R"({"name": "No Id"},
{"id": "no-name"},
{"id": "Ada", "name": "Ada"},
{"id": "ada", "name": "Ada"},
{"id": "ada", "name": "Another", "colour": "red"},
{"id": "alan", "name": "Alan"})");
    CHECK(
        messages(reading) ==
        Messages{
            "speakers.json:2: /speakers/0: error: The key \"id\" is missing. Add it.",
            "speakers.json:3: /speakers/1: error: The key \"name\" is missing. Add it.",
            "speakers.json:4: /speakers/2/id: error: \"Ada\" is not an id. Use small letters, digits and hyphens, such "
            "as \"ada-lovelace\".",
            "speakers.json:6: /speakers/4/id: error: The id \"ada\" is already taken, so this entry is left out. Give "
            "it "
            "another id.",
            "speakers.json:6: /speakers/4/colour: warning: The key \"colour\" is not known. Remove it.",
        });
    CHECK(reading.usable);
    REQUIRE(reading.event.people.size() == 2);
    CHECK(reading.event.people[0].name == "Ada");
    CHECK(reading.event.people[1].id == "alan");
}

TEST_CASE("portraits must be pictures below the data folder") {
    CHECK(
        problems_of(R"({"id": "a", "name": "A", "portrait": "../a.png"},
{"id": "b", "name": "B", "portrait": "b.svg"},
{"id": "c", "name": "C", "portrait_source": "javascript:x"})") ==
        Messages{
            "speakers.json:2: /speakers/0/portrait: error: \"../a.png\" is not the path of a picture. Put a png, jpg, "
            "webp or avif below the data folder, such as \"portraits/ada.jpg\".",
            "speakers.json:3: /speakers/1/portrait: error: \"b.svg\" is not the path of a picture. Put a png, jpg, "
            "webp "
            "or avif below the data folder, such as \"portraits/ada.jpg\".",
            "speakers.json:4: /speakers/2/portrait_source: error: The address \"javascript:x\" is not allowed, so it "
            "is "
            "no link. Use an https, http, mailto or tel address, or a path such as \"/slides.pdf\".",
        });
}

TEST_CASE("a biography may cite, and may not cite what is not there") {
    CHECK(problems_of(R"({"id": "a", "name": "A", "biography": ["x [^1]", "y [^5]"]})") ==
          Messages{"speakers.json:2: /speakers/0/biography: error: The citation \"5\" has no address. Add it to "
                   "\"citations\" in event.json, or correct the number."});
}
