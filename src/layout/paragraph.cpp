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
#include "layout/utf8.hpp"

namespace marquee {
namespace {

constexpr float kTolerancePx = 0.01f;  // sums of widths are not exact

Font font_of(const Run& run, const ParagraphStyle& style) {
    const Type& type = run.part.empty() ? style.type : type_of(style_of(run.part, style.wide).type, style.wide);
    Font font;
    font.size_px = type.size_rem * style.root_px * (run.raised ? kRaisedSize : 1);
    font.tracking_px = type.tracking_em * font.size_px;
    font.weight = static_cast<std::uint16_t>(run.strong ? std::max(type.weight, kStrongWeight) : type.weight);
    font.italic = run.emphasis;
    font.tabular = type.tabular;
    font.monospace = run.code;
    return font;
}

// The block's runs as one text, with what is asked of it again and again.
class JoinedText {
  public:
    JoinedText(const Block& block, const ParagraphStyle& style, Typesetter& typesetter)
        : block_(block), typesetter_(typesetter) {
        for (const Run& run : block.runs) {
            starts_.push_back(text_.size());
            fonts_.push_back(font_of(run, style));
            chips_.push_back(run.part.empty() ? nullptr : &style_of(run.part, style.wide));
            text_ += run.text;
        }
        starts_.push_back(text_.size());
    }

    const std::string& text() const { return text_; }
    std::size_t size() const { return text_.size(); }
    std::size_t run_count() const { return fonts_.size(); }
    std::size_t start(std::size_t run) const { return starts_[run]; }
    const Font& font(std::size_t run) const { return fonts_[run]; }
    const Style* chip(std::size_t run) const { return chips_[run]; }

    std::size_t run_at(std::size_t at) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
        return static_cast<std::size_t>(after - starts_.begin()) - 1;
    }

    // Where the text before `end` and from `begin` on ends if one leaves out the spaces at its end.
    std::size_t without_spaces(std::size_t begin, std::size_t end) const {
        while (end > begin && text_[end - 1] == ' ') --end;
        return end;
    }

    float width(std::size_t begin, std::size_t end) {
        float sum = 0;
        for (std::size_t run = run_at(begin); begin < end; ++run) {
            const std::size_t stop = std::min(end, starts_[run + 1]);
            if (stop <= begin) continue;
            sum += padding_before(run, begin) + letters_width(run, begin, stop) + padding_after(run, stop);
            begin = stop;
        }
        return sum;
    }

    float letters_width(std::size_t run, std::size_t begin, std::size_t end) {
        return typesetter_.width_px(fonts_[run], std::string_view(text_).substr(begin, end - begin));
    }

    // Room that a chip takes before its text, if its text begins at `begin`, and after it.
    float padding_before(std::size_t run, std::size_t begin) const {
        return chips_[run] != nullptr && begin == starts_[run] ? chips_[run]->padding.left : 0;
    }
    float padding_after(std::size_t run, std::size_t end) const {
        return chips_[run] != nullptr && end == starts_[run + 1] ? chips_[run]->padding.right : 0;
    }

    // For each byte, whether a line may or must end after it, by UAX #14.
    std::vector<char> breaks(std::string_view language) const {
        std::vector<char> breaks(text_.size());
        set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text_.data()), text_.size(), std::string(language).c_str(),
                            breaks.data());
        if (!breaks.empty()) breaks.back() = LINEBREAK_MUSTBREAK;
        for (std::size_t run = 0; run < run_count(); ++run) {
            const std::size_t begin = starts_[run], end = starts_[run + 1];
            if (chips_[run] != nullptr && end > begin) std::fill(&breaks[begin], &breaks[end - 1], LINEBREAK_NOBREAK);
            if (block_.runs[run].line_break && end > 0) breaks[end - 1] = LINEBREAK_MUSTBREAK;
        }
        return breaks;
    }

  private:
    const Block& block_;
    Typesetter& typesetter_;
    std::string text_;
    std::vector<std::size_t> starts_;  // of each run, and the end
    std::vector<Font> fonts_;
    std::vector<const Style*> chips_;
};

// Ends of lines in the middle of a word that is wider than a line. Returns where the rest begins.
std::size_t split_word(JoinedText& text, std::size_t begin, std::size_t end, float width, std::vector<std::size_t>& ends) {
    std::vector<char> marks(end - begin);
    set_graphemebreaks_utf8(reinterpret_cast<const utf8_t*>(text.text().data() + begin), end - begin, "", marks.data());
    std::vector<std::size_t> clusters;  // ends
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (marks[i] == GRAPHEMEBREAK_BREAK || i + 1 == marks.size()) clusters.push_back(begin + i + 1);
    for (std::size_t first = 0;;) {
        std::size_t fits = first, step = 1;  // at least one cluster, however narrow the line
        const auto is_fit = [&](std::size_t cluster) { return text.width(begin, clusters[cluster]) <= width + kTolerancePx; };
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
        if (word > line && used + text.width(word, seen) > width + kTolerancePx) {
            ends.push_back(word);
            line = word;
            used = 0;
        }
        if (word == line && text.width(word, seen) > width + kTolerancePx)
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
    for (Fragment& piece : pieces) {
        const std::size_t start = text.start(piece.run);
        piece.x = x + text.padding_before(piece.run, start + piece.begin);
        piece.width = text.letters_width(piece.run, start + piece.begin, start + piece.shown_end);
        x = piece.x + piece.width + text.padding_after(piece.run, start + piece.end);
    }
    return x;
}

// Shortens the last shown line so that the sign of a cut fits at its end.
void cut_last_line(const Block& block, Paragraph& paragraph, float width, Typesetter& typesetter) {
    Line& line = paragraph.lines[paragraph.shown_lines - 1];
    const std::uint32_t sign_at = line.first_fragment + line.fragment_count;
    Fragment& last = paragraph.fragments[sign_at - 1];
    const float sign_width = typesetter.width_px(last.font, kCutSign);
    const std::string& text = block.runs[last.run].text;
    while (last.shown_end > last.begin && last.x + last.width + sign_width > width) {
        do --last.shown_end;
        while (last.shown_end > last.begin && !is_letter_start(text[last.shown_end]));
        while (last.shown_end > last.begin && text[last.shown_end - 1] == ' ') --last.shown_end;
        last.width = typesetter.width_px(last.font, shown_text(block, last));
    }
    Fragment sign = last;
    sign.run = static_cast<std::uint32_t>(block.runs.size());
    sign.begin = sign.end = sign.shown_end = 0;
    sign.x = last.x + last.width;
    sign.width = sign_width;
    sign.chip = nullptr;
    paragraph.fragments.insert(paragraph.fragments.begin() + sign_at, sign);
    ++line.fragment_count;
    for (std::size_t i = paragraph.shown_lines; i < paragraph.lines.size(); ++i) ++paragraph.lines[i].first_fragment;
}

}  // namespace

Paragraph set_paragraph(const Block& block, std::string_view language, const ParagraphStyle& style, float width,
                        Typesetter& typesetter) {
    JoinedText text(block, style, typesetter);
    const BidiText bidi = analyse_bidi(text.text());
    const float line_height = style.type.line_height_rem * style.root_px;
    const FontMetrics metrics = typesetter.metrics(font_of({}, style));
    // As browsers do it: half the leading, rounded down, above.
    const float baseline = std::floor((line_height - metrics.ascent_px - metrics.descent_px) / 2) + metrics.ascent_px;

    Paragraph paragraph;
    std::size_t begin = 0;
    for (const std::size_t end : line_ends(text, language, width)) {
        std::vector<std::uint8_t> levels;
        const std::vector<Fragment> pieces = cut(text, bidi, begin, end, levels);
        std::vector<Fragment> seen;
        for (const std::uint32_t i : visual_order(levels)) seen.push_back(pieces[i]);
        const float line_width = set_side_by_side(text, seen);
        const float shift = style.middle ? (width - line_width) / 2 : bidi.right_to_left ? width - line_width : 0;
        const float y = line_height * static_cast<float>(paragraph.lines.size());
        paragraph.lines.push_back({.y = y, .height = line_height, .baseline = y + baseline,
                                   .first_fragment = static_cast<std::uint32_t>(paragraph.fragments.size()),
                                   .fragment_count = static_cast<std::uint32_t>(seen.size())});
        for (Fragment& fragment : seen) {
            fragment.x += shift;
            const FontMetrics own = typesetter.metrics(fragment.font);
            fragment.ascent = own.ascent_px;
            fragment.descent = own.descent_px;
            if (block.runs[fragment.run].raised) fragment.rise = kRaisedByEm * fragment.font.size_px;
            paragraph.fragments.push_back(fragment);
        }
        paragraph.width = std::max(paragraph.width, line_width);
        begin = end;
    }
    paragraph.shown_lines = static_cast<std::uint32_t>(paragraph.lines.size());
    if (style.clamp_lines > 0 && paragraph.shown_lines > static_cast<std::uint32_t>(style.clamp_lines)) {
        paragraph.shown_lines = static_cast<std::uint32_t>(style.clamp_lines);
        cut_last_line(block, paragraph, width, typesetter);
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

}  // namespace marquee
