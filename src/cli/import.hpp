// `marquee import`: makes the data of an event from a programme in another format.
#pragma once
#include <string>

namespace marquee {

struct ImportFileOptions {
    std::string file;
    std::string data_dir;
    std::string zone;    // empty: what the file says
    bool force = false;  // may replace data, of which a copy is kept beside the folder
};

// Prints what was imported, dropped, guessed and kept: of the same event, what only the event.json that was there says.
// Returns the exit code: 0 written; 1 the file cannot be imported or the data not be written; 2 there is no such file.
// The folder is as it was unless 0 is returned, or the disk fails between the first of the three files taking its name
// and the last: then the message says which did, and where the copy is.
int import_file(const ImportFileOptions& options);

}  // namespace marquee
