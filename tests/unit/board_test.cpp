#include "page/board.hpp"

#include <doctest/doctest.h>

#include <set>

#include "board_samples.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

const Instant kTalk = at_workshop(hours{9} + minutes{37});  // that of Natasha Jaques, until 9:55

std::string card_words(const Document& document) {
    std::string words;
    for (const char* part : {"board-tag-now", "board-tag", "board-title", "board-people", "board-time-note"})
        if (const std::string found = words_with_part(document, part); !found.empty())
            words += (words.empty() ? "" : " / ") + found;
    return words;
}

}  // namespace

TEST_CASE("a board says what is on, how long it takes, and what comes next") {
    const Document page = board_page(workshop_event(), kTalk);
    CHECK(card_words(page) ==
          "NOW / Leveraging Deep Multi-agent Reinforcement Learning (MARL) for NP-hard Combinatorial Optimization / "
          "Natasha Jaques · University of Washington / 9:15 | 18 minutes left | 9:55");
    CHECK(blocks_with_part(page, "board-progress-done").at(0)->share == doctest::Approx(22.0 / 40));
    CHECK(words_with_part(page, "board-time").starts_with("9:55 | 10:10 | 10:40"));
    CHECK(words_with_part(page, "board-item").starts_with("Coffee Break | Navigating Scaling"));
    CHECK(words_with_part(page, "board-clock") == "9:37");
    CHECK(words_with_part(page, "board-event") == "ML for Systems");
    CHECK(words_with_part(page, "board-label") == "UPPER LEVEL ROOM 5AB | NEXT");
    CHECK(words_with_part(page, "board-date") == "Saturday, December 6 · NeurIPS 2025 · San Diego Convention Center");
    CHECK(page.title == "Board · ML for Systems");
    CHECK(page.path == "/board/");
    CHECK(page.fills_window);
}

TEST_CASE("before the day a board counts down, between sessions it says what is next, and in the end it takes leave") {
    Event event = workshop_event();
    CHECK(card_words(board_page(event, at_workshop(-hours{24 * 13} + hours{8} + minutes{15}))) ==
          "NEXT / Starts in 13 days / Opening Remarks / Saturday, December 6, 8:15\u00a0AM");
    CHECK(card_words(board_page(event, at_workshop(hours{8}))) ==
          "NEXT / Opening Remarks / Mimee Xu · NYU / 8:15–8:20 | Starts in 15 minutes");
    CHECK(words_with_part(board_page(event, event.over), "board-closing-words") == "Thank you for coming.");
    event.closing = "See you next year.";
    const Document page = board_page(event, event.over + hours{24 * 300});
    CHECK(words_with_part(page, "board-closing-words") == "See you next year.");
    CHECK(blocks_with_part(page, "board-row").empty());
}

TEST_CASE("a session whose end nobody knows has neither progress nor a time left") {
    Event event = workshop_event();
    event.sessions.back().end.reset();
    const Document page = board_page(event, event.sessions.back().start + minutes{5});
    CHECK(blocks_with_part(page, "board-progress").empty());
    CHECK(words_with_part(page, "board-time-note").starts_with("Since "));
}

TEST_CASE("a cancelled session is not on, and is struck out of what comes") {
    Event event = workshop_event();
    for (Session& session : event.sessions)
        if (session.start <= kTalk && kTalk < end_of(session)) session.cancelled = true;
    CHECK(words_with_part(board_page(event, kTalk), "board-title") == "Coffee Break");
    CHECK(words_with_part(board_page(event, kTalk - minutes{30}), "board-item-cancelled").starts_with("Leveraging"));
}

TEST_CASE("what is on in a room is rather a talk than a break in all rooms") {
    Event event = workshop_event();
    Session pause = event.sessions.front();
    pause.type = SessionType::Break;
    pause.title = "Coffee for those who want";
    pause.start = kTalk;
    pause.end = kTalk + hours{1};
    event.sessions.insert(event.sessions.begin() + 3, pause);
    CHECK(words_with_part(board_page(event, kTalk), "board-title").starts_with("Leveraging"));
}

TEST_CASE("several rooms have a column each while they fit, else pages that turn") {
    const Instant now = at_workshop(hours{10} + minutes{10});
    const Document four = board_page(event_in_rooms(4), now);
    CHECK(words_with_part(four, "board-room-name") == "Room 1 | Room 2 | Room 3 | Room 4");
    CHECK(words_with_part(four, "board-room-title") == "Session 0-2-0 | Session 0-2-1 | Session 0-2-2 | Session 0-2-3");
    CHECK(blocks_with_part(four, "board-turn").empty());

    const Event nine = event_in_rooms(9);
    std::set<std::string> names;
    for (int turn = 0; turn < 3; ++turn) {
        const Document page = board_page(nine, now + seconds{20 * turn});
        CHECK(blocks_with_part(page, "board-room").size() == 3);
        names.insert(words_with_part(page, "board-room-name"));
    }
    CHECK(names ==
          std::set<std::string>{"Room 1 | Room 2 | Room 3", "Room 4 | Room 5 | Room 6", "Room 7 | Room 8 | Room 9"});
    CHECK(blocks_with_part(board_page(nine, now, "?room=room-2"), "board-room").empty());
    CHECK(words_with_part(board_page(nine, now, "?room=room-2"), "board-title") == "Session 0-2-1");
}

TEST_CASE("at night, rooms that all wait for the next day say so together") {
    const Document page = board_page(event_in_rooms(4), at_workshop(hours{20}));
    CHECK(blocks_with_part(page, "board-room").empty());
    CHECK(words_with_part(page, "board-title") == "Starts in 13 hours");
    CHECK(words_with_part(page, "board-people") == "Session 1-0-0");
    CHECK(words_with_part(page, "board-label").ends_with("SUNDAY, DECEMBER 7"));
}

TEST_CASE("the day's sessions are listed around the one that is on") {
    const Document page = board_page(workshop_event(), kTalk, "?view=day");
    const Block& rows = *blocks_with_part(page, "board-rows").at(0);
    CHECK(rows.children[rows.kept].part == "board-day-row-now");
    CHECK(rows.children[rows.kept].current == Current::Time);
    CHECK(blocks_with_part(page, "board-day-row-now").size() == 1);
    CHECK(words_with_part(page, "board-item-past").starts_with("Opening Remarks"));
    CHECK(blocks_with_part(page, "board-day-room").empty());
    CHECK_FALSE(blocks_with_part(board_page(event_in_rooms(2), kTalk, "?view=day"), "board-day-room").empty());
}

TEST_CASE("speakers are shown as many at a time as fit, one after the other") {
    const Event event = workshop_event();
    std::set<std::string> seen;
    std::size_t listed = 0;
    for (const Person& person : event.people) listed += person.listed ? 1 : 0;
    for (int turn = 0; turn < 20; ++turn) {
        const Document page = board_page(event, kTalk + seconds{20 * turn}, "?view=speakers", {1, 1, 2, 1});
        const std::vector<const Block*> names = blocks_with_part(page, "board-person-name");
        CHECK(names.size() <= 2);
        for (const Block* name : names) seen.insert(words_of(*name));
    }
    CHECK(seen.size() == listed);
}

TEST_CASE("a board that rotates shows what is on, then the day, then the speakers, and begins again") {
    const Event event = workshop_event();
    const auto main_part = [&](Instant now) {
        return board_page(event, now, "?view=rotate&rotate=10", {4, 1, 8, 8}).root.children[1].part;
    };
    std::string order;
    for (int turn = 0; turn < 6; ++turn) order += std::string(main_part(kTalk + seconds{10 * turn})) + " ";
    const std::string once = "board-body board-day board-people-page ";
    CHECK((once + once + once).find(order) != std::string::npos);
}

TEST_CASE("between two changes a board says the same, and it says when the next one is") {
    const Event event = event_in_rooms(9);
    for (const char* query : {"", "?view=day", "?view=rotate&rotate=7", "?seconds=1", "?speed=3&rotate=9"}) {
        const ViewState state = board_state(query);
        Instant at = kTalk + seconds{13};
        for (int change = 0; change < 20; ++change) {
            const std::optional<Instant> next = next_change(event, state, at, SanDiegoInDecember());
            REQUIRE(next);
            CHECK(*next > at);
            CHECK(*next <= at + minutes{1});
            const Document page = compose(event, state, at, SanDiegoInDecember());
            for (Instant still = at; still < *next; still += seconds{1})
                CHECK(compose(event, state, still, SanDiegoInDecember()).root == page.root);
            at = *next;
        }
    }
}

TEST_CASE("a board of one room changes once a minute, and with seconds once a second") {
    const Event event = workshop_event();
    CHECK(next_change(event, board_state(), kTalk + seconds{1}, SanDiegoInDecember()) == kTalk + minutes{1});
    CHECK(next_change(event, board_state("?seconds=1"), kTalk, SanDiegoInDecember()) == kTalk + seconds{1});
    CHECK(words_with_part(board_page(event, kTalk + seconds{5}, "?seconds=1"), "board-clock") == "9:37:05");
}

TEST_CASE("what cannot be followed is named for ten seconds") {
    const Event event = workshop_event();
    ViewState state = board_state("?view=later&room=Attic&zone=Mars/Olympus");
    CHECK(blocks_with_part(compose(event, state, kTalk, SanDiegoInDecember()), "board-problem").empty());
    state.board->problems_until = kTalk + kProblemsShown;
    const auto words = [&](Instant now) {
        return words_with_part(compose(event, state, now, SanDiegoInDecember()), "board-problem");
    };
    CHECK(
        words(kTalk) ==
        "This board’s address cannot be followed in all: | view=\"later\" is not now, day, speakers or rotate. | There "
        "is no room \"Attic\". | zone=\"Mars/Olympus\" is not a time zone such as “Europe/Berlin”.");
    CHECK(next_change(event, state, kTalk, SanDiegoInDecember()) == kTalk + kProblemsShown);
    CHECK(words(kTalk + kProblemsShown) == "");
}

TEST_CASE("clock and zone are those that the address names") {
    const Event event = workshop_event();
    CHECK(words_with_part(board_page(event, kTalk + hours{5}, "?clock=24"), "board-clock") == "14:37");
    CHECK(words_with_part(board_page(event, kTalk + hours{5}, "?clock=12"), "board-clock") == "2:37");
    // The samples know no other zone, and what is not known is not used.
    CHECK(words_with_part(board_page(event, kTalk, "?zone=Europe/Berlin"), "board-clock") == "9:37");
    ViewState state = board_state("?clock=12&seconds=1");
    state.formats = english(Clock::Hours24);
    state.formats->time = "{H}.{mm}";
    state.formats->halves = {};
    CHECK(words_with_part(compose(event, state, kTalk + hours{5}, SanDiegoInDecember()), "board-clock") == "2.37.00");
}

TEST_CASE("a notice is on every board while it holds") {
    Event event = workshop_event();
    event.notice = Notice{.text = "Fire drill", .level = NoticeLevel::Urgent, .until = kTalk + seconds{30}};
    CHECK(words_with_part(board_page(event, kTalk), "board-notice-urgent") == "Fire drill");
    CHECK(next_change(event, board_state(), kTalk, SanDiegoInDecember()) == kTalk + seconds{30});
    CHECK(words_with_part(board_page(event, kTalk + seconds{30}), "board-notice-urgent") == "");
}

TEST_CASE("a code leads to the session that is on, else to the schedule, where the site's address is known") {
    Event event = workshop_event();
    event.url.clear();
    CHECK(blocks_with_part(board_page(event, kTalk), "board-code").empty());
    event.url = "https://example.org/2025";
    const auto code = [&](Instant now, const char* query) {
        return blocks_with_part(board_page(event, now, query), "board-code").at(0)->name;
    };
    CHECK(code(kTalk, "") == "QR code of the link to this session");
    CHECK(code(kTalk, "?view=day") == "QR code of the link to the schedule");
    CHECK(code(kTalk + minutes{20}, "") == "QR code of the link to the schedule");
}

TEST_CASE("nothing on a board leads anywhere or does anything") {
    const Event event = workshop_event();
    std::vector<Document> pages = {compose_written_board(event, SanDiegoInDecember())};
    for (const char* query : {"", "?view=day", "?view=speakers"}) pages.push_back(board_page(event, kTalk, query));
    for (const Document& page : pages)
        each_block(page.root, [](const Block& block) {
            CHECK(block.href.empty());
            CHECK(block.action.empty());
            for (const Run& run : block.runs) CHECK(run.href.empty());
        });
}
