#include "output/calendar.hpp"

#include <algorithm>

#include "event/characters.hpp"
#include "look/floorplan.hpp"
#include "output/site.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

constexpr std::size_t kMaxLineBytes = 75;
constexpr Instant kFirstSequence{std::chrono::sys_days{std::chrono::year{2020} / 1 / 1}};

// Content lines: they end in CRLF, and what is too long goes on in the next one, behind a space.
class CalendarWriter {
  public:
    // A value that is no text, as it is.
    void line(std::string_view name, std::string_view value) {
        const std::string whole = std::string(name).append(":").append(value);
        std::string_view rest = whole;
        for (std::size_t most = kMaxLineBytes; rest.size() > most; most = kMaxLineBytes - 1) {
            std::size_t cut = most;
            while (cut > 0 && !is_character_start(rest[cut])) --cut;
            if (cut == 0) cut = most;  // these bytes are no characters
            out_.append(rest.substr(0, cut)).append("\r\n ");
            rest.remove_prefix(cut);
        }
        out_.append(rest).append("\r\n");
    }

    // Nothing for an empty text.
    void text(std::string_view name, std::string_view value) {
        if (!value.empty()) line(name, escaped(value));
    }

    // Control characters have no place in a text, and no way to be written.
    static std::string escaped(std::string_view text) {
        std::string out;
        for (const char c : text) {
            if (c == '\\' || c == ';' || c == ',') out += '\\';
            if (c == '\n')
                out += "\\n";
            else if (c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f))
                out += c;
        }
        return out;
    }

    std::string take() { return std::move(out_); }

  private:
    std::string out_;
};

// "20251206T161500Z"
std::string utc_text(Instant at) {
    std::string text;
    for (const char c : datetime_text(CivilTime(at.time_since_epoch()), std::chrono::seconds(0)).substr(0, 19))
        if (c != '-' && c != ':') text += c;
    return text + 'Z';
}

std::string sequence_of(Instant stamp) {
    const Instant since = std::max(stamp, kFirstSequence);
    return std::to_string(std::chrono::floor<std::chrono::minutes>(since - kFirstSequence).count());
}

// "example.org" of "https://example.org/2025/"
std::string_view host_of(std::string_view url) {
    const std::size_t slashes = url.find("//");
    if (slashes == std::string_view::npos) return {};
    const std::string_view rest = url.substr(slashes + 2);
    return rest.substr(0, rest.find_first_of("/?#"));
}

// What follows the session's id in its UID.
std::string uid_ending(const Event& event) {
    const std::string_view host = host_of(event.url.empty() ? event.source_url : event.url);
    const std::string year = std::to_string(static_cast<int>(event.first_day.year()));
    if (host.empty()) return "@" + year + "." + std::to_string(seed_of(event.title)) + ".invalid";
    return ("@" + year + ".").append(host);
}

// Paragraphs, with a line for each item of a list.
std::string prose(const Markdown& markdown) {
    std::string out;
    bool after_item = false;
    for (const MarkdownBlock& block : markdown) {
        const bool is_item = block.kind == MarkdownKind::Bullet || block.kind == MarkdownKind::Numbered;
        if (!out.empty()) out += is_item && after_item ? "\n" : "\n\n";
        if (block.kind == MarkdownKind::Bullet) out += "• ";
        if (block.kind == MarkdownKind::Numbered) out += std::to_string(block.number) + ". ";
        for (const Span& span : block.spans) {
            if (!span.citation) out += span.text;
            if (span.hard_break) out += '\n';
        }
        after_item = is_item;
    }
    return out;
}

// "Jeff Dean (Google), Natasha Jaques"
std::string people_text(const Event& event, const Session& session) {
    std::string out;
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        out += (out.empty() ? "" : ", ") + person.name;
        if (!person.affiliation.empty()) out += " (" + person.affiliation + ")";
    }
    return out;
}

std::string items_text(const Session& session) {
    std::string out;
    for (const Markdown& item : session.items) out += (out.empty() ? "• " : "\n• ") + prose(item);
    return out;
}

std::string materials_text(const Session& session) {
    std::string out;
    for (const Link& material : session.materials)
        out += (out.empty() ? "" : "\n") + material.label + ": " + material.url;
    return out;
}

std::string description_of(const Event& event, const Session& session, const std::string& address) {
    std::string out;
    // Some programs show a cancelled session as any other.
    for (const std::string& part :
         {std::string(session.cancelled ? "This session is cancelled." : ""), people_text(event, session),
          prose(session.abstract), items_text(session), materials_text(session), address})
        if (!part.empty()) out += (out.empty() ? "" : "\n\n") + part;
    return out;
}

std::string categories_of(const Session& session) {
    std::string out = CalendarWriter::escaped(session.track);
    if (session.label.empty() || session.label == session.track) return out;
    return out + (out.empty() ? "" : ",") + CalendarWriter::escaped(session.label);
}

void write_session(CalendarWriter& writer, const Event& event, const Session& session, const std::string& uid_ending,
                   Instant stamp) {
    const std::string address = absolute_address(event, address_of(event, session));
    const std::string changed = utc_text(stamp);
    writer.line("BEGIN", "VEVENT");
    writer.text("UID", session.id + uid_ending);
    writer.line("SEQUENCE", sequence_of(stamp));
    writer.line("DTSTAMP", changed);
    writer.line("LAST-MODIFIED", changed);
    writer.line("DTSTART", utc_text(session.start));
    if (session.end) writer.line("DTEND", utc_text(*session.end));
    writer.line("STATUS", session.cancelled ? "CANCELLED" : "CONFIRMED");
    writer.text("SUMMARY", session.title);
    writer.text("LOCATION", place_text(event.venue, session.room));
    writer.text("DESCRIPTION", description_of(event, session, address));
    if (!address.empty()) writer.line("URL", address);
    if (const std::string categories = categories_of(session); !categories.empty())
        writer.line("CATEGORIES", categories);
    writer.line("END", "VEVENT");
}

}  // namespace

std::vector<const Session*> calendar_sessions(std::span<const Session* const> sessions) {
    std::vector<const Session*> chosen;
    for (const Session* session : sessions)
        if (session->type != SessionType::Break) chosen.push_back(session);
    if (chosen.empty()) chosen.assign(sessions.begin(), sessions.end());
    return chosen;
}

std::string write_calendar(const Event& event, std::span<const Session* const> sessions, std::string_view name,
                           Instant stamp) {
    CalendarWriter writer;
    writer.line("BEGIN", "VCALENDAR");
    writer.line("VERSION", "2.0");
    writer.line("PRODID", "-//Marquee//Marquee//EN");
    if (!name.empty()) {
        writer.text("X-WR-CALNAME", name);
        writer.text("X-WR-TIMEZONE", event.time_zone);
    }
    const std::string ending = uid_ending(event);
    for (const Session* session : sessions) write_session(writer, event, *session, ending, stamp);
    writer.line("END", "VCALENDAR");
    return writer.take();
}

}  // namespace marquee
