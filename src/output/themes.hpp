// The palettes as custom properties of CSS.
#pragma once
#include <string>
#include <string_view>

namespace marquee {

// Light and dark, by the visitor's setting or by <html data-theme>, each also with more contrast where that is asked
// for. Paper is light.
std::string write_themes(std::string_view accent);

}  // namespace marquee
