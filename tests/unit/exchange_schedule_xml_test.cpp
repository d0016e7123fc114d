#include "exchange_samples.hpp"

using namespace marquee;

TEST_CASE("schedule.xml gives the same facts as schedule.json") {
    const Event event = imported(sample("schedule.xml"));
    CHECK(event.title == "Kites & Winds");
    CHECK(event.time_zone == "Asia/Kathmandu");
    CHECK(event.day_start == std::chrono::hours(4));
    CHECK(event.venue.rooms == std::vector<std::string>{"Hill", "Field"});
    REQUIRE(event.sessions.size() == 1);
    const Session& knots = event.sessions[0];
    CHECK(knots.id == "0b6f0f5c-3d9a-4a4e-8d0e-1f7d1f4a7a70");
    CHECK(start_of(event, knots) == "2027-06-05 09:15");
    CHECK(end_of(event, knots) == "2027-06-05 10:05");
    CHECK(knots.label == "workshop");
    CHECK(knots.feedback == "https://kites.example/f?a=1&b=2");
    REQUIRE(knots.materials.size() == 2);
    CHECK(knots.materials[0].label == "Paper");
    CHECK(knots.materials[1].label == "Video");
    CHECK(names_of(event, knots) == "maya-gurung, tenzin");
    REQUIRE(knots.abstract.size() == 2);
    CHECK(knots.abstract[0].spans[1].emphasis);
    CHECK(knots.abstract[0].spans[2].text == " of <3 m.");
    CHECK(knots.abstract[1].spans[0].url == "https://kites.example/knots");
}

TEST_CASE("FOSDEM's dialect has persons in front, days that change in the morning, and no zone") {
    const Event event = imported(sample("fosdem.xml"), "Europe/Brussels");
    CHECK(event.venue.name == "Old Mill");
    CHECK(event.venue.city == "Ghent");
    CHECK(event.day_start == std::chrono::hours(6));
    CHECK(iso_date(event.last_day) == "2027-02-07");
    const Session& sour = session(event, "900");
    CHECK(start_of(event, sour) == "2027-02-06 10:30");
    CHECK(names_of(event, sour) == "an-bakker");
    REQUIRE(event.people.size() == 1);
    CHECK(event.people[0].biography[0].spans[0].text == "Bakes.");
    CHECK(start_of(event, session(event, "901")) == "2027-02-07 00:30");
    const std::string files = write_data(event, SystemZones()).schedule;
    CHECK(files.find(R"("### Why",
        "Flour & water,\\\na_b_c, 2 * 3 * 4.")") != std::string::npos);
}

TEST_CASE("local times without a zone ask for one") {
    CHECK(import_text(sample("fosdem.xml")).error ==
          "The times are local, and the file does not say in which time zone. Say which, such as --zone "
          "Europe/Berlin.");
}

TEST_CASE("a zone that is not known is refused before anything is said about the file") {
    const Import import = import_text(sample("fosdem.xml"), "Mars/Olympus");
    CHECK(import.error == "The time zone \"Mars/Olympus\" is not known. Say which, such as --zone Europe/Berlin.");
    CHECK(import.remarks.empty());
}
