// The view "day": the sessions of a day, of which the layout shows those around now.
#include <algorithm>

#include "page/board_parts.hpp"
#include "page/dates.hpp"
#include "page/session_row.hpp"

namespace marquee {
namespace {

// No screen has room for more.
constexpr std::size_t kMostBefore = 12;
constexpr std::size_t kMostRows = 60;

// Today, or else the next of the event's days, or the last.
std::chrono::year_month_day shown_day(const BoardContext& context) {
    const std::vector<std::chrono::year_month_day>& days = context.event.days;
    if (days.empty()) return context.today;
    const auto day = std::lower_bound(days.begin(), days.end(), context.today);
    return day == days.end() ? days.back() : *day;
}

std::string_view day_title_part(const Session& session, Phase phase) {
    if (session.cancelled) return "board-item-cancelled";
    return phase == Phase::Past ? "board-item-past" : "board-item";
}

Block day_row(const BoardContext& context, const Session& session) {
    const Phase phase = phase_of(session, context.now);
    const bool is_now = phase == Phase::Now && !session.cancelled;
    const bool is_quiet = phase == Phase::Past || session.cancelled;
    Block words = group("board-day-words", {text(day_title_part(session, phase), session.title)});
    if (std::string people = session.cancelled ? "Cancelled" : people_text(context.event, session); !people.empty())
        words.children.push_back(text("board-day-people", std::move(people)));
    Block row = group(
        is_now ? "board-day-row-now" : "board-day-row",
        {text(is_quiet ? "board-time-quiet" : "board-time", std::vector<Run>{time_run(context.times, session.start)}),
         std::move(words)},
        Role::Item);
    if (is_now) row.current = Current::Time;
    if (context.rooms.size() > 1)
        row.children.push_back(text("board-day-room", session.type == SessionType::Break && session.room.empty()
                                                          ? std::string()
                                                          : room_of(context.event, session)));
    return row;
}

}  // namespace

Block day_page(const BoardContext& context) {
    const std::chrono::year_month_day day = shown_day(context);
    std::vector<const Session*> sessions;
    std::size_t at = 0;  // the first that is on or comes
    for (const Session& session : context.event.sessions) {
        if (session.day != day || !is_in_rooms(context.event, session, context.rooms)) continue;
        sessions.push_back(&session);
        if (phase_of(session, context.now) == Phase::Past && at + 1 == sessions.size()) ++at;
    }
    at = std::min(at, std::max<std::size_t>(sessions.size(), 1) - 1);
    const std::size_t first = at - std::min(at, kMostBefore), end = std::min(sessions.size(), first + kMostRows);
    Block rows = group("board-rows", {}, Role::List);
    rows.kept = static_cast<std::uint32_t>(at - first);
    for (std::size_t i = first; i < end; ++i) rows.children.push_back(day_row(context, *sessions[i]));
    Block body = group("board-day", {}, Role::Main);
    if (day != context.today)
        body.children.push_back(heading("board-label", 2, capitals(date_text(context.whole, day, false))));
    body.children.push_back(std::move(rows));
    return body;
}

}  // namespace marquee
