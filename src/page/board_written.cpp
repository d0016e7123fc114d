// The board's static page. The program that draws boards is linked without it.
#include "page/board.hpp"
#include "page/board_parts.hpp"
#include "page/dates.hpp"

namespace marquee {

Block written_board(const Event& event, const Zones& zones) {
    const Times times = times_of(event, ViewState(), std::nullopt, zones);
    Block main = group(
        "main",
        {group("page-head", {heading("page-title", 1, event.title),
                             text("page-note", date_range_text(times.formats, event.first_day, event.last_day))})},
        Role::Main);
    std::optional<std::chrono::year_month_day> day;
    for (const Session& session : event.sessions) {
        if (day != session.day) {
            day = session.day;
            main.children.push_back(group(
                "day", {heading("day-title", 2, date_text(times.formats, *day, false)), group("rows", {}, Role::List)},
                Role::Section));
        }
        Block body = group("row-body", {text(session.cancelled ? "row-title-cancelled" : "row-title", session.title)});
        std::string words = people_text(event, session);
        if (const std::string& room = room_of(event, session); event.rooms.size() > 1 && !room.empty())
            words += (words.empty() ? "" : " · ") + room;
        if (!words.empty()) body.children.push_back(text("row-note", std::move(words)));
        main.children.back().children.back().children.push_back(group(
            "row",
            {group("row-when", {text("row-time", std::vector<Run>{time_run(times, session.start)})}), std::move(body)},
            Role::Item));
    }
    return group("page", {with_id("main", std::move(main))});
}

}  // namespace marquee
