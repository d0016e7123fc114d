// Short ways to write what both tables of styles have.
#pragma once
#include "look/style.hpp"

namespace marquee {

constexpr Sides kAround{1, 1, 1, 1};
constexpr Sides kAbove{.top = 1};

constexpr Style below(Style style, float margin_top_px) {
    style.margin_top_px = margin_top_px;
    return style;
}

}  // namespace marquee
