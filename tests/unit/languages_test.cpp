#include "page/languages.hpp"

#include <doctest/doctest.h>

using namespace marquee;

TEST_CASE("a language is called as those who speak it do, with the region that a tag names") {
    CHECK(language_name("de") == "Deutsch");
    CHECK(language_name("de-CH") == "Deutsch (CH)");
    CHECK(language_name("pt_BR") == "português (BR)");
    CHECK(language_name("zh") == "中文");
}

TEST_CASE("a language that is not known is called by its tag") {
    CHECK(language_name("tlh") == "tlh");
    CHECK(language_name("English") == "English");
    CHECK(language_name("") == "");
}
