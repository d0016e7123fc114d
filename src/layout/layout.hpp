// A Document in boxes for one width: where everything is. Distances are in px of the page, from its top left.
#pragma once
#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "layout/row_heights.hpp"
#include "layout/typesetter.hpp"
#include "look/style.hpp"
#include "page/document.hpp"

namespace marquee {

struct Rect {
    float x = 0, y = 0, width = 0, height = 0;
    float right() const { return x + width; }
    float bottom() const { return y + height; }
};

// A stretch of one run on one line, in one direction.
struct Fragment {
    std::uint32_t run = 0;    // index into the block's runs; past them for the sign of a cut
    std::uint32_t begin = 0;  // bytes of the run's text that stand on this line
    std::uint32_t end = 0;
    std::uint32_t shown_end = 0;  // without the spaces that end the line
    float x = 0;                  // where its text begins
    float width = 0;              // of the text that is shown
    float rise = 0;               // above the line's baseline
    float ascent = 0;             // of its font, see FontMetrics
    float descent = 0;
    Font font;
    const Style* chip = nullptr;  // look of a chip around it
    bool right_to_left = false;
};

struct Line {
    float y = 0;  // top
    float height = 0;
    float baseline = 0;  // y of the baseline
    std::uint32_t first_fragment = 0;
    std::uint32_t fragment_count = 0;
};

struct Box {
    const Block* block = nullptr;
    const Style* style = nullptr;
    std::uint32_t parent = 0;  // the root is its own
    std::uint32_t end = 0;     // index past the last box inside this one
    Rect rect;
    Layer layer = Layer::Page;
    std::uint32_t first_line = 0;
    std::uint32_t line_count = 0;
    std::uint32_t shown_lines = 0;  // fewer than all where the text is clamped
    bool kept = false;              // a row that is, but for its place, as the last published layout has it
};

// Text that stands for what was cut from a clamped block.
inline constexpr std::string_view kCutSign = "…";

// Boxes in reading order, parents before children. Boxes of a layer other than Page are placed where they are when
// nothing is scrolled: from the window's top, or from the top of the bar that lies along its bottom.
struct Layout {
    std::shared_ptr<const Document> document;
    float width = 0;
    float height = 0;
    float root_px = 16;
    bool wide = false;
    std::vector<Box> boxes;
    std::vector<Line> lines;                     // of all boxes
    std::vector<Fragment> fragments;             // of all lines, in the order they are seen from left to right
    std::shared_ptr<std::vector<Style>> styles;  // of boxes that do not look as look/style.hpp says; it stays in place
    bool published = false;                      // the page has what it says
    std::uint32_t bar = 0;                       // box that stays in the window, with all inside; 0 if there is none
    std::uint32_t held = 0;                      // likewise, of the layer Held
};

// Whether a window of `width` px is laid out wide.
inline bool is_wide(float width, float root_px) { return width >= kWideFromEm * root_px; }

// How far below the window's top the held box stays.
inline float held_at(const Layout& layout) {
    const Box& bar = layout.boxes[layout.bar];
    return bar.layer == Layer::Top ? bar.rect.height : 0;
}

// How far below where it was laid out the held box is, when the page is scrolled so far.
inline float held_by(const Layout& layout, float scroll_px) {
    const Box& box = layout.boxes[layout.held];
    const float last_px = layout.boxes[box.parent].rect.bottom() - box.rect.height;
    return std::max(0.0f, std::min(scroll_px + held_at(layout), last_px) - box.rect.y);
}

// The text that `fragment` of `block` shows.
std::string_view shown_text(const Block& block, const Fragment& fragment);

// Room around a fragment that is a chip. A chip that is broken has none where it is broken.
Sides chip_padding(const Block& block, const Fragment& fragment);

// Lays out `document` for a window of `width` px, the root font being `root_px` tall. Nothing is wider than `width`
// but words of one character.
// Gaps are as tall as `heights` says, which learns how tall the other rows are; a document with gaps must have it.
// Rows that say what they said `before` are taken from there, if text still measures the same.
// One that fills the window is `height` px tall, if that is not 0: what has no room is left out whole (layout/fit.hpp).
Layout flow(std::shared_ptr<const Document> document, float width, float root_px, Typesetter& typesetter,
            RowHeights* heights = nullptr, const Layout* before = nullptr, float height = 0);

}  // namespace marquee
