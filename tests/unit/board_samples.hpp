// Boards for tests: the workshop, and an event of two days in several rooms.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "event/summary.hpp"
#include "fixed_typesetter.hpp"
#include "layout/board_space.hpp"
#include "layout/layout.hpp"
#include "page_samples.hpp"

namespace marquee {

inline ViewState board_state(const std::string& query = "", const BoardSpace& space = {4, 1, 3, 2}) {
    ViewState state;
    state = update(state, {Action::Kind::Go, "/board/" + query});
    state.board_space = space;
    return state;
}

inline Document board_page(const Event& event, Instant now, const std::string& query = "",
                           const BoardSpace& space = {4, 1, 3, 2}) {
    return compose(event, board_state(query, space), now, SanDiegoInDecember());
}

// Sessions of half an hour from 9:00 on, on two days, in that many rooms.
inline Event event_in_rooms(std::size_t rooms) {
    Event event = workshop_event();
    const Session like = event.sessions.front();
    event.sessions.clear();
    event.venue.room.clear();
    for (int day = 0; day < 2; ++day)
        for (int half_hour = 0; half_hour < 8; ++half_hour)
            for (std::size_t room = 0; room < rooms; ++room) {
                Session session = like;
                const std::string number =
                    std::to_string(day) + "-" + std::to_string(half_hour) + "-" + std::to_string(room);
                session.id = "s-" + number;
                session.title = "Session " + number;
                session.room = "Room " + std::to_string(room + 1);
                session.people.clear();
                session.day = std::chrono::sys_days(session.day) + std::chrono::days(day);
                session.start = at_workshop(std::chrono::hours(9 + 24 * day) + std::chrono::minutes(30 * half_hour));
                session.end = session.start + std::chrono::minutes(30);
                event.sessions.push_back(session);
            }
    summarize(event);
    return event;
}

inline std::string words_with_part(const Document& document, std::string_view part) {
    std::string words;
    for (const Block* block : blocks_with_part(document, part))
        words += (words.empty() ? "" : " | ") + words_of(*block);
    return words;
}

inline Layout board_layout(const Document& document, float width, float height, float root_px) {
    FixedTypesetter typesetter;
    return flow(std::make_shared<const Document>(document), width, root_px, typesetter, nullptr, nullptr, height);
}

}  // namespace marquee
