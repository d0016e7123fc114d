// `marquee style`: writes the style sheet of an event's static pages.
#pragma once
#include <string>

namespace marquee {

struct StyleOptions {
    std::string data_dir;
    std::string file;
};

// Prints what is wrong with data that is not usable. Returns the exit code, as `render` does.
int style(const StyleOptions& options);

}  // namespace marquee
