#include <doctest/doctest.h>

#include "event_samples.hpp"

using namespace marquee;
using namespace std::chrono;

TEST_CASE("every key of event.json reaches the event") {
    const Event event = read_texts(kGoodEvent, kGoodSpeakers, kGoodSchedule).event;
    CHECK(event.title == "ML for Systems");
    CHECK(event.tagline == "Learning meets systems");
    CHECK(event.edition == "NeurIPS 2025");
    CHECK(event.kind == "Workshop");
    CHECK(event.description == "A workshop.");
    CHECK(event.language == "en");
    CHECK(event.clock == Clock::Hours12);
    CHECK(event.time_zone == "America/Los_Angeles");
    CHECK(event.first_day == year{2025} / December / 6);
    CHECK(event.last_day == year{2025} / December / 7);
    CHECK(event.venue.name == "Convention Center");
    CHECK(event.venue.room == "Room 11");
    CHECK(event.venue.city == "San Diego");
    CHECK(event.venue.rooms == std::vector<std::string>{"Room 12", "Room 11"});
    CHECK(event.day_start == hours{4});
    CHECK(event.source_url == "https://mlforsystems.org/2025/");
    CHECK(event.url == "https://example.org/");
    CHECK(event.embed_origins == std::vector<std::string>{"https://host.example"});
    CHECK(event.accent == "#1A73e8");
    CHECK_FALSE(event.offline);
    REQUIRE(event.links.size() == 1);
    CHECK(event.links[0].label == "Call for papers");
    CHECK(event.links[0].url == "https://mlforsystems.org/call.html");
    REQUIRE(event.sections.size() == 1);
    CHECK(event.sections[0].id == "about");
    CHECK(event.sections[0].title == "About");
    REQUIRE(event.sections[0].body.size() == 2);
    const Span citation = event.sections[0].body[1].spans[1];
    CHECK(citation.citation);
    CHECK(citation.text == "2");
    CHECK(citation.url == "https://mlforsystems.org/2025/paper.pdf");
    REQUIRE(event.groups.size() == 1);
    CHECK(event.groups[0].id == "organizers");
    CHECK(event.groups[0].title == "Organizers");
    CHECK_FALSE(event.groups[0].shown);
    REQUIRE(event.groups[0].members.size() == 1);
    CHECK(event.groups[0].members[0].name == "Ada");
    CHECK(event.groups[0].members[0].affiliation == "Analytical");
    CHECK(event.groups[0].members[0].link.label == "Home");
    CHECK(event.groups[0].members[0].link.url == "https://ada.example");
    CHECK(event.contact_email == "chairs@example.org");
    CHECK(event.contact_text == "Write to us.");
    REQUIRE(event.notice);
    CHECK(event.notice->text == "Room changed.");
    CHECK(event.notice->level == NoticeLevel::Urgent);
    CHECK(event.notice->until == sys_days{year{2025} / December / 6} + hours{20});  // noon at -08:00
}

TEST_CASE("what begins before the day does belongs to the day before") {
    const auto read_at = [](const std::string& day_start) {
        return read_texts(R"({"title": "T", "time_zone": "UTC", "dates": {"start": "2025-12-06", "day_start": ")" +
                              day_start + "\"}}",
                          R"({"speakers": []})",
                          R"({"sessions": [{"id": "late", "title": "L", "start": "2025-12-07T03:59"}]})");
    };
    const Reading night = read_at("04:00");
    CHECK(messages(night) == Messages{});
    CHECK(night.event.sessions[0].day == year{2025} / December / 6);
    CHECK(night.event.days == std::vector<year_month_day>{year{2025} / December / 6});
    CHECK(messages(read_at("03:59")) ==
          Messages{"schedule.json:1: /sessions/0/start: error: The session is on 2025-12-07, after the event's last "
                   "day. Write the right day, or set dates.end in event.json."});
    for (const char* wrong : {"12:00", "4:00", "04:60", "", "04:00 "})
        CHECK(to_string(read_at(wrong).problems.front()) ==
              "event.json:1: /dates/day_start: error: \"" + std::string(wrong) +
                  "\" is not a time before noon. Write one such as \"04:00\".");
}

TEST_CASE("the smallest event has the defaults") {
    const Reading reading = read_with_event("\"links\": []");
    CHECK(messages(reading) == Messages{});
    CHECK(reading.usable);
    CHECK(reading.event.clock == Clock::Hours24);
    CHECK(reading.event.language == "en");
    CHECK(reading.event.last_day == reading.event.first_day);
    CHECK_FALSE(reading.event.notice);
}

TEST_CASE("an event without title, zone and dates says so, and is usable") {
    const Reading reading = read_texts("{}", R"({"speakers": []})", R"({"sessions": []})");
    CHECK(messages(reading) == Messages{"event.json:1: error: The key \"title\" is missing. Add it.",
                                        "event.json:1: error: The key \"time_zone\" is missing. Add it.",
                                        "event.json:1: error: The key \"dates\" is missing. Add it."});
    CHECK(reading.usable);
}

TEST_CASE("an unknown time zone falls back to UTC") {
    const Reading reading = read_texts(
        "{\"title\": \"T\",\n\"time_zone\": \"America/Los_Angels\",\n"
        "\"dates\": {\"start\": \"2025-12-06\"}}",
        R"({"speakers": []})", R"({"sessions": [{"id": "a", "title": "A", "start": "2025-12-06T08:15"}]})");
    CHECK(messages(reading) ==
          Messages{
              "event.json:2: /time_zone: error: The time zone \"America/Los_Angels\" is not known, so times are taken "
              "as UTC. Write an IANA name such as \"America/Los_Angeles\"."});
    CHECK(reading.usable);
    CHECK(reading.event.time_zone == "UTC");
    CHECK(reading.event.sessions[0].start == sys_days{year{2025} / December / 6} + hours{8} + minutes{15});
}

TEST_CASE("an event that ends before it starts lasts a day") {
    const Reading reading = read_texts(
        "{\"title\": \"T\", \"time_zone\": \"UTC\", \"dates\": {\n"
        "\"start\": \"2025-12-06\",\n\"end\": \"2025-12-05\"}}",
        R"({"speakers": []})", R"({"sessions": []})");
    CHECK(messages(reading) == Messages{"event.json:3: /dates/end: error: The event ends before it starts. Write "
                                        "2025-12-06 or a later day."});
    CHECK(reading.event.last_day == year{2025} / December / 6);
}

TEST_CASE("links that are not allowed are left out with an error") {
    const std::string remedy =
        " is not allowed, so it is no link. Use an https, http, mailto or tel address, or a path such as "
        "\"/slides.pdf\".";
    const Reading reading = read_with_event(R"~("links": [
{"label": "a", "url": "javascript:alert(1)"},
{"label": "b", "url": "JavaScript:alert(1)"},
{"label": "c", "url": "java\tscript:alert(1)"},
{"label": "d", "url": "/ok.html"},
{"label": "e"},
{"label": "f", "url": ""}])~");
    CHECK(messages(reading) == Messages{
                                   "event.json:3: /links/0/url: error: The address \"javascript:alert(1)\"" + remedy,
                                   "event.json:4: /links/1/url: error: The address \"JavaScript:alert(1)\"" + remedy,
                                   "event.json:5: /links/2/url: warning: The text has the control character U+0009, "
                                   "which is not shown. Remove "
                                   "it from the text.",
                                   "event.json:5: /links/2/url: error: The address \"java script:alert(1)\"" + remedy,
                                   "event.json:7: /links/4: error: The key \"url\" is missing. Add it.",
                                   "event.json:8: /links/5/url: error: The address \"\"" + remedy,
                               });
    REQUIRE(reading.event.links.size() == 1);
    CHECK(reading.event.links[0].url == "/ok.html");
}

TEST_CASE("a link in Markdown that is not allowed keeps its text") {
    const Reading reading = read_with_event(R"("sections": [{"id": "a", "title": "A",
"body": "Click [here](javascript&#58;alert(1))."}])");
    CHECK(messages(reading) ==
          Messages{
              "event.json:3: /sections/0/body: error: The address \"javascript:alert(1)\" is not allowed, so it is no "
              "link. Use an https, http, mailto or tel address, or a path such as \"/slides.pdf\"."});
    REQUIRE(reading.event.sections.size() == 1);
    CHECK(reading.event.sections[0].body == Markdown{{MarkdownKind::Paragraph, 0, {Span{.text = "Click here."}}}});
}

TEST_CASE("a member whose link is wrong stays without it") {
    const Reading reading = read_with_event(R"("groups": [{"id": "g", "title": "G", "members": [
{"name": "Ada", "link": {"label": "x", "url": "data:x"}},
{"affiliation": "nobody"},
{"name": "Alan", "link": 7}]}])");
    CHECK(messages(reading) ==
          Messages{
              "event.json:3: /groups/0/members/0/link/url: error: The address \"data:x\" is not allowed, so it is no "
              "link. Use an https, http, mailto or tel address, or a path such as \"/slides.pdf\".",
              "event.json:4: /groups/0/members/1: error: The key \"name\" is missing. Add it.",
              "event.json:5: /groups/0/members/2/link: error: This must be an object, not a number. Write it in "
              "braces: { }."});
    REQUIRE(reading.event.groups.size() == 1);
    REQUIRE(reading.event.groups[0].members.size() == 2);
    CHECK(reading.event.groups[0].members[0].link.url == "");
}

TEST_CASE("citations without address, and addresses without citation, are found") {
    const Reading reading = read_with_event(R"~("citations": {
"1": "https://a.example",
"2": "https://b.example",
"x": "https://c.example",
"3": "javascript:alert(1)",
"1": "https://d.example",
"4": 7},
"sections": [{"id": "a", "title": "A",
"body": ["See [^1][^3] and [^7].", "`[^8]` [^4]"]}])~");
    CHECK(
        messages(reading) ==
        Messages{
            "event.json:4: /citations/2: warning: No text uses the citation \"2\". Remove it, or write [^2] where it "
            "belongs.",
            "event.json:5: /citations/x: error: \"x\" is not the number of a citation. Use a number such as \"12\" as "
            "the key.",
            "event.json:6: /citations/3: error: The address \"javascript:alert(1)\" is not allowed, so it is no link. "
            "Use an https, http, mailto or tel address, or a path such as \"/slides.pdf\".",
            "event.json:7: /citations/1: error: The citation \"1\" is there twice; the first one counts. Remove one of "
            "them.",
            "event.json:8: /citations/4: error: This must be a text, not a number. Write it in double quotes.",
            "event.json:10: /sections/0/body: error: The citation \"7\" has no address. Add it to \"citations\" in "
            "event.json, or correct the number.",
        });
    const Span first = reading.event.sections[0].body[0].spans[1];
    CHECK(first.url == "https://a.example");
}

TEST_CASE("single values of the wrong form are errors and read as the default") {
    const Reading reading = read_with_event(R"("theme": {"accent": "blue"},
"language": "english please",
"clock": "ampm",
"source_url": "/here",
"url": "mailto:a@b.example",
"venue": {"name": 7, "city": "Ulm"},
"contact": {"email": "chairs at example.org", "text": "x"},
"notice": {"text": "", "level": "loud", "until": "tomorrow"})");
    CHECK(messages(reading) ==
          Messages{
              "event.json:2: /theme/accent: error: \"blue\" is not a colour. Write one such as \"#1a73e8\".",
              "event.json:3: /language: error: \"english please\" is not a language tag. Write one such as \"en\" or "
              "\"pt-BR\".",
              "event.json:4: /clock: error: \"ampm\" is not known here. Use one of: 12, 24.",
              "event.json:5: /source_url: error: \"/here\" is not the address of a site. Write one such as "
              "\"https://example.org/\".",
              "event.json:6: /url: error: \"mailto:a@b.example\" is not the address of a site. Write one such as "
              "\"https://example.org/\".",
              "event.json:7: /venue/name: error: This must be a text, not a number. Write it in double quotes.",
              "event.json:8: /contact/email: error: \"chairs at example.org\" is not an e-mail address. Write one such "
              "as "
              "\"chairs@example.org\".",
              "event.json:9: /notice/text: error: This must not be empty. Write a text.",
              "event.json:9: /notice/level: error: \"loud\" is not known here. Use one of: info, warning, urgent.",
              "event.json:9: /notice/until: error: \"tomorrow\" is not a time. Write a date and a time such as "
              "\"2025-12-06T08:15\".",
          });
    CHECK(reading.event.accent == "");
    CHECK(reading.event.language == "en");
    CHECK(reading.event.venue.city == "Ulm");
    CHECK(reading.event.contact_email == "");
    CHECK(reading.event.contact_text == "x");
    CHECK_FALSE(reading.event.notice);
}

TEST_CASE("only origins may steer the page that they embed") {
    const Reading reading = read_with_event(
        R"("embed_origins": ["https://a.example", "https://b.example/", "*", 7, "http://c.example:81"])");
    CHECK(messages(reading) ==
          Messages{
              "event.json:2: /embed_origins/1: error: \"https://b.example/\" is not the origin of a site. Write small "
              "letters, no path and no usual port, such as \"https://example.org\".",
              "event.json:2: /embed_origins/2: error: \"*\" is not the origin of a site. Write small letters, no path "
              "and no usual port, such as \"https://example.org\".",
              "event.json:2: /embed_origins/3: error: This must be a text, not a number. Write it in double quotes.",
          });
    CHECK(reading.event.embed_origins == std::vector<std::string>{"https://a.example", "http://c.example:81"});
}

TEST_CASE("sections that cannot be shown are left out, the others stay") {
    const Reading reading = read_with_event(R"("sections": [
{"id": "About Us", "title": "A", "body": "x"},
{"id": "a", "title": "A", "body": "x"},
{"id": "a", "title": "B", "body": "y"},
7,
{"id": "b", "title": "B", "body": []},
{"id": "c", "title": "C", "body": ["x", 7]}])");
    CHECK(messages(reading) ==
          Messages{
              "event.json:3: /sections/0/id: error: \"About Us\" is not an id. Use small letters, digits and hyphens, "
              "such "
              "as \"ada-lovelace\".",
              "event.json:5: /sections/2/id: error: The id \"a\" is already taken, so this entry is left out. Give it "
              "another id.",
              "event.json:6: /sections/3: error: This must be an object, not a number. Write it in braces: { }.",
              "event.json:7: /sections/4/body: error: This must not be empty. Write a text.",
              "event.json:8: /sections/5/body/1: error: This must be a text, not a number. Write it in double quotes.",
          });
    REQUIRE(reading.event.sections.size() == 2);
    CHECK(reading.event.sections[0].id == "a");
    CHECK(reading.event.sections[1].id == "c");
}
