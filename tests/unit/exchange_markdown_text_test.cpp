#include "exchange/markdown_text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "exchange/markdown_tidy.hpp"

using namespace marquee;

namespace {

Markdown markdown_of(std::string_view text) {
    return parse_markdown(text, {}, [](std::string_view url) { return std::optional<std::string>(url); });
}

// A text that means itself.
std::string written(const std::string& text) {
    Span span;
    span.text = text;
    return write_markdown({{MarkdownKind::Paragraph, 0, {span}}});
}

Markdown tidied_all(const Markdown& markdown) {
    Markdown out;
    for (const MarkdownBlock& block : markdown) {
        MarkdownBlock tidy = tidied(block);
        if (!tidy.spans.empty()) out.push_back(std::move(tidy));
    }
    return out;
}

std::string text_of(const Markdown& markdown) {
    std::string out;
    for (const MarkdownBlock& block : markdown) {
        for (const Span& span : block.spans) out += span.text + (span.hard_break ? "\n" : "");
        out += "\n\n";
    }
    return out;
}

// Spaces at the edges of code go where it cannot be code.
std::string without_spaces(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

}  // namespace

TEST_CASE("Markdown that was read is written as people write it") {
    for (const std::string text : {
             "One paragraph.",
             "One.\n\nTwo.",
             "### Why\n\nBecause.",
             "- a\n- b\n\nAfter.",
             "3. c\n4. d",
             "1. a\n2. b\n\n1) c\n2) d",
             "a *b* **c** `d` ***e***",
             "**a *b* c**",
             "See [this *one*](https://a.example/) and <https://b.example/x?y=1>.",
             "one\\\ntwo",
             "- one\\\n  two\n- three",
             "snake_case and 2 * 3 and a < b and AT&T",
             "[a](<https://a.example/(b)>)",
             "``a`b``",
         }) {
        CAPTURE(text);
        CHECK(write_markdown(markdown_of(text)) == text);
    }
}

TEST_CASE("text that looks like Markdown reads back as text") {
    for (const std::string text : {
             "# no heading",
             "- no bullet",
             "+ no bullet",
             "* no bullet",
             "1. no number",
             "2) no number",
             "> no quote",
             "=== no line",
             "---",
             "***",
             "~~~",
             "```",
             "*no emphasis*",
             "__no strong__",
             "_no emphasis_",
             "`no code`",
             "[no link](https://a.example)",
             "![no picture](x.png)",
             "<https://no.link.example>",
             "<b>no tag</b>",
             "&amp; no entity &#33;",
             "back\\slash",
             "\\*",
             "ends with \\",
             "a]b[c",
             "snake_case_",
             "(*a*)",
             "a*b*c",
             "[a]: https://no.definition.example",
             "\\[^1]",
             "1234567890. x",
             "www.plain.example",
             "|a|b|",
             "!",
             "![",
             "#",
             "a\\",
             "_",
             "*",
             "**",
             "<",
             "&",
             "&#",
             "&lt",
             "$10{\\times}{-}25{\\%}$",
         }) {
        CAPTURE(text);
        const Markdown read = markdown_of(written(text));
        REQUIRE(read.size() == 1);
        CHECK(read[0].kind == MarkdownKind::Paragraph);
        CHECK(text_of(read) == text + "\n\n");
    }
}

TEST_CASE("what would be a citation without an address becomes code") {
    CHECK(written("as in [^1] and [^x y].") == "as in `[^1]` and `[^x y]`.");
    CHECK(written("[^ open") == "\\[^ open");
}

TEST_CASE("citations become links") {
    const Markdown cited = parse_markdown("Seen[^1][^2].", {{"1", "https://a.example/"}, {"2", ""}}, {});
    CHECK(write_markdown(cited) == "Seen[\\[1\\]](https://a.example/) \\[2].");
}

TEST_CASE("styles that Markdown cannot say at their place are left out, their text stays") {
    Markdown markdown = markdown_of("a *(b)* c");
    markdown[0].spans[0].text = "a";
    markdown[0].spans[2].text = "c";
    CHECK(write_markdown(markdown) == "a(b)c");
}

TEST_CASE("nothing is written as nothing") {
    CHECK(write_markdown({}) == "");
    CHECK(written("  ") == "");
    CHECK(write_markdown({{MarkdownKind::Bullet, 0, {}}}) == "");
}

TEST_CASE("control characters, and spaces at the edges of lines and styles, are not written") {
    CHECK(written(" a\x01 b\t") == "a b");
    CHECK(write_markdown(markdown_of("x * a * y")) == "x * a * y");
    Markdown markdown = markdown_of("a *b* c");
    markdown[0].spans[1].text = " b ";
    markdown[0].spans[0].text = "a";
    markdown[0].spans[2].text = "c";
    CHECK(write_markdown(markdown) == "a *b* c");
}

// Whatever is written must read back as the same text, in the same blocks, and must not change when written again.
TEST_CASE("any spans read back with their text, and writing is stable") {
    const std::vector<std::string> pieces = {
        "a", " ",    "*", "_", "`", "[", "]",   "(",  ")",    "<",  ">",  "#",  "-",  "1.",   "+",      "\\", "!",
        "&", "amp;", "é", "~", "=", "|", "x y", "[^", "http", ":/", "  ", "**", "``", "&#65", "\u200f", "\n", "\tz"};
    std::mt19937 random(20260101);
    const auto pick = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    for (int round = 0; round < 4000; ++round) {
        Markdown markdown;
        for (std::size_t blocks = 1 + pick(3); blocks > 0; --blocks) {
            MarkdownBlock block{static_cast<MarkdownKind>(pick(4)), static_cast<int>(pick(4)), {}};
            for (std::size_t spans = 1 + pick(4); spans > 0; --spans) {
                Span span;
                for (std::size_t length = pick(5); length > 0; --length) span.text += pieces[pick(pieces.size())];
                span.strong = pick(4) == 0;
                span.emphasis = pick(4) == 0;
                span.code = pick(5) == 0;
                span.hard_break = pick(6) == 0;
                if (pick(5) == 0) span.url = pick(2) == 0 ? "https://a.example/(b)?c&amp;d" : "/e";
                block.spans.push_back(std::move(span));
            }
            markdown.push_back(std::move(block));
        }
        const std::string text = write_markdown(markdown);
        const Markdown read = markdown_of(text);
        CAPTURE(round);
        CAPTURE(text);
        REQUIRE(without_spaces(text_of(read)) == without_spaces(text_of(tidied_all(markdown))));
        REQUIRE(write_markdown(read) == text);
    }
}
