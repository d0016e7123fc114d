#include "page/session_row.hpp"

#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/mine.hpp"
#include "page/news.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"

namespace marquee {
namespace {

std::string_view row_title_part(const Session& session, Phase phase) {
    if (session.cancelled) return "row-title-cancelled";
    if (session.type == SessionType::Break) return "row-title-break";
    return phase == Phase::Past ? "row-title-past" : "row-title";
}

// "Jeff Dean · Google", several separated by commas; nobody whom the title names already.
std::vector<Run> people_runs(const Event& event, const Session& session) {
    std::vector<Run> runs;
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        if (is_named_in_title(session, person)) continue;
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

// Its time, and what else is to know about it.
Block when(const Session& session, Phase phase, const Times& times) {
    const bool is_quiet = session.type == SessionType::Break || phase == Phase::Past;
    Block block = group(
        "row-when", {text(is_quiet ? "row-time-quiet" : "row-time", std::vector<Run>{time_run(times, session.start)})});
    if (const std::string day = other_day_text(times, session); !day.empty())
        block.children.push_back(text("row-when-note", day));
    if (times.in_visitors_zone) {
        std::vector<Run> runs = {time_at_event_run(times, session.start)};
        if (!times.event.venue.city.empty()) runs.push_back({.text = " " + times.event.venue.city});
        block.children.push_back(text("row-when-note", std::move(runs)));
    }
    if (phase == Phase::Now && session.end)
        block.children.push_back(text("row-when-note", "ends " + until_text(*times.now, *session.end)));
    return block;
}

Block body(const RowContext& context, const Session& session, Phase phase) {
    const Event& event = context.event;
    Block body = group("row-body", {});
    const std::vector<Mark> marks = marks_of(context.times, context.state, session);
    std::vector<Run> title =
        with_state(with_marks(context, session_title(event, session, Title::Link)), session, phase, marks);
    body.children.push_back(session.type == SessionType::Break
                                ? text(row_title_part(session, phase), std::move(title))
                                : heading(row_title_part(session, phase), context.level, std::move(title)));
    add_warnings(body, context, session, marks);
    if (std::vector<Run> people = people_runs(event, session); !people.empty())
        body.children.push_back(text("row-note", with_marks(context, std::move(people))));
    std::vector<Run> facts;
    for (const std::string* fact : {&session.room, &session.track})
        if (!fact->empty() && *fact != event.venue.room)
            facts.push_back({.text = (facts.empty() ? "" : " · ") + *fact});
    if (!facts.empty()) body.children.push_back(text("row-note", with_marks(context, std::move(facts))));
    // Two lines of it are shown.
    constexpr std::size_t kAbstractBytes = 400;
    if (!session.abstract.empty())
        body.children.push_back(
            text("row-abstract", with_marks(context, beginning_of(inline_runs(session.abstract), kAbstractBytes))));
    if (!session.items.empty()) body.children.push_back(items_list(session.items));
    if (!session.materials.empty()) body.children.push_back(text("row-note", link_runs(session.materials)));
    return body;
}

}  // namespace

void add_warnings(Block& block, const RowContext& context, const Session& session, const std::vector<Mark>& marks) {
    std::string before;
    for (const Mark& mark : marks)
        if (!mark.words.empty()) before += (before.empty() ? "" : " · ") + mark.words;
    if (!before.empty()) block.children.push_back(text("row-note", std::move(before)));
    if (context.overlaps == nullptr) return;
    if (std::vector<Run> overlap = context.overlaps->runs(context.times, session); !overlap.empty())
        block.children.push_back(text("row-overlap", std::move(overlap)));
}

Phase shown_phase(const RowContext& context, const Session& session) {
    return context.is_over || session.cancelled ? Phase::Coming : phase_of(session, context.times.now);
}

std::vector<Run> with_marks(const RowContext& context, std::vector<Run> runs) {
    const Found* found = context.found;
    return found != nullptr && !found->words.empty() ? marked(std::move(runs), found->words, *found->folding) : runs;
}

std::vector<Run> with_state(std::vector<Run> title, const Session& session, Phase phase,
                            const std::vector<Mark>& marks) {
    const auto add = [&](std::string_view chip, std::string_view part) {
        title.push_back({.text = kAfterChip});
        title.push_back({.text = std::string(chip), .part = part});
    };
    if (session.cancelled) add("Cancelled", "tag-cancelled");
    if (phase == Phase::Now) add("Now", "tag-now");
    for (const Mark& mark : marks) add(mark.chip, "tag-changed");
    return title;
}

bool is_named_in_title(const Session& session, const Person& person) {
    return session.title.find(person.name) != std::string::npos;
}

Block star_button(const RowContext& context, const Session& session) {
    const bool is_set = is_starred(context.state, session.id);
    Block button = group("star", {group(is_set ? "star-set" : "star-shape", {}, Role::Ornament)}, Role::Button);
    button.name = "Star " + session.title;
    button.action = "star:" + session.id;
    button.pressed = is_set;
    return with_id("star-" + session.id, std::move(button));
}

Block session_row(const RowContext& context, const Session& session) {
    const Phase phase = shown_phase(context, session);
    const bool is_break = session.type == SessionType::Break;
    Block row = group(phase == Phase::Now ? "row-now"
                      : is_break          ? "row-break"
                                          : "row",
                      {when(session, phase, context.times), body(context, session, phase)}, Role::Item);
    if (!is_break) row.children.push_back(star_button(context, session));
    if (phase == Phase::Now) row.current = Current::Time;
    return with_id(session.id, std::move(row));
}

}  // namespace marquee
