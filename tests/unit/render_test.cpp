#include "cli/render.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/data_files.hpp"
#include "cli/style.hpp"
#include "temporary_folder.hpp"

using namespace marquee;
namespace fs = std::filesystem;

namespace {

const std::string kShell = std::string(MARQUEE_SOURCE_DIR) + "/shell.html";

// The addresses that a page's links and assets have.
std::vector<std::string> addresses_in(const std::string& page) {
    std::vector<std::string> addresses;
    for (const std::string attribute : {" href=\"", " src=\""})
        for (std::size_t at = page.find(attribute); at != std::string::npos; at = page.find(attribute, at + 1)) {
            const std::size_t start = at + attribute.size();
            addresses.push_back(page.substr(start, page.find('"', start) - start));
        }
    return addresses;
}

// Of the workshop's data, a copy with `url` in event.json.
void copy_data(const fs::path& to, const std::string& url) {
    fs::create_directories(to);
    for (const char* name : {"event.json", "speakers.json", "schedule.json"})
        fs::copy_file(fs::path(MARQUEE_DATA_DIR) / name, to / name);
    std::string event = load_file(to / "event.json", 1 << 24).value_or("");
    event.insert(event.find('{') + 1, "\"url\": \"" + url + "\",");
    std::ofstream(to / "event.json", std::ios::binary) << event;
}

}  // namespace

TEST_CASE("render writes a page for each view") {
    const TemporaryFolder folder;
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    for (const char* name : {"index.html", "speakers/index.html", "schedule/index.html", "contact/index.html",
                             "speakers/ion-stoica/index.html", "schedule/panel/index.html", "404.html"}) {
        CAPTURE(name);
        const std::string page = text_of(folder.path / name);
        CHECK(page.rfind("<!doctype html>\n<html lang=\"en\"", 0) == 0);
        CHECK(page.find("ML for Systems") != std::string::npos);
        // What a strict content security policy refuses, and what nobody filled.
        for (const char* wrong : {"{{", "<style", " style=", "<script>", "javascript:"}) {
            CHECK_MESSAGE(page.find(wrong) == std::string::npos, wrong);
        }
    }
    CHECK(text_of(folder.path / "index.html").find("data-root=\"./\"") != std::string::npos);
    CHECK(text_of(folder.path / "schedule/index.html").find("href=\"../site.css\"") != std::string::npos);
}

TEST_CASE("the style sheet has the event's colours, and is left alone where the data is not usable") {
    const TemporaryFolder folder;
    const std::string file = (folder.path / "look.css").string();
    REQUIRE(style({MARQUEE_DATA_DIR, file}) == 0);
    CHECK(text_of(file).rfind(":root{", 0) == 0);
    CHECK(style({(folder.path / "none").string(), file}) == 2);
    const fs::path data = folder.path / "data";
    fs::create_directories(data);
    std::ofstream(data / "event.json") << "{ \"title\": ";
    CHECK(style({data.string(), file}) == 1);
    CHECK(text_of(file).rfind(":root{", 0) == 0);
}

TEST_CASE("the page that is shown without a network leads to the views, and finds the program from its own place") {
    const TemporaryFolder folder;
    copy_data(folder.path / "data", "https://example.org/2025/");
    REQUIRE(render({(folder.path / "data").string(), kShell, folder.path.string()}) == 0);
    const std::string page = text_of(folder.path / "offline.html");
    CHECK(page.find("data-root=\"./\"") != std::string::npos);
    CHECK(page.find("No connection") != std::string::npos);
    CHECK(page.find("href=\"./schedule/\"") != std::string::npos);
    CHECK(page.find("<meta name=\"robots\" content=\"noindex\">") != std::string::npos);
}

TEST_CASE("the manifest names the event, whatever is in its name") {
    const TemporaryFolder folder;
    copy_data(folder.path / "data", "https://example.org/2025/");
    std::string event = text_of(folder.path / "data/event.json");
    event.replace(event.find("ML for Systems"), 14, "A \\\"B\\\" </script>");
    std::ofstream(folder.path / "data/event.json", std::ios::binary) << event;
    REQUIRE(render({(folder.path / "data").string(), kShell, folder.path.string()}) == 0);
    const auto manifest = nlohmann::json::parse(text_of(folder.path / "manifest.webmanifest"), nullptr, false);
    REQUIRE_FALSE(manifest.is_discarded());
    CHECK(manifest["name"] == "A \"B\" </script> · NeurIPS 2025");
    CHECK(manifest["short_name"] == "A \"B\" </script>");
    for (const char* address : {"id", "start_url", "scope"}) CHECK(manifest[address] == "./");
    CHECK(manifest["icons"].size() == 3);
}

TEST_CASE("no page links to a page that is not there") {
    const TemporaryFolder folder;
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    int pages = 0, links = 0;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder.path)) {
        if (entry.path().extension() != ".html") continue;
        ++pages;
        for (const std::string& address : addresses_in(text_of(entry.path()))) {
            if (address.find(':') != std::string::npos) continue;
            const std::string path = address.substr(0, address.find_first_of("?#"));
            if (path.ends_with(".ics")) {
                CHECK_MESSAGE(fs::is_regular_file(entry.path().parent_path() / path), path);
                continue;
            }
            if (!path.ends_with('/')) continue;  // an asset, which others put there
            ++links;
            const fs::path target = (entry.path().parent_path() / path / "index.html").lexically_normal();
            CHECK_MESSAGE(fs::is_regular_file(target), entry.path() << " leads to " << target);
        }
    }
    CHECK(pages == 4 + 12 + 16 + 3);
    CHECK(links > pages * 6);
}

TEST_CASE("without an address of the site, nothing that needs one is written") {
    const TemporaryFolder folder;
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    CHECK_FALSE(fs::exists(folder.path / "sitemap.xml"));
    CHECK(text_of(folder.path / "robots.txt") == "User-agent: *\nDisallow:\n");
    CHECK(text_of(folder.path / "index.html").find("canonical") == std::string::npos);
    CHECK(text_of(folder.path / "404.html").find("data-root=\"./\"") != std::string::npos);
}

TEST_CASE("with the address of the site, pages say theirs and the 404 page works at any address") {
    const TemporaryFolder folder;
    copy_data(folder.path / "data", "https://example.org/2025");
    REQUIRE(render({(folder.path / "data").string(), kShell, (folder.path / "dist").string()}) == 0);
    CHECK(text_of(folder.path / "dist/speakers/ion-stoica/index.html")
              .find("<link rel=\"canonical\" href=\"https://example.org/2025/speakers/ion-stoica/\">") !=
          std::string::npos);
    CHECK(text_of(folder.path / "dist/sitemap.xml").find("<loc>https://example.org/2025/</loc>") != std::string::npos);
    const std::string missing = text_of(folder.path / "dist/404.html");
    CHECK(missing.find("<meta name=\"robots\" content=\"noindex\">") != std::string::npos);
    CHECK(missing.find("canonical") == std::string::npos);
    for (const std::string& address : addresses_in(missing))
        CHECK_MESSAGE(
            (address.starts_with("/2025/") || address.starts_with("#") || address.find(':') != std::string::npos),
            address);
}

TEST_CASE("render touches only files that change") {
    const TemporaryFolder folder;
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(24);
    fs::last_write_time(folder.path / "index.html", long_ago);
    std::ofstream(folder.path / "robots.txt") << "something else";
    // What a host sends in the stead of a page must not say what that said before.
    for (const char* name : {"index.html.br", "robots.txt.br", "robots.txt.gz"})
        std::ofstream(folder.path / name) << "x";
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    CHECK(fs::last_write_time(folder.path / "index.html") == long_ago);
    CHECK(text_of(folder.path / "robots.txt").rfind("User-agent", 0) == 0);
    CHECK(fs::exists(folder.path / "index.html.br"));
    CHECK_FALSE(fs::exists(folder.path / "robots.txt.br"));
    CHECK_FALSE(fs::exists(folder.path / "robots.txt.gz"));
}

TEST_CASE("render writes the calendar of all and of each day, as of the data's last change") {
    const TemporaryFolder folder;
    const fs::path data = folder.path / "data", dist = folder.path / "dist";
    copy_data(data, "https://example.org/2025/");
    const auto changed_at = [&](const char* name, std::chrono::sys_seconds at) {
        fs::last_write_time(data / name, std::chrono::file_clock::from_sys(at));
    };
    const std::chrono::sys_seconds older = std::chrono::sys_days{std::chrono::year{2025} / 11 / 3};
    for (const char* name : {"event.json", "speakers.json", "schedule.json"}) changed_at(name, older);
    changed_at("speakers.json", older + std::chrono::minutes(90));
    REQUIRE(render({data.string(), kShell, dist.string()}) == 0);
    const std::string all = text_of(dist / "calendar.ics");
    CHECK(all.rfind("BEGIN:VCALENDAR\r\n", 0) == 0);
    CHECK(all.find("X-WR-CALNAME:ML for Systems · NeurIPS 2025\r\n") != std::string::npos);
    CHECK(all.find("DTSTAMP:20251103T013000Z\r\n") != std::string::npos);
    CHECK(all.find("UID:panel@2025.example.org\r\n") != std::string::npos);
    CHECK(all.find("Break") == std::string::npos);
    const std::string day = text_of(dist / "calendar/2025-12-06.ics");
    CHECK(day.find("X-WR-CALNAME:ML for Systems · NeurIPS 2025 · Saturday\\, December 6\r\n") != std::string::npos);
    CHECK(day.substr(day.find("BEGIN:VEVENT")) == all.substr(all.find("BEGIN:VEVENT")));

    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(24);
    fs::last_write_time(dist / "calendar.ics", long_ago);
    REQUIRE(render({data.string(), kShell, dist.string()}) == 0);
    CHECK(fs::last_write_time(dist / "calendar.ics") == long_ago);
    changed_at("schedule.json", older + std::chrono::hours(24));
    REQUIRE(render({data.string(), kShell, dist.string()}) == 0);
    CHECK(text_of(dist / "calendar.ics").find("DTSTAMP:20251104T000000Z\r\n") != std::string::npos);
}

TEST_CASE("an event without sessions has no calendar") {
    const TemporaryFolder folder;
    const fs::path data = folder.path / "data", dist = folder.path / "dist";
    copy_data(data, "https://example.org/2025/");
    std::ofstream(data / "schedule.json") << "{\"sessions\": []}";
    REQUIRE(render({data.string(), kShell, dist.string()}) == 0);
    CHECK_FALSE(fs::exists(dist / "calendar.ics"));
    CHECK_FALSE(fs::exists(dist / "calendar"));
}

TEST_CASE("data that is not usable leaves the site as it is") {
    const TemporaryFolder folder;
    const fs::path data = folder.path / "data";
    fs::create_directories(data);
    std::ofstream(data / "event.json") << "{ \"title\": ";
    CHECK(render({data.string(), kShell, (folder.path / "dist").string()}) == 1);
    CHECK_FALSE(fs::exists(folder.path / "dist"));
}

TEST_CASE("a missing folder or template is wrong use") {
    const TemporaryFolder folder;
    const std::string dist = (folder.path / "dist").string();
    CHECK(render({(folder.path / "none").string(), kShell, dist}) == 2);
    CHECK(render({MARQUEE_DATA_DIR, (folder.path / "none.html").string(), dist}) == 2);
    CHECK_FALSE(fs::exists(dist));
}
