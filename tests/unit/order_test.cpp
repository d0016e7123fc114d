#include "event/order.hpp"

#include <doctest/doctest.h>

using namespace marquee;

TEST_CASE("equal entries keep their order") {
    const std::vector<int> values = {3, 1, 2, 1, 3, 2, 1};
    const std::vector<std::size_t> order =
        stable_order(values.size(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    CHECK(order == std::vector<std::size_t>{1, 3, 6, 2, 5, 0, 4});
    CHECK(in_order(values, order) == std::vector<int>{1, 1, 1, 2, 2, 3, 3});
    CHECK(stable_order(0, [](std::size_t, std::size_t) { return false; }).empty());
}
