#include "cli/save.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <vector>

#include "temporary_folder.hpp"

using namespace marquee;
namespace fs = std::filesystem;

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
          (folder.path / "none/a.txt").string() + " cannot be written: No such file or directory.");
    fs::create_directory(folder.path / "taken");
    CHECK(save(folder.path / "taken", "one") ==
          (folder.path / "taken").string() + " cannot be written: Is a directory.");
    CHECK(count_files(folder.path) == 1);
}

TEST_CASE("until it is put in place, a file that was there is there") {
    const TemporaryFolder folder;
    const fs::path path = folder.path / "a.txt";
    std::ofstream(path) << "old";
    {
        NewFile file(path);
        CHECK(file.write("new") == "");
        CHECK(text_of(path) == "old");
    }
    CHECK(count_files(folder.path) == 1);
    NewFile file(path);
    CHECK(file.write("new") == "");
    CHECK(file.put_in_place() == "");
    CHECK(text_of(path) == "new");
    CHECK(count_files(folder.path) == 1);
}

TEST_CASE("a file or link with the name of the new file is not touched") {
    const TemporaryFolder folder;
    std::ofstream(folder.path / "mine") << "mine";
    fs::create_symlink(folder.path / "mine", folder.path / "a.txt.new");
    std::ofstream(folder.path / "a.txt.new-2") << "also mine";
    CHECK(save(folder.path / "a.txt", "new") == "");
    CHECK(text_of(folder.path / "a.txt") == "new");
    CHECK(text_of(folder.path / "mine") == "mine");
    CHECK(fs::is_symlink(folder.path / "a.txt.new"));
    CHECK(text_of(folder.path / "a.txt.new-2") == "also mine");
    CHECK(count_files(folder.path) == 4);
}

TEST_CASE("a file that cannot take its place says what is new, what is old, and where the copy is") {
    const TemporaryFolder folder;
    std::vector<NewFile> files;
    for (const char* name : {"a", "b", "c"}) CHECK(files.emplace_back(folder.path / name).write("new") == "");
    fs::create_directory(folder.path / "b");
    const std::string here = folder.path.string();
    CHECK(put_in_place(files, "kept") == here + "/b cannot be written: Is a directory. In " + here +
                                             ", a is new already, and b and c are not. What was there before is in "
                                             "kept.");
    fs::remove(folder.path / "a");
    fs::create_directory(folder.path / "a");
    std::vector<NewFile> more;
    CHECK(more.emplace_back(folder.path / "a").write("new") == "");
    CHECK(put_in_place(more, "") == here + "/a cannot be written: Is a directory. Nothing was changed.");
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
