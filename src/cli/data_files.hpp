// The data files of an event on disk.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "event/read.hpp"

namespace marquee {

// The text of a file, nothing if it cannot be read. Stops after `max_bytes`.
std::optional<std::string> load_file(const std::filesystem::path& path, std::size_t max_bytes);

struct DataFiles {
    std::optional<std::string> event;
    std::optional<std::string> speakers;
    std::optional<std::string> schedule;

    Sources sources() const { return {event, speakers, schedule}; }
};

// When the newest of the three files changed; 1970 if none is there.
Instant time_of_change(const std::filesystem::path& data_dir);

// event.json, speakers.json and schedule.json of a folder, as far as they are there.
DataFiles load_data(const std::filesystem::path& data_dir);

}  // namespace marquee
