// Something an organizer should mend in the data.
#pragma once
#include <string>
#include <vector>

namespace marquee {

enum class Severity { Warning, Error };

struct Problem {
    Severity severity = Severity::Error;
    std::string file;     // "schedule.json"
    std::string where;    // JSON pointer (RFC 6901), "" for the whole file
    int line = 0;         // from 1; 0 if there is none
    int column = 0;       // from 1, in bytes; only of syntax errors, else 0
    std::string message;  // what is wrong
    std::string remedy;   // what to do about it
};

// "schedule.json:12: /sessions/3/end: error: The session ends before it starts. Write an end after 08:20."
std::string to_string(const Problem& problem);

}  // namespace marquee
