// `marquee export`: writes an event's programme in another format.
#pragma once
#include <string>

namespace marquee {

struct ExportOptions {
    std::string data_dir;
    std::string format;  // "schedule.json", "schedule.xml", "csv"
    std::string file;
};

// Prints what is wrong with the data, and what the format has no place for. Returns the exit code: 0 written; 1 the
// data is not usable or the file cannot be written, and then the file is as it was; 2 wrong use.
int export_file(const ExportOptions& options);

}  // namespace marquee
