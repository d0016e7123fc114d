#include "output/css.hpp"

#include <doctest/doctest.h>

#include <string>

#include "look/style.hpp"
#include "output/number.hpp"
#include "texts.hpp"

using namespace marquee;

namespace {

// The rules below `query`, without its braces; the nth block of that query.
std::string media_block(const std::string& css, const std::string& query, int nth = 0) {
    std::size_t at = 0;
    for (int i = 0; i <= nth; ++i) {
        at = css.find(query + "{\n", at);
        if (at == std::string::npos) return {};
        at += query.size() + 2;
    }
    return css.substr(at, css.find("\n}\n", at) - at + 1);
}

const std::string kWideQuery = "@media (min-width:52em)";
const std::string kPhoneQuery = "@media not all and (min-width:52em)";

}  // namespace

TEST_CASE("numbers are decimal, rounded and without zeros at their end") {
    CHECK(number(0) == "0");
    CHECK(number(-0.00001) == "0");
    CHECK(number(1.5) == "1.5");
    CHECK(number(1.0625f) == "1.0625");
    CHECK(number(-0.03f) == "-0.03");
    CHECK(number(0.99999) == "1");
    CHECK(number(-12.05) == "-12.05");
    CHECK(number(1120) == "1120");
}

TEST_CASE("colours are six hexadecimal digits") { CHECK(hex({0, 10, 255}) == "#000aff"); }

TEST_CASE("every part has a rule for phones and for wide pages, and texts have their type") {
    const std::string css = write_css("");
    const std::string phone = media_block(css, kPhoneQuery);
    const std::string wide = media_block(css, kWideQuery);
    REQUIRE_FALSE(phone.empty());
    REQUIRE_FALSE(wide.empty());
    const std::string shared = css.substr(0, css.find(kPhoneQuery));
    for (std::string_view part : part_names()) {
        CAPTURE(part);
        const std::string name(part);
        const std::string look = "html:not(.live) ." + name + "{";
        CHECK((has(shared, look) || (has(phone, look) && has(wide, look))));
        if (style_of(part, true).arrange != Arrange::Text || style_of(part, true).hidden) continue;
        const std::string type = "\n." + name + "{font-family:";
        CHECK((has(shared, type) || (has("\n" + phone, type) && has("\n" + wide, type))));
    }
}

TEST_CASE("braces balance, nothing is empty and no zero length stands bare in a calculation") {
    for (const char* accent : {"", "#ffcc00"}) {
        const std::string css = write_css(accent);
        int depth = 0;
        for (char c : css) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            CHECK(depth >= 0);
            CHECK(depth <= 3);
        }
        CHECK(depth == 0);
        for (const char* wrong : {"{}", ";;", ":;", ":}", "{;", ";}", "calc(0 ", "none)", "var(--none"})
            CHECK_MESSAGE(!has(css, wrong), wrong);
    }
}

TEST_CASE("the palettes follow the visitor's setting and the switch") {
    const std::string css = write_css("");
    CHECK(css.rfind(":root{color-scheme:light;--ground:#fbfbf9;--surface:#ffffff;--text:#14171f;", 0) == 0);
    CHECK(has(css,
              "@media screen and "
              "(prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;--ground:#0d1017;"));
    CHECK(has(css, "\n@media screen{:root[data-theme=dark]{color-scheme:dark;--ground:#0d1017;"));
}

TEST_CASE("a visitor who wants more contrast gets the palettes that have it") {
    const std::string css = write_css("");
    const auto muted = [](bool dark) { return "--muted:" + hex(colour(make_palette(dark, "", true), Ink::Muted)); };
    CHECK(has(css, "@media screen and (prefers-contrast:more){:root{" + muted(false)));
    CHECK(has(
        css,
        "@media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){:root:not([data-theme=light]){"));
    CHECK(has(css, "@media screen and (prefers-contrast:more){:root[data-theme=dark]{"));
    CHECK(has(css, muted(true)));
}

TEST_CASE("the organizer's accent reaches the style sheet") {
    CHECK(has(write_css("#a01030"), "--accent:#a01030;"));
    CHECK_FALSE(has(write_css(""), "#a01030"));
}

TEST_CASE("type applies always and everything else only as long as no canvas is live") {
    const std::string css = write_css("");
    for (std::size_t at = 0; (at = css.find("\n.", at)) != std::string::npos; ++at) {
        const std::string rule = css.substr(at + 1, css.find('}', at) - at);
        const bool type = has(rule, "{font-family:") && !has(rule, "color") && !has(rule, "padding");
        const bool bolder = has(rule, " strong{font-weight:inherit}");
        const bool chip = has(rule, ".live span.") && has(rule, "{padding:");
        CHECK_MESSAGE((type || bolder || chip), rule);
    }
    const Type& type = type_of(style_of("card-name", false).type, false);
    CHECK(has(css, "\n.card-name{font-family:Inter,system-ui,sans-serif;font-size:" + number(type.size_rem) +
                       "rem;line-height:" + number(type.line_height_rem) + "rem;font-weight:" + number(type.weight) +
                       ";letter-spacing:"));
    CHECK(has(css, "\n.row-time{font-family:\"Inter Digits\",Inter,"));
}

TEST_CASE("what a style says for a row does nothing in a column") {
    const std::string css = write_css("");
    const std::string columns = "html:not(.live) :is(";
    const std::size_t children = css.find(columns + ".page");
    REQUIRE(children != std::string::npos);
    // Of equal specificity, so it must come after every part's own rule.
    CHECK(css.rfind("flex:1 1 0") < children);
    CHECK(css.rfind("width:64px") < children);
    CHECK(has(css.substr(children), ")>*{flex:none}\n"));
    CHECK(has(css.substr(children), ")>*{align-self:auto}\n"));
    CHECK(has(media_block(css, kPhoneQuery, 1), ".hero"));
    CHECK(has(media_block(css, kPhoneQuery, 1), "{flex:none}"));
    CHECK_FALSE(has(media_block(css, kWideQuery, 1), "{flex:none}"));
}

TEST_CASE("every edge lies in the padding, so that it moves no content") {
    for (const bool wide : {false, true})
        for (std::string_view part : part_names()) {
            CAPTURE(part);
            const Style& style = style_of(part, wide);
            CHECK(style.edges.top <= style.padding.top);
            CHECK(style.edges.right <= style.padding.right);
            CHECK(style.edges.bottom <= style.padding.bottom);
            CHECK(style.edges.left <= style.padding.left);
        }
}

TEST_CASE("arrangements, edges and hints are written as the canvas lays them out") {
    const std::string css = write_css("");
    CHECK(has(css,
              "html:not(.live) "
              ".cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,300px),1fr));gap:20px;"));
    CHECK(has(css,
              "html:not(.live) .card{display:flex;flex-direction:column;padding:21px 21px "
              "13px;background-color:var(--surface);"
              "border:1px solid var(--line);border-radius:14px}\n"));
    CHECK(has(css, "padding:6px 8px 6px 5px;background-color:var(--wash);border-left:3px solid var(--accent)}"));
    CHECK(has(css, "padding:0 max(20px,calc((100% - 1056px)/2))"));
    CHECK(has(css, "position:fixed;inset:auto 0 0 0;z-index:2"));
    CHECK(has(css, "position:sticky;top:0;z-index:2"));
    CHECK(has(
        css,
        "html.js:not(.live) .biography-start{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;"));
    CHECK(has(css, "@media (hover:hover){html:not(.live) a.quiet:hover{text-decoration:underline 1px "));
    CHECK(has(css, "@media (hover:hover){html:not(.live) :is(a,button).button:hover{background-color:var(--wash)}}\n"));
    CHECK(has(css, "html:not(.live) .floorplan{display:none}\n"));
    const std::string line = number(type_of(style_of("prose-item", false).type, false).line_height_rem);
    CHECK(has(css, "html:not(.live) .prose-item::before{content:\"\";position:absolute;left:6px;top:calc(0px + (" +
                       line + "rem - 5px)/2);"));
    CHECK(has(
        css,
        "html:not(.live) span[class]:not([aria-hidden],.piece){display:inline;line-height:0;white-space:nowrap}\n"));
}
