// Against what Google documents for Event (developers.google.com/search/docs/appearance/structured-data/event):
// name, startDate, location and location.address are required.
#include "output/json_ld.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "event/summary.hpp"
#include "event_samples.hpp"
#include "output/head.hpp"
#include "page/pages.hpp"
#include "page_samples.hpp"

using namespace marquee;
using namespace std::chrono;
using Json = nlohmann::json;

namespace {

Json read_json(const std::string& text) {
    Json json = Json::parse(text, nullptr, false);
    REQUIRE_MESSAGE(!json.is_discarded(), text);
    return json;
}

Json about(const Event& event, const Route& route) {
    return read_json(write_json_ld(event, route, SanDiegoInDecember()));
}

void check_event(const Json& event) {
    CHECK(event.value("@type", "") == "Event");
    CHECK_FALSE(event.value("name", "").empty());
    const std::string start = event.value("startDate", "");
    CHECK((parse_date(start) || parse_time(start)));
    if (event.contains("endDate")) {
        const std::string end = event["endDate"];
        CHECK((parse_date(end) || parse_time(end)));
        CHECK(end >= start);
    }
    REQUIRE(event.contains("location"));
    CHECK(event["location"].value("@type", "") == "Place");
    CHECK_FALSE(event["location"].value("name", "").empty());
    const Json& address = event["location"].at("address");
    CHECK((address.is_string() ? !address.get<std::string>().empty()
                               : address.value("@type", "") == "PostalAddress" && address.contains("addressLocality")));
    CHECK(event.value("eventStatus", "") == "https://schema.org/EventScheduled");
    CHECK(event.value("eventAttendanceMode", "") == "https://schema.org/OfflineEventAttendanceMode");
}

}  // namespace

TEST_CASE("every view is about the event, with all that Google requires of one") {
    const Event event = workshop_event();
    for (const View view : kViews) {
        const Json json = about(event, {view});
        CHECK(json["@context"] == "https://schema.org");
        check_event(json);
        CHECK(json["name"] == "ML for Systems · NeurIPS 2025");
        CHECK(json["startDate"] == "2025-12-06");
        CHECK(json["location"]["address"]["addressLocality"] == "San Diego");
        CHECK(json["performer"].size() == 6);
        CHECK(json["organizer"].size() == 6);
        CHECK(json["description"] == event.description);
        CHECK_FALSE(json.contains("url"));
        CHECK(json.contains("subEvent") == (view == View::Schedule));
    }
}

TEST_CASE("the schedule's parts are the sessions but for breaks, each an event by itself") {
    const Json json = about(workshop_event(), {View::Schedule});
    REQUIRE(json["subEvent"].size() == 12);
    for (const Json& session : json["subEvent"]) check_event(session);
    CHECK(json["subEvent"][0]["startDate"] == "2025-12-06T08:15:00-08:00");
    CHECK(json["subEvent"][0]["endDate"] == "2025-12-06T08:20:00-08:00");
}

TEST_CASE("the page of a day lists the day's sessions, and none where there are too many") {
    Event event = workshop_event();
    event.sessions[8].day = event.last_day = year_month_day(sys_days(event.first_day) + days(1));
    for (std::size_t i = 9; i < event.sessions.size(); ++i) event.sessions[i].day = event.last_day;
    summarize(event);
    const std::size_t first = about(event, {View::Schedule})["subEvent"].size();
    const std::size_t second = about(event, {View::Schedule, iso_date(event.last_day)})["subEvent"].size();
    CHECK(first > 0);
    CHECK(second > 0);
    CHECK(first + second == 12);
    event.sessions.insert(event.sessions.end(), 200, event.sessions.back());
    CHECK_FALSE(about(event, {View::Schedule, iso_date(event.last_day)}).contains("subEvent"));
}

TEST_CASE("a session that is cancelled says so") {
    Event event = workshop_event();
    event.sessions[1].cancelled = true;
    const Json json = about(event, {View::Schedule});
    CHECK(json["eventStatus"] == "https://schema.org/EventScheduled");
    CHECK(json["subEvent"][0]["eventStatus"] == "https://schema.org/EventScheduled");
    CHECK(json["subEvent"][1]["eventStatus"] == "https://schema.org/EventCancelled");
}

TEST_CASE("a session's page is about the session within the event, and a break's about nothing") {
    const Event event = workshop_event();
    for (const Session& session : event.sessions) {
        const Route route{View::Schedule, session.id};
        if (session.type == SessionType::Break) {
            CHECK(write_json_ld(event, route, SanDiegoInDecember()) == "");
            continue;
        }
        const Json json = about(event, route);
        check_event(json);
        check_event(json["superEvent"]);
        CHECK(json["name"] == session.title);
        CHECK(json.contains("endDate") == session.end.has_value());
        CHECK((json.contains("performer") ? json["performer"].size() : 0) == session.people.size());
    }
}

TEST_CASE("a person's page is about the person") {
    Event event = workshop_event();
    event.url = "https://example.org/2025";
    for (Person& person : event.people) {
        person.links = {{"Home", "https://ada.example/"}, {"Mail", "mailto:a@b.example"}};
        person.portrait = "portraits/a.jpg";
        const Json json = about(event, {View::Speakers, person.id});
        CHECK(json["@type"] == "Person");
        CHECK(json["name"] == person.name);
        CHECK(json["affiliation"]["name"] == person.affiliation);
        CHECK(json["sameAs"] == Json::array({"https://ada.example/"}));
        CHECK(json["url"] == "https://example.org/2025/speakers/" + person.id + "/");
        CHECK(json["image"] == "https://example.org/2025/data/portraits/a.jpg");
        check_event(json["performerIn"]);
    }
}

TEST_CASE("no string of the data ends the script or breaks the JSON") {
    for (const std::string& text :
         {std::string("</script><script>alert(1)</script>"), std::string("<!-- --> ]]> &amp;"),
          std::string("\u2028 \u2029 \"quoted\" \\ \t"), std::string("\xff\xfe cut \xf0\x9f")}) {
        Event event = workshop_event();
        event.title = event.description = event.venue.name = event.venue.city = text;
        for (Person& person : event.people) person.name = person.affiliation = text;
        for (Session& session : event.sessions) session.title = text;
        for (const Route& route : {Route{View::Announcement}, Route{View::Schedule}, Route{View::Schedule, "panel"},
                                   Route{View::Speakers, "jeff-dean"}}) {
            const std::string written = write_json_ld(event, route, SanDiegoInDecember());
            read_json(written);
            for (const char* wrong : {"<", ">", "&", "\u2028", "\u2029", "\n"})
                CHECK_MESSAGE(written.find(wrong) == std::string::npos, wrong);
        }
    }
}

TEST_CASE("an event without a venue, sessions or people says no more than it knows") {
    const Json json = about(Event{}, {View::Schedule});
    for (const char* key : {"location", "eventAttendanceMode", "organizer", "performer", "subEvent", "url"})
        CHECK_FALSE(json.contains(key));
    Event event = workshop_event();
    event.venue.city.clear();
    check_event(about(event, {View::Announcement}));
}
