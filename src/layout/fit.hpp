// What of a column is shown where it has only so much height: all is whole, or left out.
// Test: tests/unit/fit_test.cpp
#pragma once
#include <cstddef>
#include <vector>

namespace marquee {

struct FitChild {
    float before_px = 0;  // kept free above it
    float height_px = 0;  // of one that grows: the least it needs
    bool grows = false;   // takes what is left, together with the others that do
    int optional = 0;     // left out before the rest, those with larger numbers first
};

// The height that each child gets in a column of `height_px` with `gap_px` between children; negative for one that is
// left out. First the optional ones go; then all that have no room around the child `kept`: of what stands before it
// one, then what follows, then the rest of what stands before.
std::vector<float> fit(const std::vector<FitChild>& children, float gap_px, float height_px, std::size_t kept);

}  // namespace marquee
