// One session: when, where, who and what.
#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/languages.hpp"
#include "page/mine.hpp"
#include "page/news.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"
#include "page/session_row.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

std::vector<Run> when(const Session& session, const Times& times, const std::string& zone) {
    const auto at = [&](Instant instant) {
        return zone == times.zone ? time_run(times, instant) : time_at_event_run(times, instant);
    };
    std::vector<Run> runs = {
        {.text = date_text(times.formats, day_of(to_civil(times.zones, zone, session.start)), true) + " · "},
        at(session.start)};
    if (session.end) {
        runs.push_back({.text = " – "});
        runs.push_back(at(*session.end));
    }
    return runs;
}

// On the clocks that are shown, and then, where those are the visitor's, on the event's.
std::vector<Block> time_lines(const Session& session, const Times& times) {
    std::vector<Run> runs = when(session, times, times.zone);
    runs.push_back({.text = " · " + zone_text(times)});
    std::vector<Block> lines = {text("page-note", std::move(runs))};
    if (!times.in_visitors_zone) return lines;
    std::vector<Run> there = when(session, times, times.event.time_zone);
    there.push_back({.text = " · " + event_zone_text(times.event)});
    lines.push_back(text("page-note", std::move(there)));
    return lines;
}

// "Main hall · Chips · Deutsch"
std::string facts(const Event& event, const Session& session) {
    std::string line = place_text(event.venue, session.room);
    for (const std::string& fact : {session.track, language_name(session.language)})
        if (!fact.empty()) line += (line.empty() ? "" : " · ") + fact;
    return line;
}

// "Moved  was 10:00 AM in Room A": what is new about it, a line each.
std::vector<Block> news_lines(const Session& session, const ViewState& state, const Times& times) {
    std::vector<Block> lines;
    for (Mark& mark : marks_of(times, state, session)) {
        std::vector<Run> runs = {{.text = std::string(mark.chip), .part = "tag-changed"}};
        if (!mark.words.empty()) runs.push_back({.text = kAfterChip + std::move(mark.words)});
        lines.push_back(text("page-note", std::move(runs)));
    }
    return lines;
}

std::string phase_text(const Session& session, const Times& times) {
    if (session.cancelled) return "This session is cancelled.";
    if (!times.now) return {};
    switch (phase_of(session, times.now)) {
        case Phase::Coming:
            return "Starts " + until_text(*times.now, session.start) + ".";
        case Phase::Now:
            return session.end ? "On now, ends " + until_text(*times.now, *session.end) + "." : "On now.";
        case Phase::Past:
            return "This session is over.";
    }
    return {};
}

Block actions(const Session& session, const ViewState& state) {
    const bool is_set = is_starred(state, session.id);
    Block star = text(is_set ? "button-set" : "button", is_set ? "★ Starred" : "☆ Star", Role::Button);
    star.action = "star:" + session.id;
    star.pressed = is_set;
    Block row = group("actions", {with_id("star", std::move(star))});
    if (!session.cancelled) {
        Block calendar = with_id("add-to-calendar", text("button", "Add to calendar", Role::Button));
        calendar.action = "calendar:" + session.id;
        row.children.push_back(std::move(calendar));
    }
    Block share = with_id("share", text("button", share_label(state), Role::Button));
    share.action = "share:" + session.id;
    row.children.push_back(std::move(share));
    if (!session.cancelled && !session.feedback.empty())
        row.children.push_back(link("button", "Give feedback", session.feedback));
    if (const std::string_view told = copied_text(state.copied); !told.empty())
        row.children.push_back(with_id("copied", text("count", std::string(told))));
    return row;
}

Block people(const Event& event, const Session& session) {
    Block list = group("members", {}, Role::List);
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        const Run name{.text = person.name, .href = address_of(event, person), .quiet = true};
        Block member = group("member", {text("member-name", std::vector<Run>{name})}, Role::Item);
        if (!person.affiliation.empty()) member.children.push_back(text("member-note", person.affiliation));
        list.children.push_back(std::move(member));
    }
    const char* title = session.people.size() == 1 ? "Speaker" : "Speakers";
    return group("section", {with_id("people", heading("detail-title", 2, title)), std::move(list)}, Role::Section);
}

Block what(const Session& session) {
    Block body = group("session-body", prose_blocks(session.abstract, "prose-text", 2));
    if (!session.items.empty()) {
        Block items = group("prose-list", {}, Role::List);
        for (const Markdown& item : session.items)
            items.children.push_back(text("prose-item", inline_runs(item), Role::Item));
        body.children.push_back(std::move(items));
    }
    if (!session.materials.empty()) body.children.push_back(text("prose-text", link_runs(session.materials)));
    return body;
}

Block neighbour(const Event& event, std::string label, const Session& session) {
    return group("neighbour",
                 {text("neighbour-name", std::move(label)),
                  text("neighbour-title",
                       std::vector<Run>{{.text = session.title, .href = address_of(event, session), .quiet = true}})});
}

// To the sessions before and after in the same room.
Block neighbours(const Event& event, const Session& session) {
    const Session *before = nullptr, *after = nullptr;
    for (const Session& other : event.sessions) {
        if (&other == &session || room_of(event, other) != room_of(event, session)) continue;
        if (&other < &session) before = &other;
        if (&other > &session && after == nullptr) after = &other;
    }
    Block nav = with_id("neighbours", group("neighbours", {}, Role::Nav));
    nav.name = "Sessions before and after";
    const std::string where = event.rooms.size() > 1 ? " in this room" : "";
    if (before != nullptr) nav.children.push_back(neighbour(event, "Previous session" + where, *before));
    if (after != nullptr) nav.children.push_back(neighbour(event, "Next session" + where, *after));
    return nav;
}

bool is_beside(const Session& a, const Session& b) { return a.start < end_of(b) && b.start < end_of(a); }

// Other rooms' sessions of that time; empty if there are none.
Block beside(const Event& event, const Session& session, const Times& times) {
    Block rows = group("section-rows", {}, Role::List);
    for (const Session& other : event.sessions) {
        const bool is_elsewhere = room_of(event, other) != room_of(event, session);
        if (!is_elsewhere || other.type == SessionType::Break || !is_beside(session, other)) continue;
        Block body = group("row-body", {heading("row-title", 3, session_title(event, other, Title::Link)),
                                        text("row-note", room_of(event, other))});
        Block time = group("row-when", {text("row-time", std::vector<Run>{time_run(times, other.start)})});
        rows.children.push_back(with_id(other.id, group("row", {std::move(time), std::move(body)}, Role::Item)));
    }
    if (rows.children.empty()) return rows;
    return group("section", {with_id("beside", heading("detail-title", 2, "At the same time")), std::move(rows)},
                 Role::Section);
}

Block title(const Event& event, const Session& session) {
    std::vector<Run> runs = with_state(session_title(event, session, Title::Own), session, Phase::Coming, {});
    return with_id("title", heading(session.cancelled ? "page-title-cancelled" : "page-title", 1, std::move(runs)));
}

std::vector<Block> standing(std::string_view part, const Session& session, const Times& times) {
    std::string phase = phase_text(session, times);
    if (phase.empty()) return {};
    return {with_id("standing", text(part, std::move(phase)))};
}

// Beside the link is room for where the session stands, so that nothing moves when the program says it.
Block top(const Session& session, const Times& times) {
    Block row = group("page-top", {text("page-back", std::vector<Run>{{.text = "The whole schedule",
                                                                       .href = list_address(times.event, session)}})});
    for (Block& block : standing("page-phase", session, times)) row.children.push_back(std::move(block));
    return row;
}

Block sheet_top(const Session& session, const Times& times) {
    Block close = with_id("close", text("sheet-close", "×", Role::Button));
    close.name = "Close";
    close.action = "close";
    return group("sheet-top", {group("sheet-start", standing("sheet-phase", session, times)), std::move(close)});
}

}  // namespace

std::vector<Block> session_page(const Event& event, const Session& session, const ViewState& state,
                                const Times& times) {
    Block head = group("session-head", {title(event, session)});
    for (Block& line : time_lines(session, times)) head.children.push_back(std::move(line));
    if (std::string line = facts(event, session); !line.empty())
        head.children.push_back(text("page-note", std::move(line)));
    for (Block& line : news_lines(session, state, times)) head.children.push_back(std::move(line));
    if (session.type != SessionType::Break)
        if (std::vector<Run> overlap = overlap_runs(times, state, session); !overlap.empty())
            head.children.push_back(with_id("overlap", text("page-overlap", std::move(overlap))));
    Block article = with_id(session.id, group("session", {std::move(head)}, Role::Article));
    if (session.type != SessionType::Break) article.children.push_back(actions(session, state));
    if (Block body = what(session); !body.children.empty()) article.children.push_back(std::move(body));
    if (!session.people.empty()) article.children.push_back(people(event, session));

    std::vector<Block> blocks;
    blocks.push_back(state.beneath.empty() ? top(session, times) : sheet_top(session, times));
    blocks.push_back(std::move(article));
    if (Block others = beside(event, session, times); !others.children.empty()) blocks.push_back(std::move(others));
    if (Block nav = neighbours(event, session); !nav.children.empty()) blocks.push_back(std::move(nav));
    return blocks;
}

}  // namespace marquee
