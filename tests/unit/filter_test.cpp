#include "page/filter.hpp"

#include <doctest/doctest.h>

#include "event/summary.hpp"

#include "page_samples.hpp"

using namespace marquee;

TEST_CASE("a filter survives its address") {
    const Filter filter{.words = "tim kräska & 50% \"x\"+y#z/?=",
                        .room = "Room 5AB",
                        .track = "ML/Systems",
                        .language = "pt-BR",
                        .kind = SessionKind::Posters,
                        .mine = true};
    const std::string query = query_of(filter);
    CHECK(filter_in("/schedule/" + query) == filter);
    CHECK(filter_in("/schedule/" + query + "#panel") == filter);
    CHECK(query.find_first_of(" \"#<>'") == std::string::npos);
    CHECK(query ==
          "?q=tim+kr%C3%A4ska+%26+50%25+%22x%22%2By%23z%2F%3F%3D&room=Room+5AB&track=ML%2FSystems&language=pt-BR"
          "&kind=posters&mine=1");
}

TEST_CASE("sessions that somebody shares are asked for by their codes, as many as are read") {
    CHECK(filter_in("/schedule/?stars=ABC123").shared == "ABC123");
    CHECK(query_of({.words = "x", .shared = "ABC123"}) == "?q=x&stars=ABC123");
    CHECK(filter_in("/schedule/?stars=" + std::string(100000, 'A')).shared.size() == 6000);
    CHECK(query_of(filter_in("/schedule/?stars=\"<b>%00")) == "?stars=%22%3Cb%3E%00");
}

TEST_CASE("an address that asks for nothing has no query and no filter") {
    CHECK(query_of({}) == "");
    for (const char* address : {"/schedule/", "/schedule/?", "/schedule/?&&", "/schedule/?q=", "/schedule/?kind=dance",
                                "/schedule/?mine=0", "/schedule/?Q=x", "/schedule/#?q=x"})
        CHECK_MESSAGE(filter_in(address) == Filter{}, address);
}

TEST_CASE("broken percent signs are taken as they are") {
    CHECK(filter_in("/?q=%").words == "%");
    CHECK(filter_in("/?q=%2").words == "%2");
    CHECK(filter_in("/?q=%zz").words == "%zz");
    CHECK(filter_in("/?q=%41%").words == "A%");
}

TEST_CASE("every kind of session has a name that leads back to it") {
    for (const SessionKind kind :
         {SessionKind::Any, SessionKind::Talks, SessionKind::Panels, SessionKind::Posters, SessionKind::Breaks})
        CHECK(kind_named(name_of(kind)) == kind);
    CHECK(kind_named("Talks") == SessionKind::Any);
}

TEST_CASE("rooms come in the order that the organizer wrote, then as they are used") {
    Event event;
    event.venue.room = "Main";
    event.venue.rooms = {"Attic", "Cellar", "Unused"};
    for (const char* room : {"", "Cellar", "Attic", "Garden", "Cellar"}) {
        event.sessions.emplace_back();
        event.sessions.back().room = room;
    }
    summarize(event);
    CHECK(event.rooms == std::vector<std::string>{"Attic", "Cellar", "Main", "Garden"});
}

TEST_CASE("tracks, languages and kinds are those that sessions have") {
    Event event;
    event.sessions.resize(3);
    event.sessions[0].track = "Systems";
    event.sessions[1].track = "Chips";
    event.sessions[1].language = "de";
    event.sessions[2].type = SessionType::Break;
    summarize(event);
    CHECK(event.tracks == std::vector<std::string>{"Chips", "Systems"});
    CHECK(event.languages == std::vector<std::string>{"de"});
    CHECK(kinds_of(event) == std::vector<SessionKind>{SessionKind::Talks, SessionKind::Breaks});
}
