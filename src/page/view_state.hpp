// Everything that a visitor can change, and how an action changes it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/route.hpp"

namespace marquee {

struct ViewState {
    View view = View::Announcement;
    std::string item = {};          // as in a Route
    std::vector<std::string> open;  // ids of the people whose whole biography is shown
    bool dark = false;
    bool incomplete = false;  // some of the data could not be read
    bool operator==(const ViewState&) const = default;
};

struct Action {
    enum class Kind { Go, Toggle, SwitchTheme };
    Kind kind;
    std::string value;  // Go: an address of a page; Toggle: the id of a person
};

// Reads what a button's `action` says: "toggle:ion-stoica", "theme".
std::optional<Action> parse_action(std::string_view text);

ViewState update(ViewState state, const Action& action);

}  // namespace marquee
