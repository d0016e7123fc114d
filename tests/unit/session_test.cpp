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

namespace {

Document sheet_of_panel(Event event) {
    const ViewState state{.view = View::Schedule, .item = "panel", .beneath = "/schedule/"};
    return page_of(event, state, at_workshop(std::chrono::hours{7}));
}

}  // namespace

TEST_CASE("a sheet has a button that closes it in place of the link to the schedule, and no footer") {
    const Document sheet = sheet_of_panel(workshop_event());
    CHECK(sheet.is_sheet);
    CHECK(sheet.path == "/schedule/panel/");
    const std::vector<const Block*> close = blocks_with_part(sheet, "sheet-close");
    REQUIRE(close.size() == 1);
    CHECK(close[0]->role == Role::Button);
    CHECK(close[0]->name == "Close");
    CHECK(close[0]->action == "close");
    CHECK(blocks_with_part(sheet, "page-back").empty());
    CHECK(blocks_with_part(sheet, "footer").empty());
    const Document page = page_of(workshop_event(), Route{View::Schedule, "panel"});
    CHECK_FALSE(page.is_sheet);
    CHECK(blocks_with_part(page, "sheet-close").empty());
    CHECK(blocks_with_part(page, "page-back").size() == 1);
}

TEST_CASE("a sheet says all that the session's page says, and its notes inside, below what closes it") {
    Event event = workshop_event();
    event.notice = Notice{.text = "The afternoon moved.", .level = NoticeLevel::Urgent, .until = std::nullopt};
    const Document sheet = sheet_of_panel(event);
    const std::vector<const Block*> sheets = blocks_with_part(sheet, "sheet");
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0]->id == "sheet");
    REQUIRE(sheets[0]->children.size() == 3);
    CHECK(sheets[0]->children[0].part == "sheet-top");
    CHECK(sheets[0]->children[1].children[0].id == "notice");
    const Document page = page_of(event, Route{View::Schedule, "panel"}, at_workshop(std::chrono::hours{7}));
    for (const char* part : {"page-title", "page-note", "session-body", "actions", "members", "neighbours"})
        CHECK_MESSAGE(blocks_with_part(sheet, part).size() == blocks_with_part(page, part).size(), part);
}

TEST_CASE("of a session that is there no more, the schedule is shown in its place, and no sheet") {
    const ViewState state{.view = View::Schedule, .item = "gone", .beneath = "/schedule/"};
    const Document page = page_of(workshop_event(), state);
    CHECK_FALSE(page.is_sheet);
    CHECK(page.path == "/schedule/");
    CHECK(blocks_with_part(page, "footer").size() == 1);
}
