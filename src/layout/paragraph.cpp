// In four steps: join the runs into one text; ask where lines may end; fill lines greedily with the stretches between;
// cut each line into fragments of one run and one direction. Test: tests/unit/paragraph_test.cpp
#include "layout/paragraph.hpp"

#include <algorithm>
#include <cmath>

extern "C" {
#include <graphemebreak.h>
#include <linebreak.h>
}

#include "layout/bidi.hpp"
#include "layout/joined_text.hpp"

namespace marquee {
namespace {

constexpr float kDoubtPx = 6;               // by which widths of words may be wrong together, on a line
constexpr float kWidthTolerancePx = 0.01f;  // sums of widths are not exact

// Where each grapheme cluster of [begin, end) ends.
std::vector<std::size_t> cluster_ends(const JoinedText& text, std::size_t begin, std::size_t end) {
    std::vector<char> marks(end - begin);
    set_graphemebreaks_utf8(reinterpret_cast<const utf8_t*>(text.text().data() + begin), end - begin, "", marks.data());
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i] == GRAPHEMEBREAK_BREAK || i + 1 == marks.size()) ends.push_back(begin + i + 1);
    return ends;
}

// Ends of lines in the middle of a word that is wider than a line. Returns where the rest begins.
std::size_t split_word(JoinedText& text, std::size_t begin, std::size_t end, float width,
                       std::vector<std::size_t>& ends) {
    const std::vector<std::size_t> clusters = cluster_ends(text, begin, end);
    for (std::size_t first = 0;;) {
        std::size_t fits = first, step = 1;  // at least one cluster, however narrow the line
        const auto is_fit = [&](std::size_t cluster) {
            return text.width(begin, clusters[cluster]) <= width + kWidthTolerancePx;
        };
        while (fits + step < clusters.size() && is_fit(fits + step)) {
            fits += step;
            step *= 2;
        }
        for (; step > 0; step /= 2)
            while (fits + step < clusters.size() && is_fit(fits + step)) fits += step;
        if (fits + 1 >= clusters.size()) return begin;
        begin = clusters[fits];
        ends.push_back(begin);
        first = fits + 1;
    }
}

// Whether [begin, end) fits on a line, `sum` being the width of its words. Where that decides little, the whole is
// measured: letters also stand closer or wider across the end of a word.
bool fits(JoinedText& text, std::size_t begin, std::size_t end, float sum, float width) {
    if (std::abs(sum - width) > kDoubtPx) return sum < width;
    return text.width(begin, end) <= width + kWidthTolerancePx;
}

// Where each line ends, in bytes of the text.
std::vector<std::size_t> line_ends(JoinedText& text, std::string_view language, float width) {
    const std::vector<char> breaks = text.breaks(language);
    std::vector<std::size_t> ends;
    std::size_t line = 0, word = 0;  // where they begin
    float used = 0;                  // by the line's words, with the spaces after them
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (breaks[at] != LINEBREAK_ALLOWBREAK && breaks[at] != LINEBREAK_MUSTBREAK) continue;
        const std::size_t end = at + 1;
        const std::size_t seen = text.without_spaces(word, end);
        if (word > line && !fits(text, line, seen, used + text.width(word, seen), width)) {
            ends.push_back(word);
            line = word;
            used = 0;
        }
        if (word == line && text.width(word, seen) > width + kWidthTolerancePx)
            line = word = split_word(text, word, seen, width, ends);
        used += text.width(word, end);
        word = end;
        if (breaks[at] == LINEBREAK_MUSTBREAK) {
            ends.push_back(end);
            line = end;
            used = 0;
        }
    }
    return ends;
}

// Pieces of [begin, end) of one run and one bidi level, in reading order.
std::vector<Fragment> cut(const JoinedText& text, const BidiText& bidi, std::size_t begin, std::size_t end,
                          std::vector<std::uint8_t>& levels) {
    const std::size_t seen = text.without_spaces(begin, end);
    std::vector<Fragment> pieces;
    while (begin < end) {
        const std::size_t run = text.run_at(begin);
        const std::uint8_t level = bidi.levels.empty() ? 0 : bidi.levels[begin];
        std::size_t stop = std::min(end, text.start(run + 1));
        if (!bidi.levels.empty())
            stop = static_cast<std::size_t>(std::find_if(bidi.levels.begin() + static_cast<long>(begin),
                                                         bidi.levels.begin() + static_cast<long>(stop),
                                                         [&](std::uint8_t other) { return other != level; }) -
                                            bidi.levels.begin());
        const std::size_t start = text.start(run);
        Fragment piece;
        piece.run = static_cast<std::uint32_t>(run);
        piece.begin = static_cast<std::uint32_t>(begin - start);
        piece.end = static_cast<std::uint32_t>(stop - start);
        piece.shown_end = static_cast<std::uint32_t>(std::max(begin, std::min(stop, seen)) - start);
        piece.font = text.font(run);
        piece.chip = text.chip(run);
        piece.right_to_left = level % 2 != 0;
        pieces.push_back(piece);
        levels.push_back(level);
        begin = stop;
    }
    return pieces;
}

// Sets x and width of the pieces of a line side by side; returns the line's width.
float set_side_by_side(JoinedText& text, std::vector<Fragment>& pieces) {
    float x = 0;
    Fragment* last = nullptr;
    std::size_t last_end = 0;
    for (Fragment& piece : pieces) {
        const std::size_t start = text.start(piece.run);
        if (last != nullptr && !last->right_to_left && !piece.right_to_left && last_end == start + piece.begin) {
            const float kerning = text.kerning(last_end);
            last->width += kerning;
            x += kerning;
        }
        last = &piece;
        last_end = start + piece.shown_end;
        const float before = text.padding_before(piece.run, start + piece.begin);
        const float after = text.padding_after(piece.run, start + piece.end);
        piece.x = x + (piece.right_to_left ? after : before);
        piece.width = text.letters_width(piece.run, start + piece.begin, start + piece.shown_end);
        x = piece.x + piece.width + (piece.right_to_left ? before : after);
    }
    return x;
}

// Makes the pieces, in reading order, show no more than fits into `width` px.
void shorten(JoinedText& text, std::vector<Fragment>& pieces, float width) {
    const std::size_t begin = text.start(pieces.front().run) + pieces.front().begin;
    std::vector<std::size_t> clusters =
        cluster_ends(text, begin, text.start(pieces.back().run) + pieces.back().shown_end);
    while (!clusters.empty() && text.width(begin, clusters.back()) > width) clusters.pop_back();
    const std::size_t seen = text.without_spaces(begin, clusters.empty() ? begin : clusters.back());
    for (Fragment& piece : pieces) {
        const std::size_t start = text.start(piece.run);
        const auto end = static_cast<std::uint32_t>(std::max(seen, start) - start);
        piece.shown_end = std::clamp(end, piece.begin, piece.shown_end);
    }
}

// Adds the sign of a cut at the end of a line that is `width` px wide.
void add_cut_sign(std::vector<Fragment>& seen, bool right_to_left, Fragment sign, float width) {
    sign.right_to_left = right_to_left;
    sign.x = right_to_left ? 0 : width;
    if (right_to_left)
        for (Fragment& fragment : seen) fragment.x += sign.width;
    seen.insert(right_to_left ? seen.begin() : seen.end(), sign);
}

}  // namespace

Paragraph set_paragraph(const Block& block, std::string_view language, const ParagraphStyle& style, float width,
                        Typesetter& typesetter) {
    JoinedText text(block, style, typesetter);
    const BidiText bidi = analyse_bidi(text.text());
    const float line_height = style.type.line_height_rem * style.root_px;
    const Font font = font_of({}, style);
    const FontMetrics metrics = typesetter.metrics(font);
    // As browsers do it: half the leading, rounded down to a device pixel, above.
    const float leading = line_height - metrics.ascent_px - metrics.descent_px;
    const float baseline = std::floor(leading * typesetter.scale() / 2) / typesetter.scale() + metrics.ascent_px;

    Paragraph paragraph;
    const std::vector<std::size_t> ends = line_ends(text, language, width);
    const bool is_clamped = style.clamp_lines > 0 && ends.size() > static_cast<std::size_t>(style.clamp_lines);
    paragraph.shown_lines =
        static_cast<std::uint32_t>(is_clamped ? static_cast<std::size_t>(style.clamp_lines) : ends.size());
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const bool is_cut = is_clamped && paragraph.lines.size() + 1 == paragraph.shown_lines;
        const float sign_width = is_cut ? typesetter.width_px(font, kCutSign) : 0;
        std::vector<std::uint8_t> levels;
        std::vector<Fragment> pieces = cut(text, bidi, begin, end, levels);
        if (is_cut) shorten(text, pieces, width - sign_width + kWidthTolerancePx);
        std::vector<Fragment> seen;
        for (const std::uint32_t i : visual_order(levels)) seen.push_back(pieces[i]);
        const float line_width = set_side_by_side(text, seen) + sign_width;
        if (is_cut) {
            const Fragment sign = {
                .run = static_cast<std::uint32_t>(block.runs.size()), .width = sign_width, .font = font};
            add_cut_sign(seen, bidi.right_to_left, sign, line_width - sign_width);
        }
        const float shift = style.middle ? (width - line_width) / 2 : bidi.right_to_left ? width - line_width : 0;
        const float y = line_height * static_cast<float>(paragraph.lines.size());
        paragraph.lines.push_back({.y = y,
                                   .height = line_height,
                                   .baseline = y + baseline,
                                   .first_fragment = static_cast<std::uint32_t>(paragraph.fragments.size()),
                                   .fragment_count = static_cast<std::uint32_t>(seen.size())});
        for (Fragment& fragment : seen) {
            fragment.x += shift;
            const FontMetrics own = typesetter.metrics(fragment.font);
            fragment.ascent = own.ascent_px;
            fragment.descent = own.descent_px;
            if (fragment.run < block.runs.size() && block.runs[fragment.run].raised)
                fragment.rise = kRaisedByEm * fragment.font.size_px;
            paragraph.fragments.push_back(fragment);
        }
        paragraph.width = std::max(paragraph.width, line_width);
        begin = end;
    }
    return paragraph;
}

float unbroken_width(const Block& block, const ParagraphStyle& style, Typesetter& typesetter) {
    JoinedText text(block, style, typesetter);
    float widest = 0;
    std::size_t begin = 0;
    for (std::size_t run = 0; run < text.run_count(); ++run) {
        const std::size_t end = text.start(run + 1);
        if (!block.runs[run].line_break && run + 1 < text.run_count()) continue;
        widest = std::max(widest, text.width(begin, text.without_spaces(begin, end)));
        begin = end;
    }
    return widest;
}

std::string_view shown_text(const Block& block, const Fragment& fragment) {
    if (fragment.run >= block.runs.size()) return kCutSign;
    return std::string_view(block.runs[fragment.run].text).substr(fragment.begin, fragment.shown_end - fragment.begin);
}

Sides chip_padding(const Block& block, const Fragment& fragment) {
    Sides padding = fragment.chip->padding;
    const bool begins = fragment.begin == 0, ends = fragment.end == block.runs[fragment.run].text.size();
    if (!(fragment.right_to_left ? ends : begins)) padding.left = 0;
    if (!(fragment.right_to_left ? begins : ends)) padding.right = 0;
    return padding;
}

}  // namespace marquee
