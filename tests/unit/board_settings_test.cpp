#include "page/board_settings.hpp"

#include <doctest/doctest.h>

using namespace marquee;

namespace {

BoardSettings settings_of(const std::string& query) {
    const std::optional<BoardSettings> settings = board_in("/board/" + query);
    REQUIRE(settings);
    return *settings;
}

Event event_with_rooms() {
    Event event;
    event.rooms = {"Great Hall", "Room 5AB", "Salle “Été”, 1"};
    return event;
}

std::vector<std::string> rooms_for(const std::string& query, std::vector<std::string>& problems) {
    return rooms_of_board(event_with_rooms(), settings_of(query), problems);
}

}  // namespace

TEST_CASE("a board is shown at its own address, and at any other that asks for one") {
    CHECK(board_in("/board/"));
    CHECK(board_in("/board/index.html"));
    CHECK(board_in("/board?room=5AB"));
    CHECK(board_in("/contact/?board"));
    CHECK(board_in("/?x=1&board=1"));
    CHECK_FALSE(board_in("/"));
    CHECK_FALSE(board_in("/schedule/?room=5AB"));
    CHECK_FALSE(board_in("/nowhere/?board"));
}

TEST_CASE("a board shows what the page it was asked for on is about") {
    CHECK(board_in("/board/")->view == BoardView::Now);
    CHECK(board_in("/?board")->view == BoardView::Now);
    CHECK(board_in("/contact/?board")->view == BoardView::Now);
    CHECK(board_in("/schedule/?board")->view == BoardView::Day);
    CHECK(board_in("/speakers/?board")->view == BoardView::Speakers);
    CHECK(board_in("/speakers/?board&view=rotate")->view == BoardView::Rotate);
}

TEST_CASE("every part of a board's address is read") {
    const BoardSettings settings = settings_of(
        "?room=Great+Hall&room=5ab&view=day&rotate=45&theme=light&zone=Europe%2FBerlin&lang=pt-BR&clock=24"
        "&now=2025-12-06T09:37:00-08:00&speed=60&scale=1.25&idle=30&seconds=1");
    CHECK(settings.problems.empty());
    CHECK(settings.view == BoardView::Day);
    CHECK(settings.rooms == std::vector<std::string>{"Great Hall", "5ab"});
    CHECK(settings.turn == std::chrono::seconds(45));
    CHECK_FALSE(settings.dark);
    CHECK(settings.zone == "Europe/Berlin");
    CHECK(settings.clock == Clock::Hours24);
    CHECK(settings.speed == 60);
    CHECK(settings.scale == 1.25f);
    CHECK(settings.idle == std::chrono::seconds(30));
    CHECK(settings.seconds);
}

TEST_CASE("what is not in the address is as usual") {
    BoardSettings expected;
    CHECK(settings_of("") == expected);
    CHECK(settings_of("?utm_source=mail&fbclid=1") == expected);
    CHECK(expected.dark);
}

TEST_CASE("what cannot be followed is named, and as if it were not there") {
    const struct {
        const char* query;
        const char* problem;
    } cases[] = {
        {"view=later", "view=\"later\" is not now, day, speakers or rotate."},
        {"rotate=2", "rotate=\"2\" is not a whole number from 3 to 3600."},
        {"rotate=-5", "rotate=\"-5\" is not a whole number from 3 to 3600."},
        {"rotate=", "rotate=\"\" is not a whole number from 3 to 3600."},
        {"rotate=20.5", "rotate=\"20.5\" is not a whole number from 3 to 3600."},
        {"rotate=20.0", "rotate=\"20.0\" is not a whole number from 3 to 3600."},
        {"rotate=+20", "rotate=\" 20\" is not a whole number from 3 to 3600."},
        {"rotate=20s", "rotate=\"20s\" is not a whole number from 3 to 3600."},
        {"rotate=99999999999999999999", "rotate=\"99999999999999999999\" is not a whole number from 3 to 3600."},
        {"theme=blue", "theme=\"blue\" is not light or dark."},
        {"clock=13", "clock=\"13\" is not 12 or 24."},
        {"seconds=yes", "seconds=\"yes\" is not 0 or 1."},
        {"speed=0", "speed=\"0\" is not a whole number from 1 to 10000."},
        {"speed=1e3", "speed=\"1e3\" is not a whole number from 1 to 10000."},
        {"speed=0x10", "speed=\"0x10\" is not a whole number from 1 to 10000."},
        {"speed=10001", "speed=\"10001\" is not a whole number from 1 to 10000."},
        {"scale=0.4", "scale=\"0.4\" is not a number from 0.5 to 1.5."},
        {"scale=1.501", "scale=\"1.501\" is not a number from 0.5 to 1.5."},
        {"scale=1.2.3", "scale=\"1.2.3\" is not a number from 0.5 to 1.5."},
        {"scale=.", "scale=\".\" is not a number from 0.5 to 1.5."},
        {"idle=1", "idle=\"1\" is not a whole number from 5 to 3600."},
        {"lang=deutsch!", "lang=\"deutsch!\" is not a language such as “de” or “pt-BR”."},
        {"now=noon", "now=\"noon\" is not a time with its distance from UTC, such as “2025-12-06T09:37:00-08:00”."},
    };
    for (const auto& [query, problem] : cases) {
        BoardSettings settings = settings_of("?" + std::string(query));
        CHECK(settings.problems == std::vector<std::string>{problem});
        settings.problems.clear();
        CHECK(settings == BoardSettings());
    }
}

TEST_CASE("an address full of mistakes names few of them, and cut short") {
    std::string query = "?view=" + std::string(5000, 'x');
    for (const char* key : {"rotate", "idle", "speed", "scale", "theme", "clock", "seconds", "lang", "now"})
        query.append("&").append(key).append("=x");
    const BoardSettings settings = settings_of(query);
    CHECK(settings.problems.size() == 6);
    CHECK(settings.problems.front().size() < 150);
}

TEST_CASE("a plus in a time may be a space in its query") {
    CHECK(settings_of("?now=2025-12-06T09:37:00+01:00").problems.empty());
    CHECK(settings_of("?now=2025-12-06T09:37:00%2B01:00").problems.empty());
}

TEST_CASE("a time needs its distance from UTC, and may have parts of a second") {
    for (const char* time : {"2025-12-06T09:37Z", "2025-12-06T09:37:00.250Z", "2025-12-06T09:37:00.5-08:00"})
        CHECK_MESSAGE(settings_of(std::string("?now=") + time).problems.empty(), time);
    for (const char* time :
         {"2025-12-06T09:37", "2025-12-06", "2025-12-06T24:00:00Z", "2025-02-30T09:37:00Z", "2025-12-06T09:37:00+24:00",
          "2025-12-06T09:37:00.Z", "2025-12-06T09:37.5Z", "2025-12-06T09:37:00,5Z"})
        CHECK_MESSAGE(settings_of(std::string("?now=") + time).problems.size() == 1, time);
}

TEST_CASE("parts of a number are read to the thousandth") {
    CHECK(settings_of("?scale=1.5").scale == 1.5f);
    CHECK(settings_of("?scale=.5").scale == 0.5f);
    CHECK(settings_of("?scale=1.2345").scale == 1.234f);
}

TEST_CASE("of what an address says twice, the first counts, but for rooms") {
    CHECK(settings_of("?speed=2&speed=10").speed == 2);
    CHECK(settings_of("?speed=0002").speed == 2);
    const BoardSettings settings = settings_of("?speed=x&speed=10&room=a&room=b");
    CHECK(settings.speed == 1);
    CHECK(settings.problems.size() == 1);
    CHECK(settings.rooms == std::vector<std::string>{"a", "b"});
}

TEST_CASE("rooms are known by their names in any case, and as an id") {
    std::vector<std::string> problems;
    using Rooms = std::vector<std::string>;
    CHECK(rooms_for("?room=Room+5AB", problems) == Rooms{"Room 5AB"});
    CHECK(rooms_for("?room=room-5ab", problems) == Rooms{"Room 5AB"});
    CHECK(rooms_for("?room=great%20hall,room%205ab", problems) == Rooms{"Great Hall", "Room 5AB"});
    CHECK(rooms_for("?room=Room+5AB&room=Great+Hall", problems) == Rooms{"Great Hall", "Room 5AB"});
    CHECK(rooms_for("?room=Salle+%E2%80%9C%C3%89t%C3%A9%E2%80%9D,+1", problems) == Rooms{"Salle “Été”, 1"});
    CHECK(problems.empty());
}

TEST_CASE("all rooms are shown where none is named, and where none that is named is there") {
    std::vector<std::string> problems;
    CHECK(rooms_for("", problems).size() == 3);
    CHECK(rooms_for("?room=all", problems).size() == 3);
    CHECK(rooms_for("?room=+", problems).size() == 3);
    CHECK(problems.empty());
    CHECK(rooms_for("?room=Cellar,Great+Hall", problems) == std::vector<std::string>{"Great Hall"});
    CHECK(rooms_for("?room=Attic", problems).size() == 3);
    CHECK(problems == std::vector<std::string>{"There is no room \"Cellar\".", "There is no room \"Attic\"."});
}

TEST_CASE("an event without rooms has one without a name") {
    std::vector<std::string> problems;
    CHECK(rooms_of_board(Event(), BoardSettings(), problems) == std::vector<std::string>{""});
}
