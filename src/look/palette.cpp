#include "look/palette.hpp"

#include <cmath>
#include <cstddef>
#include <initializer_list>

namespace marquee {
namespace {

constexpr double kTextContrast = 4.5;    // WCAG 2.2, 1.4.3
constexpr double kMoreTextContrast = 7;  // 1.4.6
constexpr double kMoreLineContrast = 3;  // 1.4.11
constexpr int kSteps = 64;               // from a colour to black or white

// The accents of the design's own table: an organizer who writes the light one means both.
constexpr Rgb kOwnAccentLight{0x24, 0x47, 0xd6};
constexpr Rgb kBlack{0, 0, 0};
constexpr Rgb kWhite{255, 255, 255};

// Weights that give the table's washes from its own accents, as nearly as one weight can.
constexpr double kWashLight = 0.08;
constexpr double kWashDark = 0.13;

constexpr Palette kLight{{
    {0, 0, 0},                               // none
    {0xfb, 0xfb, 0xf9},                      // ground
    {0xff, 0xff, 0xff},                      // surface
    {0x14, 0x17, 0x1f},                      // text
    {0x5a, 0x61, 0x72},                      // muted
    {0xe3, 0xe5, 0xea},                      // line
    {0x86, 0x8c, 0x9a},                      // outline
    {0xee, 0xf1, 0xfd},                      // wash
    kOwnAccentLight,                         // accent
    {0xff, 0xff, 0xff},                      // on accent
    {0xb2, 0x53, 0x0a},                      // keynote
    {0xfd, 0xf1, 0xe3}, {0x0d, 0x7a, 0x5f},  // poster
    {0xe3, 0xf6, 0xf0}, {0x7a, 0x2f, 0xb5},  // panel
    {0xf5, 0xea, 0xfc}, {0x5b, 0x3f, 0xd1},  // portraits
    {0x0d, 0x7a, 0x5f}, {0xb4, 0x54, 0x0a}, {0x24, 0x47, 0xd6},
    {0x7a, 0x2f, 0xb5}, {0xc0, 0x14, 0x3c}, {0xff, 0xff, 0xff},  // on portrait
}};

constexpr Palette kDark{{
    {0, 0, 0},                               // none
    {0x0d, 0x10, 0x17},                      // ground
    {0x15, 0x1a, 0x24},                      // surface
    {0xe9, 0xec, 0xf3},                      // text
    {0x9a, 0xa3, 0xb5},                      // muted
    {0x26, 0x2d, 0x3b},                      // line
    {0x66, 0x6f, 0x82},                      // outline
    {0x1a, 0x22, 0x40},                      // wash
    {0x8e, 0xa6, 0xff},                      // accent
    {0x0d, 0x10, 0x17},                      // on accent
    {0xff, 0xb1, 0x68},                      // keynote
    {0x2e, 0x22, 0x14}, {0x56, 0xd8, 0xb1},  // poster
    {0x10, 0x29, 0x1f}, {0xd6, 0xa2, 0xff},  // panel
    {0x2a, 0x1a, 0x38}, {0x5b, 0x3f, 0xd1},  // portraits
    {0x0d, 0x7a, 0x5f}, {0xb4, 0x54, 0x0a}, {0x24, 0x47, 0xd6},
    {0x7a, 0x2f, 0xb5}, {0xc0, 0x14, 0x3c}, {0xff, 0xff, 0xff},  // on portrait
}};

constexpr std::array<std::string_view, kInkCount> kNames{
    "none",       "ground",        "surface",    "text",         "muted",       "line",
    "outline",    "wash",          "accent",     "on-accent",    "keynote",     "keynote-ground",
    "poster",     "poster-ground", "panel",      "panel-ground", "portrait-1",  "portrait-2",
    "portrait-3", "portrait-4",    "portrait-5", "portrait-6",   "on-portrait",
};

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

double linear(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

std::uint8_t mix_channel(std::uint8_t under, std::uint8_t over, double weight) {
    return static_cast<std::uint8_t>(under + (over - under) * weight + 0.5);
}

Rgb& at(Palette& palette, Ink ink) { return palette[static_cast<std::size_t>(ink)]; }

bool accent_is_readable(const Palette& palette) {
    const Rgb accent = colour(palette, Ink::Accent);
    for (Ink ground : {Ink::Ground, Ink::Surface, Ink::Wash, Ink::OnAccent}) {
        if (contrast(accent, colour(palette, ground)) < kTextContrast) return false;
    }
    return true;
}

// Makes `ink` darker or lighter, no more than it must.
void strengthen(Palette& palette, Ink ink, std::initializer_list<Ink> grounds, double wanted, bool dark) {
    const Rgb before = colour(palette, ink);
    for (int step = 0; step <= kSteps; ++step) {
        at(palette, ink) = mix(before, dark ? kWhite : kBlack, static_cast<double>(step) / kSteps);
        bool enough = true;
        for (const Ink ground : grounds)
            enough = enough && contrast(colour(palette, ink), colour(palette, ground)) >= wanted;
        if (enough) return;
    }
}

void strengthen(Palette& palette, bool dark) {
    strengthen(palette, Ink::Muted,
               {Ink::Ground, Ink::Surface, Ink::Wash, Ink::KeynoteGround, Ink::PosterGround, Ink::PanelGround},
               kMoreTextContrast, dark);
    strengthen(palette, Ink::Accent, {Ink::Ground, Ink::Surface, Ink::Wash, Ink::OnAccent}, kMoreTextContrast, dark);
    strengthen(palette, Ink::Keynote, {Ink::KeynoteGround}, kMoreTextContrast, dark);
    strengthen(palette, Ink::Poster, {Ink::PosterGround}, kMoreTextContrast, dark);
    strengthen(palette, Ink::Panel, {Ink::PanelGround}, kMoreTextContrast, dark);
    strengthen(palette, Ink::Outline, {Ink::Ground, Ink::Surface}, kMoreTextContrast, dark);
    strengthen(palette, Ink::Line, {Ink::Ground, Ink::Surface, Ink::Wash}, kMoreLineContrast, dark);
}

Palette with_accent(bool dark, Rgb wanted) {
    Palette palette = dark ? kDark : kLight;
    if (wanted == kOwnAccentLight) return palette;
    // The wash follows the accent, so both move together; at the last step, black or white, every pair has its
    // contrast.
    for (int step = 0; step <= kSteps; ++step) {
        const Rgb candidate = mix(wanted, dark ? kWhite : kBlack, static_cast<double>(step) / kSteps);
        at(palette, Ink::Accent) = candidate;
        at(palette, Ink::Wash) =
            mix(colour(palette, dark ? Ink::Ground : Ink::Surface), candidate, dark ? kWashDark : kWashLight);
        if (accent_is_readable(palette)) break;
    }
    return palette;
}

}  // namespace

std::string_view ink_name(Ink ink) { return kNames[static_cast<std::size_t>(ink)]; }

Rgb parse_rgb(std::string_view text, Rgb fallback) {
    if (text.size() != 7 || text[0] != '#') return fallback;
    int digits[6];
    for (std::size_t i = 0; i < 6; ++i) {
        digits[i] = hex_digit(text[i + 1]);
        if (digits[i] < 0) return fallback;
    }
    const auto channel = [&](int i) { return static_cast<std::uint8_t>(digits[i] * 16 + digits[i + 1]); };
    return {channel(0), channel(2), channel(4)};
}

double contrast(Rgb a, Rgb b) {
    const double first = luminance(a);
    const double second = luminance(b);
    const double lighter = first > second ? first : second;
    const double darker = first > second ? second : first;
    return (lighter + 0.05) / (darker + 0.05);
}

Rgb mix(Rgb under, Rgb over, double weight) {
    return {mix_channel(under.r, over.r, weight), mix_channel(under.g, over.g, weight),
            mix_channel(under.b, over.b, weight)};
}

Palette make_palette(bool dark, std::string_view accent, bool more_contrast) {
    Palette palette = with_accent(dark, parse_rgb(accent, kOwnAccentLight));
    if (more_contrast) strengthen(palette, dark);
    return palette;
}

}  // namespace marquee
