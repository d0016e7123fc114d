#include "layout/fit.hpp"

#include <doctest/doctest.h>

using namespace marquee;

namespace {

using Heights = std::vector<float>;

std::vector<FitChild> rows(std::size_t count, float height_px) { return {count, {.height_px = height_px}}; }

}  // namespace

TEST_CASE("everything has its height where there is room") {
    CHECK(fit(rows(3, 20), 5, 70, 0) == Heights{20, 20, 20});
    CHECK(fit({}, 5, 70, 0).empty());
}

TEST_CASE("what grows shares what is left") {
    CHECK(fit({{.height_px = 10}, {.height_px = 5, .grows = true}, {.height_px = 10}}, 5, 100, 0) ==
          Heights{10, 70, 10});
    CHECK(fit({{.grows = true}, {.before_px = 10, .grows = true}}, 10, 100, 0) == Heights{40, 40});
}

TEST_CASE("rows that have no room are left out whole") {
    CHECK(fit(rows(4, 20), 5, 70, 0) == Heights{20, 20, 20, -1});
    CHECK(fit(rows(4, 20), 5, 69, 0) == Heights{20, 20, -1, -1});
    CHECK(fit(rows(2, 20), 0, 19, 0) == Heights{-1, -1});
}

TEST_CASE("around the row that stays, one before it is shown, then those after it, then others before it") {
    CHECK(fit(rows(6, 10), 0, 40, 3) == Heights{-1, -1, 10, 10, 10, 10});
    CHECK(fit(rows(6, 10), 0, 30, 2) == Heights{-1, 10, 10, 10, -1, -1});
    CHECK(fit(rows(6, 10), 0, 40, 5) == Heights{-1, -1, 10, 10, 10, 10});
    CHECK(fit(rows(6, 10), 0, 10, 3) == Heights{-1, -1, -1, 10, -1, -1});
}

TEST_CASE("optional ones go first, those with larger numbers before others, and the last of equals") {
    const std::vector<FitChild> children = {{.height_px = 20, .optional = 1},
                                            {.height_px = 20, .grows = true},
                                            {.height_px = 20, .optional = 2},
                                            {.height_px = 20, .optional = 1}};
    CHECK(fit(children, 0, 80, 0) == Heights{20, 20, 20, 20});
    CHECK(fit(children, 0, 70, 0) == Heights{20, 30, -1, 20});
    CHECK(fit(children, 0, 50, 0) == Heights{20, 30, -1, -1});
    CHECK(fit(children, 0, 20, 1) == Heights{-1, 20, -1, -1});
}

TEST_CASE("nothing is ever taller than what it stands in, however little that is") {
    for (int height_px = 0; height_px < 120; ++height_px) {
        const std::vector<FitChild> children = {{.before_px = 3, .height_px = 17, .optional = 2},
                                                {.before_px = 7, .height_px = 9, .grows = true},
                                                {.height_px = 31},
                                                {.height_px = 23, .optional = 1}};
        for (std::size_t kept = 0; kept < children.size(); ++kept) {
            const Heights heights = fit(children, 5, static_cast<float>(height_px), kept);
            float sum = 0;
            for (std::size_t i = 0; i < heights.size(); ++i)
                if (heights[i] >= 0) sum += heights[i] + children[i].before_px + (sum > 0 ? 5 : 0);
            CHECK(sum <= static_cast<float>(height_px) + 0.01f);
        }
    }
}
