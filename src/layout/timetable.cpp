// Test: tests/unit/timetable_test.cpp
#include "layout/timetable.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "event/order.hpp"

namespace marquee {
namespace {

constexpr std::size_t kNothing = std::numeric_limits<std::size_t>::max();

bool takes_time(const Slot& slot) { return slot.until_s > slot.from_s; }

// The times at which something begins or ends, and how far down they are.
class TimeAxis {
  public:
    TimeAxis(const std::vector<TimetableItem>& items, int columns, float root_px) : root_px_(root_px) {
        for (const TimetableItem& item : items)
            for (const int at_s : {item.slot.from_s, item.slot.until_s}) times_s_.push_back(at_s);
        put_in_order(times_s_);
        times_s_.erase(std::unique(times_s_.begin(), times_s_.end()), times_s_.end());
        y_px_.resize(times_s_.size());
        least_px_.resize(times_s_.size());
        running_.resize(times_s_.size());
        for (const TimetableItem& item : items) {
            // The times themselves, and what has nothing beside it.
            if (item.slot.column == 0 || (columns > 2 && item.slot.columns == columns - 1)) continue;
            ++running_[index_of(item.slot.from_s)];
            --running_[index_of(item.slot.until_s)];
        }
        std::partial_sum(running_.begin(), running_.end(), running_.begin());
    }

    std::size_t index_of(int at_s) const {
        return static_cast<std::size_t>(std::lower_bound(times_s_.begin(), times_s_.end(), at_s) - times_s_.begin());
    }
    std::size_t size() const { return times_s_.size(); }

    // The time at `index` is at least so far down. To be said before it is settled.
    void push_down(std::size_t index, float y_px) { least_px_[index] = std::max(least_px_[index], y_px); }

    // In their order. Whole, so that lines are sharp.
    float settle(std::size_t index) {
        const float natural_px = index == 0 ? 0 : y_px_[index - 1] + natural_height(index - 1);
        return y_px_[index] = std::ceil(std::max(natural_px, least_px_[index]));
    }

    float y_px(std::size_t index) const { return y_px_[index]; }

  private:
    float natural_height(std::size_t index) const {
        const float hours = static_cast<float>(times_s_[index + 1] - times_s_[index]) / 3600;
        return root_px_ * std::min(hours * kHourRem, running_[index] > 0 ? kLongestRem : kEmptyRem);
    }

    float root_px_;
    std::vector<int> times_s_;
    std::vector<float> y_px_;
    std::vector<float> least_px_;
    std::vector<int> running_;  // from each time to the next
};

std::vector<std::size_t> by_start(const std::vector<TimetableItem>& items) {
    return stable_order(items.size(),
                        [&](std::size_t a, std::size_t b) { return items[a].slot.from_s < items[b].slot.from_s; });
}

int count_columns(const std::vector<TimetableItem>& items) {
    int count = 1;
    for (const TimetableItem& item : items) count = std::max(count, item.slot.column + item.slot.columns);
    return count;
}

class Placer {
  public:
    Placer(Layout& layout, std::uint32_t index, const Rect& content, const Placing& placing)
        : layout_(layout), index_(index), content_(content), placing_(placing) {
        const Box& table = layout.boxes[index];
        gap_px_ = table.style->gap_px;
        first_px_ = std::min(table.style->column_px, content.width / 4);
        int columns = 2;
        for (const Block& child : table.block->children)
            for (const Block& each : child.children)
                if (each.slot) columns = std::max(columns, each.slot->column + each.slot->columns);
        pitch_px_ = (content.width - first_px_ + gap_px_) / static_cast<float>(columns - 1);
    }

    float place() {
        float top_px = content_.y;
        const Block& table = *layout_.boxes[index_].block;
        const Layer layer = layout_.boxes[index_].layer;
        std::vector<std::uint32_t> rows;
        for (const Block& child : table.children) {
            const Style& style = style_of(child.part, layout_.wide);
            if (style.layer == Layer::Held)
                top_px += place_names(child, style) + gap_px_;
            else
                rows.push_back(place_row(child, style, layer));
        }
        std::vector<TimetableItem> items;
        for (const std::uint32_t cell : cells_)
            items.push_back({.slot = *layout_.boxes[cell].block->slot, .needed_px = layout_.boxes[cell].rect.height});
        const float height_px = set_times(items, layout_.root_px, gap_px_);
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            placing_.move_down(cells_[i], top_px + items[i].y_px);
            layout_.boxes[cells_[i]].rect.height = items[i].height_px;
        }
        for (const std::uint32_t row : rows) enclose(row);
        return top_px + height_px - content_.y;
    }

  private:
    // Columns begin on whole pixels.
    float left(int column) const {
        return column == 0 ? 0 : first_px_ + std::round(static_cast<float>(column - 1) * pitch_px_);
    }
    std::uint32_t place_cell(const Block& block, std::uint32_t row, Layer layer) {
        const Slot slot = block.slot.value_or(Slot());
        const float x = left(slot.column), right = left(slot.column + slot.columns) - gap_px_;
        return placing_.place(block, content_.x + x, std::max(0.0f, right - x), row, layer);
    }

    std::uint32_t open(const Block& block, const Style& style, Layer layer) {
        layout_.boxes.push_back({.block = &block,
                                 .style = &style,
                                 .parent = index_,
                                 .rect = {content_.x, content_.y, content_.width, 0},
                                 .layer = layer,
                                 .first_line = static_cast<std::uint32_t>(layout_.lines.size())});
        return static_cast<std::uint32_t>(layout_.boxes.size() - 1);
    }

    float place_names(const Block& block, const Style& style) {
        const std::uint32_t row = open(block, style, Layer::Held);
        layout_.held = row;
        float height_px = 0;
        std::vector<std::uint32_t> names;
        for (const Block& child : block.children) {
            names.push_back(place_cell(child, row, Layer::Held));
            height_px = std::max(height_px, layout_.boxes[names.back()].rect.height);
        }
        for (const std::uint32_t name : names) {
            placing_.move_down(name, content_.y);
            layout_.boxes[name].rect.height = height_px;
        }
        height_px += style.padding.bottom;
        layout_.boxes[row].rect.height = height_px;
        layout_.boxes[row].end = static_cast<std::uint32_t>(layout_.boxes.size());
        return height_px;
    }

    std::uint32_t place_row(const Block& block, const Style& style, Layer layer) {
        const std::uint32_t row = open(block, style, layer);
        for (const Block& child : block.children) cells_.push_back(place_cell(child, row, layer));
        layout_.boxes[row].end = static_cast<std::uint32_t>(layout_.boxes.size());
        return row;
    }

    // A row is as large as what is in it.
    void enclose(std::uint32_t row) {
        Box& box = layout_.boxes[row];
        if (box.end == row + 1) return;
        float top = std::numeric_limits<float>::infinity(), bottom = 0;
        for (std::uint32_t i = row + 1; i < box.end; i = layout_.boxes[i].end) {
            top = std::min(top, layout_.boxes[i].rect.y);
            bottom = std::max(bottom, layout_.boxes[i].rect.bottom());
        }
        box.rect.y = top;
        box.rect.height = bottom - top;
    }

    Layout& layout_;
    std::uint32_t index_;
    Rect content_;
    const Placing& placing_;
    float gap_px_ = 0;
    float first_px_ = 0;  // width of the first column, with the gap beside it
    float pitch_px_ = 0;  // of the others
    std::vector<std::uint32_t> cells_;
};

}  // namespace

float set_times(std::vector<TimetableItem>& items, float root_px, float gap_px) {
    const int column_count = count_columns(items);
    const auto columns = static_cast<std::size_t>(column_count);
    TimeAxis axis(items, column_count, root_px);
    const std::vector<std::size_t> order = by_start(items);
    std::vector<float> free_from_px(columns, 0);
    std::vector<std::size_t> last(columns, kNothing);
    std::vector<float> cut_at_px(items.size(), std::numeric_limits<float>::infinity());
    auto next = order.begin();
    for (std::size_t time = 0; time < axis.size(); ++time) {
        const float y_px = axis.settle(time);
        for (; next != order.end() && axis.index_of(items[*next].slot.from_s) == time; ++next) {
            TimetableItem& item = items[*next];
            // A mark lies between what ends there and what begins.
            item.y_px = takes_time(item.slot) ? y_px : std::max(0.0f, y_px - std::round(gap_px / 2));
            if (!takes_time(item.slot)) continue;
            const auto first = static_cast<std::size_t>(item.slot.column),
                       end = first + static_cast<std::size_t>(item.slot.columns);
            for (std::size_t column = first; column < end; ++column)
                item.y_px = std::max(item.y_px, free_from_px[column]);
            const float bottom_px = item.y_px + item.needed_px + gap_px;
            for (std::size_t column = first; column < end; ++column) {
                if (last[column] != kNothing) cut_at_px[last[column]] = std::min(cut_at_px[last[column]], item.y_px);
                free_from_px[column] = bottom_px;
                last[column] = *next;
            }
            axis.push_down(axis.index_of(item.slot.until_s), bottom_px);
        }
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        TimetableItem& item = items[i];
        const float end_px = std::min(axis.y_px(axis.index_of(item.slot.until_s)), cut_at_px[i]);
        item.height_px = takes_time(item.slot) ? end_px - gap_px - item.y_px : item.needed_px;
    }
    return axis.size() == 0 ? 0 : axis.y_px(axis.size() - 1);
}

int columns_in(float width, float root_px) {
    if (!is_wide(width, root_px)) return 0;
    const Sides& margins = style_of("main", true).padding;
    const float content = std::min(kPageWidthPx, width - margins.left - margins.right);
    return std::max(1, static_cast<int>((content - style_of("grid", true).column_px) / (kColumnRem * root_px)));
}

float place_timetable(Layout& layout, std::uint32_t index, const Rect& content, const Placing& placing) {
    return Placer(layout, index, content, placing).place();
}

}  // namespace marquee
