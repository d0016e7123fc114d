#include "layout/row_heights.hpp"

namespace marquee {

float RowHeights::of(std::uint32_t row) const {
    constexpr float kGuessPx = 80;
    if (row < known_.size() && known_[row] > 0) return known_[row];
    if (typical_px_ > 0) return typical_px_;
    return count_ > 0 ? sum_px_ / count_ : kGuessPx;
}

void RowHeights::learn(std::uint32_t row, float height_px) {
    if (row >= known_.size()) known_.resize(row + 1);
    if (typical_px_ == 0 && known_[row] == 0) {
        sum_px_ += height_px;
        ++count_;
    }
    known_[row] = height_px;
}

void RowHeights::settle() {
    if (count_ > 0) typical_px_ = sum_px_ / count_;
}

}  // namespace marquee
