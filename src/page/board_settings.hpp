// What a board shows, and how, as its address says it; docs/board.md tells organizers.
// Test: tests/unit/board_settings_test.cpp
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"

namespace marquee {

enum class BoardView { Now, Day, Speakers, Rotate };

// So long it says which parts of its address it could not follow.
inline constexpr std::chrono::seconds kProblemsShown{10};

struct BoardSettings {
    BoardView view = BoardView::Now;
    std::vector<std::string> rooms = {};  // as the address calls them; none for all
    std::chrono::seconds turn{20};        // how long a page or view is shown, by an ordinary clock
    std::string zone = {};                // on whose clocks times are shown, an IANA name; empty for the event's
    std::optional<Clock> clock = {};      // nothing for what the language has
    bool seconds = false;                 // the clock shows them
    bool dark = true;
    float scale = 1;                         // of everything
    int speed = 1;                           // how many seconds of the board's clock pass in one of an ordinary clock
    std::chrono::seconds idle{60};           // without a touch, until the board is back
    std::vector<std::string> problems = {};  // with the address, a sentence each
    std::optional<Instant> problems_until = {};  // by the board's clock; nothing before they were shown
    bool operator==(const BoardSettings&) const = default;
};

// Of an address below the site's root; nothing if it asks for no board. What cannot be followed is a problem, and as if
// it were not there; of what is said twice, rooms aside, the first counts. Whether rooms and zone exist is not known
// here.
std::optional<BoardSettings> board_in(std::string_view address);

// The rooms that a board shows, in the event's order; the one without a name where the event has no rooms. Those that
// the address names and nobody knows are added to `problems`; if there are no others, all are shown.
std::vector<std::string> rooms_of_board(const Event& event, const BoardSettings& settings,
                                        std::vector<std::string>& problems);

}  // namespace marquee
