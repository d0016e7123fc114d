#include "cli/data_files.hpp"

#include <fstream>

namespace marquee {

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

DataFiles load_data(const std::filesystem::path& data_dir) {
    // More than the reader takes, so that it is the one to refuse a file that is too large.
    constexpr std::size_t kMaxBytes = std::size_t{33} << 20;
    return {load_file(data_dir / "event.json", kMaxBytes), load_file(data_dir / "speakers.json", kMaxBytes),
            load_file(data_dir / "schedule.json", kMaxBytes)};
}

}  // namespace marquee
