// What happens when, a list by time.
#include <algorithm>

#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

enum class Phase { Coming, Now, Past };

Phase phase_of(const Session& session, std::optional<Instant> now) {
    if (!now || *now < session.start) return Phase::Coming;
    return *now < end_of(session) ? Phase::Now : Phase::Past;
}

std::string_view title_part(const Session& session, Phase phase) {
    if (session.type == SessionType::Break) return "row-title-break";
    return phase == Phase::Past ? "row-title-past" : "row-title";
}

std::vector<Run> title_runs(const Event& event, const Session& session, Phase phase) {
    std::vector<Run> runs = session_title(event, session, Title::Link);
    if (phase == Phase::Now) {
        runs.push_back({.text = kAfterChip});
        runs.push_back({.text = "Now", .part = "tag-now"});
    }
    return runs;
}

// "Jeff Dean · Google", several separated by commas; nobody whom the title names already.
std::vector<Run> people_runs(const Event& event, const Session& session) {
    std::vector<Run> runs;
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        if (session.title.find(person.name) != std::string::npos) continue;
        if (!runs.empty()) runs.push_back({.text = ", "});
        runs.push_back({.text = person.name, .href = address_of(event, person), .quiet = true});
        if (!person.affiliation.empty()) runs.push_back({.text = " · " + person.affiliation});
    }
    return runs;
}

Block items_list(const std::vector<Markdown>& items) {
    Block list = group("row-items", {}, Role::List);
    for (const Markdown& item : items) list.children.push_back(text("row-item", inline_runs(item), Role::Item));
    return list;
}

Block row(const Event& event, const Session& session, int level, std::optional<Instant> now, const Zones& zones) {
    const Phase phase = phase_of(session, now);
    const bool is_break = session.type == SessionType::Break;
    Block body = group("row-body", {});
    body.children.push_back(is_break ? text(title_part(session, phase), title_runs(event, session, phase))
                                     : heading(title_part(session, phase), level, title_runs(event, session, phase)));
    if (std::vector<Run> people = people_runs(event, session); !people.empty())
        body.children.push_back(text("row-note", std::move(people)));
    if (!session.room.empty() && session.room != event.venue.room)
        body.children.push_back(text("row-note", session.room));
    for (Block& paragraph : prose_blocks(session.abstract, "row-note")) body.children.push_back(std::move(paragraph));
    if (!session.items.empty()) body.children.push_back(items_list(session.items));
    if (!session.materials.empty()) body.children.push_back(text("row-note", link_runs(session.materials)));
    const std::string_view part = phase == Phase::Now ? "row-now" : is_break ? "row-break" : "row";
    Block time = text(is_break || phase == Phase::Past ? "row-time-quiet" : "row-time",
                      std::vector<Run>{time_run(event, session.start, zones)});
    return with_id(session.id, group(part, {std::move(time), std::move(body)}, Role::Item));
}

}  // namespace

std::vector<Block> schedule(const Event& event, std::optional<Instant> now, const Zones& zones) {
    Block head = group("page-head", {with_id("title", heading("page-title", 1, "Schedule"))});
    const bool one_day = is_on_one_day(event, zones);
    // When all is over, nothing is quieter than the rest.
    const bool is_over = std::all_of(event.sessions.begin(), event.sessions.end(),
                                     [&](const Session& session) { return phase_of(session, now) == Phase::Past; });
    const std::optional<Instant> never;
    const std::optional<Instant>& marked = is_over ? never : now;
    std::vector<Block> blocks;
    std::optional<std::chrono::year_month_day> day;
    for (const Session& session : event.sessions) {
        if (const std::chrono::year_month_day its_day = day_of(event, zones, session.start); its_day != day) {
            day = its_day;
            if (!one_day) blocks.push_back(group("day", {heading("day-title", 2, date_text(*day, false))}));
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
