#include "look/palette.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "output/number.hpp"

using namespace marquee;

namespace {

constexpr double kText = 4.5;     // WCAG 2.2, 1.4.3
constexpr double kMoreText = 7;   // 1.4.6
constexpr double kControl = 3.0;  // WCAG 2.2, 1.4.11, and 1.4.3 for large text

// Every colour of text with every ground that a part of the page may put it on.
const std::vector<std::pair<Ink, Ink>> kTextOnGround = {
    {Ink::Text, Ink::Ground},          {Ink::Text, Ink::Surface},         {Ink::Text, Ink::Wash},
    {Ink::Text, Ink::KeynoteGround},   {Ink::Text, Ink::PosterGround},    {Ink::Text, Ink::PanelGround},
    {Ink::Muted, Ink::KeynoteGround},  {Ink::Muted, Ink::PosterGround},   {Ink::Muted, Ink::PanelGround},
    {Ink::Keynote, Ink::Ground},       {Ink::Poster, Ink::Ground},        {Ink::Panel, Ink::Ground},
    {Ink::Muted, Ink::Ground},         {Ink::Muted, Ink::Surface},        {Ink::Muted, Ink::Wash},
    {Ink::Accent, Ink::Ground},        {Ink::Accent, Ink::Surface},       {Ink::Accent, Ink::Wash},
    {Ink::OnAccent, Ink::Accent},      {Ink::OnAccent, Ink::Text},        {Ink::Keynote, Ink::KeynoteGround},
    {Ink::Poster, Ink::PosterGround},  {Ink::Panel, Ink::PanelGround},    {Ink::OnPortrait, Ink::Portrait1},
    {Ink::OnPortrait, Ink::Portrait2}, {Ink::OnPortrait, Ink::Portrait3}, {Ink::OnPortrait, Ink::Portrait4},
    {Ink::OnPortrait, Ink::Portrait5}, {Ink::OnPortrait, Ink::Portrait6},
};

// A cube of 8 steps a channel, its corners included, and some that organizers choose.
std::vector<std::string> organizers_accents() {
    std::vector<std::string> accents = {"", "#2447d6", "#ffff00", "#ffffff", "#000000", "#808080", "#777777"};
    for (int r = 0; r < 8; ++r) {
        for (int g = 0; g < 8; ++g) {
            for (int b = 0; b < 8; ++b) {
                const auto channel = [](int step) { return static_cast<std::uint8_t>(step * 255 / 7); };
                accents.push_back(hex({channel(r), channel(g), channel(b)}));
            }
        }
    }
    return accents;
}

void check_contrast(bool dark, const std::string& accent) {
    const Palette palette = make_palette(dark, accent);
    for (const auto& [text, ground] : kTextOnGround) {
        const double ratio = contrast(colour(palette, text), colour(palette, ground));
        CHECK_MESSAGE(ratio >= kText, (dark ? "dark, accent '" : "light, accent '"), accent, "': ", ink_name(text),
                      " on ", ink_name(ground), " is ", ratio);
    }
    for (Ink ground : {Ink::Ground, Ink::Surface, Ink::Wash}) {
        const double ratio = contrast(colour(palette, Ink::Accent), colour(palette, ground));
        CHECK_MESSAGE(ratio >= kControl, "focus outline in '", accent, "' on ", ink_name(ground), " is ", ratio);
    }
}

}  // namespace

TEST_CASE("contrast is 21 between black and white, 1 between equals, and the same both ways") {
    CHECK(contrast({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(contrast({90, 97, 114}, {90, 97, 114}) == doctest::Approx(1));
    CHECK(contrast({1, 2, 3}, {200, 100, 0}) == doctest::Approx(contrast({200, 100, 0}, {1, 2, 3})));
    // #767676 on white is WCAG's well-known edge of 4.5.
    CHECK(contrast({0x76, 0x76, 0x76}, {255, 255, 255}) == doctest::Approx(4.54).epsilon(0.002));
}

TEST_CASE("text has contrast 4.5 and focus outlines 3 on every ground, whatever accent the organizer chose") {
    const std::vector<std::string> accents = organizers_accents();
    REQUIRE(accents.size() >= 500);
    for (const std::string& accent : accents) {
        check_contrast(false, accent);
        check_contrast(true, accent);
    }
}

TEST_CASE("more contrast gives text 7 and lines 3 on every ground, whatever accent the organizer chose") {
    for (const std::string& accent : organizers_accents()) {
        for (const bool dark : {false, true}) {
            const Palette palette = make_palette(dark, accent, true);
            for (const auto& [text, ground] : kTextOnGround) {
                if (text == Ink::OnPortrait) continue;  // ornaments
                CHECK_MESSAGE(contrast(colour(palette, text), colour(palette, ground)) >= kMoreText, accent, ": ",
                              ink_name(text), " on ", ink_name(ground));
            }
            for (const Ink ground : {Ink::Ground, Ink::Surface, Ink::Wash})
                CHECK(contrast(colour(palette, Ink::Line), colour(palette, ground)) >= kControl);
            CHECK(colour(palette, Ink::Ground) == colour(make_palette(dark, accent), Ink::Ground));
        }
    }
}

TEST_CASE("an accent that is readable as it is stays as the organizer wrote it") {
    CHECK(colour(make_palette(false, "#a01030"), Ink::Accent) == Rgb{0xa0, 0x10, 0x30});
    CHECK(colour(make_palette(true, "#ffcc00"), Ink::Accent) == Rgb{0xff, 0xcc, 0x00});
}

TEST_CASE("an accent that is not readable keeps its hue and moves no further than it must") {
    const Palette light = make_palette(false, "#ffcc00");
    const Rgb accent = colour(light, Ink::Accent);
    CHECK(accent.r > accent.g);
    CHECK(accent.g > 0);
    CHECK(accent.b == 0);
    CHECK(contrast(accent, colour(light, Ink::Wash)) < 4.8);
}

TEST_CASE("the design's own accent and no accent give the same palette, light and dark") {
    for (bool dark : {false, true}) {
        CHECK(make_palette(dark, "") == make_palette(dark, "#2447d6"));
        CHECK(make_palette(dark, "#2447D6") == make_palette(dark, "#2447d6"));
        CHECK(make_palette(dark, "blue") == make_palette(dark, ""));
    }
    CHECK(hex(colour(make_palette(false, ""), Ink::Accent)) == "#2447d6");
    CHECK(hex(colour(make_palette(true, ""), Ink::Accent)) == "#8ea6ff");
}

TEST_CASE("the wash is a light mix of a foreign accent") {
    CHECK(colour(make_palette(false, "#a01030"), Ink::Wash) == mix({255, 255, 255}, {0xa0, 0x10, 0x30}, 0.08));
}

TEST_CASE("only #rrggbb is a colour") {
    const Rgb fallback{1, 2, 3};
    CHECK(parse_rgb("#0aF9Bc", fallback) == Rgb{0x0a, 0xf9, 0xbc});
    for (const char* text : {"", "#", "#fff", "#12345", "#1234567", "0aF9Bc0", "#12345g", "#-12345", "red"}) {
        CHECK_MESSAGE(parse_rgb(text, fallback) == fallback, text);
    }
}

TEST_CASE("a mix goes from the one colour to the other") {
    CHECK(mix({0, 100, 200}, {255, 0, 200}, 0) == Rgb{0, 100, 200});
    CHECK(mix({0, 100, 200}, {255, 0, 200}, 1) == Rgb{255, 0, 200});
    CHECK(mix({0, 100, 200}, {200, 0, 200}, 0.5) == Rgb{100, 50, 200});
}

TEST_CASE("every ink has a name of its own that CSS can use") {
    std::set<std::string> names;
    for (int i = 0; i < kInkCount; ++i) {
        const std::string name(ink_name(static_cast<Ink>(i)));
        CHECK_FALSE(name.empty());
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-0123456789") == std::string::npos);
        names.insert(name);
    }
    CHECK(names.size() == kInkCount);
}
