// The colours of the design, light and dark, and the arithmetic of contrast.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

namespace marquee {

enum class Ink : std::uint8_t {
    None,
    Ground,
    Surface,
    Text,
    Muted,
    Line,
    Outline,  // of what one types into or chooses from
    Wash,
    Accent,
    OnAccent,
    Keynote,
    KeynoteGround,
    Poster,
    PosterGround,
    Panel,
    PanelGround,
    Portrait1,
    Portrait2,
    Portrait3,
    Portrait4,
    Portrait5,
    Portrait6,
    OnPortrait,
};
inline constexpr int kInkCount = static_cast<int>(Ink::OnPortrait) + 1;

// "accent", as the style sheet's custom property names it.
std::string_view ink_name(Ink ink);

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
    bool operator==(const Rgb&) const = default;
};

// Reads "#rrggbb"; `fallback` for anything else.
Rgb parse_rgb(std::string_view text, Rgb fallback);

// Contrast ratio of two colours, 1 to 21, by WCAG 2.2.
double contrast(Rgb a, Rgb b);

// An opaque mix of `weight` (0 to 1) of `over` on `under`.
Rgb mix(Rgb under, Rgb over, double weight);

using Palette = std::array<Rgb, kInkCount>;

// The palette with the organizer's accent, "#rrggbb" or empty for the design's own. An accent without enough contrast
// on the ground and the wash (4.5 : 1) is made darker or lighter until it has it. With more contrast, text has 7 : 1
// and lines have 3 : 1.
Palette make_palette(bool dark, std::string_view accent, bool more_contrast = false);

inline Rgb colour(const Palette& palette, Ink ink) { return palette[static_cast<std::size_t>(ink)]; }

}  // namespace marquee
