// `marquee render`: writes the static site: its pages, those for addresses without a page and without a network, its
// calendars, its manifest, and what search engines ask for.
#pragma once
#include <string>

namespace marquee {

struct RenderOptions {
    std::string data_dir;
    std::string shell_path;  // the template of the pages
    std::string out_dir;
};

// Prints what is wrong with the data. Returns the exit code: 0 written; 1 where the data is not usable, and then
// nothing is written, or where a file cannot be written; 2 wrong use. Files that would not change are not touched; of
// others, compressed copies (.br, .gz) that lie beside them are removed.
int render(const RenderOptions& options);

}  // namespace marquee
