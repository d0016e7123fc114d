// The characters of UTF-8 text that may be broken.
#pragma once
#include <cstddef>
#include <string_view>

namespace marquee {

inline constexpr char32_t kReplacement = 0xfffd;

// The character at `at`, and moves `at` behind it. Of bytes that are no character (overlong, surrogate, cut off)
// one is skipped, and is U+FFFD. `at` must be inside the text.
char32_t next_character(std::string_view text, std::size_t& at);

// Whether a character begins with this byte.
inline bool is_character_start(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

// Whether HTML counts it as white space.
inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// The text has a letter that is written from right to left, or a mark that orders it so.
bool has_right_to_left(std::string_view text);

}  // namespace marquee
