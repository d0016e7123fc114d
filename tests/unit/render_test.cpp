#include "cli/render.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

#include "cli/data_files.hpp"

using namespace marquee;
namespace fs = std::filesystem;

namespace {

const std::string kShell = std::string(MARQUEE_SOURCE_DIR) + "/shell.html";

// A folder of its own that goes when the test ends.
struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / "marquee-render-test";
    TemporaryFolder() {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~TemporaryFolder() { fs::remove_all(path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

std::string text_of(const fs::path& path) { return load_file(path, 1 << 24).value_or(""); }

}  // namespace

TEST_CASE("render writes a page for each view and the style sheet of the design") {
    const TemporaryFolder folder;
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    for (const char* name : {"index.html", "speakers/index.html", "schedule/index.html", "contact/index.html"}) {
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
    CHECK(text_of(folder.path / "look.css").rfind(":root{", 0) == 0);
}

TEST_CASE("render touches only files that change") {
    const TemporaryFolder folder;
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(24);
    fs::last_write_time(folder.path / "index.html", long_ago);
    std::ofstream(folder.path / "look.css") << "something else";
    REQUIRE(render({MARQUEE_DATA_DIR, kShell, folder.path.string()}) == 0);
    CHECK(fs::last_write_time(folder.path / "index.html") == long_ago);
    CHECK(text_of(folder.path / "look.css").rfind(":root{", 0) == 0);
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
