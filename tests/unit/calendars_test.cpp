#include "page/calendars.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "page_samples.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

std::string links_of(const Block& block) {
    std::string links;
    for (const Run& run : block.runs)
        if (!run.href.empty()) links += run.text + " " + run.href + "\n";
    return links;
}

}  // namespace

TEST_CASE("an event of one day has one calendar to subscribe to") {
    const Block links = calendar_links({year{2025} / December / 6}, english(Clock::Hours24));
    CHECK(words_of(links) == "Subscribe: calendar (.ics)");
    CHECK(links_of(links) == "calendar (.ics) /calendar.ics\n");
}

TEST_CASE("an event of several days has a calendar for each beside that of all") {
    CHECK(links_of(calendar_links({year{2025} / December / 31, year{2026} / January / 1}, english(Clock::Hours24))) ==
          "calendar (.ics) /calendar.ics\n"
          "Wednesday, December 31 /calendar/2025-12-31.ics\n"
          "Thursday, January 1 /calendar/2026-01-01.ics\n");
}

TEST_CASE("the schedule ends in links to its calendars, and an event without sessions has none") {
    Event event = workshop_event();
    CHECK(blocks_with_part(page_of(event, View::Schedule), "page-foot").size() == 1);
    event.sessions.clear();
    CHECK(blocks_with_part(page_of(event, View::Schedule), "page-foot").empty());
}

TEST_CASE("a session's page has a button that saves it, unless it is cancelled") {
    Event event = workshop_event();
    const auto actions = [&] {
        std::vector<std::string> found;
        const Document page = page_of(event, Route{View::Schedule, "panel"});
        for (const Block* button : blocks_with_part(page, "button"))
            found.push_back(words_of(*button) + " " + button->action);
        return found;
    };
    CHECK(actions() ==
          std::vector<std::string>{"☆ Star star:panel", "Add to calendar calendar:panel", "Copy link share:panel"});
    for (Session& session : event.sessions) session.cancelled = true;
    CHECK(actions() == std::vector<std::string>{"☆ Star star:panel", "Copy link share:panel"});
}
