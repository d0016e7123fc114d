#include "exchange/kept.hpp"

#include "exchange_samples.hpp"

using namespace marquee;

namespace {

Event event_of(const std::string& title, const std::string& id, int day) {
    Event event;
    event.title = title;
    Session& session = event.sessions.emplace_back();
    session.id = id;
    session.day = std::chrono::year{2027} / 1 / day;
    return event;
}

std::string parsed(const std::string& text) {
    std::string out = text;
    std::erase_if(out, [](char c) { return c == ' ' || c == '\n'; });
    return out;
}

}  // namespace

TEST_CASE("events are the same by their title, or by a session on the same day") {
    const Event before = event_of("T", "a", 1);
    CHECK(is_same_event(before, event_of("T", "b", 2)));
    CHECK(is_same_event(before, event_of("U", "a", 1)));
    CHECK_FALSE(is_same_event(before, event_of("U", "b", 1)));
    // Ids made of titles, such as "lunch", are those of many events.
    CHECK_FALSE(is_same_event(before, event_of("U", "a", 2)));
}

TEST_CASE("what only the old event.json says stays in its place, and the rest is new") {
    const Kept kept = keep_event(R"({"url": "https://t.example/", "title": "Old", "notice": {"text": "N"}})",
                                 R"({"title": "New", "time_zone": "UTC"})", {});
    CHECK(parsed(kept.event) ==
          R"({"url":"https://t.example/","title":"New","notice":{"text":"N"},"time_zone":"UTC"})");
    CHECK(kept.keys == std::vector<std::string>{"notice", "url"});
}

TEST_CASE("of a key that is guessed, the old value counts if it has words") {
    const auto title = [](const char* old) { return keep_event(old, R"({"title": "table"})", {"title", "language"}); };
    CHECK(parsed(title(R"({"title": "Mine"})").event) == R"({"title":"Mine"})");
    CHECK(title(R"({"title": "Mine"})").keys == std::vector<std::string>{"title"});
    CHECK(title(R"({"title": "table"})").keys.empty());
    for (const char* old :
         {R"({"title": " "})", R"({"title": null})", R"({"title": 5})", R"({"title": ["Mine"]})", "{}"})
        CHECK(parsed(title(old).event) == R"({"title":"table"})");
}

TEST_CASE("a venue of which the source says only the rooms keeps its name") {
    const Kept kept = keep_event(R"({"venue": {"name": "Barn", "city": "Delft", "rooms": ["A"]}})",
                                 R"({"venue": {"rooms": ["B"], "city": "Ede"}})", {});
    CHECK(parsed(kept.event) == R"({"venue":{"name":"Barn","city":"Ede","rooms":["B"]}})");
    CHECK(kept.keys == std::vector<std::string>{"venue.name"});
}

TEST_CASE("nothing stays of an event.json that cannot be read") {
    for (const char* old : {"", "first", "[]", "{\"url\": ", "{\"url\": \"\xFF\"}"}) {
        const Kept kept = keep_event(old, R"({"title": "New"})", {"title"});
        CHECK(kept.event == R"({"title": "New"})");
        CHECK(kept.keys.empty());
    }
}
