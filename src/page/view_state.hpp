// Everything that a visitor can change, and how an action changes it.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/board_settings.hpp"
#include "page/changes.hpp"
#include "page/filter.hpp"
#include "page/form.hpp"
#include "page/formats.hpp"
#include "page/route.hpp"

namespace marquee {

// Whether the link to the visitor's sessions has been copied.
enum class Copied { No, Yes, Refused };
// What came of asking for newer data.
enum class Checked { No, Same, News, Failed };

// How many rooms, and cards of people, a board has room for, side by side and below each other; none where the page is
// not drawn.
struct BoardSpace {
    int room_columns = 0;
    int room_rows = 0;
    int card_columns = 0;
    int card_rows = 0;
    bool operator==(const BoardSpace&) const = default;
};
// Whether the page stands inside another one, and whether that one's ground is seen behind it.
enum class Embed { No, Yes, Transparent };

struct ViewState {
    View view = View::Announcement;
    std::string item = {};  // as in a Route
    // Where the list is that a session's page was opened from and lies on, as a sheet; empty if it lies on none.
    std::string beneath = {};
    std::vector<std::string> open = {};       // ids of the people whose whole biography is shown
    Filter filter = {};                       // of the schedule
    std::string searched_from = {};           // the item that the list had when its filter was set: a day
    Form form = {};                           // likewise
    bool shows_choices = false;               // of rooms and the like, where a narrow page hides them
    std::optional<BoardSettings> board = {};  // if a board is shown, in the view's stead
    BoardSpace board_space = {};
    std::vector<std::string> starred = {};  // ids of sessions, in the order in which they were starred
    bool dark = false;
    std::string own_zone = {};            // IANA name of the visitor's zone, empty if not known
    bool in_own_zone = false;             // times are shown in it
    std::optional<Formats> formats = {};  // of the visitor's language; nothing for the event's
    bool incomplete = false;              // some of the data could not be read
    bool forgetful = false;               // the browser keeps nothing of this
    std::optional<Instant> kept = {};     // since when the browser has had the data; nothing for what the host has now
    int columns = 0;                      // that a grid has room for; 0 where the page is too narrow, or not drawn
    std::string site = {};                // its address, ending in "/"; empty where it is not known
    bool has_share_sheet = false;         // the browser offers ways to send a link
    Copied copied = Copied::No;
    Checked checked = Checked::No;
    std::shared_ptr<const Changes> changes = nullptr;  // since the visitor opened the page; null for none
    std::optional<Instant> heard = {};  // when its host last said what the data is; nothing where nobody asks it again
    Embed embed = Embed::No;            // from the first address that says so on
    bool operator==(const ViewState&) const = default;
};

struct Action {
    enum class Kind {
        Go,
        Close,
        Toggle,
        Star,
        Search,
        Room,
        Track,
        Language,
        SessionKind,
        Mine,
        Form,
        Choices,
        SwitchTheme,
        SwitchZone,
        SaveCalendar,
        AddShared,
        ReplaceMine,
        LeaveShared,
        Share,
        Copied,
        CheckForChanges,
        DismissChanges
    };
    Kind kind;
    // Go: an address of a page; Close: nothing, since it leads to what is beneath the sheet; Toggle: the id of a
    // person; Star, SaveCalendar, Share: of a session, or nothing for all starred ones; AddShared, ReplaceMine: ids of
    // sessions with spaces between; Copied: "yes" or "no"; Form: its name; else of the filter.
    std::string value;
};

// Reads what an element's `action` says: "toggle:ion-stoica", "search:kraska", "theme".
std::optional<Action> parse_action(std::string_view text);

ViewState update(ViewState state, const Action& action);

std::vector<std::string> split_ids(std::string_view ids);
std::string join_ids(const std::vector<std::string>& ids);

// "?embed" and "?embed=transparent" of an address.
Embed embed_in(std::string_view address);

bool is_starred(const ViewState& state, const std::string& session);

// Whether the schedule is a grid, where its event has several rooms.
bool shows_grid(const ViewState& state);

// What the visitor looks for, and in which form, as an address says it, with "?"; empty if nothing is to be said.
std::string view_query(const ViewState& state);
// The address, below the site's root, of what the state shows.
std::string address_of(const ViewState& state);

}  // namespace marquee
