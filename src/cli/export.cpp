#include "cli/export.hpp"

#include <cstdio>
#include <filesystem>

#include "cli/data_files.hpp"
#include "cli/save.hpp"
#include "cli/system_zones.hpp"
#include "event/problem.hpp"
#include "exchange/writers.hpp"
#include "output/site.hpp"
#include "page/pages.hpp"

namespace marquee {

namespace {

std::string address(const Event& event, const Session& session) {
    return absolute_address(event, address_of(event, session));
}

std::string json(const Event& event, const Zones& zones, Report& report) {
    return write_schedule_json(event, zones, address, report);
}

std::string xml(const Event& event, const Zones& zones, Report& report) {
    return write_schedule_xml(event, zones, address, report);
}

struct Format {
    std::string_view name;
    std::string (*write)(const Event& event, const Zones& zones, Report& report);
};

constexpr Format kFormats[] = {
    {"schedule.json", json},
    {"schedule.xml", xml},
    {"csv", write_csv},
};

const Format* find_format(const std::string& name) {
    for (const Format& format : kFormats) {
        if (format.name == name) return &format;
    }
    return nullptr;
}

}  // namespace

int export_file(const ExportOptions& options) {
    const Format* format = find_format(options.format);
    if (!format) {
        std::fprintf(stderr, "marquee: the format %s is not known; use one of", options.format.c_str());
        for (const Format& known : kFormats) std::fprintf(stderr, " %s", std::string(known.name).c_str());
        std::fprintf(stderr, "\n");
        return 2;
    }
    std::error_code failure;
    if (!std::filesystem::is_directory(options.data_dir, failure)) {
        std::fprintf(stderr, "marquee: there is no folder %s\n", options.data_dir.c_str());
        return 2;
    }
    const SystemZones zones;
    const DataFiles data = load_data(options.data_dir);
    const Reading reading = read_event(data.sources(), zones);
    for (const Problem& problem : reading.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    if (!reading.usable) return 1;
    Report report;
    const std::string fault = save(options.file, format->write(reading.event, zones, report));
    if (!fault.empty()) {
        std::fprintf(stderr, "marquee: %s\n", fault.c_str());
        return 1;
    }
    for (const std::string& line : report.lines()) std::fprintf(stderr, "- %s\n", line.c_str());
    return 0;
}

}  // namespace marquee
