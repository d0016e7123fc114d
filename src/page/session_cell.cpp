#include "page/session_cell.hpp"

#include "page/blocks.hpp"
#include "page/pages.hpp"

namespace marquee {
namespace {

std::string_view cell_part(SessionType type, Phase phase) {
    if (phase == Phase::Now) return type == SessionType::Break ? "cell-break-now" : "cell-now";
    if (type != SessionType::Break && phase == Phase::Past) return "cell-past";
    switch (type) {
        case SessionType::Keynote:
            return "cell-keynote";
        case SessionType::Poster:
            return "cell-poster";
        case SessionType::Panel:
            return "cell-panel";
        case SessionType::Break:
            return "cell-break";
        default:
            return "cell";
    }
}

std::string_view label_part(SessionType type, Phase phase) {
    if (phase == Phase::Now) return "cell-label";
    switch (type) {
        case SessionType::Keynote:
            return "cell-label-keynote";
        case SessionType::Poster:
            return "cell-label-poster";
        case SessionType::Panel:
            return "cell-label-panel";
        default:
            return "cell-label";
    }
}

std::string_view cell_title_part(const Session& session, Phase phase) {
    if (session.cancelled) return "cell-title-cancelled";
    if (session.type == SessionType::Break) return "cell-title-break";
    return phase == Phase::Past ? "cell-title-past" : "cell-title";
}

Block title(const RowContext& context, const Session& session, Phase phase, const std::vector<Mark>& marks) {
    Run words{.text = session.title, .href = address_of(context.event, session), .quiet = true};
    words.anchors = session.anchors;
    std::vector<Run> runs = with_state(with_marks(context, {std::move(words)}), session, phase, marks);
    const std::string_view part = cell_title_part(session, phase);
    return session.type == SessionType::Break ? text(part, std::move(runs))
                                              : heading(part, context.level, std::move(runs));
}

// "Jeff Dean, Tim Kraska". No links, so that one gets through many cells by keyboard.
std::string names(const Event& event, const Session& session) {
    std::string names;
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        if (!is_named_in_title(session, person)) names += (names.empty() ? "" : ", ") + person.name;
    }
    return names;
}

// "until 10:45"; empty if nobody knows.
Block until(const RowContext& context, const Session& session) {
    if (!session.end) return group("cell-until", {});
    return text("cell-until", "until " + time_run(context.times, *session.end).text);
}

}  // namespace

Block session_cell(const RowContext& context, const Session& session) {
    const Phase phase = shown_phase(context, session);
    Block cell = group(cell_part(session.type, phase), {}, Role::Cell);
    if (!session.label.empty())
        cell.children.push_back(
            text(label_part(session.type, phase), with_marks(context, std::vector<Run>{{.text = session.label}})));
    const std::vector<Mark> marks = marks_of(context.times, context.state, session);
    cell.children.push_back(title(context, session, phase, marks));
    add_warnings(cell, context, session, marks);
    if (std::string people = names(context.event, session); !people.empty())
        cell.children.push_back(text("cell-note", with_marks(context, std::vector<Run>{{.text = std::move(people)}})));
    Block end = until(context, session);
    if (session.type == SessionType::Break) {
        if (!end.runs.empty()) cell.children.push_back(std::move(end));
    } else {
        Block star = star_button(context, session);
        star.part = "cell-star";
        cell.children.push_back(group("cell-foot", {std::move(end), std::move(star)}));
    }
    if (phase == Phase::Now) cell.current = Current::Time;
    return with_id(session.id, std::move(cell));
}

}  // namespace marquee
