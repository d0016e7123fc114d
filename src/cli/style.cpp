#include "cli/style.hpp"

#include <cstdio>
#include <filesystem>

#include "cli/data_files.hpp"
#include "cli/save.hpp"
#include "cli/system_zones.hpp"
#include "event/problem.hpp"
#include "event/read.hpp"
#include "output/css.hpp"

namespace marquee {

int style(const StyleOptions& options) {
    std::error_code failure;
    if (!std::filesystem::is_directory(options.data_dir, failure)) {
        std::fprintf(stderr, "marquee: there is no folder %s\n", options.data_dir.c_str());
        return 2;
    }
    const DataFiles data = load_data(options.data_dir);
    const Reading reading = read_event(data.sources(), SystemZones());
    if (!reading.usable) {
        for (const Problem& problem : reading.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
        return 1;
    }
    const std::string fault = save(options.file, write_css(reading.event.accent));
    if (!fault.empty()) std::fprintf(stderr, "marquee: %s\n", fault.c_str());
    return fault.empty() ? 0 : 1;
}

}  // namespace marquee
