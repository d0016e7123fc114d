// Paragraphs for tests, set with fixed widths: a letter of body text is 8 px wide.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "fixed_typesetter.hpp"
#include "layout/paragraph.hpp"

namespace marquee {

using Texts = std::vector<std::string>;

inline constexpr float kLetterPx = 8;

inline Block block_of(std::vector<Run> runs) {
    return {.id = {}, .role = Role::Paragraph, .part = "prose-text", .runs = std::move(runs), .children = {}};
}

inline Block block_of(std::string text) { return block_of(std::vector<Run>{{.text = std::move(text)}}); }

inline ParagraphStyle body_style() { return {.type = type_of(TypeId::Body, false)}; }

inline Paragraph set_in(const Block& block, float width, const ParagraphStyle& style = body_style()) {
    FixedTypesetter typesetter;
    return set_paragraph(block, "en", style, width, typesetter);
}

inline std::vector<Fragment> fragments_of(const Paragraph& paragraph, const Line& line) {
    const auto first = paragraph.fragments.begin() + line.first_fragment;
    return {first, first + line.fragment_count};
}

// The source's text that stands on a line, in reading order, with the spaces at its end.
inline std::string source_of(const Block& block, const Paragraph& paragraph, const Line& line) {
    std::vector<Fragment> fragments = fragments_of(paragraph, line);
    std::sort(fragments.begin(), fragments.end(),
              [](const Fragment& a, const Fragment& b) { return a.run != b.run ? a.run < b.run : a.begin < b.begin; });
    std::string text;
    for (const Fragment& fragment : fragments)
        if (fragment.run < block.runs.size())
            text += block.runs[fragment.run].text.substr(fragment.begin, fragment.end - fragment.begin);
    return text;
}

// The texts of a line as they are seen from left to right.
inline Texts seen_on(const Block& block, const Paragraph& paragraph, const Line& line) {
    Texts texts;
    for (const Fragment& fragment : fragments_of(paragraph, line)) texts.emplace_back(shown_text(block, fragment));
    return texts;
}

// The source's lines in `width`.
inline Texts lines_in(const Block& block, float width) {
    const Paragraph paragraph = set_in(block, width);
    Texts lines;
    for (const Line& line : paragraph.lines) lines.push_back(source_of(block, paragraph, line));
    return lines;
}

// The lines of a text if so many letters fit.
inline Texts lines_of(std::string text, int letters) {
    return lines_in(block_of(std::move(text)), kLetterPx * static_cast<float>(letters));
}

// Edges of a fragment, with the room that a chip takes around its text.
inline float left_of(const Block& block, const Fragment& fragment) {
    return fragment.x - (fragment.chip != nullptr ? chip_padding(block, fragment).left : 0);
}

inline float right_of(const Block& block, const Fragment& fragment) {
    return fragment.x + fragment.width + (fragment.chip != nullptr ? chip_padding(block, fragment).right : 0);
}

}  // namespace marquee
