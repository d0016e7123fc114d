#include "page/shared.hpp"

#include <doctest/doctest.h>

#include <set>

#include "page/pages.hpp"
#include "page_samples.hpp"

using namespace marquee;

namespace {

std::vector<const Session*> sessions_of(const Event& event, std::initializer_list<const char*> ids) {
    std::vector<const Session*> sessions;
    for (const char* id : ids) sessions.push_back(session_at(event, {View::Schedule, id}));
    return sessions;
}

std::vector<std::string> ids_of(const Shared& shared) {
    std::vector<std::string> ids;
    for (const Session* session : shared.sessions) ids.push_back(session->id);
    return ids;
}

}  // namespace

TEST_CASE("what is shared is found again, in the order of the programme") {
    const Event event = workshop_event();
    const std::string codes = codes_of(sessions_of(event, {"panel", "keynote-jeff-dean"}));
    CHECK(codes.size() == 2 * kCodeLetters);
    const Shared shared = shared_in(event, codes);
    CHECK(ids_of(shared) == std::vector<std::string>{"keynote-jeff-dean", "panel"});
    CHECK(shared.unknown == 0);
}

TEST_CASE("a code holds whatever else of a session changes, and whatever else the programme has") {
    Event event = workshop_event();
    const std::string codes = codes_of(sessions_of(event, {"panel"}));
    event.sessions.erase(event.sessions.begin(), event.sessions.begin() + 5);
    for (Session& session : event.sessions) {
        session.title = "Another title";
        session.start += std::chrono::hours(30);
    }
    CHECK(ids_of(shared_in(event, codes)) == std::vector<std::string>{"panel"});
    // So does it in addresses that people have.
    CHECK(codes == "P8SS82");
}

TEST_CASE("what is not in the programme any more is counted, once") {
    Event event = workshop_event();
    const std::string codes = codes_of(sessions_of(event, {"panel", "keynote-jeff-dean"}));
    event.sessions.erase(event.sessions.begin() + 1);
    const Shared shared = shared_in(event, codes + codes);
    CHECK(ids_of(shared) == std::vector<std::string>{"panel"});
    CHECK(shared.unknown == 1);
}

TEST_CASE("anything else in an address is no session") {
    const Event event = workshop_event();
    const std::string codes = codes_of(sessions_of(event, {"panel"}));
    CHECK(shared_in(event, "").unknown == 0);
    for (const std::string& text :
         {codes.substr(1) + ".", std::string("<script"), std::string(6, '\0'), std::string("äöü")}) {
        CHECK(shared_in(event, text).sessions.empty());
        CHECK(shared_in(event, text).unknown >= 1);
    }
    const Shared cut_off = shared_in(event, codes + codes.substr(1));
    CHECK(ids_of(cut_off) == std::vector<std::string>{"panel"});
    CHECK(cut_off.unknown == 0);
}

TEST_CASE("only so many codes are read") {
    std::string codes;
    for (int i = 0; i < 5000; ++i) codes += std::to_string(100000 + i);
    CHECK(shared_in(workshop_event(), codes).unknown == kMostShared);
}

TEST_CASE("breaks cannot be shared, since they cannot be starred") {
    const Event event = workshop_event();
    CHECK(shared_in(event, codes_of(sessions_of(event, {"tea-break"}))).sessions.empty());
}

TEST_CASE("codes of ids that look alike differ") {
    Session session;
    std::set<std::string> codes;
    for (int i = 0; i < 10000; ++i) {
        session.id = "session-" + std::to_string(i);
        const Session* one = &session;
        codes.insert(codes_of({&one, 1}));
    }
    CHECK(codes.size() == 10000);
}
