// What the views of a board share.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "page/blocks.hpp"
#include "page/times.hpp"
#include "page/view_state.hpp"

namespace marquee {

struct BoardContext {
    const Event& event;
    const ViewState& state;
    const BoardSettings& settings;
    std::vector<std::string> rooms;  // of the board
    Times times;                     // without AM and PM, which who stands before it knows
    Formats whole;                   // with them
    Instant now;
    std::chrono::year_month_day today;  // the event's
};

// What is on in some rooms, and what comes.
struct Standing {
    const Session* running = nullptr;         // of several, that which began last, and rather no break
    std::vector<const Session*> coming = {};  // by start, those of one day
};
Standing standing_in(const BoardContext& context, const std::vector<std::string>& rooms);

// Whether something is on, or comes, in one of the rooms today.
bool is_today(const BoardContext& context, const Standing& standing);

bool is_in_rooms(const Event& event, const Session& session, const std::vector<std::string>& rooms);

// "Jeff Dean · Google" of one, else names; nobody whom the title names already.
std::string people_text(const Event& event, const Session& session);
// In capitals, where that is a matter of ASCII.
std::string capitals(std::string text);

// A time, a title and who speaks. `room`: says where it is.
Block coming_row(const BoardContext& context, const Session& session, bool with_room);

// The content of one page: of all rooms together, of `count` rooms with a column or a band each, of the day, of people.
Block closing_page(const BoardContext& context);
Block room_page(const BoardContext& context);
Block rooms_page(const BoardContext& context, std::size_t first, std::size_t count);
Block day_page(const BoardContext& context);
Block people_page(const BoardContext& context, std::size_t first, std::size_t count);

// The people with a card of their own, as indices into the event's.
std::vector<std::size_t> listed_people(const Event& event);

}  // namespace marquee
