// Walking through UTF-8.
#pragma once
#include <cstddef>
#include <string_view>

namespace marquee {

// The code point at `at`, which moves past it; U+FFFD for what is no UTF-8.
inline char32_t next_letter(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at++]);
    const int more = lead < 0x80 ? 0 : lead < 0xC0 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF8 ? 3 : -1;
    if (more < 0) return 0xFFFD;
    char32_t letter = more == 0 ? lead : lead & (0x3F >> more);
    for (int i = 0; i < more; ++i) {
        if (at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return 0xFFFD;
        letter = letter << 6 | (static_cast<unsigned char>(text[at++]) & 0x3F);
    }
    return letter;
}

inline bool is_letter_start(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace marquee
