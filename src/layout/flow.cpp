// Places boxes by the few rules of `Arrange`, which the style sheet states to the browser in the words of CSS.
// Test: tests/unit/flow_test.cpp
#include <algorithm>
#include <cassert>
#include <cmath>

#include "layout/fit.hpp"
#include "layout/known_rows.hpp"
#include "layout/layout.hpp"
#include "layout/paragraph.hpp"
#include "layout/timetable.hpp"

namespace marquee {
namespace {

constexpr float kRootPx = 16;     // for which look/style.hpp gives the lengths of what fills the window
constexpr float kLeastPx = 0.1f;  // where nothing is left, since 0 means no limit

// How tall a box may be, in px; 0 for as tall as it needs. Where it is exact, the box is as tall, whatever is in it.
struct Limit {
    float height_px = 0;
    bool is_exact = false;
};

class Flow {
  public:
    Flow(Layout& layout, Typesetter& typesetter, RowHeights* heights, const Layout* before)
        : layout_(layout), typesetter_(typesetter), heights_(heights), known_rows_(before, layout) {}

    // Adds a box for `block` and for all inside, its top left at (x, y); returns its index.
    std::uint32_t place(const Block& block, float x, float y, float width, std::uint32_t parent, Layer layer,
                        Limit limit = {}) {
        if (const Box* known = known_rows_.find(block, x, width))
            return known_rows_.copy(*known, block, y, parent, layout_);
        const Style& style = look(block.part);
        if (style.arrange == Arrange::Text) limit.is_exact = false;  // it would be cut no less, and not stand elsewhere
        const auto index = static_cast<std::uint32_t>(layout_.boxes.size());
        if (style.layer != Layer::Page) {
            layer = style.layer;
            layout_.bar = index;
        }
        layout_.boxes.push_back({.block = &block,
                                 .style = &style,
                                 .parent = parent,
                                 .rect = {x, y, width, 0},
                                 .layer = layer,
                                 .first_line = static_cast<std::uint32_t>(layout_.lines.size())});
        const Rect content = content_of(style, x, y, width);
        const float beside = style.padding.top + style.padding.bottom;
        const Limit inside = {limit.height_px > 0 ? std::max(kLeastPx, limit.height_px - beside) : 0, limit.is_exact};
        float height = 0;
        switch (style.arrange) {
            case Arrange::Text:
                height = place_text(index, content, inside);
                break;
            case Arrange::Column:
                height = place_column(index, content, inside);
                break;
            case Arrange::Row:
                height = place_row(index, content, inside);
                break;
            case Arrange::Grid:
                height = place_grid(index, content);
                break;
            case Arrange::Timetable:
                height = place_timetable(
                    layout_, index, content,
                    {.place = [this](const Block& child, float left, float width_px, std::uint32_t inside,
                                     Layer on) { return place(child, left, 0, width_px, inside, on); },
                     .move_down = [this](std::uint32_t box, float distance) { move_down(box, distance); }});
                break;
        }
        Box& box = layout_.boxes[index];
        box.rect.height = std::max(style.height_px, height + beside);
        if (limit.is_exact) box.rect.height = limit.height_px;
        box.end = static_cast<std::uint32_t>(layout_.boxes.size());
        if (heights_ != nullptr) {
            for (const std::uint32_t row : block.rows) box.rect.height += heights_->of(row);
            if (block.row != kNoRow) heights_->learn(block.row, box.rect.height);
        }
        return index;
    }

  private:
    // What fills the window grows with it.
    const Style& look(std::string_view part) const {
        const Style& style = style_of(part, layout_.wide);
        if (!layout_.document->fills_window) return style;
        std::vector<Style>& styles = *layout_.styles;
        for (const Style& known : styles)
            if (known.part == part) return known;
        assert(styles.size() < styles.capacity());
        styles.push_back(scaled(style, layout_.root_px / kRootPx));
        return styles.back();
    }
    float height_of(std::uint32_t index) const { return layout_.boxes[index].rect.height; }

    Rect content_of(const Style& style, float x, float y, float width) const {
        const float widest = style.content_rem > 0 ? style.content_rem * layout_.root_px : kPageWidthPx;
        const float beside = style.centred ? std::floor((width - widest) / 2) : 0;
        const float left = std::max(style.padding.left, beside), right = std::max(style.padding.right, beside);
        return {x + left, y + style.padding.top, std::max(0.0f, width - left - right), 0};
    }

    ParagraphStyle paragraph_style(const Style& style) const {
        return {.type = type_of(style.type, layout_.wide),
                .root_px = layout_.root_px,
                .middle = style.middle,
                .clamp_lines = style.clamp_lines,
                .wide = layout_.wide};
    }

    // Width of the box if nothing made it narrower.
    float natural_width(const Block& block) {
        const Style& style = look(block.part);
        if (style.hidden) return 0;
        if (style.width_px > 0) return style.width_px;
        float content = 0;
        if (style.arrange == Arrange::Text) {
            content = unbroken_width(block, paragraph_style(style), typesetter_);
        } else if (style.arrange == Arrange::Row) {
            for (const Block& child : block.children)
                if (!look(child.part).hidden) content += natural_width(child) + (content > 0 ? style.gap_px : 0);
        } else {
            for (const Block& child : block.children) content = std::max(content, natural_width(child));
        }
        // Whole, and a little more than needed, so that no rounding breaks the line.
        return std::ceil(content + style.padding.left + style.padding.right);
    }

    float limited(const Style& style, float width) const {
        return style.max_width_rem > 0 ? std::min(width, style.max_width_rem * layout_.root_px) : width;
    }

    // The first of the looks of a text in which it fits; the last one shows what fits.
    Paragraph set_text(std::uint32_t index, const Rect& content, Limit limit) {
        const Block& block = *layout_.boxes[index].block;
        for (const Style* style = layout_.boxes[index].style;; style = &look(style->smaller)) {
            ParagraphStyle looks = paragraph_style(*style);
            if (limit.height_px > 0) {
                const float line_px = looks.type.line_height_rem * looks.root_px;
                const int lines = std::max(1, static_cast<int>((limit.height_px + kLeastPx) / line_px));
                looks.clamp_lines = looks.clamp_lines == 0 ? lines : std::min(lines, looks.clamp_lines);
            }
            Paragraph paragraph = set_paragraph(block, layout_.document->language, looks, content.width, typesetter_);
            layout_.boxes[index].style = style;
            if (style->smaller.empty() || paragraph.shown_lines == paragraph.lines.size()) return paragraph;
        }
    }

    float place_text(std::uint32_t index, const Rect& content, Limit limit) {
        const Paragraph paragraph = set_text(index, content, limit);
        const auto fragments = static_cast<std::uint32_t>(layout_.fragments.size());
        float height = 0;
        for (std::uint32_t i = 0; i < paragraph.lines.size(); ++i) {
            Line line = paragraph.lines[i];
            if (i < paragraph.shown_lines) height += line.height;
            line.y += content.y;
            line.baseline += content.y;
            line.first_fragment += fragments;
            layout_.lines.push_back(line);
        }
        for (Fragment fragment : paragraph.fragments) {
            fragment.x += content.x;
            layout_.fragments.push_back(fragment);
        }
        layout_.boxes[index].line_count = static_cast<std::uint32_t>(paragraph.lines.size());
        layout_.boxes[index].shown_lines = paragraph.shown_lines;
        return height;
    }

    float width_in_column(const Block& child, const Style& style, float width) {
        if (child.share > 0) return child.share * width;
        const float given = limited(style, style.width_px > 0 ? style.width_px : width);
        return style.hug ? std::min(given, natural_width(child)) : given;
    }

    float place_column(std::uint32_t index, const Rect& content, Limit limit) {
        const Box box = layout_.boxes[index];
        std::vector<float> heights;
        if (limit.height_px > 0) heights = fitting_heights(box, content, limit);
        float y = content.y, gap = 0;
        for (std::size_t i = 0; i < box.block->children.size(); ++i) {
            const Block& child = box.block->children[i];
            const Style& style = look(child.part);
            if (style.hidden || (!heights.empty() && heights[i] < 0)) continue;
            y += gap + style.margin_top_px;
            const bool is_exact = limit.is_exact && style.grow;
            y += height_of(place(child, content.x, y, width_in_column(child, style, content.width), index, box.layer,
                                 {heights.empty() ? 0 : std::max(heights[i], kLeastPx), is_exact}));
            gap = box.style->gap_px;
        }
        return y - content.y;
    }

    // Of each child; negative if it is left out.
    std::vector<float> fitting_heights(const Box& box, const Rect& content, Limit limit) {
        std::vector<FitChild> children;
        std::vector<std::size_t> places;  // of children that are not hidden
        std::size_t kept = 0;
        for (std::size_t i = 0; i < box.block->children.size(); ++i) {
            const Block& child = box.block->children[i];
            const Style& style = look(child.part);
            if (style.hidden) continue;
            if (i == box.block->kept) kept = children.size();
            // Where the column has less than one that grows needs at least, that takes all of it.
            const float height =
                style.grow ? std::clamp(limit.height_px - style.margin_top_px, 0.0f, style.least_rem * layout_.root_px)
                           : measure(child, width_in_column(child, style, content.width), {limit.height_px, false});
            children.push_back({.before_px = style.margin_top_px,
                                .height_px = height,
                                .grows = style.grow,
                                .optional = style.optional});
            places.push_back(i);
        }
        const std::vector<float> fitting = fit(children, box.style->gap_px, limit.height_px, kept);
        std::vector<float> heights(box.block->children.size(), -1);
        for (std::size_t i = 0; i < places.size(); ++i) heights[places[i]] = fitting[i];
        return heights;
    }

    // How tall the box would be.
    float measure(const Block& block, float width, Limit limit) {
        const std::size_t boxes = layout_.boxes.size(), lines = layout_.lines.size(),
                          fragments = layout_.fragments.size();
        const float height = height_of(place(block, 0, 0, width, 0, Layer::Page, limit));
        layout_.boxes.resize(boxes);
        layout_.lines.resize(lines);
        layout_.fragments.resize(fragments);
        return height;
    }

    struct Cell {
        const Block* block;
        float width;
        bool grow;
        bool apart;  // lies along the window's bottom, wherever the row is
    };

    float place_row(std::uint32_t index, const Rect& content, Limit limit) {
        const Box box = layout_.boxes[index];
        std::vector<Cell> cells;
        float y = content.y, used = 0, gap = 0;
        const auto end_line = [&] {
            if (cells.empty()) return;
            y += gap + place_cells(cells, index, {content.x, y + gap, content.width, 0}, content.width - used, limit);
            gap = box.style->gap_px;
            cells.clear();
        };
        for (const Block& child : box.block->children) {
            const Style& style = look(child.part);
            if (style.hidden) continue;
            if (style.layer == Layer::Bottom) {
                cells.push_back({&child, 0, false, true});
                continue;
            }
            const float wanted = style.grow        ? style.least_rem * layout_.root_px
                                 : style.share > 0 ? style.share * content.width
                                                   : natural_width(child);
            const float natural = std::min(wanted, content.width);
            if (!cells.empty() && used + box.style->gap_px + natural > content.width) end_line();
            used = cells.empty() ? natural : used + box.style->gap_px + natural;
            cells.push_back({&child, natural, style.grow, false});
        }
        end_line();
        return y - content.y;
    }

    // One line of a row; `spare` is left over for those that grow. Returns its height.
    float place_cells(const std::vector<Cell>& cells, std::uint32_t row, const Rect& line, float spare, Limit limit) {
        const Box box = layout_.boxes[row];
        const auto growing = std::count_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.grow; });
        std::vector<std::uint32_t> placed;
        const auto between = static_cast<float>(std::max<std::size_t>(cells.size(), 2) - 1);
        const float gap = box.style->gap_px + (box.style->spread && growing == 0 ? std::max(0.0f, spare) / between : 0);
        float x = line.x, height = limit.is_exact ? limit.height_px : 0;
        for (const Cell& cell : cells) {
            if (cell.apart) {
                place(*cell.block, 0, 0, layout_.width, row, Layer::Bottom);
                continue;
            }
            const float space = cell.width + (cell.grow ? spare / static_cast<float>(growing) : 0);
            const float width = limited(look(cell.block->part), space);
            placed.push_back(place(*cell.block, x, line.y, width, row, box.layer, limit));
            height = std::max(height, height_of(placed.back()));
            x += width + gap;
        }
        if (box.style->middle)
            for (const std::uint32_t index : placed) move_down(index, std::round((height - height_of(index)) / 2));
        return height;
    }

    void move_down(std::uint32_t index, float distance) {
        for (std::uint32_t i = index; i < layout_.boxes[index].end; ++i) {
            Box& box = layout_.boxes[i];
            box.rect.y += distance;
            for (std::uint32_t line = box.first_line; line < box.first_line + box.line_count; ++line) {
                layout_.lines[line].y += distance;
                layout_.lines[line].baseline += distance;
            }
        }
    }

    float place_grid(std::uint32_t index, const Rect& content) {
        const Box box = layout_.boxes[index];
        const float gap = box.style->gap_px;
        const float least = std::min(box.style->column_px, content.width);
        const int columns = std::max(1, static_cast<int>((content.width + gap) / (least + gap)));
        const float width = (content.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        std::vector<std::uint32_t> row;
        float y = content.y, height = 0;
        const auto end_row = [&] {
            for (const std::uint32_t cell : row) layout_.boxes[cell].rect.height = height;
            y += height;
            row.clear();
            height = 0;
        };
        for (const Block& child : box.block->children) {
            if (row.size() == static_cast<std::size_t>(columns)) {
                end_row();
                y += gap;
            }
            // Columns begin on whole pixels, so that text and hairlines in them are sharp.
            const float x = std::round(static_cast<float>(row.size()) * (width + gap));
            const float right = std::round(static_cast<float>(row.size()) * (width + gap) + width);
            row.push_back(place(child, content.x + x, y, right - x, index, box.layer));
            height = std::max(height, height_of(row.back()));
        }
        end_row();
        return y - content.y;
    }

    Layout& layout_;
    Typesetter& typesetter_;
    RowHeights* heights_;
    const KnownRows known_rows_;
};

}  // namespace

Layout flow(std::shared_ptr<const Document> document, float width, float root_px, Typesetter& typesetter,
            RowHeights* heights, const Layout* before, float height) {
    Layout layout;
    layout.document = std::move(document);
    layout.width = width;
    layout.root_px = root_px;
    const bool fills_window = layout.document->fills_window && height > 0;
    layout.styles = std::make_shared<std::vector<Style>>();
    if (layout.document->fills_window) layout.styles->reserve(board_part_count());
    layout.wide = fills_window ? width > height : is_wide(width, root_px);
    Flow(layout, typesetter, heights, before)
        .place(layout.document->root, 0, 0, width, 0, Layer::Page, {fills_window ? height : 0, fills_window});
    layout.height = layout.boxes.front().rect.height;
    // Gaps have been as tall as others were thought to be.
    if (heights != nullptr && heights->settle())
        return flow(layout.document, width, root_px, typesetter, heights, &layout, height);
    return layout;
}

}  // namespace marquee
