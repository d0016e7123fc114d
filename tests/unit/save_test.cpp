#include "cli/save.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "cli/data_files.hpp"
#include "temporary_folder.hpp"

using namespace marquee;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& path) { return load_file(path, 1 << 20).value_or("(none)"); }

std::size_t count_files(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

}  // namespace

TEST_CASE("a file is written, and written over") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "a.txt";
    CHECK(save(path, "one") == "");
    CHECK(text_of(path) == "one");
    CHECK(save(path, "") == "");
    CHECK(text_of(path) == "");
    CHECK(count_files(folder.path) == 1);
}

TEST_CASE("a file that cannot be written leaves nothing behind") {
    const TemporaryFolder folder;
    CHECK(save(folder.path / "none/a.txt", "one") ==
          (folder.path / "none/a.txt.new").string() + " cannot be written: No such file or directory.");
    fs::create_directory(folder.path / "taken");
    CHECK(save(folder.path / "taken", "one") ==
          (folder.path / "taken").string() + " cannot be written: Is a directory.");
    CHECK(count_files(folder.path) == 1);
}

TEST_CASE("until it is put in place, a file that was there is there") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "a.txt";
    std::ofstream(path) << "old";
    CHECK(write_beside(path, "new") == "");
    CHECK(text_of(path) == "old");
    discard(path);
    CHECK(count_files(folder.path) == 1);
    CHECK(write_beside(path, "new") == "");
    CHECK(put_in_place(path) == "");
    CHECK(text_of(path) == "new");
}

TEST_CASE("a link stays a link, and what it leads to is written") {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "a.txt") << "old";
    fs::create_symlink(folder.path / "a.txt", folder.path / "link");
    CHECK(save(folder.path / "link", "new") == "");
    CHECK(fs::is_symlink(folder.path / "link"));
    CHECK(text_of(folder.path / "a.txt") == "new");
}

TEST_CASE("a device is written to, and stays a device") {
    CHECK(save("/dev/null", "one") == "");
    CHECK(fs::is_character_file("/dev/null"));
    CHECK(save("/dev/full", "one") == "/dev/full cannot be written: No space left on device.");
    CHECK(fs::is_character_file("/dev/full"));
}
