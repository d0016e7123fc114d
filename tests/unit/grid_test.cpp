#include "page/grid.hpp"

#include <doctest/doctest.h>

#include "event_samples.hpp"
#include "fake_folding.hpp"
#include "output/element.hpp"
#include "page_samples.hpp"

using namespace marquee;

namespace {

// Two days; on the first, two rooms with talks, a third with two at a time, and lunch.
constexpr std::string_view kSchedule = R"({ "sessions": [
  { "id": "b1", "title": "B first", "room": "B", "start": "2025-12-06T09:00", "end": "2025-12-06T10:00" },
  { "id": "a1", "title": "A first", "room": "A", "start": "2025-12-06T09:00", "end": "2025-12-06T09:30",
    "type": "keynote", "label": "Keynote", "people": ["ada"] },
  { "id": "a2", "title": "A second", "room": "A", "start": "2025-12-06T09:30", "end": "2025-12-06T10:00",
    "cancelled": true },
  { "id": "c1", "title": "C one", "room": "C", "start": "2025-12-06T09:00", "end": "2025-12-06T10:00" },
  { "id": "c2", "title": "C other", "room": "C", "start": "2025-12-06T09:00", "end": "2025-12-06T10:00" },
  { "id": "lunch", "title": "Lunch", "start": "2025-12-06T12:00", "end": "2025-12-06T13:00", "type": "break" },
  { "id": "next", "title": "Next day", "room": "A", "start": "2025-12-07T09:00" }
] })";

Event event_of_rooms(std::string_view schedule = kSchedule) {
    constexpr std::string_view kEvent = R"({ "title": "T", "time_zone": "UTC", "url": "https://example.org/",
        "venue": { "name": "V", "rooms": ["A", "B", "C"] },
        "dates": { "start": "2025-12-06", "end": "2025-12-07" } })";
    Reading reading = read_texts(kEvent, R"({ "speakers": [{ "id": "ada", "name": "Ada Lovelace" }] })", schedule);
    REQUIRE(reading.usable);
    REQUIRE(reading.problems.empty());
    return std::move(reading.event);
}

Event event_of_many_rooms(int rooms) {
    std::string sessions;
    for (int i = 1; i <= rooms; ++i)
        sessions += (i > 1 ? "," : "") + std::string(R"({ "id": "s)") + std::to_string(i) +
                    R"(", "title": "S", "start": "2025-12-06T09:00", "room": "Hall )" + std::to_string(i) + "\" }";
    return event_of_rooms("{ \"sessions\": [" + sessions + "] }");
}

ViewState grid_state(int part = 1) {
    ViewState state;
    state.view = View::Schedule;
    state.form = {.grid = true, .part = part};
    state.columns = 6;
    return state;
}

Document grid_page(const Event& event, const ViewState& state, std::optional<Instant> now = std::nullopt) {
    std::optional<Found> found;
    const FakeFolding folding;
    if (is_set(state.filter))
        found = {Search(event, folding).find(state.filter, [](const Session&) { return false; }), {}, &folding};
    return compose(event, state, now, FakeZones(), found ? &*found : nullptr);
}

std::vector<std::string> cells_of(const Document& document) {
    std::vector<std::string> ids;
    each_block(document.root, [&](const Block& block) {
        if (block.role == Role::Cell) ids.push_back(block.id);
    });
    return ids;
}

bool has_block(const Document& document, const std::string& id) {
    bool found = false;
    each_block(document.root, [&](const Block& block) { found = found || block.id == id; });
    return found;
}

std::string attribute(const Block& block, std::string_view name) {
    for (const Attribute& each : element_of(block, "/").attributes)
        if (each.name == name) return each.value;
    return {};
}

}  // namespace

TEST_CASE("the grid holds one day, read by time and then by room") {
    const Event event = event_of_rooms();
    using Ids = std::vector<std::string>;
    CHECK(cells_of(grid_page(event, grid_state())) == Ids{"a1", "b1", "c1", "c2", "a2", "lunch"});
    ViewState state = grid_state();
    state.item = "2025-12-07";
    CHECK(cells_of(grid_page(event, state)) == Ids{"next"});
}

TEST_CASE("the schedule is a list without room for a grid, and where all is in one room") {
    ViewState state = grid_state();
    state.columns = 0;
    const Document narrow = grid_page(event_of_rooms(), state);
    CHECK(cells_of(narrow).empty());
    CHECK(blocks_with_part(narrow, "row").size() == 5);
    CHECK(has_block(narrow, "forms"));
    const Document workshop = page_of(workshop_event(), grid_state());
    CHECK(cells_of(workshop).empty());
    CHECK_FALSE(has_block(workshop, "forms"));
    state = grid_state();
    state.form.grid = false;
    CHECK(cells_of(grid_page(event_of_rooms(), state)).empty());
}

TEST_CASE("the switch tells which form is shown") {
    const Document grid = grid_page(event_of_rooms(), grid_state());
    CHECK(block_with_id(grid, "filter-form:grid").pressed == true);
    CHECK(block_with_id(grid, "filter-form:list").pressed == false);
}

TEST_CASE("a cell says in which column of the table it stands, and each row when it begins") {
    const Document document = grid_page(event_of_rooms(), grid_state());
    const Block& table = block_with_id(document, "grid");
    CHECK(attribute(table, "role") == "table");
    CHECK(attribute(table, "aria-label") == "Saturday, December 6 by room");
    CHECK(attribute(table, "aria-colcount") == "5");  // times, A, B, and C with two at a time
    std::string names;
    each_block(table, [&](const Block& block) {
        if (block.role == Role::ColumnHeader)
            names += words_of(block) + attribute(block, "aria-colindex") + attribute(block, "aria-colspan") + " ";
    });
    CHECK(names == "Time1 A2 B3 C42 ");
    CHECK(attribute(block_with_id(document, "c1"), "aria-colindex") == "4");
    CHECK(attribute(block_with_id(document, "c2"), "aria-colindex") == "5");
    CHECK(attribute(block_with_id(document, "lunch"), "aria-colindex") == "2");
    CHECK(attribute(block_with_id(document, "lunch"), "aria-colspan") == "4");
    std::string times;
    each_block(table, [&](const Block& block) {
        if (block.role == Role::RowHeader) times += words_of(block.children.at(0)) + " ";
    });
    CHECK(times == "09:00 09:30 12:00 ");
}

TEST_CASE("a cell has the title, who speaks, until when, and a star") {
    const Event event = event_of_rooms();
    const Document document = grid_page(event, grid_state());
    std::string words;
    each_block(block_with_id(document, "a1"), [&](const Block& block) {
        if (!block.runs.empty()) words += words_of(block) + "\n";
    });
    CHECK(words == "Keynote\nA first\nAda Lovelace\nuntil 09:30\n");
    CHECK(block_with_id(document, "a1").part == "cell-keynote");
    CHECK(block_with_id(document, "star-a1").action == "star:a1");
    CHECK(block_with_id(document, "lunch").part == "cell-break");
    CHECK(block_with_id(document, "a2.0").part == "cell-title-cancelled");
}

TEST_CASE("cells tell what is on, and what is over") {
    const Event event = event_of_rooms();
    const Document document = grid_page(event, grid_state(), event.sessions[0].start + std::chrono::minutes{40});
    CHECK(block_with_id(document, "b1").part == "cell-now");
    CHECK(block_with_id(document, "b1").current == Current::Time);
    CHECK(block_with_id(document, "a1").part == "cell-past");
    CHECK(block_with_id(document, "lunch").part == "cell-break");
}

TEST_CASE("one jumps to what is on now in the list, which has all rooms") {
    const Event event = event_of_rooms();
    const Document document = grid_page(event, grid_state(), event.sessions[0].start + std::chrono::minutes{40});
    CHECK(block_with_id(document, "to-now").runs.back().href == "/schedule/2025-12-06/#c2");
}

TEST_CASE("one room, and breaks without any, make no grid") {
    Event event = event_of_rooms(R"({ "sessions": [
        { "id": "a", "title": "A", "room": "A", "start": "2025-12-06T09:00", "end": "2025-12-06T10:00" },
        { "id": "lunch", "title": "Lunch", "start": "2025-12-06T12:00", "type": "break" } ] })");
    CHECK_FALSE(has_rooms(event));
}

TEST_CASE("what never ends is as long as the others let it") {
    Event event = event_of_rooms();
    event.sessions[0].end = event.sessions[0].start + std::chrono::hours(24 * 365 * 80);
    const Document document = grid_page(event, grid_state());
    for (const Block& row : block_with_id(document, "grid").children)
        for (const Block& cell : row.children)
            if (cell.slot) CHECK(cell.slot->until_s >= cell.slot->from_s);
}

TEST_CASE("a filter leaves the day's rooms that have something, or shows the first day that has") {
    const Event event = event_of_rooms();
    ViewState state = grid_state();
    state.filter.words = "first";
    CHECK(cells_of(grid_page(event, state)) == std::vector<std::string>{"a1", "b1"});
    state.filter.words = "next";
    CHECK(cells_of(grid_page(event, state)) == std::vector<std::string>{"next"});
    state.item = "2025-12-06";
    const Document empty = grid_page(event, state);
    CHECK(cells_of(empty).empty());
    CHECK(words_of(block_with_id(empty, "count")) == "0 of 7 sessions, 1 on other days");
    CHECK(words_of(block_with_id(empty, "nothing").children.at(0)) ==
          "Nothing fits. Try other words than “next”, or another day.");
}

TEST_CASE("more rooms than fit come in parts that are links") {
    const Event event = event_of_many_rooms(14);
    const Document first = grid_page(event, grid_state());
    CHECK(cells_of(first).size() == 5);
    CHECK(words_of(block_with_id(first, "rooms-1")) == "Rooms 1–5");
    CHECK(block_with_id(first, "rooms-1").current == Current::Page);
    CHECK(words_of(block_with_id(first, "rooms-3")) == "11–14");
    CHECK(block_with_id(first, "rooms-3").name == "11–14: Hall 11, Hall 12, Hall 13, Hall 14");
    CHECK(block_with_id(first, "rooms-3").href == "/schedule/?form=grid&rooms=3");
    CHECK(block_with_id(first, "rooms-1").href == "/schedule/?form=grid");
    CHECK(cells_of(grid_page(event, grid_state(3))) == std::vector<std::string>{"s11", "s12", "s13", "s14"});
    CHECK(cells_of(grid_page(event, grid_state(99))) == cells_of(grid_page(event, grid_state(3))));
    CHECK_FALSE(has_block(grid_page(event_of_many_rooms(6), grid_state()), "rooms"));
}

TEST_CASE("the links to other days stay with the grid") {
    const Document document = grid_page(event_of_rooms(), grid_state());
    CHECK(block_with_id(document, "day-2025-12-07").href == "/schedule/2025-12-07/?form=grid");
    CHECK_FALSE(has_block(document, "day-all"));
}
