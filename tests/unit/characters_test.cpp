#include "event/characters.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace marquee;

namespace {

std::vector<char32_t> characters_of(std::string_view text) {
    std::vector<char32_t> all;
    for (std::size_t at = 0; at < text.size();) all.push_back(next_character(text, at));
    return all;
}

}  // namespace

TEST_CASE("characters of one to four bytes are read") {
    CHECK(characters_of("aé€😀") == std::vector<char32_t>{'a', 0xe9, 0x20ac, 0x1f600});
    CHECK(characters_of("\xf4\x8f\xbf\xbf") == std::vector<char32_t>{0x10ffff});
}

TEST_CASE("what is no UTF-8 becomes U+FFFD, and the text after it is kept") {
    for (const char* broken :
         {"\xff", "\x80", "\xc0\x80", "\xc1\xbf", "\xe0\x80\x80", "\xf0\x80\x80\x80", "\xed\xa0\x80", "\xed\xbf\xbf",
          "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\xf0\x9f\x98"}) {
        const std::vector<char32_t> all = characters_of(std::string(broken) + "z");
        REQUIRE(all.size() >= 2);
        CHECK(all.back() == 'z');
        for (std::size_t i = 0; i + 1 < all.size(); ++i) CHECK(all[i] == kReplacement);
    }
    CHECK(characters_of("\xe2") == std::vector<char32_t>{kReplacement});
}

TEST_CASE("right-to-left letters and marks are found, others are not") {
    for (const char* text : {"שלום", "a مرحبا", "\u202e", "\u2067", "\u200f", "ﷺ", "𞤀"})
        CHECK_MESSAGE(has_right_to_left(text), text);
    for (const char* text : {"", "plain", "Ελληνικά", "漢字", "ไทย", "😀", "\u200e"})
        CHECK_MESSAGE(!has_right_to_left(text), text);
}
