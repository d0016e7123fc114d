// Where a picture that stands for weeks is moved to, so that no pixel shows the same edge all the time.
// Test: tests/unit/shift_test.cpp
#pragma once

namespace marquee {

// Right and down, in device pixels, each from 0 to 4.
struct Shift {
    int x, y;
    bool operator==(const Shift&) const = default;
};

// Every place once in 75 minutes there and once back, each step by one pixel, `minutes` after any beginning.
Shift shift_at(long long minutes);

}  // namespace marquee
