#include "page/board_parts.hpp"

#include <algorithm>

#include "page/session_row.hpp"

namespace marquee {
namespace {

bool is_better(const Session& session, const Session* than) {
    if (than == nullptr) return true;
    const bool is_break = session.type == SessionType::Break, was_break = than->type == SessionType::Break;
    return is_break == was_break ? session.start >= than->start : !is_break;
}

}  // namespace

bool is_in_rooms(const Event& event, const Session& session, const std::vector<std::string>& rooms) {
    if (session.room.empty() && (session.type == SessionType::Break || event.venue.room.empty())) return true;
    const std::string& room = room_of(event, session);
    return std::find(rooms.begin(), rooms.end(), room) != rooms.end();
}

Standing standing_in(const BoardContext& context, const std::vector<std::string>& rooms) {
    Standing standing;
    for (const Session& session : context.event.sessions) {
        const Phase phase = phase_of(session, context.now);
        if (phase == Phase::Past || !is_in_rooms(context.event, session, rooms)) continue;
        if (phase == Phase::Now) {
            if (!session.cancelled && is_better(session, standing.running)) standing.running = &session;
            continue;
        }
        // A day begins with something that takes place.
        if (standing.coming.empty() && session.cancelled && session.day != context.today) continue;
        if (!standing.coming.empty() && session.day != standing.coming.front()->day) break;
        standing.coming.push_back(&session);
    }
    // The card is about what takes place.
    if (standing.running == nullptr)
        while (!standing.coming.empty() && standing.coming.front()->cancelled)
            standing.coming.erase(standing.coming.begin());
    return standing;
}

bool is_today(const BoardContext& context, const Standing& standing) {
    return standing.running != nullptr || (!standing.coming.empty() && standing.coming.front()->day == context.today);
}

std::string people_text(const Event& event, const Session& session) {
    std::string words;
    const Person* only = nullptr;
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        if (is_named_in_title(session, person)) continue;
        only = words.empty() ? &person : nullptr;
        words += (words.empty() ? "" : ", ") + person.name;
    }
    if (only != nullptr && !only->affiliation.empty()) words += " · " + only->affiliation;
    return words;
}

std::string capitals(std::string text) {
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return text;
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c & ~0x20);
    return text;
}

std::vector<std::size_t> listed_people(const Event& event) {
    std::vector<std::size_t> people;
    for (std::size_t i = 0; i < event.people.size(); ++i)
        if (event.people[i].listed) people.push_back(i);
    return people;
}

}  // namespace marquee
