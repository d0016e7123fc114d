// Pages of data that nobody should write.
#include <doctest/doctest.h>

#include <set>

#include "event_samples.hpp"
#include "look/style.hpp"
#include "page/pages.hpp"
#include "page_samples.hpp"

using namespace marquee;

namespace {

std::vector<std::string> doubled_ids(const Document& document) {
    std::set<std::string> seen;
    std::vector<std::string> doubled;
    each_block(document.root, [&](const Block& block) {
        if (block.id.empty() || !seen.insert(block.id).second) doubled.push_back(block.id);
        for (const Run& run : block.runs)
            for (const std::string& anchor : run.anchors)
                if (anchor.find(' ') != std::string::npos || !seen.insert(anchor).second) doubled.push_back(anchor);
    });
    return doubled;
}

// A C0 control, DEL, or one of the controls that turn the direction of the text after them.
bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 || byte == 0x7F) return true;
        const std::string_view three = text.substr(at, 3);
        if ((three >= "\u202A" && three <= "\u202E") || (three >= "\u2066" && three <= "\u2069")) return true;
    }
    return false;
}

std::vector<std::string> strings_of(const Document& document) {
    std::vector<std::string> strings = {document.title, document.description, document.language, document.path};
    each_block(document.root, [&](const Block& block) {
        strings.insert(strings.end(), {block.id, block.name, block.href, block.action, block.src});
        for (const Run& run : block.runs) strings.insert(strings.end(), {run.text, run.href, run.datetime});
    });
    return strings;
}

std::vector<Document> all_pages(const Event& event) {
    std::vector<Document> pages;
    for (const Route& route : pages_of(event)) pages.push_back(page_of(event, route));
    pages.push_back(compose_missing(event));
    pages.push_back(compose_unkept(event));
    ViewState open;
    for (const Person& person : event.people) open.open.push_back(person.id);
    pages.push_back(page_of(event, open));
    for (int hour = 0; hour < 24; ++hour)
        pages.push_back(page_of(event, View::Schedule, at_workshop(std::chrono::hours{hour})));
    return pages;
}

// An event in which every name of a thing is `id` and every text is `text`, as JSON has it between quotes.
Event event_full_of(const std::string& id, const std::string& text) {
    const std::string event = R"({"title": ")" + text + R"(", "tagline": ")" + text + R"(", "edition": ")" + text +
                              R"(", "kind": ")" + text + R"(", "description": ")" + text + R"(", "time_zone": "UTC",
        "dates": {"start": "2025-12-06", "end": "2025-12-07"}, "venue": {"name": ")" +
                              text + R"(", "room": ")" + text + R"(", "city": ")" + text +
                              R"("}, "links": [{"label": ")" + text + R"(", "url": "https://a.example/"}],
        "sections": [{"id": ")" +
                              id + R"(", "title": ")" + text + R"(", "body": [")" + text + R"(", "- )" + text + R"("]}],
        "groups": [{"id": ")" +
                              id + R"(", "title": ")" + text + R"(", "members": [{"name": ")" + text +
                              R"(", "affiliation": ")" + text +
                              R"("}]}], "contact": {"email": "a@b.example", "text": ")" + text +
                              R"("}, "notice": {"text": ")" + text + R"("}})";
    const std::string person = R"({"id": ")" + id + R"(", "anchors": [")" + id + R"(", "title", "main.0"], "name": ")" +
                               text + R"(", "affiliation": ")" + text + R"(", "role": ")" + text + R"(", "talk": ")" +
                               text + R"(", "biography": ")" + text + text + R"("})";
    const std::string session = R"({"id": ")" + id + R"(", "anchors": ["a b", "old", "old"], "title": ")" + text +
                                R"(", "label": ")" + text + R"(", "start": "2025-12-06T09:00", "people": [")" + id +
                                R"("], "room": ")" + text + R"(", "abstract": ")" + text +
                                R"(", "items": [{"title": ")" + text + R"("}]})";
    return read_texts(event, R"({"speakers": [)" + person + "]}", R"({"sessions": [)" + session + "]}").event;
}

}  // namespace

TEST_CASE("ids are unique in every document of the workshop") {
    for (const Document& page : all_pages(workshop_event())) CHECK(doubled_ids(page) == std::vector<std::string>{});
}

TEST_CASE("ids are unique when the data uses those of the page itself") {
    for (const char* id : {"page", "header", "brand", "tabs", "theme-switch", "main", "notice", "footer", "title",
                           "hero", "speakers", "see-schedule", "more-more", "x"}) {
        const Event event = event_full_of(id, "Words of this and that");
        REQUIRE(event.people.size() == 1);
        REQUIRE(event.sessions.size() == 1);
        for (const Document& page : all_pages(event)) CHECK_MESSAGE(doubled_ids(page).empty(), id);
    }
}

TEST_CASE("a thing keeps its id when nothing of the page has it") {
    for (const View view : {View::Announcement, View::Speakers}) {
        bool found = false;
        each_block(page_of(event_full_of("ada", "Words"), view).root,
                   [&](const Block& block) { found = found || (block.id == "ada" && block.role == Role::Article); });
        CHECK(found);
    }
}

TEST_CASE("no string of the workshop's pages holds a control character") {
    for (const Document& page : all_pages(workshop_event()))
        for (const std::string& text : strings_of(page)) CHECK_MESSAGE(!has_control(text), text);
}

TEST_CASE("no string of a page holds a control character, whatever the data says") {
    const std::string controls = R"(a\u0000b\u0007c\u001bd\u007fe\u202ef\u2066g\u2069h\ti\nj\r\nk)";
    const Event event = event_full_of("ada", controls);
    CHECK(event.title.find('a') == 0);
    for (const Document& page : all_pages(event))
        for (const std::string& text : strings_of(page)) CHECK_MESSAGE(!has_control(text), text);
}

TEST_CASE("every page of strange strings has the parts that the design knows") {
    const std::vector<std::string_view> known = part_names();
    for (const std::string& text :
         {std::string(), std::string(" "), std::string(R"(\ud800)"), std::string(10000, 'W'),
          std::string("<script>alert(1)</script>"), std::string(R"(\ud83d\udc69\u200d\ud83d\udc67)")})
        for (const Document& page : all_pages(event_full_of("ada", text)))
            each_block(page.root, [&](const Block& block) {
                CHECK(std::find(known.begin(), known.end(), block.part) != known.end());
            });
}

TEST_CASE("spaces of the data are collapsed as HTML does it") {
    for (const Document& page : all_pages(event_full_of("ada", R"(  one \n\n two\t\tthree  )")))
        each_block(page.root, [](const Block& block) {
            const std::string words = words_of(block);
            CHECK_MESSAGE(words.find("  ") == std::string::npos, words);
            CHECK_MESSAGE(words.find_first_of("\t\n\r") == std::string::npos, words);
            CHECK_MESSAGE(!words.starts_with(' '), words);
            CHECK_MESSAGE(!words.ends_with(' '), words);
        });
}

TEST_CASE("an event without anything still has its four pages") {
    for (const Document& page : all_pages(Event{})) {
        CHECK(doubled_ids(page).empty());
        CHECK(page.root.children.size() == 2);
    }
}
