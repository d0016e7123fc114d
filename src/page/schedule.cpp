// What happens when, a list by time.
#include <algorithm>

#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/prose.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

enum class Phase { Coming, Now, Past };

Phase phase_of(const Session& session, std::optional<Instant> now) {
    if (!now || *now < session.start) return Phase::Coming;
    return *now < end_of(session) ? Phase::Now : Phase::Past;
}

std::string_view chip_part(SessionType type) {
    switch (type) {
        case SessionType::Keynote:
            return "tag-keynote";
        case SessionType::Poster:
            return "tag-poster";
        case SessionType::Panel:
            return "tag-panel";
        default:
            return "tag-talk";
    }
}

std::string_view title_part(const Session& session, Phase phase) {
    if (session.type == SessionType::Break) return "row-title-break";
    return phase == Phase::Past ? "row-title-past" : "row-title";
}

std::vector<Run> title_runs(const Session& session, Phase phase) {
    std::vector<Run> runs;
    if (!session.label.empty()) {
        runs.push_back({.text = session.label, .part = chip_part(session.type)});
        runs.push_back({.text = kAfterChip});
    }
    runs.push_back({.text = session.title});
    if (phase == Phase::Now) {
        runs.push_back({.text = kAfterChip});
        runs.push_back({.text = "Now", .part = "tag-now"});
    }
    return runs;
}

// "Jeff Dean · Google", several separated by commas; nobody whom the title names already.
std::string people_text(const Event& event, const Session& session) {
    std::string text;
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        if (session.title.find(person.name) != std::string::npos) continue;
        if (!text.empty()) text += ", ";
        text += person.name;
        if (!person.affiliation.empty()) text += " · " + person.affiliation;
    }
    return text;
}

Block items_list(const std::vector<Markdown>& items) {
    Block list = group("row-items", {}, Role::List);
    for (const Markdown& item : items) list.children.push_back(text("row-item", inline_runs(item), Role::Item));
    return list;
}

Block time_cell(const Event& event, const Session& session, bool quiet, const Zones& zones) {
    const CivilTime start = to_civil(zones, event.time_zone, session.start);
    const std::chrono::seconds offset =
        zones.offset_at(event.time_zone, session.start).value_or(std::chrono::seconds(0));
    return text(quiet ? "row-time-quiet" : "row-time",
                std::vector<Run>{{.text = time_text(start, event.clock), .datetime = datetime_text(start, offset)}});
}

Block row(const Event& event, const Session& session, int level, std::optional<Instant> now, const Zones& zones) {
    const Phase phase = phase_of(session, now);
    const bool is_break = session.type == SessionType::Break;
    Block body = group("row-body", {});
    body.children.push_back(is_break ? text(title_part(session, phase), title_runs(session, phase))
                                     : heading(title_part(session, phase), level, title_runs(session, phase)));
    if (const std::string people = people_text(event, session); !people.empty())
        body.children.push_back(text("row-note", people));
    if (!session.room.empty() && session.room != event.venue.room)
        body.children.push_back(text("row-note", session.room));
    for (Block& paragraph : prose_blocks(session.abstract, "row-note")) body.children.push_back(std::move(paragraph));
    if (!session.items.empty()) body.children.push_back(items_list(session.items));
    if (!session.materials.empty()) {
        std::vector<Run> links;
        for (const Link& to : session.materials) {
            if (!links.empty()) links.push_back({.text = " · "});
            links.push_back({.text = to.label, .href = to.url});
        }
        body.children.push_back(text("row-note", std::move(links)));
    }
    const std::string_view part = phase == Phase::Now ? "row-now" : is_break ? "row-break" : "row";
    return with_id(
        session.id,
        group(part, {time_cell(event, session, is_break || phase == Phase::Past, zones), std::move(body)}, Role::Item));
}

std::string zone_text(const Event& event) {
    return event.venue.city.empty() ? event.time_zone : "times in " + event.venue.city;
}

}  // namespace

Instant end_of(const Session& session) { return session.end.value_or(session.start + std::chrono::hours(3)); }

std::vector<Block> schedule(const Event& event, std::optional<Instant> now, const Zones& zones) {
    Block head = group("page-head", {with_id("title", heading("page-title", 1, "Schedule"))});
    const auto day_of = [&](const Session& session) {
        return std::chrono::floor<std::chrono::days>(to_civil(zones, event.time_zone, session.start));
    };
    const bool one_day = event.sessions.empty() || day_of(event.sessions.front()) == day_of(event.sessions.back());
    // When all is over, nothing is quieter than the rest.
    const bool is_over = std::all_of(event.sessions.begin(), event.sessions.end(),
                                     [&](const Session& session) { return phase_of(session, now) == Phase::Past; });
    const std::optional<Instant> never;
    const std::optional<Instant>& marked = is_over ? never : now;
    std::vector<Block> blocks;
    std::optional<std::chrono::local_days> day;
    for (const Session& session : event.sessions) {
        if (day_of(session) != day) {
            day = day_of(session);
            if (!one_day)
                blocks.push_back(
                    group("day", {heading("day-title", 2, date_text(std::chrono::year_month_day(*day), false))}));
            blocks.push_back(group("rows", {}, Role::List));
        }
        blocks.back().children.push_back(row(event, session, one_day ? 2 : 3, marked, zones));
    }
    head.children.push_back(
        text("page-note", date_range_text(event.first_day, event.last_day) + " · " + zone_text(event)));
    blocks.insert(blocks.begin(), std::move(head));
    return blocks;
}

}  // namespace marquee
