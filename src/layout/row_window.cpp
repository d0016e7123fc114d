#include "layout/row_window.hpp"

namespace marquee {
namespace {

// Calls `visit(row, place, top, height)` for each row.
template <class Visit>
void for_each_row(const Layout& layout, const RowHeights& heights, Visit visit) {
    std::uint32_t place = 0;
    for (std::uint32_t i = 0; i < layout.boxes.size();) {
        const Box& box = layout.boxes[i];
        const bool is_row = box.block->row != kNoRow;
        if (is_row) visit(box.block->row, place++, box.rect.y, box.rect.height);
        float y = box.rect.y;
        for (const std::uint32_t row : box.block->rows) {
            visit(row, place++, y, heights.of(row));
            y += heights.of(row);
        }
        i = is_row ? box.end : i + 1;
    }
}

}  // namespace

std::uint32_t count_rows(const Layout& layout) {
    std::uint32_t count = 0;
    for (const Box& box : layout.boxes)
        count += (box.block->row != kNoRow ? 1 : 0) + static_cast<std::uint32_t>(box.block->rows.size());
    return count;
}

Rows rows_in(const Layout& layout, const RowHeights& heights, const Stretch& stretch) {
    Rows rows{.first = 0, .end = 0};
    for_each_row(layout, heights, [&](std::uint32_t, std::uint32_t place, float top, float height) {
        if (top + height < stretch.top_px) rows.first = place + 1;
        if (top <= stretch.bottom_px) rows.end = place + 1;
    });
    return rows;
}

std::optional<RowPlace> find_row(const Layout& layout, const RowHeights& heights, std::uint32_t row) {
    std::optional<RowPlace> found;
    for_each_row(layout, heights, [&](std::uint32_t other, std::uint32_t place, float top, float) {
        if (other == row) found = {place, top};
    });
    return found;
}

}  // namespace marquee
