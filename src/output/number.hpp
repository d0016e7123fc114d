// Numbers and colours as HTML, SVG and CSS write them.
#pragma once
#include <string>

#include "look/palette.hpp"

namespace marquee {

// Decimal, rounded to at most four places, without trailing zeros: "0.9375", "-3", "0".
std::string number(double value);

// "#2447d6".
std::string hex(Rgb rgb);

}  // namespace marquee
