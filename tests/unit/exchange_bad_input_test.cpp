// Files that are broken, hostile or something else are refused with a sentence that says why, or read as far as they
// go.
#include <random>

#include "exchange_samples.hpp"

using namespace marquee;

namespace {

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

std::string error_of(std::string_view text) { return import_text(text).error; }

constexpr const char* kSampleNames[] = {"schedule.json",        "schedule.xml", "fosdem.xml", "sessionize.json",
                                        "sessionize-grid.json", "calendar.ics", "table.csv"};

}  // namespace

TEST_CASE("an empty file has nothing to import") {
    CHECK(error_of("") == "The file is empty.");
    CHECK(error_of(" \r\n\t") == "The file is empty.");
    CHECK(error_of("\xEF\xBB\xBF") == "The file is empty.");
}

TEST_CASE("a file that is no programme says what would be one") {
    const std::string formats =
        " Marquee reads schedule.json and schedule.xml of frab and pretalx, Sessionize's JSON, iCalendar and CSV.";
    CHECK(error_of("Hello") == "The format of the file is not known." + formats);
    CHECK(error_of("{\"a\": 1}") == "The JSON is no programme that is known." + formats);
    CHECK(error_of("[]") == "The JSON is no programme that is known." + formats);
    CHECK(error_of("<!DOCTYPE html><p>") == "The file is a web page." + formats);
    CHECK(error_of("<rss/>") == "The XML is no schedule: its outermost element is \"rss\".");
    CHECK(error_of(std::string_view("PK\x03\x04\0\0", 6)) == "The file is no text." + formats);
}

TEST_CASE("other encodings than UTF-8 are named") {
    CHECK(error_of(std::string_view("\xFF\xFE{\0", 4)) == "The file is in UTF-16. Save it in UTF-8.");
    CHECK(error_of(std::string_view("\xFE\xFF\0{", 4)) == "The file is in UTF-16. Save it in UTF-8.");
    CHECK(error_of("title,start\nCaf\xE9,2027-01-01T10:00Z\n") == "Line 2 is not in UTF-8. Save the file in UTF-8.");
}

TEST_CASE("a byte order mark in front of any format is no obstacle") {
    for (const char* name : kSampleNames) {
        CAPTURE(name);
        CHECK(imported("\xEF\xBB\xBF" + sample(name), "Europe/Berlin").sessions.size() ==
              imported(sample(name), "Europe/Berlin").sessions.size());
    }
}

TEST_CASE("files that are cut off say so") {
    const std::string json = sample("schedule.json"), xml = sample("schedule.xml"), ics = sample("calendar.ics");
    CHECK(error_of(json.substr(0, json.size() / 2)).find("The file ends too early.") != std::string::npos);
    CHECK(error_of(xml.substr(0, xml.size() / 2)).starts_with("The XML breaks off or is wrong at line "));
    CHECK(error_of(ics.substr(0, ics.size() / 2)) == "The calendar breaks off: a component has no END.");
}

TEST_CASE("nests that would exhaust the stack are refused") {
    CHECK(error_of(repeated("[", 1'000'000)) == "The JSON nests deeper than 64 levels.");
    CHECK(error_of("{\"schedule\": " + repeated("{\"a\": ", 100'000)) == "The JSON nests deeper than 64 levels.");
    CHECK(error_of("<schedule>" + repeated("<day>", 100'000)).starts_with("The XML breaks off or is wrong at line 1"));
    CHECK(error_of(repeated("BEGIN:VCALENDAR\r\n", 100'000)) == "The calendar's components nest too deep.");
}

TEST_CASE("objects with keys without number are refused") {
    std::string text = "{\"schedule\": {";
    for (int i = 0; i < 100'000; ++i) text += "\"k" + std::to_string(i) + "\": 1,";
    CHECK(error_of(text + "\"k\": 1}}") == "The JSON has an object with more than 2,000 keys.");
}

TEST_CASE("XML that declares entities is refused, be they files, addresses or laughs") {
    const std::string refusal = "The XML declares entities of its own (<!ENTITY), which are not read. Remove them.";
    const std::string body = "<schedule><conference><title>&x;</title></conference><day/></schedule>";
    CHECK(error_of("<!DOCTYPE schedule [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body) == refusal);
    CHECK(error_of("<!DOCTYPE schedule [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>" + body) == refusal);
    std::string laughs = "<!DOCTYPE schedule [<!ENTITY l0 \"ha\">";
    for (int i = 1; i < 10; ++i) {
        laughs += "<!ENTITY l" + std::to_string(i) + " \"" + repeated("&l" + std::to_string(i - 1) + ";", 10) + "\">";
    }
    CHECK(error_of(laughs + "<!ENTITY x \"&l9;\">]>" + body) == refusal);
    CHECK(error_of("<!DOCTYPE schedule [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>" + body) == refusal);
}

TEST_CASE("a document type that stands elsewhere is not fetched") {
    const std::string text = sample("schedule.xml");
    const std::string with_type =
        "<!DOCTYPE schedule SYSTEM \"file:///etc/passwd\">" + text.substr(text.find("<schedule>"));
    CHECK(write_data(imported(with_type), SystemZones()).schedule ==
          write_data(imported(text), SystemZones()).schedule);
}

TEST_CASE("a schedule without days or sessions is nothing to import") {
    CHECK(error_of(R"({"schedule": {"conference": {}}})") ==
          "The schedule has no list of days, so there is nothing to import.");
    CHECK(error_of("<schedule/>") == "The schedule has no days, so there is nothing to import.");
    CHECK(error_of(R"({"sessions": [], "speakers": []})") ==
          "The file has no session that says when it starts, so there is nothing to import.");
    CHECK(error_of("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") ==
          "The file has no session that says when it starts, so there is nothing to import.");
}

TEST_CASE("texts of hostile sessions reach the data as texts") {
    const Event event =
        imported(R"json({"schedule": {"conference": {"title": "T\u202e</script>", "time_zone_name": "UTC",
        "colors": {"primary": "red;}"}, "days": [{"date": "2027-01-01", "rooms": {"R\u0007": [
        {"id": "../../etc", "title": "\u0000\u202eevil", "date": "2027-01-01T10:00:00Z", "language": "en\" onload",
         "feedback_url": "javascript:alert(1)",
         "abstract": "[a](javascript:alert(1)) <script>b</script> [^1] \u0001",
         "links": [{"url": "data:text/html,x", "title": "c"}], "persons": [{"name": "<b>\u202e", "id": "x"}]
        }]}}]}, "base_url": "javascript:alert(1)"}})json");
    CHECK(event.title == "T</script>");
    CHECK(event.source_url == "");
    CHECK(event.accent == "");
    const Session& evil = event.sessions[0];
    CHECK(evil.id == "etc");
    CHECK(evil.title == "evil");
    CHECK(evil.feedback == "");
    CHECK(evil.room == "R");
    CHECK(evil.materials.empty());
    CHECK(write_data(event, SystemZones()).schedule.find("javascript") == std::string::npos);
}

TEST_CASE("an abstract of 30,000 characters arrives whole from every format") {
    const std::string words = repeated("word and ", 3'334) + "end";
    const std::string event = R"("title": "A", "date": "2027-01-01T10:00:00Z", "abstract": ")" + words + "\"";
    const std::string sources[] = {
        "title,start,abstract\nA,2027-01-01T10:00Z,\"" + words + "\"\n",
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:A\r\nDTSTART:20270101T100000Z\r\nDESCRIPTION:" + words +
            "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        R"({"schedule": {"conference": {"title": "T", "days": [{"date": "2027-01-01", "rooms": {"R": [{)" + event +
            "}]}}]}}}",
        "<schedule><conference><title>T</title></conference><day date=\"2027-01-01\"><room name=\"R\"><event id=\"1\">"
        "<title>A</title><date>2027-01-01T10:00:00Z</date><abstract>&lt;p>" +
            words + "&lt;/p></abstract></event></room></day></schedule>",
        R"({"sessions": [{"id": "1", "title": "A", "startsAt": "2027-01-01T10:00:00", "description": ")" + words +
            R"("}], "speakers": []})",
    };
    for (const std::string& source : sources) {
        CAPTURE(source.substr(0, 40));
        CHECK(imported(source, "UTC").sessions[0].abstract[0].spans[0].text == words);
    }
}

TEST_CASE("references that lead nowhere, or round in a circle, leave what they are in") {
    const std::string text = R"({"sessions": [
        {"id": "1", "title": "A", "startsAt": "2027-01-01T10:00:00", "roomId": 99, "speakers": ["p", "nobody", "p"],
         "categoryItems": [5, 77]},
        {"id": "1", "title": "B", "startsAt": "2027-01-01T11:00:00", "roomId": 1, "speakers": ["1"]}],
        "speakers": [{"id": "p", "fullName": "P", "sessions": [1, 98]}, {"id": "1", "fullName": "Q", "sessions": []}],
        "rooms": [{"id": 1, "name": "R"}],
        "categories": [{"id": 5, "title": "Track", "items": [{"id": 5, "name": "Loop"}]}]})";
    const Event event = imported(text, "UTC");
    REQUIRE(event.sessions.size() == 2);
    CHECK(event.sessions[0].room == "");
    CHECK(event.sessions[0].track == "Loop");
    CHECK(names_of(event, event.sessions[0]) == "p");
    CHECK(event.sessions[1].id == "1-2");
    CHECK(names_of(event, event.sessions[1]) == "q");
    CHECK(remarks(text, "UTC").lines[0] ==
          "Sessions name speakers who are not listed, and who were left out: 1 (\"A\").");
}

TEST_CASE("a schedule.json that breaks its schema all over is read as far as it goes") {
    const std::string text = R"({"$schema": "../none.json", "schedule": {"version": 0.1, "base_url": "not an address",
        "conference": {"acronym": "A B", "title": "Fair", "start": "2027-01-01", "end": "2027-01-03", "daysCount": "3",
            "timeslot_duration": 5, "time_zone_name": "Europe/Zurich", "days": [{"index": "one", "date": "2027-01-01",
            "day_start": "2027-01-01T13:00:00+01:00", "day_end": null, "rooms": {"Hall": [{"id": "abc",
                "guid": "no uuid", "logo": "", "date": "2027-01-01T14:00:00+01:00", "start": "14.00",
                "duration": "00:45", "room": "Hall", "slug": "", "url": "x y", "title": "Lamps", "subtitle": null,
                "track": 4, "type": "talk", "language": "de", "abstract": "One", "description": "Two<br />Three",
                "do_not_record": "maybe", "persons": [{"id": "x", "code": "Ä", "public_name": "Bo", "answers": {}}],
                "links": {}, "attachments": "none", "answers": []}]}}]},
        "rooms": [{"name": "Hall", "guid": "", "capacity": "many"}]}})";
    const Event event = imported(text);
    CHECK(event.title == "Fair");
    CHECK(iso_date(event.last_day) == "2027-01-03");
    REQUIRE(event.sessions.size() == 1);
    const Session& lamps = event.sessions[0];
    CHECK(start_of(event, lamps) == "2027-01-01 14:00");
    CHECK(end_of(event, lamps) == "2027-01-01 14:45");
    CHECK(names_of(event, lamps) == "bo");
    CHECK(lamps.abstract.size() == 2);
    CHECK(remarks(text).lines.size() >= 2);
}

TEST_CASE("a thousand sessions of one id get a thousand ids") {
    const Event event = imported("title,start,id\n" + repeated("A,2027-01-01T10:00Z,same\n", 1'000));
    CHECK(event.sessions.size() == 1'000);
}

TEST_CASE("samples with bytes changed, cut out or doubled are read or refused, and what is read is without faults") {
    std::mt19937 random(20260102);
    const auto pick = [&](std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random);
    };
    for (const char* name : kSampleNames) {
        const std::string whole = sample(name);
        for (int round = 0; round < 150; ++round) {
            std::string text = whole;
            for (std::size_t changes = 1 + pick(4); changes > 0; --changes) {
                const std::size_t begin = pick(text.size()), length = 1 + pick(40);
                if (pick(3) == 0) text[begin] = static_cast<char>(1 + pick(126));
                if (pick(3) == 0) text.erase(begin, length);
                if (pick(3) == 0) text.insert(begin, text.substr(pick(text.size()), length));
                if (text.empty()) text = "x";
            }
            CAPTURE(name);
            CAPTURE(round);
            CAPTURE(text);
            const Import import = import_text(text, "Europe/Berlin");
            REQUIRE(import.event.has_value() == import.error.empty());
            if (import.event) imported(text, "Europe/Berlin");
        }
    }
}
