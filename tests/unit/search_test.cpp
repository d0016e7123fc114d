#include "page/search.hpp"

#include <doctest/doctest.h>

#include "fake_folding.hpp"
#include "page_samples.hpp"

using namespace marquee;

namespace {

Event event_of(std::vector<std::string> titles) {
    Event event;
    for (std::string& title : titles) {
        event.sessions.emplace_back();
        event.sessions.back().title = std::move(title);
    }
    return event;
}

bool nobody(const Session&) { return false; }

using Indices = std::vector<std::uint32_t>;

Indices found_in(const Event& event, Filter filter) { return Search(event, FakeFolding()).find(filter, nobody); }

// Marked stretches in brackets.
std::string marks(std::vector<Run> runs, std::vector<std::string> words) {
    std::string out;
    for (const Run& run : marked(std::move(runs), words, FakeFolding()))
        out += run.marked ? "[" + run.text + "]" : run.text;
    return out;
}

}  // namespace

TEST_CASE("every word must be found, in any order, whatever its case and accents") {
    const Event event = event_of({"Machine Learning for Systems", "Systems that learn", "Kräftige Systeme"});
    CHECK(found_in(event, {.words = "SYSTEMS learn"}) == Indices{0, 1});
    CHECK(found_in(event, {.words = "  system  "}) == Indices{0, 1, 2});
    CHECK(found_in(event, {.words = "kraft"}) == Indices{2});
    CHECK(found_in(event, {.words = "KRÄFT"}) == Indices{2});
    CHECK(found_in(event, {.words = "system absent"}) == Indices{});
    CHECK(found_in(event, {.words = " "}) == Indices{0, 1, 2});
}

TEST_CASE("words are looked for in title, people, label, room, track, abstract and parts, and nowhere across them") {
    Event event = event_of({"title"});
    event.people.push_back({});
    event.people[0].name = "Ada";
    event.people[0].affiliation = "Analytical";
    Session& session = event.sessions[0];
    session.people = {0};
    session.label = "Invited";
    session.track = "Chips";
    session.abstract = parse_markdown("About **looms**.", {}, [](std::string_view) { return std::nullopt; });
    session.items = {parse_markdown("One part", {}, [](std::string_view) { return std::nullopt; })};
    event.venue.room = "Hall";
    for (const char* words : {"title", "ada", "analytical", "invited", "chips", "looms", "part", "hall"})
        CHECK_MESSAGE(found_in(event, {.words = words}) == Indices{0}, words);
    CHECK(found_in(event, {.words = "titleada"}) == Indices{});
    session.room = "Attic";
    CHECK(found_in(event, {.words = "hall"}) == Indices{});
    CHECK(found_in(event, {.words = "attic"}) == Indices{0});
}

TEST_CASE("typing on and deleting finds what a fresh search finds") {
    const Event event = event_of({"abc", "ab", "b", "xab c"});
    const FakeFolding folding;
    Search search(event, folding);
    for (const char* words : {"a", "ab", "abc", "ab", "a", "", "b", "ab c", "ab", "x"})
        CHECK_MESSAGE(search.find({.words = words}, nobody) == found_in(event, {.words = words}), words);
}

TEST_CASE("room, track, language, kind and stars each leave out what does not fit") {
    Event event = event_of({"a", "b", "c"});
    event.venue.room = "Hall";
    event.sessions[1].room = "Attic";
    event.sessions[1].track = "Chips";
    event.sessions[2].language = "de";
    event.sessions[2].type = SessionType::Keynote;
    event.sessions[0].type = SessionType::Break;
    CHECK(found_in(event, {.room = "Hall"}) == Indices{0, 2});
    CHECK(found_in(event, {.room = "Attic"}) == Indices{1});
    CHECK(found_in(event, {.track = "Chips"}) == Indices{1});
    CHECK(found_in(event, {.language = "de"}) == Indices{2});
    CHECK(found_in(event, {.kind = SessionKind::Talks}) == Indices{1, 2});
    CHECK(found_in(event, {.words = "c", .kind = SessionKind::Breaks}) == Indices{});
    const FakeFolding folding;
    const auto is_c = [](const Session& session) { return session.title == "c"; };
    CHECK(Search(event, folding).find({.mine = true}, is_c) == Indices{2});
}

TEST_CASE("what a search found is marked in the text as it was written") {
    CHECK(marks({{.text = "Machine Learning"}}, {"learn"}) == "Machine [Learn]ing");
    CHECK(marks({{.text = "Kräftig"}}, {"kraf"}) == "[Kräf]tig");
    CHECK(marks({{.text = "e\u0301t"}}, {"e"}) == "[e\u0301]t");
    CHECK(marks({{.text = "aaa"}}, {"aa"}) == "[aaa]");
    CHECK(marks({{.text = "learn"}, {.text = "ing"}}, {"learning"}) == "learning");
    CHECK(marks({{.text = "機械"}}, {"機"}) == "[機]械");
    CHECK(marks({{.text = ""}}, {"x"}) == "");
    CHECK(marks({{.text = "x"}}, {}) == "x");
}

TEST_CASE("a marked run keeps its link in every piece, its anchor in the first and its break in the last") {
    const std::vector<Run> runs =
        marked({{.text = "abc", .line_break = true, .href = "/x/", .anchors = {"old"}}}, {"b"}, FakeFolding());
    REQUIRE(runs.size() == 3);
    for (const Run& run : runs) CHECK(run.href == "/x/");
    CHECK(runs[0].anchors == std::vector<std::string>{"old"});
    CHECK(runs[1].anchors.empty());
    CHECK_FALSE(runs[0].line_break);
    CHECK(runs[2].line_break);
    CHECK(runs[1].marked);
}

TEST_CASE("bytes that are no text are searched and marked without harm") {
    const Event event = event_of({std::string("a\xff\xc3")});
    CHECK(found_in(event, {.words = "a"}) == Indices{0});
    CHECK(marks({{.text = "a\xff\xc3"}}, {"a"}) == "[a]\xff\xc3");
}
