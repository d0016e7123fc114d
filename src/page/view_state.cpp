#include "page/view_state.hpp"

#include <algorithm>

namespace marquee {

std::string_view path_of(View view) {
    switch (view) {
        case View::Announcement:
            return "/";
        case View::Speakers:
            return "/speakers/";
        case View::Schedule:
            return "/schedule/";
        case View::Contact:
            return "/contact/";
    }
    return "/";
}

std::optional<View> view_at(std::string_view path) {
    if (path.ends_with("index.html")) path.remove_suffix(std::string_view("index.html").size());
    // Some hosts serve a folder's page without the slash at its end.
    const std::string folder = path.empty() || path.ends_with('/') ? std::string(path) : std::string(path) + "/";
    for (View view : kViews)
        if (path_of(view) == folder) return view;
    return std::nullopt;
}

std::optional<Action> parse_action(std::string_view text) {
    if (text == "theme") return Action{Action::Kind::SwitchTheme, {}};
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view verb = text.substr(0, colon), value = text.substr(colon + 1);
    if (verb == "go") return Action{Action::Kind::Go, std::string(value)};
    if (verb == "toggle") return Action{Action::Kind::Toggle, std::string(value)};
    return std::nullopt;
}

ViewState update(ViewState state, const Action& action) {
    switch (action.kind) {
        case Action::Kind::Go:
            if (const std::optional<View> view = view_at(action.value)) state.view = *view;
            break;
        case Action::Kind::Toggle: {
            const auto at = std::find(state.open.begin(), state.open.end(), action.value);
            if (at == state.open.end())
                state.open.push_back(action.value);
            else
                state.open.erase(at);
            break;
        }
        case Action::Kind::SwitchTheme:
            state.dark = !state.dark;
            break;
    }
    return state;
}

}  // namespace marquee
