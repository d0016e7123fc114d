// The mirror's script: what DOM lies above a Layout, in words for web/mirror.js, which changes the page by difference.
#pragma once
#include <string>
#include <string_view>

#include "layout/layout.hpp"

namespace marquee {

// Records end with U+001E, their fields are separated by U+001F. By their first letter:
//   E tag layer x y width height left top right clip name=value…   opens an element that has a key; its layer (see
//       look/style.hpp) if it is a bar or held, else 0; its place within its parent in hundredths of px, or, for y of
//       what is held, how far below the window's top; left, top, right: padding around its text; clip: 1 if its text
//       is cut off
//   K key y size place a row with all inside is as it was, y hundredths of px below its list's top; if the list has
//       gaps, how long it is, and where in it the row is, else 0 and 0
//   I tag name=value…  opens an element inside a text
//   T text             a piece of a line, which must not be broken
//   S text             the spaces that end a line, which a browser leaves out there if they are no piece; or what is
//   cut
//       off
//   N                  the next line of the text begins
//   B                  likewise, because the text says so
//   X                  closes the last opened element
// `root` is the site's address, ending in "/". Rows of a list with gaps say how long it is, and where in it they are.
std::string mirror_script(const Layout& layout, std::string_view root);

}  // namespace marquee
