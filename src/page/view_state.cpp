#include "page/view_state.hpp"

#include <algorithm>
#include <utility>

namespace marquee {

std::optional<Action> parse_action(std::string_view text) {
    if (text == "theme") return Action{Action::Kind::SwitchTheme, {}};
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const std::string_view verb = text.substr(0, colon), value = text.substr(colon + 1);
    if (verb == "toggle") return Action{Action::Kind::Toggle, std::string(value)};
    return std::nullopt;
}

ViewState update(ViewState state, const Action& action) {
    switch (action.kind) {
        case Action::Kind::Go:
            if (std::optional<Route> route = route_at(action.value)) {
                state.view = route->view;
                state.item = std::move(route->item);
            }
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
