// Which rows of a page's long lists are said in full. Those that a visitor is far from stand together as a gap.
#pragma once
#include <cstdint>
#include <limits>
#include <utility>

#include "page/document.hpp"

namespace marquee {

// Rows are counted through the whole page, from 0.
struct Rows {
    std::uint32_t first = 0;
    std::uint32_t end = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t apart = std::numeric_limits<std::uint32_t>::max();  // one more, such as the one with the focus

    bool has(std::uint32_t row) const { return (first <= row && row < end) || row == apart; }
    bool operator==(const Rows&) const = default;
};

// Fills the lists of a page.
class Listing {
  public:
    explicit Listing(const Rows& rows) : rows_(rows) {}

    // Adds what `make` returns to the list as its next row, or leaves it out without making it. `row` is the number
    // that the row keeps in every composition.
    template <class Make>
    void add(Block& list, std::uint32_t row, Make make) {
        std::vector<Block>& children = list.children;
        if (rows_.has(next_++)) {
            children.push_back(make());
            children.back().row = row;
            return;
        }
        if (children.empty() || children.back().role != Role::Gap) {
            children.emplace_back();
            children.back().role = Role::Gap;
            children.back().part = "gap";
        }
        children.back().rows.push_back(row);
    }

  private:
    Rows rows_;
    std::uint32_t next_ = 0;
};

}  // namespace marquee
