// A block's runs as one text.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

extern "C" {
#include <linebreak.h>
}

#include "layout/paragraph.hpp"

namespace marquee {

// The font in which a run is set.
inline Font font_of(const Run& run, const ParagraphStyle& style) {
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

    // How much further apart two runs stand whose border is at `at` than if each were alone; negative where they are
    // kerned.
    float kerning(std::size_t at) {
        if (at == 0 || at >= size() || !typesetter_.kerns_across_runs()) return 0;
        const std::size_t before = run_at(at - 1), after = run_at(at);
        if (before == after || chips_[before] != nullptr || chips_[after] != nullptr) return 0;
        if (!(fonts_[before] == fonts_[after])) return 0;
        const std::size_t begin = std::max(starts_[before], word_begin(at)),
                          end = std::min(starts_[after + 1], word_end(at));
        if (begin == at || end == at) return 0;
        return letters_width(after, begin, end) - letters_width(before, begin, at) - letters_width(after, at, end);
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
            // A superscript belongs to what it follows.
            if (block_.runs[run].raised && begin > 0 && text_[begin - 1] != ' ' &&
                breaks[begin - 1] == LINEBREAK_ALLOWBREAK)
                breaks[begin - 1] = LINEBREAK_NOBREAK;
            if (block_.runs[run].line_break && end > 0) breaks[end - 1] = LINEBREAK_MUSTBREAK;
        }
        return breaks;
    }

  private:
    std::size_t word_begin(std::size_t at) const {
        while (at > 0 && text_[at - 1] != ' ') --at;
        return at;
    }
    std::size_t word_end(std::size_t at) const {
        while (at < size() && text_[at] != ' ') ++at;
        return at;
    }

    const Block& block_;
    Typesetter& typesetter_;
    std::string text_;
    std::vector<std::size_t> starts_;  // of each run, and the end
    std::vector<Font> fonts_;
    std::vector<const Style*> chips_;
};

}  // namespace marquee
