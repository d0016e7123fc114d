#include "page/compose.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "look/style.hpp"
#include "page_samples.hpp"

using namespace marquee;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

// What a page says and how it looks, to compare pages by.
std::string print_of(const Document& document) {
    std::string print;
    each_block(document.root, [&](const Block& block) {
        print += block.id + "|" + std::string(block.part) + "|" + block.href + "|" + words_of(block);
        for (const Run& run : block.runs) print += "|" + std::string(run.part) + "|" + run.href;
        print += "\n";
    });
    return print;
}

std::vector<std::string> ids_with_part(const Document& document, std::string_view part) {
    std::vector<std::string> ids;
    for (const Block* block : blocks_with_part(document, part)) ids.push_back(block->id);
    return ids;
}

void remove(std::string_view id, Block& from) {
    std::erase_if(from.children, [&](const Block& child) { return child.id == id; });
    for (Block& child : from.children) remove(id, child);
}

// The document but for the block `id`.
Document without(std::string_view id, Document document) {
    remove(id, document.root);
    return document;
}

}  // namespace

TEST_CASE("every part of the shipped pages has a look") {
    const Event event = workshop_event();
    const std::vector<std::string_view> known = part_names();
    std::set<std::string_view> unknown;
    const auto consider = [&](std::string_view part) {
        if (std::find(known.begin(), known.end(), part) == known.end()) unknown.insert(part);
    };
    for (const Route& route : sample_routes())
        for (int hour = 7; hour < 18; ++hour)
            each_block(page_of(event, route, at_workshop(hours{hour})).root, [&](const Block& block) {
                consider(block.part);
                for (const Run& run : block.runs)
                    if (!run.part.empty()) consider(run.part);
            });
    CHECK(unknown == std::set<std::string_view>{});
}

TEST_CASE("no block has both text and blocks inside") {
    const Event event = workshop_event();
    for (const Route& route : sample_routes())
        each_block(page_of(event, route).root,
                   [](const Block& block) { CHECK_MESSAGE((block.runs.empty() || block.children.empty()), block.id); });
}

TEST_CASE("every page has one heading of the first level, comes to it first, and leaves out no level") {
    const Event event = workshop_event();
    for (const Route& route : sample_routes()) {
        CAPTURE(path_of(route));
        int count = 0, before = 0;
        each_block(page_of(event, route).root, [&](const Block& block) {
            if (block.role != Role::Heading) return;
            if (block.level == 1) ++count;
            CHECK(block.level <= before + 1);
            before = block.level;
        });
        CHECK(count == 1);
    }
}

TEST_CASE("the tab of the page that is shown is the current one") {
    const Event event = workshop_event();
    for (const View view : kViews) {
        const Document document = page_of(event, view);
        const auto current = blocks_with_part(document, "tab-current");
        REQUIRE(current.size() == 1);
        CHECK(current[0]->current == Current::Page);
        CHECK(current[0]->href == path_of(view));
        CHECK(document.path == path_of(view));
        CHECK(blocks_with_part(document, "tab").size() == 3);
    }
}

TEST_CASE("the schedule lists all 16 rows and the 4 contributed talks") {
    const Document document = page_of(workshop_event(), View::Schedule);
    CHECK(blocks_with_part(document, "row").size() + blocks_with_part(document, "row-break").size() == 16);
    CHECK(blocks_with_part(document, "row-item").size() == 4);
    CHECK(blocks_with_part(document, "row-now").empty());
    CHECK(blocks_with_part(document, "day").empty());  // one day needs no heading
}

TEST_CASE("a time of the schedule is said in words and for machines") {
    const Document document = page_of(workshop_event(), View::Schedule);
    const Run& time = block_with_id(document, "opening-remarks").children.at(0).children.at(0).runs.at(0);
    CHECK(time.text == "8:15\u00A0AM");
    CHECK(time.datetime == "2025-12-06T08:15:00-08:00");
}

TEST_CASE("a card shows the whole biography only when it is open") {
    const Event event = workshop_event();
    for (const Person& person : event.people) {
        if (!person.listed) continue;
        const Block closed = block_with_id(page_of(event, ViewState{}), "more-" + person.id);
        const Document open_page = page_of(event, update({}, *parse_action(closed.action)));
        const Block& open = block_with_id(open_page, "more-" + person.id);
        CHECK(closed.expanded == false);
        CHECK(open.expanded == true);
        CHECK(closed.action == open.action);
        CHECK(blocks_with_part(open_page, "biography-start").size() == 5);
        CHECK(page_of(event, update(update({}, *parse_action(closed.action)), *parse_action(open.action))).root.id ==
              "page");
        CHECK(print_of(page_of(event, update(update({}, *parse_action(closed.action)), *parse_action(open.action)))) ==
              print_of(page_of(event, ViewState{})));
    }
}

TEST_CASE("a notice is shown until its end") {
    Event event = workshop_event();
    event.notice = Notice{.text = "Room changed.", .level = NoticeLevel::Urgent, .until = at_workshop(hours{12})};
    const auto shown = [&](std::optional<Instant> now) {
        const auto found = blocks_with_part(page_of(event, View::Contact, now), "notice-urgent");
        return found.size() == 1;
    };
    CHECK(shown(std::nullopt));
    CHECK(shown(at_workshop(hours{12}) - std::chrono::seconds{1}));
    CHECK_FALSE(shown(at_workshop(hours{12})));
    event.notice->until.reset();
    CHECK(shown(at_workshop(hours{1000})));
}

TEST_CASE("now marks exactly the session that runs") {
    const Event event = workshop_event();
    const auto running = [&](minutes time) {
        return ids_with_part(page_of(event, View::Schedule, at_workshop(time)), "row-now");
    };
    using Ids = std::vector<std::string>;
    CHECK(running(hours{8} + minutes{14}) == Ids{});
    CHECK(running(hours{8} + minutes{15}) == Ids{"opening-remarks"});
    CHECK(running(hours{8} + minutes{20}) == Ids{"keynote-jeff-dean"});
    CHECK(running(hours{9} + minutes{14}) == Ids{"keynote-jeff-dean"});
    CHECK(running(hours{9} + minutes{55}) == Ids{"coffee-break-1"});
    const Document page = page_of(event, View::Schedule, at_workshop(hours{8} + minutes{20}));
    int chips = 0;
    each_block(page.root, [&](const Block& block) {
        for (const Run& run : block.runs) chips += run.part == "tag-now";
    });
    CHECK(chips == 1);
}

TEST_CASE("sessions that are over are quieter, and only those") {
    const Event event = workshop_event();
    const Document page = page_of(event, View::Schedule, at_workshop(hours{10} + minutes{10}));
    CHECK(blocks_with_part(page, "row-title-past").size() == 3);  // and a break, which is always quiet
    CHECK(block_with_id(page, "opening-remarks").children.at(0).children.at(0).part == "row-time-quiet");
    CHECK(block_with_id(page, "hardware-richard-ho").children.at(0).children.at(0).part == "row-time");
    const Document before = page_of(event, View::Schedule, at_workshop(hours{7}));
    CHECK(blocks_with_part(before, "row-title-past").empty());
    CHECK(words_of(block_with_id(before, "standing")) == "· starts in 75 minutes");
    CHECK(print_of(without("standing", before)) == print_of(page_of(event, View::Schedule)));
}

TEST_CASE("the next change is the next moment at which the page says something else") {
    const auto check = [](const Event& event, View view, Instant start, Instant end) {
        ViewState state;
        state.view = view;
        std::set<Instant> announced, seen;
        for (auto next = next_change(event, state, start, SanDiegoInDecember()); next && *next <= end;
             next = next_change(event, state, *next, SanDiegoInDecember()))
            announced.insert(*next);
        std::string before = print_of(page_of(event, view, start));
        for (Instant at = start; at <= end; at += minutes{1}) {  // all times of the data are whole minutes
            std::string print = print_of(page_of(event, view, at));
            if (print != before) seen.insert(at);
            before = std::move(print);
        }
        CHECK(announced == seen);
    };
    Event event = workshop_event();
    event.notice =
        Notice{.text = "Room changed.", .level = NoticeLevel::Info, .until = at_workshop(hours{9} + minutes{5})};
    for (const View view : kViews) check(event, view, at_workshop(hours{4}), at_workshop(hours{25}));
    const Event days = event_of_three_days();
    for (const int day : {1, 2, 5})
        check(days, View::Contact, at_workshop(hours{24 * day + 3}), at_workshop(hours{24 * day + 5}));
}

TEST_CASE("nothing changes any more when all is over") {
    const Event event = workshop_event();
    ViewState state;
    state.view = View::Speakers;
    CHECK_FALSE(next_change(event, state, at_workshop(hours{9}), SanDiegoInDecember()));
    for (const View view : {View::Announcement, View::Schedule}) {
        state.view = view;
        CHECK_FALSE(next_change(event, state, at_workshop(hours{24}), SanDiegoInDecember()));
    }
}

TEST_CASE("the steering committee is in no view") {
    const Event event = workshop_event();
    const auto hidden =
        std::find_if(event.groups.begin(), event.groups.end(), [](const Group& group) { return !group.shown; });
    REQUIRE(hidden != event.groups.end());
    REQUIRE(hidden->members.size() == 6);
    std::string words;
    for (const View view : kViews) words += all_words(page_of(event, view));
    CHECK(words.find(hidden->title) == std::string::npos);
    // Who is nowhere else in the data must not appear at all.
    int only_there = 0;
    for (const Member& member : hidden->members) {
        const auto is_other = [&](const auto& other) { return other.name == member.name; };
        bool elsewhere = std::any_of(event.people.begin(), event.people.end(), is_other);
        for (const Group& group : event.groups)
            elsewhere = elsewhere || (group.shown && std::any_of(group.members.begin(), group.members.end(), is_other));
        if (elsewhere) continue;
        ++only_there;
        CHECK_MESSAGE(words.find("\n" + member.name + "\n") == std::string::npos, member.name);
    }
    CHECK(only_there > 0);
}

TEST_CASE("the footer says that some of the data could not be shown") {
    const Event event = workshop_event();
    ViewState state;
    const std::string complete = all_words(page_of(event, state));
    state.incomplete = true;
    const std::string incomplete = all_words(page_of(event, state));
    CHECK(incomplete.size() > complete.size());
    CHECK(incomplete.starts_with(complete));
}

TEST_CASE("while the workshop is on, a link leads to what is on now, or to what comes next") {
    const Event event = workshop_event();
    const auto way_to_now = [&](std::optional<Instant> now) {
        const Document document = page_of(event, View::Schedule, now);
        std::string href;
        each_block(document.root, [&](const Block& block) {
            if (block.id == "to-now") href = block.runs.back().href;
        });
        return href;
    };
    using std::chrono::hours, std::chrono::minutes;
    CHECK(way_to_now(std::nullopt) == "");
    CHECK(way_to_now(at_workshop(hours(7))) == "");
    CHECK(way_to_now(at_workshop(hours(8) + minutes(16))) == "#opening-remarks");
    CHECK(way_to_now(at_workshop(hours(13) + minutes(5))) == "#panel");
    CHECK(way_to_now(at_workshop(hours(23))) == "");
}

TEST_CASE("of many people, the first page shows some, those with a role first, and leads to all") {
    Event event = workshop_event();
    const std::size_t few = blocks_with_part(page_of(event, View::Announcement), "card").size();
    CHECK(few == 6);
    for (int i = 0; i < 40; ++i) {
        event.people.emplace_back();
        event.people.back().id = event.people.back().name = "guest-" + std::to_string(i);
    }
    event.people.back().role = "Keynote";
    const Document document = page_of(event, View::Announcement);
    const std::vector<const Block*> cards = blocks_with_part(document, "card");
    CHECK(cards.size() == 24);
    const auto has = [&](const std::string& id) {
        return std::any_of(cards.begin(), cards.end(), [&](const Block* card) { return card->id == id; });
    };
    CHECK(has("ion-stoica"));
    CHECK(has("guest-39"));
    CHECK_FALSE(has("guest-38"));
    bool leads_to_all = false;
    each_block(document.root, [&](const Block& block) {
        leads_to_all = leads_to_all || (block.href == "/speakers/" && block.runs.front().text == "All 46 speakers");
    });
    CHECK(leads_to_all);
}

TEST_CASE("a row has the beginning of a long abstract") {
    Event event = workshop_event();
    MarkdownBlock paragraph;
    for (int i = 0; i < 200; ++i) paragraph.spans.push_back({.text = "Wörter und mehr. "});
    event.sessions[1].abstract = {paragraph};
    const Document document = page_of(event, View::Schedule);
    const std::vector<const Block*> abstracts = blocks_with_part(document, "row-abstract");
    REQUIRE(abstracts.size() == 1);
    std::string text;
    for (const Run& run : abstracts.front()->runs) text += run.text;
    CHECK(text.size() > 300);
    CHECK(text.size() < 450);
    CHECK(text.ends_with("…"));
}
