#include "exchange/settle.hpp"

#include "exchange/languages.hpp"
#include "exchange_samples.hpp"

using namespace marquee;

namespace {

// A schedule.json of one room whose events are `events`, with `conference` members in front.
std::string schedule(const std::string& events, const std::string& conference = "") {
    return R"({"schedule": {"conference": {"title": "T", )" + conference +
           R"("days": [{"date": "2027-10-31", "rooms": {"R": [)" + events + "]}}]}}}";
}

std::string at(const std::string& date, const std::string& more = "") {
    return R"({"title": "S", "date": ")" + date + "\"" + more + "}";
}

std::string zone_of(const std::string& events, const std::string& conference = "", const std::string& asked = "") {
    const Import import = import_text(schedule(events, conference), asked);
    return import.event ? import.event->time_zone : import.error;
}

}  // namespace

TEST_CASE("the zone is the asked one, or the file's, or that of an offset which all times share") {
    const std::string named = R"("time_zone_name": "Europe/Zurich", )";
    CHECK(zone_of(at("2027-10-30T10:00:00+02:00"), named) == "Europe/Zurich");
    CHECK(zone_of(at("2027-10-30T10:00:00+02:00"), named, "Europe/Berlin") == "Europe/Berlin");
    CHECK(zone_of(at("2027-10-30T10:00:00+02:00")) == "Etc/GMT-2");
    CHECK(zone_of(at("2027-10-30T10:00:00-07:00")) == "Etc/GMT+7");
    CHECK(zone_of(at("2027-10-30T10:00:00Z")) == "UTC");
    CHECK(zone_of(at("2027-10-30T10:00:00+02:00") + "," + at("2027-10-31T10:00:00+01:00")) ==
          "The file names no time zone, and its times are at different offsets from UTC. Say which, such as --zone "
          "Europe/Berlin.");
    CHECK(zone_of(at("2027-10-30T10:00:00+05:30")) ==
          "The file names no time zone. Say which, such as --zone Europe/Berlin.");
}

TEST_CASE("a zone that does not fit the offsets of the times is reported") {
    const Messages found = remarks(schedule(at("2027-10-30T10:00:00+02:00"), R"("time_zone_name": "UTC", )"));
    CHECK(found.lines[0] ==
          "The file names the time zone UTC, and its times are at another offset from UTC; --zone says another.");
}

TEST_CASE("times are written on local clocks, and with an offset where clocks show them twice") {
    const Event event = imported(schedule(
        at("2027-10-31T02:30:00+02:00") + "," + at("2027-10-31T02:30:00+01:00") + "," + at("2027-10-31T10:00:30+01:00"),
        R"("time_zone_name": "Europe/Berlin", )"));
    const std::string files = write_data(event, SystemZones()).schedule;
    CHECK(files.find(R"("start": "2027-10-31T02:30",)") != std::string::npos);
    CHECK(files.find(R"("start": "2027-10-31T02:30:00+01:00",)") != std::string::npos);
    CHECK(files.find(R"("start": "2027-10-31T10:00:30",)") != std::string::npos);
}

TEST_CASE("days that start at different times, or after noon, start at midnight") {
    const auto day_start = [](const std::string& first, const std::string& second) {
        const std::string text = R"({"schedule": {"conference": {"title": "T", "time_zone_name": "UTC", "days": [
            {"date": "2027-01-01", "day_start": ")" +
                                 first + R"(", "rooms": {"R": [{"title": "A",
             "date": "2027-01-01T09:00:00Z"}]}},
            {"date": "2027-01-02", "day_start": ")" +
                                 second + R"(", "rooms": {"R": [{"title": "B",
             "date": "2027-01-02T05:00:00Z"}]}}]}}})";
        return clock_text(CivilTime{imported(text).day_start});
    };
    CHECK(day_start("2027-01-01T04:00:00Z", "2027-01-02T04:00:00Z") == "04:00");
    CHECK(day_start("2027-01-01T04:00:00Z", "2027-01-02T05:00:00Z") == "00:00");
    CHECK(day_start("2027-01-01T13:00:00Z", "2027-01-02T13:00:00Z") == "00:00");
    CHECK(day_start("2027-01-01T06:00:00Z", "2027-01-02T06:00:00Z") == "00:00");  // would move B to the first day
    CHECK(day_start("", "") == "00:00");
}

TEST_CASE("sessions outside of the event's days extend them") {
    const std::string text = schedule(at("2027-10-29T10:00:00Z") + "," + at("2027-11-02T10:00:00Z"),
                                      R"("start": "2027-10-30", "end": "2027-10-31", )");
    const Event event = imported(text);
    CHECK(iso_date(event.first_day) == "2027-10-29");
    CHECK(iso_date(event.last_day) == "2027-11-02");
    CHECK(remarks(text).lines.back() ==
          "Sessions are outside of the days of the event, which were extended: 2 (\"S\").");
}

TEST_CASE("ids are made of the title where there is nothing else, whatever its script") {
    const std::string untitled = R"({"date": "2027-10-30T10:00:00Z"})";
    const std::string russian = R"({"title": "Ольга", "date": "2027-10-30T10:00:00Z", "persons": [{"name": "Ольга"}]})";
    const Event event = imported(schedule(untitled + "," + at("2027-10-30T10:00:00Z") + "," + russian));
    REQUIRE(event.sessions.size() == 3);
    CHECK(event.sessions[0].id == "untitled");
    CHECK(event.sessions[1].id == "s");
    CHECK(event.sessions[2].id.size() == 36);
    CHECK(event.people[0].id == event.sessions[2].id);
}

TEST_CASE("the same programme in another order is the same data") {
    const std::string a =
        R"({"id": 1, "title": "A", "date": "2027-10-30T10:00:00Z", "room": "X", "persons": [{"name": "Zoe"}]})";
    const std::string b =
        R"({"id": 2, "title": "B", "date": "2027-10-30T09:00:00Z", "room": "Y", "persons": [{"name": "Ann"}]})";
    const std::string rooms = R"("rooms": [{"name": "X"}, {"name": "Y"}], )";
    const DataTexts one = write_data(imported(schedule(a + "," + b, rooms)), SystemZones());
    const DataTexts two = write_data(imported(schedule(b + "," + a, rooms)), SystemZones());
    CHECK(one.event == two.event);
    CHECK(one.speakers == two.speakers);
    CHECK(one.schedule == two.schedule);
}

TEST_CASE("languages by name become tags, and words that only look like tags are reported") {
    const auto spoken = [](const std::string& language) {
        return at("2027-10-30T10:00:00Z", R"(, "language": ")" + language + "\"");
    };
    const std::string text = schedule(spoken("German") + "," + spoken("deutsch") + "," + spoken(" pt-BR") + "," +
                                      spoken("Klingon") + "," + spoken("en"));
    const Event event = imported(text);
    REQUIRE(event.sessions.size() == 5);
    CHECK(event.sessions[0].language == "de");
    CHECK(event.sessions[1].language == "de");
    CHECK(event.sessions[2].language == "pt-BR");
    CHECK(event.sessions[3].language == "");
    CHECK(event.language == "de");
    CHECK(remarks(text).lines[2] ==
          "Languages that are neither a language tag nor a known name were dropped: 1 (\"Klingon\").");
}

TEST_CASE("languages are known by their names in English and in themselves, with and without a capital") {
    for (const char* name : {"Czech", "čeština", "Čeština", " CZECH ", "cs"}) {
        CAPTURE(name);
        CHECK(language_tag(name) == "cs");
    }
    CHECK(language_tag("Türkçe") == "tr");
    CHECK(language_tag("Ελληνικά") == "el");
    CHECK(language_tag("русский") == "ru");
    CHECK(language_tag("zh-Hant") == "zh-Hant");
    CHECK(language_tag("English, please") == "");
}
