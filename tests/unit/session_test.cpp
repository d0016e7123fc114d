#include <doctest/doctest.h>

#include "look/style.hpp"
#include "page_samples.hpp"

using namespace marquee;

namespace {

Document page_of_panel(bool cancelled) {
    Event event = workshop_event();
    for (Session& session : event.sessions) {
        session.cancelled = cancelled;
        session.feedback = "https://feedback.example/";
    }
    return page_of(event, Route{View::Schedule, "panel"});
}

bool asks_for_feedback(const Document& page) { return all_words(page).find("Give feedback") != std::string::npos; }

}  // namespace

TEST_CASE("a cancelled session's own page shows it as the schedule does, and asks for no feedback") {
    const Document page = page_of_panel(true);
    const std::vector<const Block*> titles = blocks_with_part(page, "page-title-cancelled");
    REQUIRE(titles.size() == 1);
    CHECK(titles[0]->runs.back().text == "Cancelled");
    CHECK(titles[0]->runs.back().part == "tag-cancelled");
    CHECK(style_of("page-title-cancelled", false).struck);
    CHECK_FALSE(asks_for_feedback(page));
}

TEST_CASE("the page of a session that takes place has its plain title, and asks for feedback") {
    const Document page = page_of_panel(false);
    CHECK(blocks_with_part(page, "page-title").size() == 1);
    CHECK(blocks_with_part(page, "page-title-cancelled").empty());
    CHECK(asks_for_feedback(page));
}
