#include "layout/known_rows.hpp"

#include <doctest/doctest.h>

#include "layout_samples.hpp"

using namespace marquee;

namespace {

// Of the rows that are as the page has them already.
std::vector<std::string> kept_ids(const Layout& layout) {
    std::vector<std::string> ids;
    for (const Box& box : layout.boxes)
        if (box.kept) ids.push_back(box.block->id);
    return ids;
}

}  // namespace

TEST_CASE("rows that say what they said are laid out as they would be anew") {
    const Event event = workshop_event();
    FixedTypesetter typesetter;
    RowHeights heights;
    for (const float width : {360.0f, kDesktopWidthPx}) {
        const Layout before = flow(schedule_with(event, {.first = 3, .end = 9}), width, 16, typesetter, &heights);
        const auto document = schedule_with(event, {.first = 5, .end = 12});
        const Layout reused = flow(document, width, 16, typesetter, &heights, &before);
        const Layout fresh = flow(document, width, 16, typesetter, &heights);
        REQUIRE(reused.boxes.size() == fresh.boxes.size());
        REQUIRE(reused.lines.size() == fresh.lines.size());
        REQUIRE(reused.fragments.size() == fresh.fragments.size());
        for (std::size_t i = 0; i < fresh.boxes.size(); ++i) {
            const Box &a = reused.boxes[i], &b = fresh.boxes[i];
            CHECK(a.block == b.block);
            CHECK(a.style == b.style);
            CHECK(a.parent == b.parent);
            CHECK(a.end == b.end);
            CHECK(a.first_line == b.first_line);
            CHECK(a.line_count == b.line_count);
            CHECK(a.rect.x == b.rect.x);
            CHECK(a.rect.y == doctest::Approx(b.rect.y));
            CHECK(a.rect.height == b.rect.height);
        }
        for (std::size_t i = 0; i < fresh.lines.size(); ++i) {
            CHECK(reused.lines[i].first_fragment == fresh.lines[i].first_fragment);
            CHECK(reused.lines[i].baseline == doctest::Approx(fresh.lines[i].baseline));
        }
        for (std::size_t i = 0; i < fresh.fragments.size(); ++i) CHECK(reused.fragments[i].x == fresh.fragments[i].x);
    }
}

TEST_CASE("rows that the page has and that say the same are kept, over layouts that it never had") {
    Event event = workshop_event();
    FixedTypesetter typesetter;
    RowHeights heights;
    Layout before = flow(schedule_with(event, {.first = 3, .end = 7}), kDesktopWidthPx, 16, typesetter, &heights);
    CHECK(
        kept_ids(flow(schedule_with(event, {.first = 3, .end = 7}), kDesktopWidthPx, 16, typesetter, &heights, &before))
            .empty());
    before.published = true;
    event.sessions[5].title += ", moved";
    const Layout next =
        flow(schedule_with(event, {.first = 4, .end = 9}), kDesktopWidthPx, 16, typesetter, &heights, &before);
    const std::vector<std::string> same{event.sessions[4].id, event.sessions[6].id};
    CHECK(kept_ids(next) == same);
    CHECK(kept_ids(flow(schedule_with(event, {.first = 4, .end = 9}), kDesktopWidthPx, 16, typesetter, &heights,
                        &next)) == same);
}

TEST_CASE("no row is known of a window of another width or of larger letters") {
    const Event event = workshop_event();
    FixedTypesetter typesetter;
    RowHeights heights;
    const auto document = schedule_with(event, {.first = 3, .end = 7});
    Layout before = flow(document, kDesktopWidthPx, 16, typesetter, &heights);
    before.published = true;
    CHECK(kept_ids(flow(document, kDesktopWidthPx, 16, typesetter, &heights, &before)).size() == 4);
    CHECK(kept_ids(flow(document, kDesktopWidthPx + 1, 16, typesetter, &heights, &before)).empty());
    CHECK(kept_ids(flow(document, kDesktopWidthPx, 18, typesetter, &heights, &before)).empty());
}
