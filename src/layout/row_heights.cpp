#include "layout/row_heights.hpp"

namespace marquee {

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
    typical_px_ = sum_px / count;
    settled_ = true;
    return true;
}

void RowHeights::forget() {
    known_.clear();
    settled_ = false;
}

}  // namespace marquee
