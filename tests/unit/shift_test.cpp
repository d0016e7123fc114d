#include "look/shift.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <set>
#include <utility>

using namespace marquee;

TEST_CASE("a picture stands at each of 25 places, at most 4 pixels away, and moves by one at a time") {
    std::set<std::pair<int, int>> places;
    Shift before = shift_at(0);
    for (long long minute = 0; minute < 3 * 48; ++minute) {
        const Shift shift = shift_at(minute);
        CHECK(shift.x >= 0);
        CHECK(shift.x <= 4);
        CHECK(shift.y >= 0);
        CHECK(shift.y <= 4);
        CHECK(std::abs(shift.x - before.x) + std::abs(shift.y - before.y) <= 1);
        places.insert({shift.x, shift.y});
        before = shift;
    }
    CHECK(places.size() == 25);
    CHECK(shift_at(3 * 48) == shift_at(0));
}

TEST_CASE("it stays for three minutes, whenever that is") {
    CHECK(shift_at(0) == shift_at(2));
    CHECK_FALSE(shift_at(2) == shift_at(3));
    const Shift long_ago = shift_at(-1'000'000'007);
    CHECK(long_ago.x >= 0);
    CHECK(long_ago.y >= 0);
}
