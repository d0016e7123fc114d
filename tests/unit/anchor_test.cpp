#include "layout/anchor.hpp"

#include <doctest/doctest.h>

#include "layout_samples.hpp"
#include "workshop.hpp"

using namespace marquee;

namespace {

const Box& box_called(const Layout& layout, std::string_view id) {
    for (const Box& box : layout.boxes)
        if (box.block->id == id) return box;
    FAIL("no box " << id);
    return layout.boxes.front();
}

}  // namespace

TEST_CASE("what a window begins with is found where it is in a narrower one") {
    const auto page = shared_page(workshop(), View::Schedule);
    const Layout wide = laid_out(page, 1280), narrow = laid_out(page, 390);
    for (const Box& text : wide.boxes) {
        if (text.layer != Layer::Page || text.line_count == 0 || text.rect.y <= 0) continue;
        const float top = text.rect.y;
        const Box* first = nullptr;  // in reading order, of what is not above
        for (const Box& box : wide.boxes)
            if (first == nullptr && box.layer == Layer::Page && box.line_count > 0 && box.rect.bottom() > top)
                first = &box;
        REQUIRE(first != nullptr);
        const float share = (top - first->rect.y) / first->rect.height;
        const Rect& there = box_called(narrow, first->block->id).rect;
        const float expected = there.y + std::max(0.0f, share) * there.height + std::min(0.0f, top - first->rect.y);
        CHECK(top + distance_moved(wide, narrow, top) == doctest::Approx(expected).epsilon(0.001));
    }
}

TEST_CASE("where all of a page has gone, nothing moves") {
    const Layout schedule = laid_out(shared_page(workshop(), View::Schedule), 1280);
    CHECK(distance_moved(schedule, Layout(), 500) == 0);
    CHECK(distance_moved(schedule, schedule, 500) == 0);
    CHECK(distance_moved(schedule, schedule, schedule.height + 1) == 0);
}
