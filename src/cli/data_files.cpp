#include "cli/data_files.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>

namespace marquee {
namespace {

constexpr const char* kDataFiles[] = {"event.json", "speakers.json", "schedule.json"};

}  // namespace

std::optional<std::string> load_file(const std::filesystem::path& path, std::size_t max_bytes) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) return std::nullopt;
    std::ifstream file(path, std::ios::binary);
    std::string text;
    char block[1 << 16];
    while (file && text.size() < max_bytes) {
        file.read(block, sizeof block);
        text.append(block, static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof() && text.size() < max_bytes) return std::nullopt;
    return text;
}

Instant time_of_change(const std::filesystem::path& data_dir) {
    Instant newest{};
    for (const char* name : kDataFiles) {
        std::error_code failure;
        const std::filesystem::file_time_type changed = std::filesystem::last_write_time(data_dir / name, failure);
        if (failure) continue;
        newest = std::max(newest, std::chrono::floor<std::chrono::seconds>(std::chrono::file_clock::to_sys(changed)));
    }
    return newest;
}

DataFiles load_data(const std::filesystem::path& data_dir) {
    // More than the reader takes, so that it is the one to refuse a file that is too large.
    constexpr std::size_t kMaxBytes = std::size_t{33} << 20;
    const auto load = [&](int file) { return load_file(data_dir / kDataFiles[file], kMaxBytes); };
    return {load(0), load(1), load(2)};
}

}  // namespace marquee
