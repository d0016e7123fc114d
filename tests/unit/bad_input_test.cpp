// Hostile and broken data files, read as a whole: nothing crashes, and everything is reported.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "event/url.hpp"
#include "event_samples.hpp"

using namespace marquee;
using OrderedJson = nlohmann::ordered_json;

namespace {

struct EventFiles {
    std::string event{kGoodEvent};
    std::string speakers{kGoodSpeakers};
    std::string schedule{kGoodSchedule};

    std::string& file(int index) { return index == 0 ? event : index == 1 ? speakers : schedule; }
    Reading read() const { return read_texts(event, speakers, schedule); }
};

constexpr const char* kFileNames[] = {"event.json", "speakers.json", "schedule.json"};

// The JSON pointers of all values of `json`, its root first.
void collect_pointers(const OrderedJson& json, const std::string& pointer, std::vector<std::string>& out) {
    out.push_back(pointer);
    if (json.is_object()) {
        for (const auto& [key, value] : json.items()) {
            std::string step = key;
            for (std::size_t at = 0; (at = step.find('/', at)) != std::string::npos;) step.replace(at, 1, "~1");
            collect_pointers(value, pointer + "/" + step, out);
        }
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i) collect_pointers(json[i], pointer + "/" + std::to_string(i), out);
    }
}

std::vector<std::string> pointers_of(const OrderedJson& json) {
    std::vector<std::string> out;
    collect_pointers(json, "", out);
    return out;
}

// Every string that the data fills, and every URL, as `see(text)`.
template <typename See>
void each_url(const Event& event, See see) {
    const auto in_links = [&](const std::vector<Link>& links) {
        for (const Link& link : links) see(link.url);
    };
    const auto in_markdown = [&](const Markdown& markdown) {
        for (const MarkdownBlock& block : markdown) {
            for (const Span& span : block.spans) see(span.url);
        }
    };
    see(event.source_url), see(event.url);
    in_links(event.links);
    for (const Section& section : event.sections) in_markdown(section.body);
    for (const Group& group : event.groups) {
        for (const Member& member : group.members) see(member.link.url);
    }
    for (const Person& person : event.people) in_links(person.links), in_markdown(person.biography);
    for (const Session& session : event.sessions) {
        in_links(session.materials), in_markdown(session.abstract);
        for (const Markdown& item : session.items) in_markdown(item);
    }
}

// The good files with every string value of file `index` that is not an id, a time or another word of a fixed form
// replaced by `text`.
std::string with_every_string(int index, const std::string& text) {
    OrderedJson json = OrderedJson::parse(EventFiles().file(index));
    for (const std::string& pointer : pointers_of(json)) {
        OrderedJson& value = json.at(OrderedJson::json_pointer(pointer));
        if (value.is_string()) value = text;
    }
    return json.dump(2);
}

}  // namespace

TEST_CASE("each value replaced by each other type is reported where it stands") {
    const OrderedJson replacements[] = {
        nullptr, true, 7, "\u00a0 wrong", OrderedJson::parse("[[]]"), OrderedJson::parse(R"({"wrong": 1})")};
    int tried = 0;
    for (int index = 0; index < 3; ++index) {
        const OrderedJson good = OrderedJson::parse(EventFiles().file(index));
        for (const std::string& pointer : pointers_of(good)) {
            for (const OrderedJson& replacement : replacements) {
                const OrderedJson::json_pointer place(pointer);
                if (good.at(place).type() == replacement.type()) continue;
                if (pointer.ends_with("/body") && replacement.is_string()) continue;  // Markdown may be a text
                OrderedJson bad = good;
                bad.at(place) = replacement;
                EventFiles texts;
                texts.file(index) = bad.dump(2);
                const Reading reading = texts.read();
                CAPTURE(pointer);
                CAPTURE(replacement.dump());
                bool reported = false;
                for (const Problem& problem : reading.problems) {
                    CHECK_FALSE(problem.message.empty());
                    CHECK(problem.line > 0);
                    reported |= problem.file == kFileNames[index] && problem.where.starts_with(pointer);
                }
                CHECK(reported);
                ++tried;
            }
        }
    }
    CHECK(tried > 500);
}

TEST_CASE("each key left out, and each value said twice, does no harm") {
    for (int index = 0; index < 3; ++index) {
        const OrderedJson good = OrderedJson::parse(EventFiles().file(index));
        for (const std::string& pointer : pointers_of(good)) {
            if (pointer.empty()) continue;
            const OrderedJson::json_pointer place(pointer);
            OrderedJson shorter = good;
            OrderedJson& parent = shorter.at(place.parent_pointer());
            OrderedJson longer = good;
            if (parent.is_array()) {
                parent.erase(static_cast<std::size_t>(std::stoi(place.back())));
                longer.at(place.parent_pointer()).push_back(good.at(place));
            } else {
                parent.erase(place.back());
            }
            for (const OrderedJson& changed : {shorter, longer}) {
                EventFiles texts;
                texts.file(index) = changed.dump();
                const Reading reading = texts.read();
                CHECK(reading.event.first_day.ok());
                CHECK(reading.event.first_day <= reading.event.last_day);
                for (const Session& session : reading.event.sessions) {
                    for (std::size_t person : session.people) CHECK(person < reading.event.people.size());
                }
            }
        }
    }
}

TEST_CASE("files cut off at any byte are reported and unusable") {
    for (int index = 0; index < 3; ++index) {
        const std::string whole = EventFiles().file(index);
        const std::size_t last_brace = whole.rfind('}');
        for (std::size_t size = 0; size <= last_brace; ++size) {
            EventFiles texts;
            texts.file(index) = whole.substr(0, size);
            const Reading reading = texts.read();
            REQUIRE_FALSE(reading.usable);
            REQUIRE(reading.problems[0].file == kFileNames[index]);
        }
    }
}

TEST_CASE("files that are no UTF-8 JSON at all are each reported once") {
    const std::string utf16 = [] {
        std::string out = "\xFF\xFE";
        for (char c : kGoodSpeakers) out += c, out += '\0';
        return out;
    }();
    const struct {
        std::string text;
        const char* message;
    } cases[] = {
        {"", "speakers.json: error: The file is empty. Restore it, or begin anew with {}."},
        {utf16, "speakers.json: error: The file is UTF-16 text. Save it as UTF-8."},
        {"{\"speakers\": [" + std::string(50 << 20, ' ') + "]}",
         "speakers.json: error: The file is larger than 32 MiB. Remove what is no event data."},
        {std::string(10'000, '['),
         "speakers.json:1:65: error: Brackets are nested more than 64 deep. Check the file: the "
         "data of an event is flat."},
        {"{\"speakers\": [{\"id\": \"a\", \"name\": \"\\ud800\"}]}",
         "speakers.json:1:42: error: A \\u escape is only half of a character (a lone surrogate). Write the character "
         "itself, or both halves of its escape."},
    };
    for (const auto& bad : cases) {
        EventFiles texts;
        texts.speakers = bad.text;
        const Reading reading = texts.read();
        CHECK(messages(reading) == Messages{bad.message});
        CHECK_FALSE(reading.usable);
        CHECK(reading.event.sessions.size() == 3);
    }
}

TEST_CASE("a byte order mark does no harm") {
    EventFiles texts;
    for (int index = 0; index < 3; ++index) texts.file(index) = "\xEF\xBB\xBF" + texts.file(index);
    CHECK(messages(texts.read()) == Messages{});
}

TEST_CASE("no string of the data becomes a link that is not allowed") {
    for (const std::string& text :
         {std::string("javascript:alert(1)"), std::string("[x](javascript:alert(1))"),
          std::string("<javascript:alert(1)>"), std::string("[x](JAVA&#9;SCRIPT:alert(1)) [^1](data:x)"),
          std::string("\tjavascript:alert(1)"), std::string("java\nscript:alert(1)"), std::string("\" onclick=\"x"),
          std::string("//evil.example")}) {
        EventFiles texts;
        for (int index = 0; index < 3; ++index) texts.file(index) = with_every_string(index, text);
        const Reading reading = texts.read();
        CHECK_FALSE(reading.problems.empty());
        each_url(reading.event, [](const std::string& url) {
            if (!url.empty()) CHECK(safe_url(url, "") == url);
        });
    }
}

TEST_CASE("texts are kept as they are: markup, and 10,000 characters without a space") {
    for (const std::string& text : {std::string("<script>alert(1)</script>"), std::string(10'000, 'W')}) {
        const Reading reading = read_texts(
            OrderedJson{{"title", text}, {"time_zone", "UTC"}, {"dates", {{"start", "2025-12-06"}}}}.dump(),
            OrderedJson{{"speakers", {{{"id", "a"}, {"name", text}, {"biography", text}}}}}.dump(),
            OrderedJson{{"sessions", {{{"id", "a"}, {"title", text}, {"start", "2025-12-06T08:00"}, {"room", text}}}}}
                .dump());
        CHECK(messages(reading) == Messages{});
        CHECK(reading.event.title == text);
        CHECK(reading.event.people[0].name == text);
        CHECK(reading.event.people[0].biography[0].spans == std::vector<Span>{Span{.text = text}});
        CHECK(reading.event.sessions[0].title == text);
        CHECK(reading.event.sessions[0].room == text);
    }
}

TEST_CASE("control characters vanish from every text, with a warning") {
    const Reading reading = read_texts(R"({"title": "a\u202eb", "time_zone": "UTC", "dates": {"start": "2025-12-06"}})",
                                       R"({"speakers": [{"id": "a", "name": "A", "biography": "\u2067x\u0008"}]})",
                                       R"({"sessions": [{"id": "a", "title": "x\ny", "start": "2025-12-06T08:00"}]})");
    const std::string remedy = ", which is not shown. Remove it from the text.";
    CHECK(messages(reading) ==
          Messages{
              "event.json:1: /title: warning: The text has the control character U+202E" + remedy,
              "speakers.json:1: /speakers/0/biography: warning: The text has the control character U+2067" + remedy,
              "schedule.json:1: /sessions/0/title: warning: The text has the control character U+000A" + remedy,
          });
    CHECK(reading.event.title == "ab");
    CHECK(reading.event.people[0].biography[0].spans[0].text == "x");
    CHECK(reading.event.sessions[0].title == "x y");
    CHECK(reading.usable);
}

TEST_CASE("large data is read in one go") {
    std::string sessions;
    for (int i = 0; i < 5'000; ++i) {
        if (i > 0) sessions += ",\n";
        sessions +=
            "{\"id\": \"s" + std::to_string(i) + R"(", "title": "T", "start": "2025-12-06T08:15", "people": ["ada"]})";
    }
    const Reading reading = read_with_sessions(sessions);
    CHECK(messages(reading) == Messages{});
    CHECK(reading.event.sessions.size() == 5'000);
}
