#include "event/markdown.hpp"

#include <doctest/doctest.h>

using namespace marquee;

namespace {

const std::vector<Citation> kCitations = {
    {"1", "https://a.example/1"}, {"2", "https://a.example/2"}, {"3", ""}, {"12", "https://a.example/12"}};

std::optional<std::string> allow_https(std::string_view url) {
    if (!url.starts_with("https://")) return std::nullopt;
    return std::string(url);
}

Markdown parse(std::string_view text) { return parse_markdown(text, kCitations, allow_https); }

// A span as readable text: **strong**, *emphasis*, `code`, ^citation^, <url>, | for a hard break.
std::string shown(const Span& span) {
    std::string out = span.text;
    if (span.code) out = "`" + out + "`";
    if (span.emphasis) out = "*" + out + "*";
    if (span.strong) out = "**" + out + "**";
    if (span.citation) out = "^" + out + "^";
    if (!span.url.empty()) out += "<" + span.url + ">";
    if (span.hard_break) out += "|";
    return "[" + out + "]";
}

std::string shown(const Markdown& markdown) {
    std::string out;
    for (const MarkdownBlock& block : markdown) {
        if (!out.empty()) out += "\n";
        if (block.kind == MarkdownKind::Heading) out += "# ";
        if (block.kind == MarkdownKind::Bullet) out += "- ";
        if (block.kind == MarkdownKind::Numbered) out += std::to_string(block.number) + ". ";
        for (const Span& span : block.spans) out += shown(span);
    }
    return out;
}

}  // namespace

TEST_CASE("nothing makes no blocks") {
    CHECK(parse("").empty());
    CHECK(parse(" \n\n").empty());
    CHECK(parse("---").empty());
    CHECK(parse("- ").empty());
}

TEST_CASE("a paragraph is one span, its source lines joined by spaces") {
    CHECK(shown(parse("One\ntwo\nthree.\n\nFour.")) == "[One two three.]\n[Four.]");
}

TEST_CASE("styles nest and equal neighbours merge") {
    CHECK(shown(parse("a *b **c*** `d` e")) == "[a ][*b *][***c***][ ][`d`][ e]");
    CHECK(shown(parse("*a **b***")) == "[*a *][***b***]");
    CHECK(shown(parse("a \\* b &amp; c")) == "[a * b & c]");
    CHECK(shown(parse("**a**\n**b**")) == "[**a**][ ][**b**]");
}

TEST_CASE("headings and lists are blocks of their own") {
    CHECK(shown(parse("## Head *x*\nText\n- a\n- b\n\n3. c\n4. d")) ==
          "# [Head ][*x*]\n[Text]\n- [a]\n- [b]\n3. [c]\n4. [d]");
    CHECK(parse("1. a\n1. b")[1].number == 2);
}

TEST_CASE("nested items are flattened, and further paragraphs of an item are paragraphs") {
    CHECK(shown(parse("- a\n  - b\n    1. c\n- d")) == "- [a]\n- [b]\n1. [c]\n- [d]");
    CHECK(shown(parse("- a\n\n  b\n\n- c")) == "- [a]\n[b]\n- [c]");
    CHECK(shown(parse("> quoted\n> - x")) == "[quoted]\n- [x]");
}

TEST_CASE("two spaces or a backslash end a line") {
    CHECK(shown(parse("a  \nb\\\nc")) == "[a|][b|][c]");
    CHECK(shown(parse("**a**  \nb")) == "[**a**|][b]");
}

TEST_CASE("code keeps its text and its lines") {
    CHECK(shown(parse("`a  <b>`")) == "[`a  <b>`]");
    CHECK(shown(parse("```\nx = 1\n y\n```\nafter")) == "[`x = 1`|][` y`]\n[after]");
    CHECK(shown(parse("`[^1]`")) == "[`[^1]`]");
}

TEST_CASE("links carry the address that the filter answers, else only their text") {
    CHECK(shown(parse("[a](https://x.example/?a=1&amp;b=2) b")) == "[a<https://x.example/?a=1&b=2>][ b]");
    CHECK(shown(parse("<https://x.example>")) == "[https://x.example<https://x.example>]");
    CHECK(shown(parse("[*a* b](https://x.example)")) == "[*a*<https://x.example>][ b<https://x.example>]");
    for (const char* url :
         {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "javascript&#58;alert(1)", "javascript&colon;x",
          "&#x6A;avascript:x", "<java\tscript:x>", "java&#10;script:x", "//evil.example", "^1x"}) {
        CAPTURE(std::string(url));
        CHECK(shown(parse(std::string("[a](") + url + ")")) == "[a]");
    }
}

TEST_CASE("the filter sees the address with its entities decoded") {
    std::vector<std::string> seen;
    parse_markdown("[a](javascript&#58;x) [b](&#x6a;s) [c](&unknown;) <me@a.example>", {}, [&](std::string_view url) {
        seen.emplace_back(url);
        return std::optional<std::string>();
    });
    CHECK(seen == std::vector<std::string>{"javascript:x", "js", "&unknown;", "mailto:me@a.example"});
}

TEST_CASE("citations are raised numbers, with a comma between neighbours") {
    CHECK(shown(parse("See [^1].")) == "[See ][^1^<https://a.example/1>][.]");
    CHECK(shown(parse("See [^1][^2][^12]")) ==
          "[See ][^1^<https://a.example/1>][^, ^][^2^<https://a.example/2>][^, ^][^12^<https://a.example/12>]");
    CHECK(shown(parse("[^2] [^1]")) == "[^2^<https://a.example/2>][ ][^1^<https://a.example/1>]");
    CHECK(shown(parse("[text][^1]")) == "[[text]][^1^<https://a.example/1>]");
    CHECK(shown(parse("- a[^1]\n- b[^2]")) == "- [a][^1^<https://a.example/1>]\n- [b][^2^<https://a.example/2>]");
    CHECK(shown(parse("**a[^1]**")) == "[**a**][^1^<https://a.example/1>]");
}

TEST_CASE("a citation without address is a number, an unknown one stays text") {
    CHECK(shown(parse("a[^3]")) == "[a][^3^]");
    CHECK(shown(parse("a[^9][^1]")) == "[a[^9]][^1^<https://a.example/1>]");
    CHECK(shown(parse("a[^")) == "[a[^]");
    CHECK(shown(parse("[foo](^1)")) == "[foo]");
}

TEST_CASE("citations work whatever the text ends with") {
    CHECK(shown(parse("a[^1]\n\n```\nopen")) == "[a][^1^<https://a.example/1>]\n[`open`]");
    CHECK(shown(parse("[^1]: https://evil.example\n\na[^1]")) == "[a][^1^<https://a.example/1>]");
}

TEST_CASE("raw HTML, tables and images stay text") {
    CHECK(shown(parse("<script>alert(1)</script>")) == "[<script>alert(1)</script>]");
    CHECK(shown(parse("a <b onclick=x>c</b>")) == "[a <b onclick=x>c</b>]");
    CHECK(shown(parse("&lt;script&gt;")) == "[<script>]");
    CHECK(shown(parse("![alt *x*](https://x.example/a.png)")) == "[alt ][*x*]");
    CHECK(shown(parse("|a|b|\n|-|-|")) == "[|a|b| |-|-|]");
}

TEST_CASE("entities are decoded, and bring no control characters in") {
    CHECK(shown(parse("&#233;&#xE9;&nbsp;&quot;&apos;&#128512;")) == "[éé\xC2\xA0\"'😀]");
    CHECK(shown(parse("&copy;")) == "[&copy;]");
    const std::string replacement = "\xEF\xBF\xBD";
    CHECK(shown(parse("a&#0;&#1;&#x202E;&#x2066;&#xD800;&#x110000;")) ==
          "[a" + replacement + replacement + replacement + replacement + replacement + replacement + "]");
}

TEST_CASE("odd and huge input is taken") {
    std::string brackets, quotes, stars;
    for (int i = 0; i < 3'000; ++i) brackets += "[^1][", quotes += "> ", stars += "*a **b ";
    CHECK(parse(brackets).size() == 1);
    CHECK(parse(quotes + "x").size() == 1);
    CHECK(parse(stars).size() == 1);
    CHECK(shown(parse(std::string(10'000, 'a'))) == "[" + std::string(10'000, 'a') + "]");
    CHECK(shown(parse("a\x01"
                      "b")) == "[ab]");
    CHECK(shown(parse(std::string_view("a\0b", 3))) ==
          "[a\xEF\xBF\xBD"
          "b]");
}
