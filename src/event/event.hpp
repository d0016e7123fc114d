// What an event is: the facts that an organizer writes down, as plain values.
// Strings are UTF-8. Every link has passed `safe_url` (url.hpp).
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "event/markdown.hpp"

namespace marquee {

using Instant = std::chrono::sys_seconds;

struct Link {
    std::string label;
    std::string url;
};

struct Person {
    std::string id;
    std::string name;
    std::string affiliation;
    std::string role;      // as the programme words it: "Keynote", "Invited Talk"
    std::string talk;      // title of their talk, empty if none
    Markdown biography;    // empty if none
    std::string portrait;  // path below data/, empty if none
    std::vector<Link> links;
    std::vector<std::string> anchors;  // fragments of older addresses that mean this person
    bool listed = true;                // has a card among the speakers
};

enum class SessionType { Talk, Keynote, Panel, Poster, Contributed, Opening, Discussion, Break };

struct Session {
    std::string id;
    std::string title;
    SessionType type = SessionType::Talk;
    std::string label;  // short tag before the title, empty if none
    Instant start{};
    std::optional<Instant> end;  // unknown for a last session that does not state it
    bool end_derived = false;    // taken from the start of the next session in the same room
    std::chrono::year_month_day day{std::chrono::sys_days{}};  // of the event's days, the one it belongs to
    std::string room;                                          // empty: the venue's room
    std::string track;
    std::string language;
    Markdown abstract;
    std::vector<std::size_t> people;  // indices into Event::people
    std::vector<Markdown> items;      // parts of a session, a line each
    std::vector<Link> materials;      // slides, paper, video, stream
    std::string feedback;             // address where visitors say how it was, empty if none
    bool cancelled = false;
    std::vector<std::string> anchors;
};

struct Member {
    std::string name;
    std::string affiliation;
    Link link;  // empty url if none
};

struct Group {
    std::string id;
    std::string title;
    bool shown = true;
    std::vector<Member> members;
};

struct Section {
    std::string id;
    std::string title;
    Markdown body;
};

enum class NoticeLevel { Info, Warning, Urgent };

struct Notice {
    std::string text;
    NoticeLevel level = NoticeLevel::Info;
    std::optional<Instant> until;
};

struct Venue {
    std::string name;
    std::string room;
    std::string city;
    std::vector<std::string> rooms;  // in the order in which they are shown; others follow by their first session
};

enum class Clock { Hours12, Hours24 };

struct Event {
    std::string title;
    std::string tagline;
    std::string edition;      // "NeurIPS 2025"
    std::string kind;         // "Workshop"; with the edition it makes the line above the title
    std::string description;  // one sentence for search engines
    std::string language = "en";
    Clock clock = Clock::Hours24;
    std::string time_zone = "UTC";  // IANA name
    // Real dates, first <= last. Where the data has none: those of the sessions, or 1970-01-01 without sessions.
    std::chrono::year_month_day first_day{std::chrono::sys_days{}};
    std::chrono::year_month_day last_day{std::chrono::sys_days{}};
    std::chrono::minutes day_start{0};  // after midnight: what begins earlier belongs to the day before
    Venue venue;
    std::string source_url;                  // where relative links of the data lead
    std::string url;                         // where this site will be, empty if not known
    std::vector<std::string> embed_origins;  // of pages that may steer this one from around it
    std::string accent;                      // "#rrggbb", empty for the design's own
    bool offline = true;                     // browsers may keep the site for when there is no network
    std::vector<Link> links;
    std::vector<Section> sections;
    std::vector<Group> groups;
    std::string closing;  // what boards say after the last session; empty for the program's own words
    std::string contact_email;
    std::string contact_text;
    std::optional<Notice> notice;
    std::vector<Person> people;
    std::vector<Session> sessions;  // by start, then as written
    // What the sessions have, each once; `summarize` fills it in.
    std::vector<std::chrono::year_month_day> days;  // in their order
    std::vector<std::string> rooms;                 // as in venue.rooms, then by their first session
    std::vector<std::string> tracks;                // by name, as languages
    std::vector<std::string> languages;
    std::vector<SessionType> types;
    Instant over{};  // when none of them is to come or going on
};

// The room that a session is in, the venue's where it names none.
inline const std::string& room_of(const Event& event, const Session& session) {
    return session.room.empty() ? event.venue.room : session.room;
}

// From when on a session counts as over. Without an end nobody can say that before the day is, so some time later.
inline Instant end_of(const Session& session) { return session.end.value_or(session.start + std::chrono::hours(3)); }

}  // namespace marquee
