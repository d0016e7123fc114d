// The view "now": a card for what is on, or comes next, and a list of what follows.
#include <algorithm>

#include "page/board_parts.hpp"
#include "page/dates.hpp"
#include "page/session_row.hpp"

namespace marquee {
namespace {

using namespace std::chrono;

constexpr std::size_t kMostComing = 16;

// The names of a card's parts, in the two sizes it has.
struct CardParts {
    std::string_view card, words, title, people;
    int level;  // of its title, as a heading
};
constexpr CardParts kLarge{"board-card", "board-card-words", "board-title", "board-people", 2};
constexpr CardParts kSmall{"board-room-card", "board-room-words", "board-room-title", "board-room-people", 3};

// "18 minutes left", "2 h 5 min left"; one that has begun counts.
std::string left_text(Instant now, Instant end) {
    const long count = ceil<minutes>(end - now).count();
    if (count >= 120) {
        const std::string rest = count % 60 == 0 ? "" : " " + std::to_string(count % 60) + " min";
        return std::to_string(count / 60) + " h" + rest + " left";
    }
    return std::to_string(count) + (count == 1 ? " minute left" : " minutes left");
}

Block note(std::vector<Run> runs) { return text("board-time-note", std::move(runs)); }
Block note(std::string words) { return note(std::vector<Run>{{.text = std::move(words)}}); }

Block top(std::string_view tag, std::string words, const Session& session) {
    Block row = group("board-card-top", {text(tag, std::move(words))});
    if (!session.label.empty()) row.children.push_back(text("board-kind", session.label));
    return row;
}

Block card_of(const CardParts& parts, Block top, std::string title, const std::string& people) {
    Block words = group(parts.words, {heading(parts.title, parts.level, std::move(title))});
    if (!people.empty()) words.children.push_back(text(parts.people, people));
    return group(parts.card, {std::move(top), std::move(words)}, Role::Section);
}

Block progress_of(const BoardContext& context, const Session& session) {
    const auto whole = duration<float>(*session.end - session.start),
               done = duration<float>(floor<minutes>(context.now) - session.start);
    Block fill = group("board-progress-done", {}, Role::Ornament);
    fill.share = std::max(0.01f, done / whole);
    return group("board-progress", {std::move(fill)}, Role::Ornament);
}

Block running_card(const BoardContext& context, const CardParts& parts, const Session& session) {
    Block card =
        card_of(parts, top("board-tag-now", "NOW", session), session.title, people_text(context.event, session));
    card.current = Current::Time;
    const Run start = time_run(context.times, session.start);
    if (!session.end) {
        card.children.push_back(group("board-times", {note({{.text = "Since "}, start})}));
        return card;
    }
    card.children.push_back(progress_of(context, session));
    card.children.push_back(group("board-times", {note({start}), note(left_text(context.now, *session.end)),
                                                  note({time_run(context.times, *session.end)})}));
    return card;
}

// Later today: what, and how long until then.
Block next_card(const BoardContext& context, const CardParts& parts, const Session& session) {
    Block card = card_of(parts, top("board-tag", "NEXT", session), session.title, people_text(context.event, session));
    std::vector<Run> when = {time_run(context.times, session.start)};
    if (session.end) {
        when.push_back({.text = "–"});
        when.push_back(time_run(context.times, *session.end));
    }
    card.children.push_back(
        group("board-times", {note(std::move(when)), note("Starts " + until_text(context.now, session.start))}));
    return card;
}

// On another day: how long until then, and what.
Block countdown_card(const BoardContext& context, const CardParts& parts, const Session& session) {
    Block card = card_of(parts, top("board-tag", "NEXT", session), "Starts " + until_text(context.now, session.start),
                         session.title);
    Times times = context.times;
    times.formats = context.whole;
    card.children.push_back(
        group("board-times", {note(std::vector<Run>{{.text = date_text(context.whole, session.day, false) + ", "},
                                                    time_run(times, session.start)})}));
    return card;
}

Block last_words(std::string words) {
    return group("board-closing", {heading("board-closing-words", 2, std::move(words))}, Role::Main);
}

Block card_for(const BoardContext& context, const CardParts& parts, const Standing& standing) {
    if (standing.running != nullptr) return running_card(context, parts, *standing.running);
    if (standing.coming.empty())
        return group(parts.card, {heading(parts.title, parts.level, "Nothing more here")}, Role::Section);
    const Session& next = *standing.coming.front();
    return next.day == context.today ? next_card(context, parts, next) : countdown_card(context, parts, next);
}

// What follows the session that the card is about.
std::vector<const Session*> after_card(const Standing& standing) {
    std::vector<const Session*> list = standing.coming;
    if (standing.running == nullptr && !list.empty()) list.erase(list.begin());
    if (list.size() > kMostComing) list.resize(kMostComing);
    return list;
}

Block room_row(const BoardContext& context, const Session& session) {
    return group("board-room-row",
                 {text("board-room-time", std::vector<Run>{time_run(context.times, session.start)}),
                  text(session.cancelled ? "board-room-item-cancelled" : "board-room-item", session.title)},
                 Role::Item);
}

Block room_column(const BoardContext& context, const std::string& room) {
    const Standing standing = standing_in(context, {room});
    Block list = group("board-room-rows", {}, Role::List);
    for (const Session* session : after_card(standing))
        if (session->day == context.today) list.children.push_back(room_row(context, *session));
    Block name = heading("board-room-name", 2, room);
    Block card = card_for(context, kSmall, standing);
    Block column = group("board-room", {std::move(name), std::move(card), std::move(list)}, Role::Section);
    column.kept = 1;
    return column;
}

// How many rooms lie side by side, so that the lines of them are as equal as they can be.
std::size_t columns_for(std::size_t rooms, const BoardSpace& space) {
    const auto columns = static_cast<std::size_t>(std::max(1, space.room_columns));
    const auto rows = static_cast<std::size_t>(std::max(1, space.room_rows));
    if (rows == 1) return columns;
    for (std::size_t few = 1; few < columns; ++few)
        if ((rooms + few - 1) / few <= rows) return few;
    return columns;
}

}  // namespace

Block coming_row(const BoardContext& context, const Session& session, bool with_room) {
    Block body =
        group("board-row-body", {text(session.cancelled ? "board-item-cancelled" : "board-item", session.title)});
    std::string words = session.cancelled ? "Cancelled" : people_text(context.event, session);
    if (const std::string& room = room_of(context.event, session); with_room && !room.empty())
        words += (words.empty() ? "" : " · ") + room;
    if (!words.empty()) body.children.push_back(text("board-note", std::move(words)));
    return group("board-row",
                 {text("board-time", std::vector<Run>{time_run(context.times, session.start)}), std::move(body)},
                 Role::Item);
}

Block closing_page(const BoardContext& context) {
    const std::string& words = context.event.closing;
    return last_words(words.empty() ? "Thank you for coming." : words);
}

Block room_page(const BoardContext& context) {
    const Standing standing = standing_in(context, context.rooms);
    if (standing.running == nullptr && standing.coming.empty()) return last_words("Nothing more here");
    Block body = group("board-body", {card_for(context, kLarge, standing)}, Role::Main);
    const std::vector<const Session*> coming = after_card(standing);
    if (coming.empty()) return body;
    const bool is_later_day = coming.front()->day != context.today;
    Block rows = group("board-rows", {}, Role::List);
    for (const Session* session : coming)
        rows.children.push_back(coming_row(context, *session, context.rooms.size() > 1));
    body.children.push_back(group(
        "board-next",
        {heading("board-label", 2,
                 is_later_day ? capitals(date_text(context.whole, coming.front()->day, false)) : std::string("NEXT")),
         std::move(rows)},
        Role::Section));
    return body;
}

Block rooms_page(const BoardContext& context, std::size_t first, std::size_t count) {
    Block body = group("board-rooms", {}, Role::Main);
    const std::size_t columns = columns_for(count, context.state.board_space);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % columns == 0) body.children.push_back(group("board-rooms-line", {}));
        body.children.back().children.push_back(room_column(context, context.rooms[first + i]));
    }
    return body;
}

}  // namespace marquee
