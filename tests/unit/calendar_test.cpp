// Calendars byte by byte. That other programs read them is shown by tests/data/calendar.test.mjs.
#include "output/calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "workshop.hpp"

using namespace marquee;
using namespace std::chrono_literals;

namespace {

const Instant kStart = std::chrono::sys_days{std::chrono::year{2025} / 12 / 6} + 16h + 15min;
const Instant kStamp = std::chrono::sys_days{std::chrono::year{2020} / 1 / 2} + 5min + 59s;

Session sample_session() {
    Session session;
    session.id = "panel";
    session.title = "Panel";
    session.start = kStart;
    session.end = kStart + 45min;
    return session;
}

Event sample_event() {
    Event event;
    event.title = "ML for Systems";
    event.first_day = std::chrono::year{2025} / 12 / 6;
    event.url = "https://example.org/2025";
    return event;
}

// The calendar of one session, as the event's first.
std::string calendar_of(Event event, Session session, std::string_view name = {}, Instant stamp = kStamp) {
    event.sessions.insert(event.sessions.begin(), std::move(session));
    const Session* first = event.sessions.data();
    return write_calendar(event, {&first, 1}, name, stamp);
}

std::string calendar_of(Session session) { return calendar_of(sample_event(), std::move(session)); }

// Its lines as they are written. Each ends in CRLF, and neither stands anywhere else.
std::vector<std::string> written_lines(const std::string& calendar) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < calendar.size();) {
        const std::size_t end = calendar.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        lines.push_back(calendar.substr(at, end - at));
        CHECK(lines.back().find_first_of("\r\n") == std::string::npos);
        at = end + 2;
    }
    return lines;
}

// What comes after "NAME:" in the line of that name, unfolded; "none" if there is no such line.
std::string value_of(const std::string& calendar, const std::string& name) {
    std::string value = "none";
    bool inside = false;
    for (const std::string& line : written_lines(calendar)) {
        if (inside && line.starts_with(' ')) {
            value += line.substr(1);
            continue;
        }
        inside = line.starts_with(name + ":");
        if (inside) value = line.substr(name.size() + 1);
    }
    return value;
}

Markdown markdown(std::string_view text) {
    return parse_markdown(text, {{"1", "https://a.example"}}, [](std::string_view url) { return std::string(url); });
}

}  // namespace

TEST_CASE("a session is an entry with its time in UTC") {
    const std::string expected =
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Marquee//Marquee//EN\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:panel@2025.example.org\r\n"
        "SEQUENCE:1445\r\n"
        "DTSTAMP:20200102T000559Z\r\n"
        "LAST-MODIFIED:20200102T000559Z\r\n"
        "DTSTART:20251206T161500Z\r\n"
        "DTEND:20251206T170000Z\r\n"
        "STATUS:CONFIRMED\r\n"
        "SUMMARY:Panel\r\n"
        "DESCRIPTION:https://example.org/2025/schedule/panel/\r\n"
        "URL:https://example.org/2025/schedule/panel/\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n";
    CHECK(calendar_of(sample_session()) == expected);
}

TEST_CASE("a calendar with a name says it, and in which zone to show it") {
    Event event = sample_event();
    event.time_zone = "America/Los_Angeles";
    const std::string calendar = calendar_of(event, sample_session(), "Systems, 2025");
    CHECK(value_of(calendar, "X-WR-CALNAME") == "Systems\\, 2025");
    CHECK(value_of(calendar, "X-WR-TIMEZONE") == "America/Los_Angeles");
    CHECK(calendar_of(event, sample_session()).find("X-WR-") == std::string::npos);
}

TEST_CASE("lines have 75 bytes at most, and no character is cut") {
    // Of 4 bytes, 3 bytes, 2 bytes and 1: whatever the border falls into.
    for (const std::string character : {"😀", "漢", "é", "x"})
        for (std::size_t before = 0; before < 80; ++before) {
            Session session = sample_session();
            session.title = std::string(before, 'a');
            for (int i = 0; i < 100; ++i) session.title += character;
            const std::string calendar = calendar_of(session);
            for (const std::string& line : written_lines(calendar)) {
                CHECK(line.size() <= 75);
                const std::size_t start = line.starts_with(' ') ? 1 : 0;
                REQUIRE(line.size() > start);
                CHECK((static_cast<unsigned char>(line[start]) & 0xc0) != 0x80);
                CHECK(line.size() + character.size() > (line.starts_with("SUMMARY") ? 75 : 0));
            }
            CHECK(value_of(calendar, "SUMMARY") == session.title);
        }
}

TEST_CASE("a line of 75 bytes is not folded, and one of 76 is") {
    Session session = sample_session();
    session.title = std::string(75 - std::string("SUMMARY:").size(), 'a');
    CHECK(calendar_of(session).find("\r\n ") == std::string::npos);
    session.title += 'b';
    CHECK(calendar_of(session).find("a\r\n b\r\n") != std::string::npos);
}

TEST_CASE("bytes that are no characters still end") {
    Session session = sample_session();
    session.title = std::string(300, '\x80');
    std::string calendar = calendar_of(session);
    for (const std::string& line : written_lines(calendar)) CHECK(line.size() <= 75);
    for (std::size_t fold; (fold = calendar.find("\r\n ")) != std::string::npos;) calendar.erase(fold, 3);
    CHECK(calendar.find("\r\nSUMMARY:" + session.title + "\r\n") != std::string::npos);
}

TEST_CASE("what means something in a calendar is escaped in texts, and control characters are left out") {
    Session session = sample_session();
    session.title = "a\\b;c,d:\"e\"\x01\x7f\tf\r\ng";
    CHECK(value_of(calendar_of(session), "SUMMARY") == "a\\\\b\\;c\\,d:\"e\"\tf\\ng");
    session.title = "END:VEVENT\r\nBEGIN:VEVENT";
    const std::vector<std::string> lines = written_lines(calendar_of(session));
    CHECK(std::count(lines.begin(), lines.end(), "BEGIN:VEVENT") == 1);
}

TEST_CASE("a cancelled session says so, also to programs that do not look for it") {
    Session session = sample_session();
    session.cancelled = true;
    const std::string calendar = calendar_of(session);
    CHECK(value_of(calendar, "STATUS") == "CANCELLED");
    CHECK(value_of(calendar, "DESCRIPTION").starts_with("This session is cancelled.\\n\\n"));
}

TEST_CASE("a session without an end has none in the calendar") {
    Session session = sample_session();
    session.end.reset();
    const std::string calendar = calendar_of(session);
    CHECK(value_of(calendar, "DTEND") == "none");
    CHECK(calendar.find("DURATION") == std::string::npos);
    CHECK(value_of(calendar, "DTSTART") == "20251206T161500Z");
}

TEST_CASE("the description has who speaks, what about, and where to read more") {
    Event event = sample_event();
    for (const char* name : {"Ada", "Alan"}) {
        event.people.emplace_back();
        event.people.back().name = name;
    }
    event.people[0].affiliation = "Analytical, Inc.";
    Session session = sample_session();
    session.people = {0, 1};
    session.abstract =
        markdown("Of *engines*[^1] and\\\nmore.\n\n- one\n- two\n\n3. three\n\n[Here](https://b.example).");
    session.items = {markdown("A **part**"), markdown("Another")};
    session.materials = {{"Slides", "https://s.example"}, {"Stream", "https://t.example"}};
    CHECK(value_of(calendar_of(event, session), "DESCRIPTION") ==
          "Ada (Analytical\\, Inc.)\\, Alan\\n\\n"
          "Of engines and\\nmore.\\n\\n• one\\n• two\\n3. three\\n\\nHere.\\n\\n"
          "• A part\\n• Another\\n\\n"
          "Slides: https://s.example\\nStream: https://t.example\\n\\n"
          "https://example.org/2025/schedule/panel/");
}

TEST_CASE("track and label are categories, each once") {
    Session session = sample_session();
    CHECK(value_of(calendar_of(session), "CATEGORIES") == "none");
    session.label = "Invited";
    CHECK(value_of(calendar_of(session), "CATEGORIES") == "Invited");
    session.track = "Chips, cores";
    CHECK(value_of(calendar_of(session), "CATEGORIES") == "Chips\\, cores,Invited");
    session.track = "Invited";
    CHECK(value_of(calendar_of(session), "CATEGORIES") == "Invited");
}

TEST_CASE("the place is the session's room in the venue") {
    Event event = sample_event();
    CHECK(value_of(calendar_of(event, sample_session()), "LOCATION") == "none");
    event.venue.name = "Center";
    event.venue.room = "Room 1";
    CHECK(value_of(calendar_of(event, sample_session()), "LOCATION") == "Center\\, Room 1");
    Session session = sample_session();
    session.room = "Room 2";
    CHECK(value_of(calendar_of(event, session), "LOCATION") == "Center\\, Room 2");
}

TEST_CASE("an entry keeps its name, whatever about the session changes, and next year's has another") {
    Event event = sample_event();
    Session session = sample_session();
    const auto uid = [&] { return value_of(calendar_of(event, session), "UID"); };
    const std::string before = uid();
    CHECK(before == "panel@2025.example.org");
    session.title = "Discussion";
    session.start += 24h;
    event.title = "Systems";
    CHECK(uid() == before);
    event.first_day = std::chrono::year{2026} / 12 / 6;
    CHECK(uid() == "panel@2026.example.org");
}

TEST_CASE("without an address of the site, entries are named after that of the sources, or after the title") {
    Event event = sample_event();
    event.url.clear();
    event.source_url = "https://mlforsystems.org";
    std::string calendar = calendar_of(event, sample_session());
    CHECK(value_of(calendar, "UID") == "panel@2025.mlforsystems.org");
    CHECK(value_of(calendar, "URL") == "none");
    CHECK(value_of(calendar, "DESCRIPTION") == "none");
    event.source_url.clear();
    calendar = calendar_of(event, sample_session());
    const std::string uid = value_of(calendar, "UID");
    CHECK(uid.starts_with("panel@2025."));
    CHECK(uid.ends_with(".invalid"));
    CHECK(calendar == calendar_of(event, sample_session()));
    event.title = "Another event";
    CHECK(value_of(calendar_of(event, sample_session()), "UID") != uid);
}

TEST_CASE("later data has a higher sequence, and no time makes it negative") {
    const auto sequence = [](Instant stamp) {
        return value_of(calendar_of(sample_event(), sample_session(), {}, stamp), "SEQUENCE");
    };
    CHECK(sequence(kStamp) == "1445");
    CHECK(sequence(kStamp + 1s) == "1446");
    CHECK(sequence(Instant{}) == "0");
    // Calendars hold it in 32 bits.
    CHECK(std::stoll(sequence(std::chrono::sys_days{std::chrono::year{2999} / 1 / 1})) < 2147483647);
}

TEST_CASE("a calendar of many sessions leaves out the breaks, unless there is nothing else") {
    Session talk = sample_session(), lunch = sample_session();
    lunch.type = SessionType::Break;
    const std::vector<const Session*> both = {&lunch, &talk}, breaks = {&lunch};
    CHECK(calendar_sessions(both) == std::vector<const Session*>{&talk});
    CHECK(calendar_sessions(breaks) == breaks);
    CHECK(calendar_sessions({}).empty());
}

TEST_CASE("every session of the workshop is in its calendar, in order") {
    const Reading reading = read_workshop();
    std::vector<const Session*> sessions;
    for (const Session& session : reading.event.sessions) sessions.push_back(&session);
    std::string uids;
    for (const std::string& line : written_lines(write_calendar(reading.event, sessions, "All", kStamp)))
        if (line.starts_with("UID:")) uids += line.substr(4, line.find('@') - 4) + "\n";
    std::string expected;
    for (const Session* session : sessions) expected += session->id + "\n";
    CHECK(uids == expected);
}
