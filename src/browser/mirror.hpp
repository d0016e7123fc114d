// The mirror's script: what DOM lies above a Layout, in words for web/mirror.js, which changes the page by difference.
#pragma once
#include <string>
#include <string_view>

#include "layout/layout.hpp"

namespace marquee {

// A part of the page's height.
struct Stretch {
    float top_px = 0;
    float bottom_px = 0;
};

// Longer lists are not mirrored whole.
inline constexpr int kMostRows = 500;

// Records end with U+001E, their fields are separated by U+001F. By their first letter:
//   E tag layer x y width height left top right clip name=value…   opens an element that has a key; its layer (see
//       look/style.hpp) if it is a bar, else 0; its place within its parent in hundredths of px; left, top, right:
//       padding around its text; clip: 1 if its text is cut off
//   I tag name=value…  opens an element inside a text
//   T text             a piece of a line, which must not be broken
//   S spaces           that end a line; a browser leaves them out where it breaks the line, if they are no piece
//   N                  the next line of the text begins
//   B                  likewise, because the text says so
//   X                  closes the last opened element
// `root` is the site's address, ending in "/". Of a list of more than kMostRows, only the rows that touch `window`
// and the one around box `kept` are there; they say how long the list is, and where in it they are.
std::string mirror_script(const Layout& layout, std::string_view root, Stretch window, std::uint32_t kept);

bool has_long_list(const Layout& layout);

}  // namespace marquee
