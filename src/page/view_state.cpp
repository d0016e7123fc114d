#include "page/view_state.hpp"

#include <algorithm>
#include <utility>

#include "event/zones.hpp"
#include "page/query.hpp"

namespace marquee {
namespace {

struct Verb {
    std::string_view name;
    Action::Kind kind;
};

// Those that end in ":" are followed by a value.
constexpr Verb kVerbs[] = {
    {"close", Action::Kind::Close},
    {"toggle:", Action::Kind::Toggle},
    {"star:", Action::Kind::Star},
    {"search:", Action::Kind::Search},
    {"room:", Action::Kind::Room},
    {"track:", Action::Kind::Track},
    {"language:", Action::Kind::Language},
    {"kind:", Action::Kind::SessionKind},
    {"mine", Action::Kind::Mine},
    {"form:", Action::Kind::Form},
    {"choices", Action::Kind::Choices},
    {"theme", Action::Kind::SwitchTheme},
    {"zone", Action::Kind::SwitchZone},
    {"calendar:", Action::Kind::SaveCalendar},
    {"add-shared", Action::Kind::AddShared},
    {"replace-mine", Action::Kind::ReplaceMine},
    {"leave-shared", Action::Kind::LeaveShared},
    {"share:", Action::Kind::Share},
    {"copied:", Action::Kind::Copied},
    {"check", Action::Kind::CheckForChanges},
    {"dismiss", Action::Kind::DismissChanges},
};

// Puts it in if it is not there, else takes it out.
void toggle(std::vector<std::string>& ids, const std::string& id) {
    const auto at = std::find(ids.begin(), ids.end(), id);
    if (at == ids.end())
        ids.push_back(id);
    else
        ids.erase(at);
}

// The schedule, or one of its days.
bool is_list(View view, const std::string& item) {
    return view == View::Schedule && (item.empty() || parse_date(item));
}

// Where the list is that `there` lies on, if one goes there.
std::string beneath(const ViewState& state, const Route& there) {
    const bool is_session = there.view == View::Schedule && !is_list(there.view, there.item);
    if (!is_session) return {};
    return is_list(state.view, state.item) ? address_of(state) : state.beneath;
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
    state.copied = Copied::No;
    state.checked = Checked::No;
    switch (action.kind) {
        case Action::Kind::Go:
            if (std::optional<Route> route = route_at(action.value)) {
                state.beneath = beneath(state, *route);
                state.view = route->view;
                state.item = std::move(route->item);
                state.filter = state.view == View::Schedule ? filter_in(action.value) : Filter{};
                state.form = state.view == View::Schedule ? form_in(action.value) : Form{};
                const bool was_board = state.board.has_value();
                state.board = board_in(action.value);
                if (state.embed == Embed::No) state.embed = embed_in(action.value);
                if (was_board || state.board || state.embed != Embed::No) state.beneath.clear();
                if (!is_set(state.filter) && state.beneath.empty()) state.searched_from.clear();
            }
            break;
        case Action::Kind::Close: {
            const Action back{Action::Kind::Go, state.beneath};
            return update(std::move(state), back);
        }
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
            if (action.value.empty()) {  // "All"
                state.filter.mine = false;
                state.filter.shared.clear();
            }
            break;
        case Action::Kind::Mine:
            state.filter.mine = !state.filter.mine;
            break;
        case Action::Kind::Form:
            state.form = {.grid = action.value == "grid"};
            break;
        case Action::Kind::Choices:
            state.shows_choices = !state.shows_choices;
            break;
        case Action::Kind::SwitchTheme:
            state.dark = !state.dark;
            if (state.board) state.board->dark = state.dark;  // whatever its address says
            break;
        case Action::Kind::SwitchZone:
            state.in_own_zone = !state.in_own_zone;
            break;
        case Action::Kind::AddShared:
            for (std::string& id : split_ids(action.value))
                if (!is_starred(state, id)) state.starred.push_back(std::move(id));
            state.filter = {.mine = true};
            break;
        case Action::Kind::ReplaceMine:
            state.starred = split_ids(action.value);
            state.filter = {.mine = true};
            break;
        case Action::Kind::LeaveShared:
            state.filter = {};
            break;
        case Action::Kind::Copied:
            state.copied = action.value == "yes" ? Copied::Yes : Copied::Refused;
            break;
        case Action::Kind::DismissChanges:
            state.changes = nullptr;
            break;
        case Action::Kind::SaveCalendar:
        case Action::Kind::Share:
        case Action::Kind::CheckForChanges:
            break;
    }
    if (action.kind == Action::Kind::Go || state.filter == before) return state;
    // A search that begins on one day's page looks through all, and ends on that page; a grid has but one.
    if (!shows_grid(state)) {
        if (!is_set(before))
            state.searched_from = std::exchange(state.item, {});
        else if (!is_set(state.filter) && state.item.empty())
            state.item = std::exchange(state.searched_from, {});
    }
    state.form.part = 1;
    return state;
}

std::vector<std::string> split_ids(std::string_view ids) {
    std::vector<std::string> split;
    while (!ids.empty()) {
        const std::string_view id = ids.substr(0, ids.find(' '));
        if (!id.empty()) split.emplace_back(id);
        ids.remove_prefix(std::min(ids.size(), id.size() + 1));
    }
    return split;
}

std::string join_ids(const std::vector<std::string>& ids) {
    std::string joined;
    for (const std::string& id : ids) joined.append(joined.empty() ? "" : " ").append(id);
    return joined;
}

Embed embed_in(std::string_view address) {
    for (const QueryField& field : fields_in(address))
        if (field.key == "embed") return field.value == "transparent" ? Embed::Transparent : Embed::Yes;
    return Embed::No;
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

std::string address_of(const ViewState& state) {
    std::string query = view_query(state);
    if (state.embed != Embed::No) add_field(query, "embed", state.embed == Embed::Yes ? "1" : "transparent");
    return path_of({state.view, state.item}) + query;
}

}  // namespace marquee
