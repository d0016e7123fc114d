// `marquee check`: says what is wrong with the data of an event.
#pragma once
#include <string>

namespace marquee {

struct CheckOptions {
    std::string data_dir;
    bool as_json = false;
};

// Prints the problems to standard output, and notes on what is missing that nobody needs. Returns the exit code: 0
// none, 1 problems, 2 there is no such folder.
int check(const CheckOptions& options);

}  // namespace marquee
