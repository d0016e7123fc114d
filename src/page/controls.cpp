#include "page/controls.hpp"

#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/languages.hpp"
#include "page/pages.hpp"

namespace marquee {
namespace {

Block chip(std::string label, std::string action, bool pressed) {
    Block button = text(pressed ? "filter-set" : "filter", std::move(label), Role::Button);
    button.action = std::move(action);
    button.pressed = pressed;
    button.id = "filter-" + button.action;
    return button;
}

std::string label_of(SessionKind kind) {
    switch (kind) {
        case SessionKind::Any:
            return "All";
        case SessionKind::Talks:
            return "Talks";
        case SessionKind::Panels:
            return "Panels";
        case SessionKind::Posters:
            return "Posters";
        case SessionKind::Breaks:
            return "Breaks";
    }
    return {};
}

Block chips(const Event& event, const ViewState& state, bool has_more) {
    const Filter& filter = state.filter;
    Block row = group("filters", {});
    row.children.push_back(
        chip("All", "kind:", filter.kind == SessionKind::Any && !filter.mine && filter.shared.empty()));
    if (const std::vector<SessionKind> kinds = kinds_of(event); kinds.size() > 1)
        for (const SessionKind kind : kinds)
            row.children.push_back(chip(label_of(kind), "kind:" + std::string(name_of(kind)), filter.kind == kind));
    row.children.push_back(chip("★ Mine", "mine", filter.mine));
    if (has_more) {
        Block more = chip("More filters", "choices", false);
        more.part = "filter-more";
        more.pressed = std::nullopt;
        more.expanded = state.shows_choices;
        row.children.push_back(std::move(more));
    }
    return row;
}

std::string as_it_is(std::string_view value) { return std::string(value); }

void add_choice(Block& row, std::string name, std::string any, std::string action,
                const std::vector<std::string>& values, const std::string& chosen,
                std::string (*label_of)(std::string_view) = as_it_is) {
    if (values.size() < 2 && chosen.empty()) return;
    Block choice =
        text(chosen.empty() ? "choice" : "choice-set", chosen.empty() ? any : label_of(chosen), Role::Choice);
    choice.name = std::move(name);
    choice.value = chosen;
    choice.options.push_back({"", std::move(any)});
    for (const std::string& value : values) choice.options.push_back({value, label_of(value)});
    choice.action = std::move(action);
    choice.id = "choice-" + choice.action;
    row.children.push_back(std::move(choice));
}

}  // namespace

Block controls(const Event& event, const ViewState& state) {
    const Filter& filter = state.filter;
    Block field = group("search", {}, Role::Field);
    field.name = "Search the schedule";
    field.placeholder = "Search talks, people, rooms…";
    field.value = filter.words;
    field.action = "search";
    // Where there is room for them, choices are always shown.
    const bool is_chosen = !filter.room.empty() || !filter.track.empty() || !filter.language.empty();
    Block choices = with_id("choices", group(state.shows_choices || is_chosen ? "choices-shown" : "choices", {}));
    add_choice(choices, "Room", "All rooms", "room", event.rooms, filter.room);
    add_choice(choices, "Track", "All tracks", "track", event.tracks, filter.track);
    add_choice(choices, "Language", "All languages", "language", event.languages, filter.language, language_name);
    const bool has_choices = !choices.children.empty();
    Block row =
        group("controls", {with_id("search", std::move(field)), chips(event, state, has_choices && !is_chosen)});
    if (has_choices) row.children.push_back(std::move(choices));
    row.name = "Find sessions";
    return with_id("controls", std::move(row));
}

Block form_switch(bool is_grid) {
    return with_id("forms", group("forms", {chip("List", "form:list", !is_grid), chip("Grid", "form:grid", is_grid)}));
}

Block day_tabs(const Times& times, const ViewState& state, std::optional<std::chrono::year_month_day> shown,
               bool is_grid) {
    Block nav = with_id("days", group("days", {}, Role::Nav));
    nav.name = "Days";
    const std::string query = view_query(state);
    const auto add = [&](std::string id, std::string label, std::string address, bool current) {
        Block tab = link(current ? "day-tab-current" : "day-tab", std::move(label), std::move(address));
        if (current) tab.current = Current::Page;
        nav.children.push_back(with_id(std::move(id), std::move(tab)));
    };
    if (is_set(state.filter) && !is_grid)
        add("day-all", "All days", std::string(path_of(View::Schedule)) + query, !shown);
    for (const std::chrono::year_month_day day : times.event.days)
        add("day-" + iso_date(day), short_date_text(times.formats, day), address_of(day) + query, day == shown);
    return nav;
}

}  // namespace marquee
