// How tall the rows of long lists are: as they were laid out last, or as the others are.
#pragma once
#include <cstdint>
#include <vector>

namespace marquee {

class RowHeights {
  public:
    // In px. A row that was never laid out is as tall as those that were laid out first are in the middle.
    float of(std::uint32_t row) const;
    void learn(std::uint32_t row, float height_px);
    // From now on, what a row that is not known counts stays the same, so that nothing moves for it.
    void settle();
    void forget() { *this = {}; }

  private:
    std::vector<float> known_;  // by row; 0 where it is not known
    float sum_px_ = 0;
    float count_ = 0;
    float typical_px_ = 0;
};

}  // namespace marquee
