#include "event/characters.hpp"

namespace marquee {
namespace {

struct Range {
    char32_t first, last;
};

// Blocks of right-to-left scripts (Unicode 15, DerivedBidiClass: R and AL), and the marks RLM, RLE, RLO, RLI.
constexpr Range kRightToLeft[] = {
    {0x0590, 0x08ff}, {0x200f, 0x200f}, {0x202b, 0x202b},   {0x202e, 0x202e},   {0x2067, 0x2067},
    {0xfb1d, 0xfdff}, {0xfe70, 0xfefe}, {0x10800, 0x10fff}, {0x1e800, 0x1efff},
};

}  // namespace

char32_t next_character(std::string_view text, std::size_t& at) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    if (lead < 0x80) return lead;
    const std::size_t following = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
    if (lead < 0xc2 || lead > 0xf4 || text.size() - at < following) return kReplacement;
    char32_t character = lead & (0x3fu >> following);
    for (std::size_t i = 0; i < following; ++i) {
        if ((byte(at + i) & 0xc0) != 0x80) return kReplacement;
        character = character << 6 | (byte(at + i) & 0x3fu);
    }
    const bool overlong = (following == 2 && character < 0x800) || (following == 3 && character < 0x10000);
    const bool surrogate = character >= 0xd800 && character <= 0xdfff;
    if (overlong || surrogate || character > 0x10ffff) return kReplacement;
    at += following;
    return character;
}

bool has_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t character = next_character(text, at);
        for (const Range& range : kRightToLeft) {
            if (character >= range.first && character <= range.last) return true;
        }
    }
    return false;
}

}  // namespace marquee
