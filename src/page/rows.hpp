// Which rows of a page's long lists are said in full. Those that a visitor is far from stand together as a gap.
#pragma once
#include <cstdint>
#include <limits>

#include "page/document.hpp"

namespace marquee {

// A row has a place, counted through the whole page from 0, and a number that it keeps in every composition.
struct Rows {
    static constexpr std::uint32_t kAll = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t first = 0;  // places
    std::uint32_t end = kAll;
    std::uint32_t apart = kNoRow;  // number of one more, such as the one with the focus

    bool has(std::uint32_t place, std::uint32_t number) const {
        return (first <= place && place < end) || number == apart;
    }
    bool operator==(const Rows&) const = default;
};

// Fills the lists of a page.
class Listing {
  public:
    explicit Listing(const Rows& rows) : rows_(rows) {}

    // Adds what `make` returns to the list as its next row, or leaves it out without making it.
    template <class Make>
    void add(Block& list, std::uint32_t number, Make make) {
        std::vector<Block>& children = list.children;
        if (rows_.has(next_++, number)) {
            children.push_back(make());
            children.back().row = number;
            return;
        }
        if (children.empty() || children.back().role != Role::Gap) {
            children.emplace_back();
            children.back().role = Role::Gap;
            children.back().part = "gap";
        }
        children.back().rows.push_back(number);
    }

  private:
    Rows rows_;
    std::uint32_t next_ = 0;
};

}  // namespace marquee
