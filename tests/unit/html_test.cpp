#include "output/html.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "html_tokens.hpp"
#include "page/document.hpp"

using namespace marquee;

namespace {

Block words(std::vector<Run> runs, Role role = Role::Paragraph) {
    return {.id = {}, .role = role, .part = "prose-text", .runs = std::move(runs), .children = {}};
}

Block words(std::string text, Role role = Role::Paragraph) {
    return words(std::vector<Run>{{.text = std::move(text)}}, role);
}

Block around(std::vector<Block> children, Role role = Role::Group) {
    return {.id = {}, .role = role, .part = "section", .runs = {}, .children = std::move(children)};
}

Document document_of(Block root) {
    Document document;
    document.title = "T";
    document.language = "en";
    document.path = "/";
    document.root = std::move(root);
    return document;
}

std::string html_of(Block root, std::string_view base = "../") {
    return write_html(document_of(std::move(root)), base);
}

std::vector<std::string> hostile_strings() {
    return {
        "<script>alert(1)</script>",
        "</title></p></section><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "\" onfocus=\"alert(1)\" autofocus=\"",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)",
        "//evil.example/",
        "\t//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example\\",
        "&lt;script&gt; &amp; &#60; &",
        "<!-- --> <![CDATA[ ]]> <?xml ?>",
        "{{body}} {{title}} {{root}}",
        "\u202egnp.exe\u202c \u2066\u2067\u2068\u2069",
        "\xed\xa0\x80 lone \xed\xb0\x80",
        "\xff\xfe \xc0\xaf \xf8\x88\x80\x80\x80",
        "cut off \xf0\x9f\x98",
        std::string("nul \0 bell \a escape \x1b delete \x7f", 30),
        "\r\n\t line ends",
        "`${alert(1)}`",
        std::string(10000, 'W'),
    };
}

// What the reader of the page must get back: the same text, but for what HTML cannot hold.
std::string as_read(const std::string& text) { return read_html(escape_html(text)).text; }

// A document in which every string that data can fill is `text`.
Document filled_with(const std::string& text) {
    const Run run{.text = text,
                  .strong = true,
                  .raised = true,
                  .line_break = true,
                  .href = text,
                  .datetime = text,
                  .part = "tag-talk",
                  .anchors = {text}};
    std::vector<Block> blocks;
    for (int role = 0; role <= static_cast<int>(Role::Status); ++role) {
        Block block =
            words(std::vector<Run>{run, {.text = text, .emphasis = true, .code = true}}, static_cast<Role>(role));
        block.id = text;
        block.name = text;
        block.level = 2;
        block.href = text;
        block.action = text;
        block.expanded = false;
        block.current = Current::Page;
        block.src = text;
        blocks.push_back(block);
        block.pattern = text;
        blocks.push_back(block);
    }
    Document document = document_of(around(std::move(blocks)));
    document.title = document.description = document.language = text;
    return document;
}

bool is_allowed_address(const std::string& address) {
    for (const char* start : {"https:", "http:", "mailto:", "tel:", "../"}) {
        if (address.rfind(start, 0) == 0) return true;
    }
    return address.find(':') == std::string::npos && address.rfind("//", 0) != 0 &&
           address.find('\\') == std::string::npos;
}

void check_tags(const HtmlTokens& tokens) {
    for (const HtmlTag& tag : tokens.tags) {
        CHECK(tag.name != "script");
        for (const auto& [name, value] : tag.attributes) {
            CHECK(name.rfind("on", 0) != 0);
            CHECK(name != "style");
            if (name == "href") CHECK_MESSAGE(is_allowed_address(value), value);
            if (name == "src") CHECK_MESSAGE(value.rfind("../data/", 0) == 0, value);
        }
    }
}

}  // namespace

TEST_CASE("the five characters of markup become references and all others stay") {
    CHECK(escape_html("a<b>&\"c'") == "a&lt;b&gt;&amp;&quot;c&#39;");
    CHECK(escape_html("Ünïcödé 漢字 😀 שלום") == "Ünïcödé 漢字 😀 שלום");
    CHECK(escape_html("") == "");
}

TEST_CASE("what HTML cannot hold becomes U+FFFD") {
    const std::string replaced = "\xef\xbf\xbd";
    CHECK(escape_html(std::string(1, '\0')) == replaced);
    CHECK(escape_html("\x1b") == replaced);
    CHECK(escape_html("\x7f") == replaced);
    CHECK(escape_html("\xc2\x85") == replaced);
    CHECK(escape_html("\xef\xbf\xbe") == replaced);
    CHECK(escape_html("a\xffz") == "a" + replaced + "z");
    CHECK(escape_html("\xed\xa0\x80") == replaced + replaced + replaced);
    CHECK(escape_html("\t\n") == "\t\n");
    CHECK(escape_html("\r") == "&#13;");
}

TEST_CASE("no hostile string in any field of a document leaves its place") {
    for (const std::string& text : hostile_strings()) {
        CAPTURE(text);
        const Document document = filled_with(text);
        const HtmlTokens tokens = read_html(write_html(document, "../"));
        CHECK(tokens.fault == "");
        check_tags(tokens);
        CHECK(tokens.text.find(as_read(text)) != std::string::npos);
        const auto tag_has = [&](std::string_view name) {
            return std::any_of(tokens.tags.begin(), tokens.tags.end(), [&](const HtmlTag& tag) {
                const std::string* value = tag.attribute(name);
                return value != nullptr && *value == as_read(text);
            });
        };
        for (const char* name : {"data-k", "aria-label", "data-action", "datetime", "id"})
            CHECK_MESSAGE(tag_has(name), name);
    }
}

TEST_CASE("hostile titles, descriptions and languages cannot leave the shell's places") {
    for (const std::string& text : hostile_strings()) {
        CAPTURE(text);
        const std::string filled = fill_shell(
            "<html lang=\"{{lang}}\"><title>{{title}}</title><meta content=\"{{description}}\"></meta>{{body}}</html>",
            filled_with(text), "../", "");
        const HtmlTokens tokens = read_html(filled);
        CHECK(tokens.fault == "");
        check_tags(tokens);
        REQUIRE(tokens.tags.size() > 3);
        CHECK(*tokens.tags[0].attribute("lang") == as_read(text));
        CHECK(*tokens.tags[2].attribute("content") == as_read(text));
    }
}

TEST_CASE("a block's element says its role, its look, its key and its state") {
    Block heading = words("Title", Role::Heading);
    heading.level = 2;
    heading.id = "what";
    CHECK(html_of(heading) == "<h2 class=\"prose-text\" id=\"what\" data-k=\"what\">Title</h2>\n");

    Block button = words("More", Role::Button);
    button.id = "more";
    button.action = "toggle:a";
    button.expanded = true;
    CHECK(
        html_of(button) ==
        "<button class=\"prose-text\" data-k=\"more\" type=\"button\" data-action=\"toggle:a\" aria-expanded=\"true\">"
        "More</button>\n");

    Block tab = words("Schedule", Role::Link);
    tab.href = "/schedule/";
    tab.current = Current::Page;
    CHECK(html_of(tab) == "<a class=\"prose-text\" href=\"../schedule/\" aria-current=\"page\">Schedule</a>\n");
    tab.current = Current::Above;
    CHECK(html_of(tab) == "<a class=\"prose-text\" href=\"../schedule/\" aria-current=\"true\">Schedule</a>\n");
    CHECK(html_of(words("Saved", Role::Status)) == "<p class=\"prose-text\" role=\"status\">Saved</p>\n");
    CHECK(html_of(around({}, Role::List)) == "<ul class=\"section\" role=\"list\"></ul>\n");
    CHECK(html_of(words("", Role::Ornament)) == "<span class=\"prose-text\" aria-hidden=\"true\"></span>\n");
}

TEST_CASE("a section is named by its heading, or else by its own name") {
    Block heading = words("Speakers", Role::Heading);
    heading.id = "speakers-title";
    heading.level = 2;
    Block section = around({around({heading})}, Role::Section);
    CHECK(html_of(section).rfind("<section class=\"section\" aria-labelledby=\"speakers-title\">", 0) == 0);
    section.name = "People";
    CHECK(html_of(section).rfind("<section class=\"section\" aria-label=\"People\">", 0) == 0);
}

TEST_CASE("blocks stand on lines of their own and text has no space that is not its own") {
    CHECK(html_of(around({words("a"), words("b")})) ==
          "<div class=\"section\">\n<p class=\"prose-text\">a</p>\n<p class=\"prose-text\">b</p>\n</div>\n");
}

TEST_CASE("wrappers nest in one order and neighbours share those that are equal") {
    Run all{.text = "x",
            .strong = true,
            .emphasis = true,
            .code = true,
            .raised = true,
            .href = "https://a.example/",
            .datetime = "2025-12-06",
            .part = "tag-talk"};
    CHECK(
        html_of(words(std::vector<Run>{all})) ==
        "<p class=\"prose-text\"><sup><a href=\"https://a.example/\" rel=\"noopener\"><strong><em><code>"
        "<time datetime=\"2025-12-06\"><span class=\"tag-talk\">x</span></time></code></em></strong></a></sup></p>\n");
    const std::vector<Run> citations = {{.text = "2", .raised = true, .href = "https://a.example/"},
                                        {.text = ", ", .raised = true},
                                        {.text = "3", .raised = true, .href = "https://b.example/"}};
    CHECK(html_of(words(citations)) ==
          "<p class=\"prose-text\"><sup><a href=\"https://a.example/\" rel=\"noopener\">2</a>, "
          "<a href=\"https://b.example/\" rel=\"noopener\">3</a></sup></p>\n");
    const std::vector<Run> link = {
        {.text = "see ", .href = "/a"}, {.text = "this", .strong = true, .href = "/a"}, {.text = "."}};
    CHECK(html_of(words(link)) == "<p class=\"prose-text\"><a href=\"../a\">see <strong>this</strong></a>.</p>\n");
    CHECK(html_of(words(std::vector<Run>{{.text = "a", .line_break = true}, {.text = "b"}})) ==
          "<p class=\"prose-text\">a<br>b</p>\n");
}

TEST_CASE("a quiet link says so, and older addresses find the text around it") {
    const Run name{.text = "Ada", .href = "/speakers/ada/", .quiet = true, .anchors = {"ada_bio", "a\"b"}};
    CHECK(html_of(words(std::vector<Run>{name})) ==
          "<p class=\"prose-text\"><span id=\"ada_bio\"><span id=\"a&quot;b\">"
          "<a class=\"quiet\" href=\"../speakers/ada/\">Ada</a></span></span></p>\n");
    const Run unsafe{.text = "Ada", .href = "javascript:alert(1)", .quiet = true};
    CHECK(html_of(words(std::vector<Run>{unsafe})) == "<p class=\"prose-text\">Ada</p>\n");
    const Run plain{.text = "Ada", .quiet = true};
    CHECK(html_of(words(std::vector<Run>{plain})) == "<p class=\"prose-text\">Ada</p>\n");
}

TEST_CASE("addresses of the site start at its root, others stay, and unsafe ones are left out") {
    const auto href_of = [](std::string href) {
        Block link = words("x", Role::Link);
        link.href = std::move(href);
        const HtmlTokens tokens = read_html(html_of(link));
        const std::string* value = tokens.tags[0].attribute("href");
        return value == nullptr ? std::string("none") : *value;
    };
    CHECK(href_of("/") == "../");
    CHECK(href_of("/schedule/#a") == "../schedule/#a");
    CHECK(href_of("https://a.example/?b=1&c=2") == "https://a.example/?b=1&c=2");
    CHECK(href_of("HTTP://a.example/") == "HTTP://a.example/");
    CHECK(href_of("mailto:a@b.example") == "mailto:a@b.example");
    CHECK(href_of("tel:+1555") == "tel:+1555");
    CHECK(href_of("#part") == "#part");
    CHECK(href_of("slides.pdf?at=10:30") == "slides.pdf?at=10:30");
    for (const char* unsafe : {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "ftp://a.example/",
                               "//a.example/", "/\\a.example/", "java\tscript:x", " https://a.example/",
                               "\t//a.example/", " //a.example/", "blob:x", "x:y"}) {
        CHECK_MESSAGE(href_of(unsafe) == "none", unsafe);
    }
}

TEST_CASE("only links to other sites say noopener") {
    CHECK(html_of(words(std::vector<Run>{{.text = "m", .href = "mailto:a@b.example"}})).find("rel=") ==
          std::string::npos);
    CHECK(html_of(words(std::vector<Run>{{.text = "s", .href = "/speakers/"}})).find("rel=") == std::string::npos);
}

TEST_CASE("text with right-to-left letters finds its own direction") {
    CHECK(html_of(words("שלום")) == "<p class=\"prose-text\" dir=\"auto\">שלום</p>\n");
    CHECK(html_of(words("hello")).find("dir=") == std::string::npos);
}

TEST_CASE("an ornament with a picture shows it over its letters") {
    Block portrait = words("AM", Role::Ornament);
    portrait.src = "portraits/a.jpg";
    CHECK(html_of(portrait) ==
          "<span class=\"prose-text\" aria-hidden=\"true\">AM<img src=\"../data/portraits/a.jpg\" alt=\"\" "
          "loading=\"lazy\"></span>\n");
}

TEST_CASE("an ornament with a pattern is its floorplan as a drawing in the palette's colours") {
    Block pattern = words("", Role::Ornament);
    pattern.pattern = "ML for Systems";
    const HtmlTokens tokens = read_html(html_of(pattern));
    REQUIRE(tokens.fault == "");
    CHECK(tokens.tags[0].name == "svg");
    CHECK(*tokens.tags[0].attribute("viewBox") == "0 0 10 9");
    REQUIRE(tokens.tags.size() > 30);
    for (std::size_t i = 1; i < tokens.tags.size(); ++i) {
        CHECK(tokens.tags[i].name == "rect");
        CHECK(tokens.tags[i].attribute("fill")->rfind("var(--", 0) == 0);
    }
}

TEST_CASE("the shell's placeholders are filled once, and unknown ones stay") {
    Document document = document_of(words("{{title}}"));
    document.title = "A & {{root}}";
    document.description = "D";
    CHECK(fill_shell("{{lang}}|{{title}}|{{description}}|{{root}}|{{other}}|{ {{|{{ground}}|{{ground-dark}}", document,
                     "../", "") == "en|A &amp; {{root}}|D|../|{{other}}|{ {{|#fbfbf9|#0d1017");
    CHECK(fill_shell("{{head}}|", document, "./", "<meta name=\"{{title}}\">") == "<meta name=\"{{title}}\">|");
    CHECK(fill_shell("<b>{{body}}", document, "./", "") == "<b><p class=\"prose-text\">{{title}}</p>\n");
    CHECK(fill_shell("", document, "./", "") == "");
}
