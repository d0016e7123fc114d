#include <doctest/doctest.h>

#include <fstream>

#include "cli/check.hpp"
#include "cli/export.hpp"
#include "cli/import.hpp"
#include "cli/system_zones.hpp"
#include "messages.hpp"
#include "temporary_folder.hpp"

using namespace marquee;
namespace fs = std::filesystem;

namespace {

const std::string kSampleFolder = std::string(MARQUEE_SOURCE_DIR) + "/tests/samples/";

}  // namespace

TEST_CASE("import makes a data folder that check has nothing against") {
    const TemporaryFolder folder;
    const std::string data = (folder.path / "deep/data").string();
    CHECK(import_file({kSampleFolder + "schedule.json", data, "", false}) == 0);
    CHECK(count_files(data) == 3);
    CHECK(check({data}) == 0);
}

TEST_CASE("import does not touch data that is there") {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "speakers.json") << "mine";
    CHECK(import_file({kSampleFolder + "schedule.json", folder.path.string(), "", false}) == 1);
    CHECK(text_of(folder.path / "speakers.json") == "mine");
    CHECK(count_files(folder.path) == 1);
}

TEST_CASE("with --force, import keeps a copy beside the folder, each time another") {
    const TemporaryFolder folder;
    const fs::path data = folder.path / "data";
    fs::create_directory(data);
    std::ofstream(data / "event.json") << "first";
    CHECK(import_file({kSampleFolder + "schedule.json", data.string() + "/", "", true}) == 0);
    CHECK(text_of(folder.path / "data.backup/event.json") == "first");
    CHECK_FALSE(fs::exists(folder.path / "data.backup/speakers.json"));
    const std::string imported = text_of(data / "event.json");
    CHECK(import_file({kSampleFolder + "schedule.xml", data.string(), "", true}) == 0);
    CHECK(text_of(folder.path / "data.backup-2/event.json") == imported);
    CHECK(text_of(folder.path / "data.backup/event.json") == "first");
    CHECK(text_of(data / "event.json") != imported);
}

TEST_CASE("an import that is done again keeps what only the organizer says, and makes the rest anew") {
    const TemporaryFolder folder;
    const std::string data = (folder.path / "data").string(), table = (folder.path / "my_table.csv").string();
    const auto say = [&](const std::string& event) { std::ofstream(data + "/event.json") << event; };
    std::ofstream(table) << "title,start,room,id\nA,2027-01-01T10:00,R,a\n";
    REQUIRE(import_file({table, data, "Europe/Berlin", false}) == 0);
    const std::string imported = text_of(data + "/event.json");
    CHECK(imported.find("\"title\": \"my table\"") != std::string::npos);
    const std::string mine = R"({"title": "Mine", "language": "de", "time_zone": "Europe/Berlin",
        "dates": {"start": "2027-01-01"}, "venue": {"name": "Barn"}, "url": "https://mine.example/",
        "contact": {"email": "me@mine.example"}, "notice": {"text": "Soon"}})";
    say(mine);
    std::ofstream(table) << "title,start,room,id\nA,2027-01-01T11:00,R,a\nB,2027-01-02T10:00,R,b\n";
    CHECK(import_file({table, data, "Europe/Berlin", true}) == 0);
    const Reading again = read_event(load_data(data).sources(), SystemZones());
    CHECK(messages(again.problems) == Messages{});
    CHECK(again.event.title == "Mine");
    CHECK(again.event.language == "de");
    CHECK(again.event.url == "https://mine.example/");
    CHECK(again.event.contact_email == "me@mine.example");
    CHECK(again.event.notice->text == "Soon");
    CHECK(again.event.venue.name == "Barn");
    CHECK(iso_date(again.event.last_day) == "2027-01-02");
    CHECK(again.event.sessions.size() == 2);
    std::ofstream(table) << "title,start,room,id\nA,2028-01-01T10:00,R,a\n";
    CHECK(import_file({table, data, "Europe/Berlin", true}) == 0);
    CHECK(text_of(data + "/event.json").find("Mine") == std::string::npos);
}

TEST_CASE("a file that cannot be imported changes nothing, even with --force") {
    const TemporaryFolder folder;
    const fs::path data = folder.path / "data";
    fs::create_directory(data);
    std::ofstream(data / "event.json") << "first";
    CHECK(import_file({kSampleFolder + "sessionize.json", data.string(), "", true}) == 1);  // no zone
    CHECK(import_file({(folder.path / "none").string(), data.string(), "", true}) == 2);
    CHECK(text_of(data / "event.json") == "first");
    CHECK(count_files(folder.path) == 1);
}

TEST_CASE("a folder that cannot be written to stays as it was") {
    const TemporaryFolder folder;
    const fs::path data = folder.path / "data";
    fs::create_directory(data);
    fs::create_symlink("/dev/full", data / "schedule.json");
    std::ofstream(data / "event.json") << "first";
    CHECK(import_file({kSampleFolder + "schedule.json", data.string(), "", true}) == 1);
    CHECK(text_of(data / "event.json") == "first");
    CHECK_FALSE(fs::exists(data / "speakers.json"));
    CHECK(count_files(data) == 2);
    std::ofstream(folder.path / "file") << "x";
    CHECK(import_file({kSampleFolder + "schedule.json", (folder.path / "file").string(), "", false}) == 1);
}

TEST_CASE("data that could not be read again is not written") {
    const TemporaryFolder folder;
    const fs::path data = folder.path / "data", table = folder.path / "table.csv";
    fs::create_directory(data);
    std::ofstream(data / "event.json") << "first";
    std::ofstream(table) << "title,start,room\nA,2027-01-01T10:00Z," << std::string(std::size_t{33} << 20, 'x') << "\n";
    CHECK(import_file({table.string(), data.string(), "", true}) == 1);
    CHECK(text_of(data / "event.json") == "first");
    CHECK(count_files(data) == 1);
    CHECK(count_files(folder.path) == 2);
}

TEST_CASE("export writes each format, and import reads it again") {
    const TemporaryFolder folder;
    const std::string data = (folder.path / "data").string();
    REQUIRE(import_file({kSampleFolder + "schedule.xml", data, "", false}) == 0);
    for (const char* format : {"schedule.json", "schedule.xml", "csv"}) {
        CAPTURE(format);
        const std::string file = (folder.path / format).string();
        CHECK(export_file({data, format, file}) == 0);
        CHECK(import_file({file, data + format, "Asia/Kathmandu", false}) == 0);
        CHECK(text_of(data + format + "/schedule.json") == text_of(data + "/schedule.json"));
    }
}

TEST_CASE("an exported session leads to its page, also beyond those that have a page of their own") {
    const TemporaryFolder folder;
    const fs::path table = folder.path / "table.csv", data = folder.path / "data", out = folder.path / "out.json";
    {
        std::ofstream rows(table);
        rows << "title,start,id\n";
        for (int i = 1; i <= 2001; ++i) rows << "A,2027-01-01T10:00Z,s" << i << "\n";
    }
    REQUIRE(import_file({table.string(), data.string(), "", false}) == 0);
    std::string event = text_of(data / "event.json");
    event.insert(event.find('{') + 1, "\"url\": \"https://site.example/\",");
    std::ofstream(data / "event.json") << event;
    CHECK(export_file({data.string(), "schedule.json", out.string()}) == 0);
    const std::string written = text_of(out);
    CHECK(written.find("\"https://site.example/schedule/s1/\"") != std::string::npos);
    CHECK(written.find("\"https://site.example/schedule/?session=s") != std::string::npos);
}

TEST_CASE("export of what is not there, or to where nothing can be written, fails") {
    const TemporaryFolder folder;
    const std::string file = (folder.path / "out").string();
    CHECK(export_file({MARQUEE_DATA_DIR, "pdf", file}) == 2);
    CHECK(export_file({(folder.path / "none").string(), "csv", file}) == 2);
    CHECK(export_file({folder.path.string(), "csv", file}) == 1);
    CHECK(export_file({MARQUEE_DATA_DIR, "csv", (folder.path / "none/out").string()}) == 1);
    CHECK(export_file({MARQUEE_DATA_DIR, "csv", "/dev/full"}) == 1);
    CHECK(count_files(folder.path) == 0);
}
