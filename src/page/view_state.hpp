// Everything that a visitor can change, and how an action changes it.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/filter.hpp"
#include "page/form.hpp"
#include "page/formats.hpp"
#include "page/route.hpp"

namespace marquee {

struct ViewState {
    View view = View::Announcement;
    std::string item = {};                  // as in a Route
    std::vector<std::string> open = {};     // ids of the people whose whole biography is shown
    Filter filter = {};                     // of the schedule
    Form form = {};                         // likewise
    std::vector<std::string> starred = {};  // ids of sessions, in the order in which they were starred
    bool dark = false;
    std::string own_zone = {};            // IANA name of the visitor's zone, empty if not known
    bool in_own_zone = false;             // times are shown in it
    std::optional<Formats> formats = {};  // of the visitor's language; nothing for the event's
    bool incomplete = false;              // some of the data could not be read
    bool forgetful = false;               // the browser keeps nothing of this
    int columns = 0;                      // that a grid has room for; 0 where the page is too narrow, or not drawn
    bool operator==(const ViewState&) const = default;
};

struct Action {
    enum class Kind {
        Go,
        Toggle,
        Star,
        Search,
        Room,
        Track,
        Language,
        SessionKind,
        Mine,
        Form,
        SwitchTheme,
        SwitchZone,
        SaveCalendar
    };
    Kind kind;
    std::string value;  // Go: an address of a page; Toggle: the id of a person; Star, SaveCalendar: of a session; else
                        // of the filter, or the form
};

// Reads what an element's `action` says: "toggle:ion-stoica", "search:kraska", "theme".
std::optional<Action> parse_action(std::string_view text);

ViewState update(ViewState state, const Action& action);

bool is_starred(const ViewState& state, const std::string& session);

// Whether the schedule is a grid, where its event has several rooms.
bool shows_grid(const ViewState& state);

// What the visitor looks for, and in which form, as an address says it, with "?"; empty if nothing is to be said.
std::string view_query(const ViewState& state);
// The address, below the site's root, of what the state shows.
std::string address_of(const ViewState& state);

}  // namespace marquee
