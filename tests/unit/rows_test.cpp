#include "page/rows.hpp"

#include <doctest/doctest.h>

#include "layout/row_window.hpp"
#include "layout_samples.hpp"

using namespace marquee;

namespace {

std::vector<std::string> row_ids(const Layout& layout) {
    std::vector<std::string> ids;
    for (const Box& box : layout.boxes)
        if (box.block->row != kNoRow) ids.push_back(box.block->id);
    return ids;
}

const Box* box_of(const Layout& layout, const std::string& id) {
    for (const Box& box : layout.boxes)
        if (box.block->id == id) return &box;
    return nullptr;
}

}  // namespace

TEST_CASE("rows outside the window are left out, and the one apart is not") {
    const Event event = workshop_event();
    FixedTypesetter typesetter;
    RowHeights heights;
    const Layout layout =
        flow(schedule_with(event, {.first = 4, .end = 7, .apart = 12}), kDesktopWidthPx, 16, typesetter, &heights);
    CHECK(row_ids(layout) == std::vector<std::string>{event.sessions[4].id, event.sessions[5].id, event.sessions[6].id,
                                                      event.sessions[12].id});
    CHECK(count_rows(layout) == event.sessions.size());
}

TEST_CASE("a gap is as tall as its rows were") {
    const Event event = workshop_event();
    FixedTypesetter typesetter;
    RowHeights heights;
    const Layout all = flow(schedule_with(event, {}), kDesktopWidthPx, 16, typesetter, &heights);
    for (std::uint32_t first = 0; first < event.sessions.size(); ++first) {
        const Layout some =
            flow(schedule_with(event, {.first = first, .end = first + 3}), kDesktopWidthPx, 16, typesetter, &heights);
        CHECK(some.height == doctest::Approx(all.height));
        const std::string& id = event.sessions[first].id;
        CHECK(box_of(some, id)->rect.y == doctest::Approx(box_of(all, id)->rect.y));
    }
}

TEST_CASE("a row that was never laid out is about as tall as the others are in the middle, and that stays") {
    RowHeights heights;
    CHECK(heights.of(3) > 0);
    CHECK_FALSE(heights.settle());
    heights.learn(0, 40);
    heights.learn(2, 65);
    CHECK(heights.settle());
    heights.learn(1, 1000);
    CHECK_FALSE(heights.settle());
    CHECK(heights.of(0) == 40);
    CHECK(heights.of(1) == 1000);
    CHECK(heights.of(3) == 52);
    heights.forget();
    CHECK(heights.of(0) == 52);
}

TEST_CASE("rows that touch a stretch are found in gaps too") {
    const Event event = workshop_event();
    const auto count = static_cast<std::uint32_t>(event.sessions.size());
    FixedTypesetter typesetter;
    RowHeights heights;
    const Layout all = flow(schedule_with(event, {}), kDesktopWidthPx, 16, typesetter, &heights);
    const Layout some = flow(schedule_with(event, {.first = 5, .end = 7}), kDesktopWidthPx, 16, typesetter, &heights);
    for (std::uint32_t i = 0; i < count; ++i) {
        const Rect& rect = box_of(all, event.sessions[i].id)->rect;
        const Stretch inside = {rect.y + 1, rect.bottom() - 1};
        CHECK(rows_in(some, heights, inside) == Rows{.first = i, .end = i + 1});
        const std::optional<RowPlace> place = find_row(some, heights, i);
        REQUIRE(place);
        CHECK(place->place == i);
        CHECK(place->y_px == doctest::Approx(rect.y));
    }
    CHECK(rows_in(some, heights, {-100, -50}) == Rows{.first = 0, .end = 0});
    CHECK(rows_in(some, heights, {all.height + 50, all.height + 100}) == Rows{.first = count, .end = count});
    CHECK_FALSE(find_row(some, heights, count));
}
