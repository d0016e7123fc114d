// A Typesetter whose letters have fixed widths: half an em, CJK and emoji one em, marks on other letters nothing.
#pragma once
#include <cmath>
#include <cstddef>

#include "event/characters.hpp"
#include "layout/typesetter.hpp"

namespace marquee {

inline bool is_mark(char32_t letter) {
    return (letter >= 0x0300 && letter <= 0x036F) || (letter >= 0x0591 && letter <= 0x05BD) ||  // Latin, Hebrew
           (letter >= 0x064B && letter <= 0x065F) || letter == 0x0E31 ||                        // Arabic, Thai
           (letter >= 0x0E34 && letter <= 0x0E3A) || (letter >= 0x0E47 && letter <= 0x0E4E) ||
           (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x2060 && letter <= 0x2069) ||  // joiners, isolates
           (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0x1F3FB && letter <= 0x1F3FF);  // variants, skin tones
}

inline bool is_wide_letter(char32_t letter) {
    return (letter >= 0x2E80 && letter <= 0xA4CF) || (letter >= 0xAC00 && letter <= 0xD7A3) ||
           (letter >= 0xF900 && letter <= 0xFAFF) || (letter >= 0xFF00 && letter <= 0xFF60) ||
           (letter >= 0x1F000 && letter <= 0x3FFFF);
}

class FixedTypesetter : public Typesetter {
  public:
    float width_px(const Font& font, std::string_view text) override {
        ++calls;
        bytes += text.size();
        float half_ems = 0, letters = 0;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t letter = next_character(text, at);
            if (is_mark(letter)) continue;
            half_ems += is_wide_letter(letter) ? 2 : 1;
            letters += 1;
        }
        return half_ems * font.size_px / 2 + letters * font.tracking_px;
    }

    FontMetrics metrics(const Font& font) override {
        return {.ascent_px = std::round(font.size_px * 0.95f), .descent_px = std::round(font.size_px * 0.25f)};
    }

    std::size_t calls = 0;  // of width_px
    std::size_t bytes = 0;  // that were measured
};

}  // namespace marquee
