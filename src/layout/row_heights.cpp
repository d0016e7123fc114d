#include "layout/row_heights.hpp"

#include <algorithm>
#include <cmath>

namespace marquee {
namespace {

// Of lengths, so that they are whole device pixels on most screens, and the page can be scrolled by exactly as much.
constexpr float kStepPx = 4;

}  // namespace

void RowHeights::learn(std::uint32_t row, float height_px) {
    if (row >= known_.size()) known_.resize(row + 1);
    known_[row] = height_px;
}

bool RowHeights::settle() {
    if (settled_) return false;
    float sum_px = 0, count = 0;
    for (const float height_px : known_) {
        sum_px += height_px;
        count += height_px > 0 ? 1.0f : 0.0f;
    }
    if (count == 0) return false;
    typical_px_ = std::max(kStepPx, std::round(sum_px / count / kStepPx) * kStepPx);
    settled_ = true;
    return true;
}

void RowHeights::forget() {
    known_.clear();
    settled_ = false;
}

}  // namespace marquee
