// Everything that a visitor can change, and how an action changes it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

enum class View { Announcement, Speakers, Schedule, Contact };
inline constexpr View kViews[] = {View::Announcement, View::Speakers, View::Schedule, View::Contact};

// "/", "/speakers/", …; rooted at the site.
std::string_view path_of(View view);
// The view at a path below the site's root; nothing if there is none.
std::optional<View> view_at(std::string_view path);

struct ViewState {
    View view = View::Announcement;
    std::vector<std::string> open;  // ids of the people whose whole biography is shown
    bool dark = false;
    bool incomplete = false;  // some of the data could not be read
    bool operator==(const ViewState&) const = default;
};

struct Action {
    enum class Kind { Go, Toggle, SwitchTheme };
    Kind kind;
    std::string value;  // Go: a path; Toggle: the id of a person
};

// Reads what a button's `action` says: "toggle:ion-stoica", "theme"; "go:/schedule/".
std::optional<Action> parse_action(std::string_view text);

ViewState update(ViewState state, const Action& action);

}  // namespace marquee
