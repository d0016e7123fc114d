#include "exchange/html.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "exchange/html_tags.hpp"
#include "exchange/markdown_text.hpp"
#include "exchange/prose.hpp"

using namespace marquee;

namespace {

std::string converted(std::string_view html) {
    const auto https_only = [](std::string_view url) {
        return url.starts_with("https:") ? std::optional<std::string>(url) : std::nullopt;
    };
    const std::optional<Markdown> markdown = read_html(html, https_only, [](std::string_view) {});
    return markdown ? write_markdown(*markdown) : "(too deep)";
}

std::string prose(std::string_view text, TextKind kind) {
    Report report;
    return write_markdown(read_prose(text, kind, "https://base.example/", "here", report));
}

std::vector<std::string> remarks_on(std::string_view text, TextKind kind) {
    Report report;
    read_prose(text, kind, "https://base.example/", "here", report);
    return report.lines();
}

}  // namespace

TEST_CASE("HTML becomes the Markdown that says the same") {
    CHECK(converted("<p>One <b>two</b> <i>three</i> <code>four</code>.</p>\n<p>Five</p>") ==
          "One **two** *three* `four`.\n\nFive");
    CHECK(converted("<h1>A</h1><h5>B</h5>text") == "### A\n\n### B\n\ntext");
    CHECK(converted("<ul><li>a</li><li><p>b</p><p>c</p></li></ul><ol><li>d<li>e</ol>") ==
          "- a\n- b\n\nc\n\n1. d\n2. e");
    CHECK(converted("<ul><li>a<ul><li>b</ul>c</ul>") == "- a\n- b\n\nc");
    CHECK(converted("one<br>two<br/>three") == "one\\\ntwo\\\nthree");
    CHECK(converted("<a href=\"https://a.example/?b=1&amp;c=2\">d</a>") == "[d](https://a.example/?b=1&c=2)");
    CHECK(converted("<blockquote>a</blockquote>b<hr>c") == "a\n\nb\n\nc");
    CHECK(converted("<dl><dt>a<dd>b</dl>") == "- a\n- b");
    CHECK(converted("<table><tr><td>a<td>b<tr><td>c</table>") == "a b\n\nc");
}

TEST_CASE("code keeps its lines and spaces") {
    CHECK(converted("<pre>int x;\n  y();\n</pre>") == "`int x;`\\\n`  y();`");
    CHECK(converted("<pre><code>a\n\nb</code></pre>") == "`a`\\\n`b`");
}

TEST_CASE("spaces and line ends in HTML are one space") {
    CHECK(converted("<p>\n  a\n\n  b <b> c </b> d\n</p>") == "a b **c** d");
}

TEST_CASE("what is no text for readers goes, and what is unknown leaves its text") {
    CHECK(converted("a<script>alert(1)</script><style>p{}</style><iframe src=x></iframe>b") == "ab");
    CHECK(converted("<p>Read the <version> file</p>") == "Read the file");
    CHECK(converted("a <img src=x alt=\"a kite\"> b") == "a a kite b");
    CHECK(converted("<!-- c -->a<foo onclick=\"x()\">b</foo>") == "ab");
    CHECK(converted("") == "");
}

TEST_CASE("addresses that are not allowed leave their text") {
    CHECK(converted("<a href=\"javascript:alert(1)\">x</a> <a>y</a>") == "x y");
}

TEST_CASE("text in HTML that looks like Markdown stays text") {
    CHECK(converted("<p># a</p><p>* b [c](https://d.example) &lt;b&gt;</p>") ==
          "\\# a\n\n\\* b \\[c](https://d.example) \\<b>");
}

TEST_CASE("elements that nest too deep are not read") {
    std::string html;
    for (int i = 0; i < 20'000; ++i) html += "<div>";
    CHECK(converted(html + "x") == "(too deep)");
    Report report;
    CHECK_FALSE(read_prose(html + "x", TextKind::Markdown, "", "deep", report).empty());
    CHECK(report.lines() == std::vector<std::string>{"HTML whose elements nest too deep became text: 1 (\"deep\")."});
}

TEST_CASE("texts that are too long for HTML are not read as such") {
    std::string html = "<p";
    for (int i = 0; i < 30'000; ++i) html += " a" + std::to_string(i);
    Report report;
    CHECK_FALSE(read_prose(html + ">x</p>", TextKind::Plain, "", "long", report).empty());
    CHECK(report.lines() ==
          std::vector<std::string>{"Texts of more than 128 KiB were not searched for HTML: 1 (\"long\")."});
}

TEST_CASE("HTML is told from Markdown with tags, and from code about HTML") {
    CHECK(markup_of("<p>a</p>") == Markup::Html);
    CHECK(markup_of(" \n<ul><li>a</ul>") == Markup::Html);
    CHECK(markup_of("a</p>") == Markup::Html);
    CHECK(markup_of("a <b>c</b>") == Markup::Some);
    CHECK(markup_of("a<br />b") == Markup::Some);
    CHECK(markup_of("<b>a</b>") == Markup::Some);
    CHECK(markup_of("Use `<p>` and ``a ` <br>``") == Markup::None);
    CHECK(markup_of("\\<p> and a < b > c and <T> and <3") == Markup::None);
    CHECK(markup_of("an `open <p>") == Markup::Some);
    CHECK(markup_of("<https://a.example>") == Markup::None);
    CHECK(markup_of("") == Markup::None);
}

TEST_CASE("Markdown with tags in it keeps being Markdown") {
    CHECK(prose("**a**<br />* b<br>[c](d) <b>e</b> <a href=\"f\">g</a>\n\n- h", TextKind::Markdown) ==
          "**a**\n\n- b\\\n  [c](https://base.example/d) **e** [g](https://base.example/f)\n- h");
    CHECK(prose("a<ul><li>b</li><li>c</li></ul>d", TextKind::Markdown) == "a\n\n- b\n- c\n\nd");
}

TEST_CASE("a tag that would hide the rest of a text is text where it has no end") {
    CHECK(markup_of("Draw on a <canvas> and then") == Markup::None);
    CHECK(markup_of("a <select>b</select>") == Markup::Some);
    CHECK(markup_of("a <canvas> or `</canvas>`") == Markup::None);
    CHECK(markup_of("a <embed src=x> b") == Markup::Some);
    CHECK(prose("Draw on a <canvas> with <b>style</b>.", TextKind::Markdown) == "Draw on a \\<canvas> with **style**.");
    CHECK(prose("Draw on a <canvas> with <b>style</b>.", TextKind::Plain) == "Draw on a \\<canvas> with **style**.");
    CHECK(prose("<p>The <select> and <b>more</b></p><p>end</p>", TextKind::Plain) ==
          "The \\<select> and **more**\n\nend");
    CHECK(remarks_on("Draw on a <canvas> with <b>style</b>.", TextKind::Plain).empty());
}

TEST_CASE("what is hidden and had text is reported") {
    using Lines = std::vector<std::string>;
    const Lines select{"What is in <select> in texts was left out: 1 (\"here\")."};
    for (TextKind kind : {TextKind::Markdown, TextKind::Plain}) {
        CHECK(remarks_on("a <select>b</select> c", kind) == select);
        CHECK(prose("a<select>b</select>c", kind) == "ac");
        CHECK(remarks_on("<p>a <select>b</select></p>", kind) == select);
        CHECK(remarks_on("a <canvas> </canvas><b>c</b>", kind).empty());
        CHECK(prose("a<script>`<b>` '</b>'</script>c", kind) == "ac");
    }
}

TEST_CASE("what is no tag stays beside a tag, byte for byte") {
    const std::string text =
        "a<br>See <https://a.example>, vector<int>, `<b>x</b>`, \\<b> and &amp; &lt; 1 < 2 > 0.\n\n    <x>";
    CHECK(without_tags(text, [](std::string_view) {}) == "a  \n" + text.substr(5));
    CHECK(prose("a<br>See <https://a.example> and vector<int>", TextKind::Plain) ==
          "a\\\nSee \\<https://a.example> and vector\\<int>");
}

TEST_CASE("tags that Markdown has marks for become these") {
    const auto written = [](std::string_view text) { return without_tags(text, [](std::string_view) {}); };
    CHECK(written("<i>a</i> <B>b</B> <em>c <u>d</em>") == "*a* **b** *c d*");
    CHECK(written("<i>a <b>b") == "a b");
    CHECK(written("<code>vector&lt;int> `x` <b>y</b></code>") == "``vector<int> `x` y``");
    CHECK(written("<a title='a > b' href=\"x y\">z</a> <a name=w>v</a>") == "[z](<x%20y>) v");
    CHECK(written("<img alt=\"a kite\" src=x> <h2>b</h2>") == "a kite \n\n### b\n\n");
}

TEST_CASE("twenty thousand tags that are never closed are read in no time") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += "<b a=\"";
    CHECK(markup_of(text + ">") == Markup::Some);
    text.clear();
    for (int i = 0; i < 20'000; ++i) text += "<b a=";
    CHECK(markup_of(text + "\">\"") == Markup::Some);
}

TEST_CASE("Markdown is taken as it is") {
    CHECK(prose("# A\r\n\r\nb *c*\r\nd", TextKind::Markdown) == "### A\n\nb *c* d");
    CHECK(prose("[a](javascript:b)", TextKind::Markdown) == "a");
}

TEST_CASE("plain text keeps its lines, and its addresses become links") {
    CHECK(prose("a *b*\r\nc\r\n\r\n\r\nd", TextKind::Plain) == "a \\*b\\*\\\nc\n\nd");
    CHECK(prose("See https://a.example/b_c, or (http://d.example).", TextKind::Plain) ==
          "See <https://a.example/b_c>, or (<http://d.example>).");
    CHECK(prose("https and http:/ and http", TextKind::Plain) == "https and http:/ and http");
    CHECK(prose("a<br>b", TextKind::Plain) == "a\\\nb");
}

TEST_CASE("an abstract of 30,000 characters stays whole") {
    std::string html = "<p>";
    for (int i = 0; html.size() < 30'000; ++i) html += "word" + std::to_string(i) + " <em>and</em> ";
    const std::string text = prose(html + "</p>", TextKind::Markdown);
    CHECK(text.size() > 20'000);
    CHECK(text.ends_with("*and*"));
}
