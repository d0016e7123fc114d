#include "page/pages.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "page/calendars.hpp"
#include "page_samples.hpp"

using namespace marquee;

namespace {

const Person& person_called(const Event& event, const std::string& id) {
    const Person* person = person_at(event, {View::Speakers, id});
    REQUIRE_MESSAGE(person != nullptr, id);
    return *person;
}

std::set<std::string> links_of(const Document& document) {
    std::set<std::string> links;
    each_block(document.root, [&](const Block& block) {
        if (block.href.starts_with('/')) links.insert(block.href);
        for (const Run& run : block.runs)
            if (run.href.starts_with('/')) links.insert(run.href);
    });
    return links;
}

std::vector<std::string> anchors_of(const Document& document) {
    std::vector<std::string> anchors;
    each_block(document.root, [&](const Block& block) {
        for (const Run& run : block.runs) anchors.insert(anchors.end(), run.anchors.begin(), run.anchors.end());
    });
    return anchors;
}

// So many people, all listed, and so many sessions.
Event crowd(std::size_t people, std::size_t sessions) {
    Event event;
    event.people.resize(people);
    for (std::size_t i = 0; i < people; ++i) event.people[i].id = "p" + std::to_string(i);
    event.sessions.resize(sessions);
    for (std::size_t i = 0; i < sessions; ++i) event.sessions[i].id = "s" + std::to_string(i);
    return event;
}

}  // namespace

TEST_CASE("the workshop has its 4 views, a page for each of 12 people and one for each of 16 sessions") {
    const Event event = workshop_event();
    const std::vector<Route> pages = pages_of(event);
    CHECK(pages.size() == 4 + 12 + 16);
    std::set<std::string> titles;
    for (const Route& page : pages) {
        CHECK(has_page(event, page));
        const Document document = page_of(event, page);
        CHECK(document.path == path_of(page));
        CHECK_FALSE(document.description.empty());
        titles.insert(document.title);
    }
    CHECK(titles.contains("Ion Stoica · ML for Systems"));
    CHECK(titles.contains("Poster Session 1 · ML for Systems"));
    CHECK(titles.contains("ML for Systems · NeurIPS 2025"));
    CHECK(count_without_address(event) == 0);
}

TEST_CASE("every link within the site leads to a page that is there") {
    const Event event = workshop_event();
    std::set<std::string> linked;
    for (const Route& page : pages_of(event)) linked.merge(links_of(page_of(event, page)));
    for (const std::string& link : linked) {
        const std::optional<Route> route = route_at(link);
        // Where no page is, the browser follows the link to the file.
        if (link == kCalendarAddress) {
            CHECK_FALSE(route.has_value());
            continue;
        }
        REQUIRE_MESSAGE(route.has_value(), link);
        CHECK_MESSAGE(has_page(event, *route), link);
    }
    // And none but the pages that nothing leads to is missing: all can be reached.
    for (const Route& page : pages_of(event)) CHECK_MESSAGE(linked.contains(path_of(page)), path_of(page));
}

TEST_CASE("who is not listed has a page only if they speak") {
    Event event = workshop_event();
    CHECK(has_page(event, {View::Speakers, "jeff-dean"}));
    for (Session& session : event.sessions) session.people.clear();
    CHECK_FALSE(has_page(event, {View::Speakers, "jeff-dean"}));
    CHECK(has_page(event, {View::Speakers, "ion-stoica"}));
    CHECK(pages_of(event).size() == 4 + 6 + 16);
}

TEST_CASE("what the event does not have has no page") {
    const Event event = workshop_event();
    for (const Route& route : {Route{View::Speakers, "nobody"}, Route{View::Speakers, "panel"},
                               Route{View::Schedule, "ion-stoica"}, Route{View::Contact, "panel"}})
        CHECK_FALSE(has_page(event, route));
    CHECK(page_of(event, Route{View::Schedule, "gone"}).path == "/schedule/");
}

TEST_CASE("a person's page has all that the data says, and the sessions in which they speak") {
    const Event event = workshop_event();
    const Person& stoica = person_called(event, "ion-stoica");
    const std::string words = all_words(page_of(event, Route{View::Speakers, stoica.id}));
    for (const std::string& text : {stoica.name, stoica.affiliation, stoica.role, stoica.talk})
        CHECK_MESSAGE(words.find(text) != std::string::npos, text);
    CHECK(words.find(plain(stoica.biography)) != std::string::npos);
    const Document dean = page_of(event, Route{View::Speakers, "jeff-dean"});
    std::vector<std::string> titles;
    for (const Block* title : blocks_with_part(dean, "row-title")) titles.push_back(title->runs.back().href);
    CHECK(titles == std::vector<std::string>{"/schedule/keynote-jeff-dean/", "/schedule/panel/"});
    CHECK(links_of(dean).contains("/speakers/"));
}

TEST_CASE("a session's page says when, where, who and what, and leads to its neighbours") {
    const Event event = workshop_event();
    const Document panel = page_of(event, Route{View::Schedule, "panel"});
    const std::string words = all_words(panel);
    for (const char* text : {"Panel", "Saturday, December 6, 2025 · 1:00\u00A0PM – 1:45\u00A0PM · times in San Diego",
                             "San Diego Convention Center, Upper Level Room 5AB", "MIT, AWS"})
        CHECK_MESSAGE(words.find(text) != std::string::npos, text);
    const std::set<std::string> links = links_of(panel);
    for (const char* link : {"/speakers/jeff-dean/", "/speakers/natasha-jaques/", "/speakers/tim-kraska/", "/schedule/",
                             "/schedule/lunch-break/", "/schedule/coffee-break-2/"})
        CHECK_MESSAGE(links.contains(link), link);
    CHECK(blocks_with_part(panel, "neighbour").size() == 2);
    CHECK(blocks_with_part(page_of(event, Route{View::Schedule, "opening-remarks"}), "neighbour").size() == 1);
    CHECK(blocks_with_part(page_of(event, Route{View::Schedule, "poster-session-2"}), "neighbour").size() == 1);
    const Document talks = page_of(event, Route{View::Schedule, "contributed-talks"});
    CHECK(blocks_with_part(talks, "prose-item").size() == 2);
}

TEST_CASE("the tab above a person or a session is marked as being above") {
    const Event event = workshop_event();
    const Document page = page_of(event, Route{View::Speakers, "ion-stoica"});
    const auto current = blocks_with_part(page, "tab-current");
    REQUIRE(current.size() == 1);
    CHECK(current[0]->href == "/speakers/");
    CHECK(current[0]->current == Current::Above);
}

TEST_CASE("names and titles are links that look like the text around them") {
    const Event event = workshop_event();
    for (const View view : {View::Announcement, View::Speakers, View::Schedule}) {
        int quiet = 0;
        each_block(page_of(event, view).root, [&](const Block& block) {
            for (const Run& run : block.runs) {
                CHECK(run.quiet == (run.href.starts_with('/') && run.href != kCalendarAddress));
                quiet += run.quiet;
            }
        });
        CHECK(quiet >= 6);
    }
}

TEST_CASE("older addresses find people and sessions where they are") {
    const Event event = workshop_event();
    const auto has = [](const std::vector<std::string>& anchors, std::string_view anchor) {
        return std::count(anchors.begin(), anchors.end(), anchor) == 1;
    };
    for (const Route& route :
         {Route{View::Announcement}, Route{View::Speakers}, Route{View::Speakers, "azalia-mirhoseini"}})
        CHECK_MESSAGE(has(anchors_of(page_of(event, route)), "azalia_bio"), path_of(route));
    for (const Route& route : {Route{View::Schedule}, Route{View::Schedule, "keynote-jeff-dean"}})
        CHECK_MESSAGE(has(anchors_of(page_of(event, route)), "dean_talk"), path_of(route));
}

TEST_CASE("the way to the schedule leads to the day of now, or to the next with sessions") {
    const Event event = event_of_three_days();
    using std::chrono::hours, std::chrono::minutes;
    const auto ways = [](const Event& of, std::optional<Instant> now) {
        const Document page = page_of(of, View::Announcement, now);
        const std::string& way = block_with_id(page, "see-schedule").href;
        CHECK(block_with_id(page, "tab-Schedule").href == way);
        CHECK(block_with_id(page_of(of, View::Contact, now), "tab-Schedule").href == way);
        return way;
    };
    CHECK(ways(event, std::nullopt) == "/schedule/");
    CHECK(ways(event, at_workshop(-hours(48))) == "/schedule/");
    CHECK(ways(event, at_workshop(hours(28) - minutes(1))) == "/schedule/");
    CHECK(ways(event, at_workshop(hours(28))) == "/schedule/2025-12-07/");
    CHECK(ways(event, at_workshop(hours(72))) == "/schedule/2025-12-10/");
    CHECK(ways(event, at_workshop(hours(24 * 5 + 4) - minutes(1))) == "/schedule/2025-12-10/");
    CHECK(ways(event, at_workshop(hours(24 * 5 + 4))) == "/schedule/");
    CHECK(ways(workshop_event(), at_workshop(hours(24))) == "/schedule/");
    const auto tab = [&](const Route& route) {
        return block_with_id(page_of(event, route, at_workshop(hours(30))), "tab-Schedule").current;
    };
    CHECK(tab({View::Schedule, "2025-12-07"}) == Current::Page);
    for (const char* elsewhere : {"", "2025-12-06", "panel"}) CHECK(tab({View::Schedule, elsewhere}) == Current::Above);
}

TEST_CASE("2000 people and sessions have an address of their own, and the others one in a query") {
    const Event event = crowd(1500, 700);
    CHECK(pages_of(event).size() == 4 + kMaxItemPages);
    CHECK(count_without_address(event) == 200);
    CHECK(address_of(event, event.people[1499]) == "/speakers/p1499/");
    CHECK(address_of(event, event.sessions[499]) == "/schedule/s499/");
    CHECK(address_of(event, event.sessions[500]) == "/schedule/?session=s500");
    CHECK(has_page(event, *route_at(address_of(event, event.sessions[500]))));
    const Event people = crowd(2001, 1);
    CHECK(address_of(people, people.people[2000]) == "/speakers/?person=p2000");
    CHECK(address_of(people, people.sessions[0]) == "/schedule/?session=s0");
    CHECK(count_without_address(people) == 2);
}

TEST_CASE("the page for what is not there leads to every view") {
    const Document page = compose_missing(workshop_event());
    const std::set<std::string> links = links_of(page);
    for (const View view : kViews) CHECK(links.contains(std::string(path_of(view))));
    CHECK(blocks_with_part(page, "tab-current").empty());
    CHECK(page.title == "Not there · ML for Systems");
}
