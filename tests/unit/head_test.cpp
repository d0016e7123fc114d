#include "output/head.hpp"

#include <doctest/doctest.h>

#include "html_tokens.hpp"
#include "output/site.hpp"
#include "page/pages.hpp"
#include "page_samples.hpp"
#include "texts.hpp"

using namespace marquee;

namespace {

std::string head_of(const Event& event, const Route& route) {
    return write_head(event, route, page_of(event, route), SanDiegoInDecember());
}

}  // namespace

TEST_CASE("a page's head has OpenGraph, and addresses only if the event knows its own") {
    Event event = workshop_event();
    const std::string without = head_of(event, {View::Schedule});
    CHECK(
        without.starts_with("<meta property=\"og:title\" content=\"Schedule · ML for Systems\">\n"
                            "<meta property=\"og:description\" content=\"Workshop on ML for Systems"));
    CHECK(has(without, "<meta property=\"og:type\" content=\"website\">\n<script type=\"application/ld+json\">{"));
    CHECK(without.ends_with("}</script>"));
    for (const char* absent : {"canonical", "og:url", "og:image"}) CHECK_FALSE(has(without, absent));

    event.url = "https://example.org/2025/?a#b";
    const std::string with = head_of(event, {View::Schedule});
    CHECK(with.starts_with("<link rel=\"canonical\" href=\"https://example.org/2025/schedule/\">\n"));
    CHECK(has(with, "<meta property=\"og:url\" content=\"https://example.org/2025/schedule/\">\n"));
    CHECK_FALSE(has(with, "og:image"));
}

TEST_CASE("a person's card has their portrait if there is one") {
    Event event = workshop_event();
    const Route route{View::Speakers, "ion-stoica"};
    CHECK(has(head_of(event, route), "<meta property=\"og:type\" content=\"profile\">"));
    for (Person& person : event.people) person.portrait = "portraits/a.jpg";
    CHECK_FALSE(has(head_of(event, route), "og:image"));
    event.url = "https://example.org";
    CHECK(has(head_of(event, route),
              "<meta property=\"og:image\" content=\"https://example.org/data/portraits/a.jpg\">"));
    CHECK_FALSE(has(head_of(event, {View::Speakers}), "og:image"));
}

TEST_CASE("no string of the data leaves its place in the head") {
    Event event = workshop_event();
    event.title = event.description = "\"></title></script><script>alert(1)</script>";
    event.url = "https://example.org/?a=\"><script>";
    for (const Route& route : {Route{View::Announcement}, Route{View::Speakers, "ion-stoica"}}) {
        const std::string head = head_of(event, route);
        std::size_t scripts = 0;
        for (std::size_t at = head.find("<script"); at != std::string::npos; at = head.find("<script", at + 1))
            ++scripts;
        CHECK(scripts == 1);
        CHECK(has(head, "&quot;&gt;&lt;/title&gt;&lt;/script&gt;&lt;script&gt;"));
    }
}

TEST_CASE("the site's address ends in a slash, and has no query and no fragment") {
    Event event;
    CHECK(site_address(event) == "");
    CHECK(site_path(event) == "");
    CHECK(absolute_address(event, "/schedule/") == "");
    for (const char* url : {"https://example.org/2025/", "https://example.org/2025", "https://example.org/2025?a=/b",
                            "https://example.org/2025/#a"}) {
        event.url = url;
        CHECK(site_address(event) == "https://example.org/2025/");
        CHECK(site_path(event) == "/2025/");
    }
    event.url = "https://example.org";
    CHECK(site_path(event) == "/");
    CHECK(absolute_address(event, "/schedule/") == "https://example.org/schedule/");
}

TEST_CASE("the sitemap lists every page, and robots.txt leads to it") {
    Event event = workshop_event();
    CHECK(write_robots(event) == "User-agent: *\nDisallow:\n");
    event.url = "https://example.org/a&b/";
    CHECK(write_robots(event) == "User-agent: *\nDisallow:\n\nSitemap: https://example.org/a&b/sitemap.xml\n");
    const std::string sitemap = write_sitemap(event);
    for (const Route& page : pages_of(event))
        CHECK(has(sitemap, "<url><loc>https://example.org/a&amp;b" + path_of(page) + "</loc></url>\n"));
    CHECK(sitemap.ends_with("</urlset>\n"));
}
