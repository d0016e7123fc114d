#include "event/problem.hpp"

namespace marquee {

std::string to_string(const Problem& problem) {
    std::string out = problem.file;
    if (problem.line > 0) {
        out += ":" + std::to_string(problem.line);
        if (problem.column > 0) out += ":" + std::to_string(problem.column);
    }
    out += ": ";
    if (!problem.where.empty()) out += problem.where + ": ";
    out += problem.severity == Severity::Error ? "error: " : "warning: ";
    out += problem.message;
    if (!problem.remedy.empty()) out += " " + problem.remedy;
    return out;
}

}  // namespace marquee
