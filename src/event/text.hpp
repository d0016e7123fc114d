// Checks and repairs of single strings of the data.
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

enum class Lines { Join, Keep };

// A string without what nobody should write: C0 controls, DEL, and the controls that turn the direction of all
// following text (U+202A..U+202E, U+2066..U+2069). Tabs and line breaks stay (Keep) or become spaces (Join).
struct CleanText {
    std::string text;
    std::string removed;  // the first that had to go or change, as "U+202E"; empty if none
};
CleanText clean_text(std::string_view text, Lines lines);

// `text` in double quotes for a message: cleaned, and cut after 60 bytes.
std::string in_quotes(std::string_view text);

// The one of `known` that `text` may be a misspelling of, empty if none is near.
std::string_view nearest(std::string_view text, const std::vector<std::string_view>& known);

bool is_blank(std::string_view text);

// [a-z0-9][a-z0-9-]*, and short enough for the name of a folder
inline constexpr std::size_t kMaxIdBytes = 100;
bool is_id(std::string_view text);

// An origin as browsers write it (RFC 6454, ASCII): "https://example.org", with a port where it is not the usual one.
bool is_origin(std::string_view text);

// "#rrggbb"
bool is_colour(std::string_view text);

// An address as the HTML standard has it for `<input type=email>`, with a dot in its domain.
bool is_email(std::string_view text);

// The shape of a BCP 47 tag that browsers take: "en", "pt-BR", "zh-Hant".
bool is_language(std::string_view text);

// A relative path of plain names that ends as a picture (png, jpg, jpeg, webp, avif) and stays in its folder.
bool is_picture_path(std::string_view text);

}  // namespace marquee
