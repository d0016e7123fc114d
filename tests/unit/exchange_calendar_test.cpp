#include "exchange_samples.hpp"

using namespace marquee;

namespace {

std::string calendar(const std::string& events, const std::string& head = "") {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + head + events + "END:VCALENDAR\r\n";
}

std::string entry(const std::string& lines) {
    return "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:S\r\n" + lines + "END:VEVENT\r\n";
}

}  // namespace

TEST_CASE("a calendar gives its sessions in the zone that it names") {
    const Event event = imported(sample("calendar.ics"));
    CHECK(event.title == "Tide School");
    CHECK(event.time_zone == "America/St_Johns");
    CHECK(event.venue.rooms == std::vector<std::string>{"Pier", "Boat"});
    REQUIRE(event.sessions.size() == 3);
    const Session& ebb = session(event, "ebb");
    CHECK(ebb.title == "Ebb, flow; and back");
    CHECK(start_of(event, ebb) == "2027-05-10 09:00");
    CHECK(end_of(event, ebb) == "2027-05-10 10:00");
    CHECK(ebb.track == "Water");
    CHECK(names_of(event, ebb) == "ann-o-hara");
    CHECK(write_data(event, SystemZones()).schedule.find(R"("Line one\\\nline \\*two\\*",
        "<https://tides.example/ebb>")") != std::string::npos);
}

TEST_CASE("entries of one UID, in UTC, with a duration, or cancelled, are sessions of their own") {
    const Event event = imported(sample("calendar.ics"));
    const Session& second = session(event, "ebb-2");
    CHECK(start_of(event, second) == "2027-05-10 11:30");
    CHECK(end_of(event, second) == "2027-05-10 13:00");
    CHECK(second.cancelled);
    CHECK(second.abstract[0].spans[0].url == "https://tides.example/second");
}

TEST_CASE("a zone that the calendar describes itself is understood, and an end may be missing") {
    const Event event = imported(sample("calendar.ics"));
    const Session& moon = session(event, "moon");
    CHECK(start_of(event, moon) == "2027-05-10 21:00");  // 20:00 at -03:30, which has no summer time
    CHECK_FALSE(moon.end);
}

TEST_CASE("the report on a calendar counts what no session can hold") {
    CHECK(remarks(sample("calendar.ics")) ==
          Messages{
              "The first category of sessions became their track: 1 (\"Water\").",
              "Further categories of sessions were left out: 1 (\"Moon\").",
              "Entries that repeat stand once: 1 (\"No end\").",
              "Entries of whole days were left out: 1 (\"All day\").",
              "Sessions without a start were left out: 1 (\"All day\").",
              "Sessions have neither end nor duration, so they last until the next one in their room: 1 (\"No end\").",
              "Ids that were there already got a number behind them: 1 (\"ebb-2\").",
          });
}

TEST_CASE("the zone of the times is the event's where the calendar names none") {
    const Event event = imported(calendar(entry("DTSTART;TZID=Asia/Kolkata:20270101T093000\r\n")));
    CHECK(event.time_zone == "Asia/Kolkata");
    CHECK(start_of(event, event.sessions[0]) == "2027-01-01 09:30");
}

TEST_CASE("a zone that is neither known nor described needs --zone") {
    const std::string text = calendar(entry("DTSTART;TZID=Mars/Olympus:20270101T093000\r\n"));
    const Import import = import_text(text);
    CHECK(import.error.starts_with("The times are local, and the file does not say"));
    CHECK(import.remarks == std::vector<std::string>{
                                "Times name a time zone that is neither known nor described: 1 (\"Mars/Olympus\")."});
    const Event event = imported(text, "Asia/Kolkata");
    CHECK(start_of(event, event.sessions[0]) == "2027-01-01 09:30");
}

TEST_CASE("a zone of the calendar that is not known is no obstacle where all times are in UTC") {
    const Event event = imported(calendar(entry("DTSTART:20270101T093000Z\r\n"), "X-WR-TIMEZONE:Mars/Olympus\r\n"));
    CHECK(event.time_zone == "UTC");
}

TEST_CASE("values that are no times make no session") {
    for (const char* start : {"DTSTART:yesterday\r\n", "DTSTART:20271399T990000Z\r\n", "DTSTART:\r\n", ""}) {
        CAPTURE(start);
        CHECK(import_text(calendar(entry(start))).error ==
              "The file has no session that says when it starts, so there is nothing to import.");
    }
}

TEST_CASE("what has no value and no title says what and where") {
    const std::string entries =
        entry("DTSTART:20270101T093000Z\r\nLOCATION:\r\nDTEND:\r\n") +
        "BEGIN:VEVENT\r\nDTSTART:20270101T113000Z\r\nSUMMARY:\r\nLOCATION:Pier\r\nEND:VEVENT\r\n";
    const std::vector<std::string> lines = remarks(calendar(entries), "Asia/Kolkata").lines;
    REQUIRE(lines.size() >= 3);
    CHECK(lines[0] ==
          "Properties without a proper value were left out: 3 (\"No value for LOCATION property\", "
          "\"No value for DTEND property\", \"No value for SUMMARY property\").");
    CHECK(lines[1] ==
          "Sessions have neither end nor duration, so they last until the next one in their room: 2 (\"S\", "
          "\"Untitled\").");
    CHECK(lines[2] == "Sessions without a title are called \"Untitled\": 1 (\"2027-01-01 17:00 Pier\").");
}

TEST_CASE("entries that all have one UID get an id each, whatever leads to what") {
    std::string entries;
    for (int i = 10; i < 20; ++i) {
        const std::string hour = std::to_string(i);
        entries += entry("RELATED-TO:u\r\nDTSTART:20270101T" + hour + "0000Z\r\nDTEND:20270101T" + hour + "3000Z\r\n");
    }
    const Event event = imported(calendar(entries));
    REQUIRE(event.sessions.size() == 10);
    CHECK(event.sessions[0].id == "u");
    CHECK(event.sessions[9].id == "u-10");
    CHECK(start_of(event, event.sessions[9]) == "2027-01-01 19:00");
}

TEST_CASE("several calendars in one file are one programme") {
    const std::string one = calendar(entry("DTSTART:20270101T093000Z\r\n"));
    CHECK(imported(one + one).sessions.size() == 2);
}

TEST_CASE("components that are begun on two lines count as others do") {
    std::string nest;
    for (int i = 0; i < 100'000; ++i) nest += "BEG\r\n IN:VEVENT\r\n";
    CHECK(import_text(calendar(nest)).error == "The calendar's components nest too deep.");
    CHECK(import_text(calendar("BEGIN;X=1:VEVENT\r\n")).error == "The calendar breaks off: a component has no END.");
    const Event event = imported(calendar(entry("DESCRIPTION:a\r\n BEGIN:VEVENT\r\nDTSTART:20270101T093000Z\r\n")));
    CHECK(event.sessions[0].abstract[0].spans[0].text == "aBEGIN:VEVENT");
}

TEST_CASE("a zone whose clocks change all the time is refused before its changes are counted") {
    const auto zone = [](const std::string& rule) {
        return calendar(
            "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
            "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:" +
            rule + "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" +
            entry("DTSTART;TZID=Odd:20270101T093000\r\nRRULE:FREQ=HOURLY\r\n"));
    };
    for (const char* rule :
         {"FREQ=SECONDLY", "freq=min\r\n utely", "INTERVAL=2;FREQ=HOURLY", "FREQ=DAILY;BYHOUR=1,2"}) {
        CAPTURE(rule);
        CHECK(import_text(zone(rule)).error ==
              "The calendar describes a time zone whose clocks change more than once a day.");
    }
    const Event event = imported(zone("FREQ=YEARLY;BYMONTH=1;BYHOUR=0;BYDAY=1SU,2SU"), "UTC");
    CHECK(start_of(event, event.sessions[0]) == "2027-01-01 07:30");
}
