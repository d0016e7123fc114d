#include "event/text.hpp"

#include <doctest/doctest.h>

using namespace marquee;

TEST_CASE("ordinary text, whatever its script or length, is not changed") {
    for (const std::string& text : {std::string("Zürich – 東京 – مرحبا\xE2\x80\x8F – 👩‍🚀"),
                                    std::string("<script>&amp;\""), std::string(10'000, 'a')}) {
        const CleanText clean = clean_text(text, Lines::Join);
        CHECK(clean.text == text);
        CHECK(clean.removed.empty());
    }
}

TEST_CASE("control characters are removed, and the first of them is named") {
    CHECK(clean_text("a\xE2\x80\xAE"
                     "b\x01",
                     Lines::Join)
              .text == "ab");
    CHECK(clean_text("a\xE2\x80\xAE"
                     "b\x01",
                     Lines::Join)
              .removed == "U+202E");
    CHECK(clean_text("\xE2\x80\xAA", Lines::Keep).removed == "U+202A");
    CHECK(clean_text("\xE2\x81\xA6", Lines::Keep).removed == "U+2066");
    CHECK(clean_text("\xE2\x81\xA9", Lines::Keep).removed == "U+2069");
    CHECK(clean_text(std::string("a\0b", 3), Lines::Keep).removed == "U+0000");
    CHECK(clean_text("a\x7F", Lines::Keep).removed == "U+007F");
    CHECK(clean_text("\xE2\x81\xA5\xE2\x81\xAA\xE2\x80\xAF\xE2\x80\xA9", Lines::Join).removed.empty());
}

TEST_CASE("line breaks stay in prose and become spaces in a line") {
    CHECK(clean_text("a\n\tb", Lines::Keep).text == "a\n\tb");
    CHECK(clean_text("a\n\tb", Lines::Keep).removed.empty());
    CHECK(clean_text("a\nb", Lines::Join).text == "a b");
    CHECK(clean_text("a\nb", Lines::Join).removed == "U+000A");
}

TEST_CASE("quoting cuts long text between characters") {
    CHECK(in_quotes("a\nb") == "\"a b\"");
    CHECK(in_quotes(std::string(60, 'a')) == "\"" + std::string(60, 'a') + "\"");
    CHECK(in_quotes(std::string(59, 'a') + "éé") == "\"" + std::string(59, 'a') + "…\"");
}

TEST_CASE("a misspelling finds the word that was meant, a different word finds none") {
    const std::vector<std::string_view> known = {"title", "tagline", "url", "id"};
    CHECK(nearest("titel", known) == "title");
    CHECK(nearest("Title", known) == "title");
    CHECK(nearest("tag_line", known) == "tagline");
    CHECK(nearest("uri", known) == "url");
    CHECK(nearest("colour", known) == "");
    CHECK(nearest("ab", known) == "");
    CHECK(nearest("", known) == "");
}

TEST_CASE("ids are small letters, digits and hyphens") {
    for (const char* good : {"a", "7", "ada-lovelace", "a--"}) CHECK(is_id(good));
    CHECK(is_id(std::string(100, 'a')));
    CHECK_FALSE(is_id(std::string(101, 'a')));
    for (const char* bad : {"", "-a", "Ada", "a b", "a_b", "é", "a/b"}) CHECK_FALSE(is_id(bad));
}

TEST_CASE("colours are six hexadecimal digits") {
    for (const char* good : {"#000000", "#aBcDeF"}) CHECK(is_colour(good));
    for (const char* bad : {"", "#000", "000000", "#00000g", "#0000000", "red", "#12345;"}) CHECK_FALSE(is_colour(bad));
}

TEST_CASE("e-mail addresses are those that HTML takes, with a dot in the domain") {
    for (const char* good : {"a@b.c", "mlforsystems+x@googlegroups.com", "o'neill@a-b.example"}) CHECK(is_email(good));
    for (const char* bad : {"", "a", "@b.c", "a@", "a@b", "a@b.", "a@.c", "a b@c.d", "a@b@c.d", "a@-b.c", "<a@b.c>",
                            "a@b.c\n", "a@b..c"}) {
        CAPTURE(std::string(bad));
        CHECK_FALSE(is_email(bad));
    }
}

TEST_CASE("origins are a scheme, a host in small letters, and perhaps a port") {
    for (const char* good : {"https://example.org", "http://localhost:8080", "https://a-b.c1.example",
                             "http://10.0.0.1", "http://a.b:443", "https://a.b:80"})
        CHECK(is_origin(good));
    for (const char* bad : {"", "*", "null", "example.org", "https://", "https://Example.org", "https://example.org/",
                            "https://example.org:", "https://example.org:080", "https://example.org:123456",
                            "https://a@b.c", "https://*.example.org", "https://-a.example", "https://a.b:443",
                            "http://a.b:80", "ftp://example.org", "https://a..b", "https://a b"}) {
        CAPTURE(std::string(bad));
        CHECK_FALSE(is_origin(bad));
    }
}

TEST_CASE("language tags have a shape that browsers take") {
    for (const char* good : {"en", "pt-BR", "zh-Hant", "gsw", "tlhing-x-1"}) CHECK(is_language(good));
    for (const char* bad : {"", "e", "e1", "Thai", "en_GB", "en-", "-en", "en--GB", "en-muchtoolong", "en GB"}) {
        CAPTURE(std::string(bad));
        CHECK_FALSE(is_language(bad));
    }
}

TEST_CASE("pictures lie below their folder and are of formats without scripts") {
    for (const char* good : {"a.png", "portraits/ada lovelace.JPG", "p/q/r.jpeg", "a.b.webp", "ü.avif"}) {
        CHECK(is_picture_path(good));
    }
    for (const char* bad : {"", "png", "a.svg", "a.png/", "/a.png", "../a.png", "p/../a.png", "p//a.png", "p\\a.png",
                            "https://x/a.png", "a.png?x", "a.png#x", "a%2e.png", ".png", "a.png.html", "a"}) {
        CAPTURE(std::string(bad));
        CHECK_FALSE(is_picture_path(bad));
    }
}
