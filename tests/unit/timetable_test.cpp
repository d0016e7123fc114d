#include "layout/timetable.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <cmath>

#include "event_samples.hpp"
#include "layout_samples.hpp"

using namespace marquee;

namespace {

constexpr float kGapPx = 6;
constexpr int kMinute = 60;

TimetableItem item(int column, int from_min, int until_min, float needed_px, int columns = 1) {
    return {.slot = {column, columns, from_min * kMinute, until_min * kMinute}, .needed_px = needed_px};
}

bool share_a_column(const Slot& a, const Slot& b) {
    return a.column < b.column + b.columns && b.column < a.column + a.columns;
}

// What is wrong with items that were set; empty if nothing.
std::string fault_of(const std::vector<TimetableItem>& items, float height_px) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const TimetableItem& a = items[i];
        const std::string name = "item " + std::to_string(i);
        if (!std::isfinite(a.y_px) || a.y_px < 0) return name + " has no place";
        if (a.height_px + 0.01f < a.needed_px) return name + " is cut";
        if (a.y_px + a.height_px > height_px) return name + " leaves the timetable";
        for (std::size_t k = 0; k < i; ++k) {
            const TimetableItem& b = items[k];
            const bool apart = a.y_px >= b.y_px + b.height_px || b.y_px >= a.y_px + a.height_px;
            if (share_a_column(a.slot, b.slot) && !apart) return name + " covers item " + std::to_string(k);
            if (a.slot.from_s >= b.slot.until_s && a.y_px < b.y_px + b.height_px)
                return name + " begins above the end of item " + std::to_string(k);
        }
    }
    return {};
}

// An event of two rooms and more, from sessions in JSON.
Event event_with(const std::string& sessions) {
    constexpr const char* kEvent = R"({ "title": "T", "time_zone": "UTC", "url": "https://example.org/",
        "dates": { "start": "2025-12-06", "day_start": "04:00" }, "venue": { "name": "V", "rooms": ["A", "B"] } })";
    Reading reading = read_texts(kEvent, R"({"speakers": []})", "{\"sessions\": [" + sessions + "]}");
    REQUIRE(reading.usable);
    REQUIRE(reading.problems.empty());
    return std::move(reading.event);
}

std::string session_json(const std::string& id, const std::string& room, const std::string& start,
                         const std::string& end = "", const std::string& day = "2025-12-06") {
    std::string json =
        R"({ "id": ")" + id + R"(", "title": "A talk about )" + id + R"(", "start": ")" + day + "T" + start + '"';
    if (!end.empty()) json += R"(, "end": ")" + (end < start ? "2025-12-07" : day) + "T" + end + '"';
    if (!room.empty()) json += R"(, "room": ")" + room + '"';
    return json + " }";
}

Layout grid_of(const Event& event, float width = 1280, int part = 1) {
    ViewState state;
    state.view = View::Schedule;
    state.form = {.grid = true, .part = part};
    state.columns = 6;
    return laid_out(std::make_shared<Document>(compose(event, state, std::nullopt, FakeZones())), width);
}

const Rect& rect_of(const Layout& layout, const std::string& id) {
    for (const Box& box : layout.boxes)
        if (box.block->id == id) return box.rect;
    FAIL("no box " << id);
    return layout.boxes[0].rect;
}

// What is wrong with the grid of a page; empty if nothing.
std::string timetable_fault(const Layout& layout) {
    const std::uint32_t table = box_with_part(layout, "grid");
    std::vector<const Box*> names, cells;
    for (std::uint32_t i = table; i < layout.boxes[table].end; ++i) {
        const Box& box = layout.boxes[i];
        const Box& parent = layout.boxes[box.parent];
        if (i != table && !lies_inside(box.rect, parent.rect)) return box.block->id + " leaves " + parent.block->id;
        if (box.block->role == Role::ColumnHeader) names.push_back(&box);
        if (box.block->role == Role::Cell || box.block->role == Role::RowHeader) cells.push_back(&box);
        if (box.shown_lines < box.line_count && box.block->role != Role::ColumnHeader) return "cut: " + box.block->id;
        for (std::uint32_t k = box.first_line; k < box.first_line + box.shown_lines; ++k)
            if (layout.lines[k].y + layout.lines[k].height > box.rect.bottom() + kTolerancePx)
                return "a line leaves " + box.block->id;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Slot& slot = *cells[i]->block->slot;
        bool in_column = slot.columns > 1;
        for (const Box* name : names)
            if (share_a_column(slot, *name->block->slot))
                in_column = in_column || (cells[i]->rect.x >= name->rect.x - kTolerancePx &&
                                          cells[i]->rect.right() <= name->rect.right() + kTolerancePx);
        if (!in_column) return cells[i]->block->id + " leaves its column";
        for (std::size_t k = 0; k < i; ++k)
            if (overlap(cells[i]->rect, cells[k]->rect)) return cells[i]->block->id + " covers " + cells[k]->block->id;
    }
    return {};
}

}  // namespace

TEST_CASE("as many columns are shown as have room for some words") {
    CHECK(columns_in(831, 16) == 0);
    CHECK(columns_in(832, 16) == 4);
    CHECK(columns_in(1024, 16) == 5);
    CHECK(columns_in(1120, 16) == 6);
    CHECK(columns_in(2560, 16) == 6);
    CHECK(columns_in(1280, 24) == 4);
    CHECK(columns_in(1700, 32) == 3);
}

TEST_CASE("a timetable of nothing has no height") {
    std::vector<TimetableItem> items;
    CHECK(set_times(items, 16, kGapPx) == 0);
}

TEST_CASE("time that nothing stretches is as high as it is long") {
    std::vector<TimetableItem> items = {item(1, 0, 60, 20), item(2, 0, 30, 20), item(2, 30, 60, 20)};
    const float height_px = set_times(items, 16, kGapPx);
    CHECK(fault_of(items, height_px) == "");
    CHECK(height_px == 16 * kHourRem);
    CHECK(items[0].height_px == height_px - kGapPx);
    CHECK(items[2].y_px == height_px / 2);
}

TEST_CASE("a short session stretches its time for what it needs, and for nothing more") {
    std::vector<TimetableItem> items = {item(1, 0, 5, 100), item(2, 0, 60, 40), item(1, 5, 10, 30)};
    const float height_px = set_times(items, 16, kGapPx);
    CHECK(fault_of(items, height_px) == "");
    CHECK(items[0].height_px == 100);
    CHECK(items[2].y_px == 100 + kGapPx);
}

TEST_CASE("what begins at the same time is at the same height") {
    std::vector<TimetableItem> items = {item(1, 0, 60, 300), item(2, 0, 20, 30), item(2, 20, 60, 30),
                                        item(1, 60, 90, 30), item(2, 60, 90, 30)};
    CHECK(fault_of(items, set_times(items, 16, kGapPx)) == "");
    CHECK(items[3].y_px == items[4].y_px);
    CHECK(items[2].height_px > 30);
}

TEST_CASE("hours with nothing in them take little, and a long session not all of its length") {
    std::vector<TimetableItem> items = {item(1, 0, 60, 50), item(1, 8 * 60, 9 * 60, 50), item(2, 24 * 60, 72 * 60, 50)};
    const float height_px = set_times(items, 16, kGapPx);
    CHECK(fault_of(items, height_px) == "");
    CHECK(items[1].y_px == 16 * (kHourRem + kEmptyRem));
    CHECK(items[2].height_px == 16 * kLongestRem - kGapPx);
}

TEST_CASE("what lies across all columns takes no more than it needs") {
    std::vector<TimetableItem> items = {item(1, 0, 60, 50, 2), item(1, 60, 90, 20), item(2, 60, 90, 20),
                                        item(1, 90, 150, 50, 1)};
    CHECK(fault_of(items, set_times(items, 16, kGapPx)) == "");
    CHECK(items[0].height_px == 50);
    CHECK(items[3].height_px > 100);
}

TEST_CASE("two of one column that overlap are below each other") {
    std::vector<TimetableItem> items = {item(1, 0, 60, 50), item(1, 0, 60, 50), item(1, 30, 40, 50),
                                        item(1, 30, 90, 50, 2), item(2, 0, 60, 400)};
    set_times(items, 16, kGapPx);
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t k = 0; k < i; ++k)
            if (share_a_column(items[i].slot, items[k].slot))
                CHECK((items[i].y_px >= items[k].y_px + items[k].height_px ||
                       items[k].y_px >= items[i].y_px + items[i].height_px));
    for (const TimetableItem& each : items) CHECK(each.height_px >= each.needed_px);
}

TEST_CASE("a mark is at its time and takes no room") {
    std::vector<TimetableItem> items = {item(0, 30, 30, 1, 3), item(1, 0, 60, 20), item(2, 30, 60, 20)};
    const float height_px = set_times(items, 16, kGapPx);
    CHECK(height_px == 16 * kHourRem);
    CHECK(items[0].y_px == items[2].y_px - kGapPx / 2);
    CHECK(items[0].height_px == 1);
}

TEST_CASE("items of any times and heights are whole, apart, and in their order") {
    std::uint32_t state = 1;
    const auto roll = [&](int most) {
        state = state * 1664525u + 1013904223u;
        return static_cast<int>((state >> 16) % static_cast<std::uint32_t>(most));
    };
    for (int round = 0; round < 50; ++round) {
        std::vector<TimetableItem> items;
        for (int column = 0; column < 6; ++column)
            for (int at = roll(30); at < 600;) {
                const int length = 1 + roll(90);
                items.push_back(item(column, at, at + length, static_cast<float>(roll(150))));
                at += length + (roll(2) == 0 ? 0 : roll(60));
            }
        const float height_px = set_times(items, 16, kGapPx);
        CHECK(fault_of(items, height_px) == "");
    }
}

TEST_CASE("in the grid, sessions lie in their rooms' columns at their times") {
    const Layout layout = grid_of(event_with(session_json("one", "A", "09:00", "10:00") + "," +
                                             session_json("two", "B", "09:30", "10:00") + "," +
                                             session_json("three", "B", "10:00", "10:05")));
    CHECK(timetable_fault(layout) == "");
    const Rect &one = rect_of(layout, "one"), &two = rect_of(layout, "two"), &three = rect_of(layout, "three");
    CHECK(one.right() < two.x);
    CHECK(two.x == three.x);
    CHECK(one.y < two.y);
    CHECK(one.bottom() == two.bottom());
    CHECK(three.height >= 16 * type_of(TypeId::Label, true).line_height_rem);
}

TEST_CASE("in the grid, sessions of one room that overlap lie side by side in its column") {
    const Layout layout = grid_of(
        event_with(session_json("one", "A", "09:00", "10:00") + "," + session_json("two", "A", "09:30", "10:30") + "," +
                   session_json("three", "B", "09:00", "11:00") + "," + session_json("four", "A", "10:30", "11:00")));
    CHECK(timetable_fault(layout) == "");
    const Rect &one = rect_of(layout, "one"), &two = rect_of(layout, "two"), &three = rect_of(layout, "three"),
               &four = rect_of(layout, "four");
    CHECK(one.right() < two.x);
    CHECK(one.y < two.y);
    CHECK(two.y < one.bottom());
    CHECK(two.right() < three.x);
    CHECK(four.x == one.x);
    CHECK(four.right() == two.right());
    for (const Rect* each : {&one, &two, &three}) CHECK(each->width > 120);
}

TEST_CASE("in the grid, a session without an end or over midnight has its place") {
    const Layout layout =
        grid_of(event_with(session_json("one", "A", "21:00") + "," + session_json("two", "B", "23:30", "01:30") + "," +
                           session_json("three", "A", "00:30", "", "2025-12-07")));
    CHECK(timetable_fault(layout) == "");
    const Rect &one = rect_of(layout, "one"), &two = rect_of(layout, "two"), &three = rect_of(layout, "three");
    CHECK(one.bottom() < three.y);
    CHECK(two.y < three.y);
    CHECK(three.y < two.bottom());
    CHECK(three.height >= 16 * type_of(TypeId::Label, true).line_height_rem);
}

TEST_CASE("in the grid, what has no room lies across the columns that are free then") {
    const Layout layout = grid_of(event_with(
        session_json("one", "A", "09:00", "10:00") + "," + session_json("two", "B", "09:00", "12:00") + "," +
        session_json("free", "", "10:00", "10:30") + "," + session_json("three", "A", "10:30", "12:00") + "," +
        session_json("all", "", "12:00", "13:00") + "," + session_json("four", "A", "13:00", "14:00")));
    CHECK(timetable_fault(layout) == "");
    const Rect &free = rect_of(layout, "free"), &all = rect_of(layout, "all"), &one = rect_of(layout, "one"),
               &two = rect_of(layout, "two");
    CHECK(free.x == one.x);
    CHECK(free.right() == one.right());
    CHECK(all.x == one.x);
    CHECK(all.right() == two.right());
}

TEST_CASE("the names of the rooms are held, above the grid and as wide") {
    const Layout layout =
        grid_of(event_with(session_json("one", "A", "09:00", "10:00") + "," + session_json("two", "B", "09:00")));
    REQUIRE(layout.held != 0);
    const Box &names = layout.boxes[layout.held], &table = layout.boxes[names.parent];
    CHECK(names.layer == Layer::Held);
    CHECK(names.block->role == Role::Row);
    CHECK(names.rect.y == table.rect.y);
    CHECK(names.rect.width == table.rect.width);
    for (std::uint32_t i = layout.held; i < names.end; ++i) CHECK(layout.boxes[i].layer == Layer::Held);
    CHECK(names.rect.bottom() < rect_of(layout, "one").y);
    CHECK(held_at(layout) == layout.boxes[layout.bar].rect.height);
}

TEST_CASE("a grid of 500 cells is sound at every width that is wide enough") {
    std::string sessions;
    for (int i = 0; i < 500; ++i) {
        const int start_min = 9 * 60 + i / 6 * 7, end_min = start_min + 5 + i % 11;
        const auto clock = [](int at) {
            const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
            return two(at / 60) + ":" + two(at % 60);
        };
        sessions += (i > 0 ? "," : "") + session_json("s" + std::to_string(i), "Room " + std::to_string(i % 6),
                                                      clock(start_min), clock(end_min));
    }
    const Event event = event_with(sessions);
    std::size_t cells = 0;
    for (int part = 1; part <= 3; ++part) {
        for (const float width : {832.0f, 1001.0f, 1280.0f, 1920.0f})
            CHECK(timetable_fault(grid_of(event, width, part)) == "");
        for (const Box& box : grid_of(event, 1280, part).boxes) cells += box.block->role == Role::Cell;
    }
    CHECK(cells == 500);
}
