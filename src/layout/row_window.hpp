// Which rows of a page lie in a part of its height. Rows are counted through the page, those in gaps too.
#pragma once
#include <cstdint>
#include <optional>

#include "layout/layout.hpp"
#include "page/rows.hpp"

namespace marquee {

// A part of the page's height.
struct Stretch {
    float top_px = 0;
    float bottom_px = 0;
};

std::uint32_t count_rows(const Layout& layout);

// The rows that touch `stretch`; where none does, an empty range at the place where they would be.
Rows rows_in(const Layout& layout, const RowHeights& heights, const Stretch& stretch);

// Where the row of that number is.
struct RowPlace {
    std::uint32_t place = 0;
    float y_px = 0;
};
std::optional<RowPlace> find_row(const Layout& layout, const RowHeights& heights, std::uint32_t row);

}  // namespace marquee
