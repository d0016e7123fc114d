// How tall the rows of long lists are: as they were laid out last, or as the others are.
#pragma once
#include <cstdint>
#include <vector>

namespace marquee {

class RowHeights {
  public:
    // In px. Rows that were never laid out are all equally tall.
    float of(std::uint32_t row) const { return row < known_.size() && known_[row] > 0 ? known_[row] : typical_px_; }
    void learn(std::uint32_t row, float height_px);
    // Rows that were never laid out are from now on about as tall as the others are in the middle. Once; later nothing
    // shall move for it. Returns whether it did so.
    bool settle();
    void forget();

  private:
    std::vector<float> known_;  // by row; 0 where it is not known
    float typical_px_ = 80;
    bool settled_ = false;
};

}  // namespace marquee
