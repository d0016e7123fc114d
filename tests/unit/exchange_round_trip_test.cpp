// What is exported and imported again is the same data, as far as the format can hold it.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "exchange_samples.hpp"

using namespace marquee;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

using Writer = std::string (*)(const Event& event, const Zones& zones, Report& report);

std::string address(const Event&, const Session& session) { return "https://site.example/" + session.id; }

std::string as_json(const Event& event, const Zones& zones, Report& report) {
    return write_schedule_json(event, zones, address, report);
}

std::string as_xml(const Event& event, const Zones& zones, Report& report) {
    return write_schedule_xml(event, zones, address, report);
}

struct KeptData {
    Json event, speakers, schedule;
};

KeptData kept(const Event& event) {
    const DataTexts files = write_data(event, SystemZones());
    return {Json::parse(files.event), Json::parse(files.speakers), Json::parse(files.schedule)};
}

Event again(const Event& event, Writer write) {
    const SystemZones zones;
    Report report;
    const bool is_table = write == write_csv;  // which names no zone
    return imported(write(event, zones, report), is_table ? event.time_zone : "");
}

void drop(Json& entries, std::initializer_list<const char*> keys) {
    for (Json& entry : entries) {
        for (const char* key : keys) entry.erase(key);
    }
}

// By id, for formats that do not keep the order of rooms.
Json by_id(const Json& entries) {
    Json out;
    for (const Json& entry : entries) out[entry["id"].get<std::string>()] = entry;
    return out;
}

std::map<std::string, std::set<std::string>> names_by_id(const Event& event) {
    std::map<std::string, std::set<std::string>> out;
    for (const Session& session : event.sessions) {
        for (std::size_t person : session.people) out[session.id].insert(event.people[person].name);
    }
    return out;
}

void check_json(const Event& event) {
    KeptData before = kept(event), after = kept(again(event, as_json));
    before.event["venue"].erase("name");
    before.event["venue"].erase("city");
    drop(before.speakers["speakers"], {"affiliation"});
    CHECK(after.event == before.event);
    CHECK(after.speakers == before.speakers);
    CHECK(after.schedule == before.schedule);
}

void check_xml(const Event& event) {
    KeptData before = kept(event), after = kept(again(event, as_xml));
    before.event["venue"].erase("name");
    before.event["venue"].erase("city");
    before.event.erase("description");
    drop(before.speakers["speakers"], {"affiliation", "biography", "links"});
    CHECK(after.event == before.event);
    CHECK(after.speakers == before.speakers);
    CHECK(after.schedule == before.schedule);
}

// A table has names of people only, so two people of one name are one in it.
void check_csv(const Event& event) {
    const Event read = again(event, write_csv);
    KeptData before = kept(event), after = kept(read);
    drop(before.schedule["sessions"], {"people"});
    drop(after.schedule["sessions"], {"people"});
    CHECK(by_id(after.schedule["sessions"]) == by_id(before.schedule["sessions"]));
    CHECK(names_by_id(read) == names_by_id(event));
}

// A cancelled session is left out by the formats that cannot say so.
Event without_cancelled(Event event) {
    std::erase_if(event.sessions, [](const Session& session) { return session.cancelled; });
    return event;
}

void check_all(const Event& event) {
    check_json(event);
    check_xml(event);
    check_csv(event);
}

}  // namespace

TEST_CASE("samples of every format come back from every format") {
    for (const char* name :
         {"schedule.json", "schedule.xml", "fosdem.xml", "sessionize.json", "sessionize-grid.json", "table.csv"}) {
        CAPTURE(name);
        check_all(imported(sample(name), "Europe/Berlin"));
    }
    const Event calendar = imported(sample("calendar.ics"));
    check_csv(calendar);
    const Event held = without_cancelled(calendar);
    CHECK(held.sessions.size() == 2);
    CHECK(kept(again(calendar, as_json)).schedule == kept(held).schedule);
    CHECK(kept(again(calendar, as_xml)).schedule == kept(held).schedule);
}

TEST_CASE("guids of the source come back, and ids that are none come back too") {
    const SystemZones zones;
    const Event lanterns = imported(sample("schedule.json"));
    Report report;
    const Json json = Json::parse(as_json(lanterns, zones, report));
    const Json& oil = json["schedule"]["conference"]["days"][0]["rooms"]["Wick"][0];
    CHECK(oil["guid"] == "3f0c2d6e-6a58-5d0e-9a55-5f1a5f1f2b11");
    CHECK(oil["subtitle"] == "A short history");
    CHECK(oil["links"][0]["title"] == "Oil");
    const Event bread = imported(sample("fosdem.xml"), "Europe/Brussels");
    const Json numbered = Json::parse(as_json(bread, zones, report));
    const Json& sour = numbered["schedule"]["conference"]["days"][0]["rooms"]["Oven"][0];
    CHECK(sour["id"] == 900);
    CHECK(sour["guid"].get<std::string>().size() == 36);
    CHECK(session(again(bread, as_json), "900").title == "Sour");
}

TEST_CASE("a session's address is where the site says that it is") {
    Report report;
    const Event event = imported(sample("schedule.json"));
    const Json json = Json::parse(as_json(event, SystemZones(), report));
    CHECK(json["schedule"]["conference"]["days"][0]["rooms"]["Wick"][0]["url"] ==
          "https://site.example/3f0c2d6e-6a58-5d0e-9a55-5f1a5f1f2b11");
    CHECK(as_xml(event, SystemZones(), report).find("https://site.example/3f0c2d6e") != std::string::npos);
}

TEST_CASE("the version changes when the programme does, and only then") {
    const SystemZones zones;
    const auto version = [&](const Event& event) {
        Report report;
        return Json::parse(as_json(event, zones, report))["schedule"]["version"].get<std::string>();
    };
    Event event = imported(sample("schedule.json"));
    const std::string before = version(event);
    CHECK(version(event) == before);
    event.sessions[0].title += "!";
    CHECK(version(event) != before);
}

TEST_CASE("the workshop's programme can be exported, and what does not fit is reported") {
    const SystemZones zones;
    const DataFiles data = load_data(MARQUEE_DATA_DIR);
    const Event event = read_event(data.sources(), zones).event;
    for (Writer write : {as_json, as_xml, write_csv}) {
        const Event back = again(event, write);
        REQUIRE(back.sessions.size() == event.sessions.size());
        for (std::size_t i = 0; i < event.sessions.size(); ++i) {
            const Session& before = event.sessions[i];
            const Session& after = session(back, before.id);
            CHECK(after.title == before.title);
            CHECK(after.start == before.start);
            CHECK(after.type == before.type);
            CHECK(after.room == "Upper Level Room 5AB");
            CHECK(names_of(back, after) == names_of(event, before));
        }
    }
    Report report;
    as_json(event, zones, report);
    CHECK(report.lines().size() >= 2);
}

TEST_CASE("an export says what it left out, people once") {
    Event event = imported(sample("schedule.json"));
    Person ann;
    ann.id = "ann";
    ann.name = "Ann";
    ann.affiliation = "Lamp House";
    ann.links = {{"Lamps", "https://lamps.example/"}};
    Person namesake;
    namesake.id = "ann-2";
    namesake.name = ann.name;
    event.people = {ann, namesake};
    for (Session& session : event.sessions) session.people = {0};
    event.venue.city = "Oslo";
    event.description = "Lamps.";
    event.contact_text = "Ask.";
    const auto said = [&](Writer write) {
        Report report;
        write(event, SystemZones(), report);
        Messages out;
        out.lines = report.lines();
        return out;
    };
    Messages expected{
        "Affiliations, roles and portraits of people were left out: 1 (\"Ann\").",
        "The venue's name and city were left out.",
        "Texts, links, committees, contact and notice of the event's own pages were left out.",
    };
    CHECK(said(as_json) == expected);
    expected.lines.push_back("The event's description was left out.");
    expected.lines.push_back("Biographies and links of people were left out: 1 (\"Ann\").");
    CHECK(said(as_xml) == expected);
    CHECK(said(write_csv) ==
          Messages{
              "Whatever is said about the event itself was left out, since a table has nothing but sessions.",
              "All about people but their names was left out: 1 (\"Ann\").",
              "People of one name are one in a table: 1 (\"Ann\").",
          });
}

TEST_CASE("cancelled sessions are left out where the format cannot say so") {
    Event event = imported(sample("schedule.json"));
    event.sessions[0].cancelled = true;
    Report report;
    CHECK(again(event, as_json).sessions.size() == 2);
    CHECK(again(event, write_csv).sessions[0].cancelled);
    as_xml(event, SystemZones(), report);
    CHECK(report.lines()[0] ==
          "Cancelled sessions were left out, because the format cannot say that: 1 (\"Oil, and what it costs\").");
}

TEST_CASE("real programmes come back from every format") {
    const char* given = std::getenv("MARQUEE_SCHEDULES");
    const fs::path folder = given ? fs::path(given) : fs::path(MARQUEE_SOURCE_DIR) / "../shared/schedules";
    if (!fs::is_directory(folder)) {
        MESSAGE("Skipped: no folder of real programmes. MARQUEE_SCHEDULES can name one.");
        return;
    }
    int count = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string text = load_file(entry.path(), std::size_t{1} << 26).value_or("");
        // What has a zone keeps it; the others get one.
        Import import = import_programme(text, {"", "T"}, SystemZones());
        if (!import.event) import = import_programme(text, {"Europe/Brussels", "T"}, SystemZones());
        if (!import.event) continue;  // schemas, and tables without times
        CAPTURE(entry.path().filename().string());
        check_all(imported(text, import.event->time_zone));
        ++count;
    }
    CHECK(count > 0);
}
