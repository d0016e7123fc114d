// A folder of its own that goes when the test ends, and what stands in its files.
#pragma once
#include <doctest/doctest.h>
#include <stdlib.h>  // mkdtemp

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <string>

#include "cli/data_files.hpp"

namespace marquee {

struct TemporaryFolder {
    std::filesystem::path path;
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "marquee-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path = name;
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
};

inline std::size_t count_files(const std::filesystem::path& folder) {
    using Entries = std::filesystem::directory_iterator;
    return static_cast<std::size_t>(std::distance(Entries(folder), Entries()));
}

inline std::string text_of(const std::filesystem::path& path) {
    return load_file(path, std::size_t{1} << 24).value_or("(none)");
}

}  // namespace marquee
