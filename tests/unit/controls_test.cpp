#include "page/controls.hpp"

#include <doctest/doctest.h>

#include "event_samples.hpp"
#include "page_samples.hpp"

using namespace marquee;

namespace {

Event event_of_two_rooms() {
    Reading reading = read_texts(
        R"({ "title": "T", "time_zone": "UTC", "dates": { "start": "2025-12-06" }, "venue": { "rooms": ["A", "B"] } })",
        R"({ "speakers": [] })",
        R"({ "sessions": [ { "id": "a", "title": "One", "room": "A", "start": "2025-12-06T09:00" },
                           { "id": "b", "title": "Two", "room": "B", "start": "2025-12-06T09:00" } ] })");
    REQUIRE(reading.usable);
    return std::move(reading.event);
}

const Block* find_child(const Block& block, std::string_view id) {
    for (const Block& child : block.children) {
        if (child.id == id) return &child;
        if (const Block* found = find_child(child, id)) return found;
    }
    return nullptr;
}

std::string_view part_of(const Block& block, std::string_view id) {
    const Block* found = find_child(block, id);
    return found == nullptr ? std::string_view() : found->part;
}

}  // namespace

TEST_CASE("a narrow page shows the choice of rooms when one asks for more, or has chosen one") {
    const Event event = event_of_two_rooms();
    ViewState state{.view = View::Schedule};
    CHECK(part_of(controls(event, state), "choices") == "choices");
    CHECK(find_child(controls(event, state), "filter-choices")->expanded == false);

    const ViewState asked = update(state, *parse_action("choices"));
    CHECK(part_of(controls(event, asked), "choices") == "choices-shown");
    CHECK(find_child(controls(event, asked), "filter-choices")->expanded == true);
    CHECK(update(asked, *parse_action("choices")) == state);

    const ViewState chosen = update(state, *parse_action("room:B"));
    CHECK(part_of(controls(event, chosen), "choices") == "choices-shown");
    CHECK(find_child(controls(event, chosen), "filter-choices") == nullptr);
}

TEST_CASE("where there is nothing to choose from, nobody is offered more") {
    Event event = event_of_two_rooms();
    event.rooms = {"A"};
    const Block row = controls(event, {.view = View::Schedule});
    CHECK(find_child(row, "choices") == nullptr);
    CHECK(find_child(row, "filter-choices") == nullptr);
}
