// The workshop's pages for tests, and ways to walk through a Document.
#pragma once
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "event/summary.hpp"
#include "page/compose.hpp"
#include "workshop.hpp"

namespace marquee {

inline Event workshop_event() {
    Reading reading = read_workshop();
    REQUIRE(reading.usable);
    return std::move(reading.event);
}

// The test stops if there is none.
inline Session& session_of(Event& event, const std::string& id) {
    for (Session& session : event.sessions)
        if (session.id == id) return session;
    FAIL("no session " << id);
    return event.sessions.front();
}

inline Document page_of(const Event& event, const ViewState& state, std::optional<Instant> now = std::nullopt) {
    return compose(event, state, now, SanDiegoInDecember());
}

inline Document page_of(const Event& event, View view, std::optional<Instant> now = std::nullopt) {
    ViewState state;
    state.view = view;
    return page_of(event, state, now);
}

inline Document page_of(const Event& event, const Route& route, std::optional<Instant> now = std::nullopt) {
    ViewState state;
    state.view = route.view;
    state.item = route.item;
    return page_of(event, state, now);
}

// The workshop's views, and pages of people and sessions of each kind.
inline std::vector<Route> sample_routes() {
    std::vector<Route> routes;
    for (const View view : kViews) routes.push_back({view});
    for (const char* person : {"azalia-mirhoseini", "jeff-dean"}) routes.push_back({View::Speakers, person});
    for (const char* session :
         {"opening-remarks", "keynote-jeff-dean", "panel", "codegen-contributed-talks", "tea-break"})
        routes.push_back({View::Schedule, session});
    return routes;
}

// The workshop with its panel on the day after, and its opening three days after that; days begin at 04:00.
inline Event event_of_three_days() {
    Event event = workshop_event();
    event.day_start = std::chrono::hours(4);
    const auto move = [&](const char* id, std::chrono::days days) {
        Session& session = session_of(event, id);
        session.start += days;
        if (session.end) *session.end += days;
        session.day = std::chrono::sys_days(session.day) + days;
    };
    move("panel", std::chrono::days(1));
    move("opening-remarks", std::chrono::days(4));
    std::stable_sort(event.sessions.begin(), event.sessions.end(),
                     [](const Session& a, const Session& b) { return a.start < b.start; });
    summarize(event);
    return event;
}

// The moment when clocks at the workshop show `time` of its day.
inline Instant at_workshop(std::chrono::minutes time) {
    using namespace std::chrono;
    return sys_days{year{2025} / December / 6} + hours{8} + time;
}

template <typename Visit>
void each_block(const Block& block, const Visit& visit) {
    visit(block);
    for (const Block& child : block.children) each_block(child, visit);
}

inline std::vector<const Block*> blocks_with_part(const Document& document, std::string_view part) {
    std::vector<const Block*> found;
    each_block(document.root, [&](const Block& block) {
        if (block.part == part) found.push_back(&block);
    });
    return found;
}

// The test stops if there is none.
inline const Block& block_with_id(const Document& document, const std::string& id) {
    const Block* found = nullptr;
    each_block(document.root, [&](const Block& block) {
        if (block.id == id) found = &block;
    });
    REQUIRE_MESSAGE(found != nullptr, id);
    return *found;
}

inline std::string words_of(const Block& block) {
    std::string words;
    for (const Run& run : block.runs) words += run.text;
    return words;
}

// Every word of the page, a line each block of text.
inline std::string all_words(const Document& document) {
    std::string words;
    each_block(document.root, [&](const Block& block) {
        if (!block.runs.empty()) words += words_of(block) + "\n";
    });
    return words;
}

}  // namespace marquee
