// The lines of a block's runs.
#pragma once
#include <string_view>
#include <vector>

#include "layout/layout.hpp"

namespace marquee {

struct Paragraph {
    std::vector<Line> lines;          // `y` from the paragraph's top
    std::vector<Fragment> fragments;  // `x` from its left
    std::uint32_t shown_lines = 0;
    float width = 0;  // of the widest line
};

struct ParagraphStyle {
    Type type;
    float root_px = 16;
    bool middle = false;
    int clamp_lines = 0;
    bool wide = false;  // which looks chips have
};

// Breaks lines where UAX #14 allows, and inside words only where one is wider than `width`; then between grapheme
// clusters of UAX #29. Orders each line by UAX #9. Text that begins right to left is set from the right.
Paragraph set_paragraph(const Block& block, std::string_view language, const ParagraphStyle& style, float width,
                        Typesetter& typesetter);

// The width of the paragraph if no line were broken but where it must be.
float unbroken_width(const Block& block, const ParagraphStyle& style, Typesetter& typesetter);

}  // namespace marquee
