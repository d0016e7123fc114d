// Small changes to texts that more than one reader makes.
#pragma once
#include <string>
#include <string_view>

namespace marquee {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without spaces, tabs and line ends at its edges.
std::string_view trimmed(std::string_view text);

// With small letters for the capitals of ASCII.
std::string lower(std::string_view text);

// On one line, without spaces at its edges or runs of them, and without control characters.
std::string one_line(std::string_view text);

}  // namespace marquee
