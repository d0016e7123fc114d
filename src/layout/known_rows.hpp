// Rows of an older layout, to be copied where they say the same.
#pragma once
#include <cstdint>
#include <vector>

#include "layout/layout.hpp"

namespace marquee {

class KnownRows {
  public:
    // Of `before`, which outlives this; of none if it is null, or for another window than that of `layout`.
    KnownRows(const Layout* before, const Layout& layout);

    // The box of a row that says what `block` says, where it lies at `x` and is as wide; null if there is none.
    const Box* find(const Block& block, float x, float width) const;

    // Adds such a box for `block`, and all inside, to `layout`, its top at `y`. Returns its index.
    std::uint32_t copy(const Box& known, const Block& block, float y, std::uint32_t parent, Layout& layout) const;

  private:
    std::uint32_t copy_inside(const Box& known, const Block& block, float dy, std::uint32_t parent,
                              Layout& layout) const;

    const Layout* before_;
    std::vector<std::uint32_t> boxes_;  // by row; 0 where there is none
};

}  // namespace marquee
