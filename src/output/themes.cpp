// Test: tests/unit/css_test.cpp
#include "output/themes.hpp"

#include <algorithm>
#include <vector>

#include "look/palette.hpp"
#include "output/number.hpp"

namespace marquee {
namespace {

// The palette's colours, without those that all of `known` have as well.
std::string colours(const Palette& palette, const std::vector<Palette>& known) {
    std::string declarations;
    for (int i = 1; i < kInkCount; ++i) {
        const auto ink = static_cast<Ink>(i);
        const Rgb wanted = colour(palette, ink);
        const auto has_it = [&](const Palette& other) { return colour(other, ink) == wanted; };
        if (!known.empty() && std::all_of(known.begin(), known.end(), has_it)) continue;
        declarations.append(declarations.empty() ? "--" : ";--").append(ink_name(ink));
        declarations.append(":").append(hex(wanted));
    }
    return declarations;
}

std::string on_screens(const std::string& condition, const std::string& selector, const std::string& declarations) {
    return "@media screen" + condition + "{" + selector + "{" + declarations + "}}\n";
}

std::string dark_theme(const std::string& condition, const std::string& declarations) {
    return on_screens(condition + " and (prefers-color-scheme:dark)", ":root:not([data-theme=light])", declarations) +
           on_screens(condition, ":root[data-theme=dark]", declarations);
}

}  // namespace

std::string write_themes(std::string_view accent) {
    const Palette light = make_palette(false, accent);
    const Palette dark = make_palette(true, accent);
    const Palette strong_light = make_palette(false, accent, true);
    const Palette strong_dark = make_palette(true, accent, true);
    const std::string more = " and (prefers-contrast:more)";
    return ":root{color-scheme:light;" + colours(light, {}) + "}\n" +
           dark_theme("", "color-scheme:dark;" + colours(dark, {light})) +
           on_screens(more, ":root", colours(strong_light, {light})) +
           dark_theme(more, colours(strong_dark, {dark, strong_light}));
}

}  // namespace marquee
