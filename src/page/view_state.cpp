#include "page/view_state.hpp"

#include <algorithm>
#include <utility>

namespace marquee {
namespace {

struct Verb {
    std::string_view name;
    Action::Kind kind;
};

// Those that end in ":" are followed by a value.
constexpr Verb kVerbs[] = {
    {"toggle:", Action::Kind::Toggle},    {"star:", Action::Kind::Star},      {"search:", Action::Kind::Search},
    {"room:", Action::Kind::Room},        {"track:", Action::Kind::Track},    {"language:", Action::Kind::Language},
    {"kind:", Action::Kind::SessionKind}, {"mine", Action::Kind::Mine},       {"form:", Action::Kind::Form},
    {"theme", Action::Kind::SwitchTheme}, {"zone", Action::Kind::SwitchZone}, {"calendar:", Action::Kind::SaveCalendar},
};

// Puts it in if it is not there, else takes it out.
void toggle(std::vector<std::string>& ids, const std::string& id) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end())
        ids.push_back(id);
    else
        ids.erase(at);
}

}  // namespace

std::optional<Action> parse_action(std::string_view text) {
    for (const Verb& verb : kVerbs) {
        const bool takes_value = verb.name.ends_with(':');
        if (takes_value ? text.starts_with(verb.name) : text == verb.name)
            return Action{verb.kind, std::string(text.substr(verb.name.size()))};
    }
    return std::nullopt;
}

ViewState update(ViewState state, const Action& action) {
    const Filter before = state.filter;
    switch (action.kind) {
        case Action::Kind::Go:
            if (std::optional<Route> route = route_at(action.value)) {
                state.view = route->view;
                state.item = std::move(route->item);
                state.filter = state.view == View::Schedule ? filter_in(action.value) : Filter{};
                state.form = state.view == View::Schedule ? form_in(action.value) : Form{};
            }
            break;
        case Action::Kind::Toggle:
            toggle(state.open, action.value);
            break;
        case Action::Kind::Star:
            toggle(state.starred, action.value);
            break;
        case Action::Kind::Search:
            state.filter.words = action.value;
            break;
        case Action::Kind::Room:
            state.filter.room = action.value;
            break;
        case Action::Kind::Track:
            state.filter.track = action.value;
            break;
        case Action::Kind::Language:
            state.filter.language = action.value;
            break;
        case Action::Kind::SessionKind:
            state.filter.kind = kind_named(action.value);
            if (action.value.empty()) state.filter.mine = false;  // "All"
            break;
        case Action::Kind::Mine:
            state.filter.mine = !state.filter.mine;
            break;
        case Action::Kind::Form:
            state.form = {.grid = action.value == "grid"};
            break;
        case Action::Kind::SwitchTheme:
            state.dark = !state.dark;
            break;
        case Action::Kind::SwitchZone:
            state.in_own_zone = !state.in_own_zone;
        case Action::Kind::SaveCalendar:
            break;
    }
    if (action.kind == Action::Kind::Go || state.filter == before) return state;
    // A search that begins on one day's page looks through all; a grid has but one.
    if (!is_set(before) && !shows_grid(state)) state.item.clear();
    state.form.part = 1;
    return state;
}

bool is_starred(const ViewState& state, const std::string& session) {
    return std::find(state.starred.begin(), state.starred.end(), session) != state.starred.end();
}

bool shows_grid(const ViewState& state) { return state.form.grid && state.columns > 0; }

std::string view_query(const ViewState& state) {
    std::string query = query_of(state.filter);
    add_form(query, state.form);
    return query;
}

std::string address_of(const ViewState& state) { return path_of({state.view, state.item}) + view_query(state); }

}  // namespace marquee
