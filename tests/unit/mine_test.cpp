#include "page/mine.hpp"

#include <doctest/doctest.h>

#include "look/style.hpp"
#include "page/shared.hpp"
#include "page_samples.hpp"

using namespace marquee;
using std::chrono::minutes;

namespace {

// The workshop, with a keynote that lasts until the poster session has begun.
Event crowded_event() {
    Event event = workshop_event();
    for (Session& session : event.sessions)
        if (session.id == "keynote-jeff-dean") session.end = at_workshop(minutes(11 * 60 + 30));
    return event;
}

ViewState mine(std::vector<std::string> starred) {
    return {.view = View::Schedule, .filter = {.mine = true}, .starred = std::move(starred)};
}

Document page_with(const Event& event, const ViewState& state) {
    std::vector<std::uint32_t> sessions;
    const Listed listed(event, state);
    for (std::uint32_t i = 0; i < event.sessions.size(); ++i)
        if (listed.has(event.sessions[i])) sessions.push_back(i);
    const Found found{sessions, {}, nullptr};
    return compose(event, state, std::nullopt, SanDiegoInDecember(), &found);
}

std::vector<std::string> texts_with_part(const Document& document, std::string_view part) {
    std::vector<std::string> words;
    for (const Block* block : blocks_with_part(document, part)) words.push_back(words_of(*block));
    return words;
}

std::vector<std::string> actions_of(const Document& document) {
    std::vector<std::string> actions;
    each_block(document.root, [&](const Block& block) {
        if (block.part.starts_with("button")) actions.push_back(block.action);
    });
    return actions;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("each starred session that overlaps another says which one, and until when") {
    const Event event = crowded_event();
    const Document page =
        page_with(event, mine({"keynote-jeff-dean", "retrospective-tim-kraska", "poster-session-1", "panel"}));
    CHECK(texts_with_part(page, "row-overlap") ==
          Words{"Overlaps ML and Generative AI for Data Systems until 11:10\u00A0AM, and 1 more",
                "Overlaps Advances in Machine Learning for Systems until 11:10\u00A0AM",
                "Overlaps Advances in Machine Learning for Systems until 11:30\u00A0AM"});
    CHECK(blocks_with_part(page, "row-overlap")[0]->runs[1].href == "/schedule/retrospective-tim-kraska/");
}

TEST_CASE("where all sessions are shown, no row warns") {
    const Event event = crowded_event();
    ViewState state = mine({"keynote-jeff-dean", "retrospective-tim-kraska"});
    state.filter = {};
    CHECK(blocks_with_part(page_of(event, state), "row-overlap").empty());
}

TEST_CASE("a session's page warns of starred ones, whether it is starred or might be") {
    const Event event = crowded_event();
    const auto told = [&](const char* item, std::vector<std::string> starred) {
        return texts_with_part(page_of(event, {.view = View::Schedule, .item = item, .starred = std::move(starred)}),
                               "page-overlap");
    };
    CHECK(told("poster-session-1", {}).empty());
    CHECK(told("poster-session-1", {"poster-session-1"}).empty());
    CHECK(told("poster-session-1", {"keynote-jeff-dean"}) ==
          Words{"Would overlap your Advances in Machine Learning for Systems until 11:30\u00A0AM"});
    CHECK(told("poster-session-1", {"poster-session-1", "keynote-jeff-dean"}) ==
          Words{"Overlaps Advances in Machine Learning for Systems until 11:30\u00A0AM"});
    CHECK(told("tea-break", {"tea-break", "keynote-jeff-dean"}).empty());
    CHECK(told("panel", {"keynote-jeff-dean"}).empty());
}

TEST_CASE("what is starred can be taken elsewhere by link, QR code and calendar") {
    const Event event = workshop_event();
    ViewState state = mine({"panel", "keynote-jeff-dean", "gone"});
    state.site = "https://example.org/2025/";
    const Document page = page_with(event, state);
    CHECK(actions_of(page) == Words{"share:", "calendar:"});
    CHECK(texts_with_part(page, "share-text") ==
          Words{"Open this link on another device, or send it to somebody: the 2 sessions can be added to the schedule "
                "there."});
    const std::string href = blocks_with_part(page, "share-text")[0]->runs[1].href;
    CHECK(href == "/schedule/?stars=" + codes_of(starred_sessions(event, state)));
    CHECK(mine_address(event, state) == "https://example.org/2025" + href);
    REQUIRE(blocks_with_part(page, "qr-code").size() == 1);
    CHECK(blocks_with_part(page, "qr-code")[0]->name == "QR code of the link to your 2 sessions");
    CHECK(shared_in(event, filter_in(href).shared).sessions == starred_sessions(event, state));
}

TEST_CASE("nothing is offered where nothing is starred, or all sessions are shown") {
    const Event event = workshop_event();
    CHECK(blocks_with_part(page_with(event, mine({})), "share").empty());
    CHECK(blocks_with_part(page_with(event, mine({"gone"})), "share").empty());
    ViewState state = mine({"panel"});
    state.filter = {};
    CHECK(blocks_with_part(page_of(event, state), "share").empty());
}

TEST_CASE("too many sessions for a QR code, or for a link, are told in words") {
    Event event = workshop_event();
    const Session talk = event.sessions.front();
    ViewState state = mine({});
    const auto star_up_to = [&](int count) {
        while (static_cast<int>(event.sessions.size()) < count) {
            event.sessions.push_back(talk);
            event.sessions.back().id = "talk-" + std::to_string(event.sessions.size());
        }
        state.starred.clear();
        for (const Session& session : event.sessions) state.starred.push_back(session.id);
    };
    star_up_to(300);
    Document page = page_with(event, state);
    CHECK(blocks_with_part(page, "qr-code").empty());
    CHECK(texts_with_part(page, "share-text").back() ==
          "There are too many for a QR code that a phone reads from a screen.");
    CHECK(actions_of(page) == Words{"share:", "calendar:"});
    star_up_to(1001);
    page = page_with(event, state);
    CHECK(texts_with_part(page, "share-text") == Words{"These are too many to share: a link holds at most 1000."});
    CHECK(actions_of(page) == Words{"calendar:"});
}

TEST_CASE("what somebody shares is listed, and can be added, replace one's own, or be left") {
    Event event = workshop_event();
    const std::string codes =
        codes_of(starred_sessions(event, mine({"panel", "keynote-jeff-dean", "opening-remarks"})));
    const ViewState state{.view = View::Schedule, .filter = {.shared = codes}};
    Document page = page_with(event, state);
    CHECK(texts_with_part(page, "shared-words") == Words{"3 sessions were shared with you."});
    CHECK(actions_of(page) == Words{"add-shared", "replace-mine", "leave-shared"});
    CHECK(blocks_with_part(page, "row").size() == 3);
    event.sessions.erase(event.sessions.begin());
    page = page_with(event, state);
    CHECK(texts_with_part(page, "shared-words") ==
          Words{"2 sessions were shared with you. 1 is no longer in the programme."});
    event.sessions.clear();
    page = page_with(event, state);
    CHECK(texts_with_part(page, "shared-words") == Words{"Nothing that was shared with you is in the programme."});
    CHECK(actions_of(page) == Words{"leave-shared"});
}

TEST_CASE("every part of these pages has a look") {
    const Event event = crowded_event();
    ViewState state = mine({"keynote-jeff-dean", "poster-session-1"});
    state.filter.shared = "ABCDEF";
    state.copied = Copied::Yes;
    state.checked = Checked::Failed;
    const Event nothing;
    state.changes = std::make_shared<const Changes>(changes(nothing, event));
    const std::vector<std::string_view> known = part_names();
    each_block(page_with(event, state).root, [&](const Block& block) {
        CHECK_MESSAGE(std::find(known.begin(), known.end(), block.part) != known.end(), block.part);
        CHECK_MESSAGE((block.runs.empty() || block.children.empty()), block.id);
        for (const Run& run : block.runs)
            CHECK_MESSAGE((run.part.empty() || std::find(known.begin(), known.end(), run.part) != known.end()),
                          run.part);
    });
}
