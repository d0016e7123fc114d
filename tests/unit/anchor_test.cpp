#include "layout/anchor.hpp"

#include <doctest/doctest.h>

#include "layout_samples.hpp"

using namespace marquee;

namespace {

const Box& box_called(const Layout& layout, std::string_view id) {
    for (const Box& box : layout.boxes)
        if (box.block->id == id) return box;
    FAIL("no box " << id);
    return layout.boxes.front();
}

}  // namespace

TEST_CASE("what a window begins with is found in a narrower one, by the share of it that is above") {
    const auto page = shared_page(workshop_event(), View::Schedule);
    const Layout wide = laid_out(page, 1280), narrow = laid_out(page, 390);
    int compared = 0;
    for (const Box& time : wide.boxes) {
        if (!time.block->part.starts_with("row-time")) continue;  // the first text of its row
        const Rect& there = box_called(narrow, time.block->id).rect;
        for (const float share : {0.0f, 0.5f}) {
            const float top = time.rect.y + share * time.rect.height;
            CHECK(top + distance_moved(wide, narrow, top) == doctest::Approx(there.y + share * there.height));
            ++compared;
        }
    }
    CHECK(compared > 20);
}

TEST_CASE("where nothing has moved, or all has gone, there is no distance") {
    const Layout schedule = laid_out(shared_page(workshop_event(), View::Schedule), 1280);
    CHECK(distance_moved(schedule, schedule, 500) == 0);
    CHECK(distance_moved(schedule, Layout(), 500) == 0);
    CHECK(distance_moved(schedule, schedule, schedule.height + 1) == 0);
}
