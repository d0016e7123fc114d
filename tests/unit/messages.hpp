// Problems as text, shown one a line when a check fails.
#pragma once
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "event/problem.hpp"

namespace marquee {

using Messages = std::vector<std::string>;

inline Messages messages(const std::vector<Problem>& problems) {
    Messages out;
    for (const Problem& problem : problems) out.push_back(to_string(problem));
    return out;
}

}  // namespace marquee

template <>
struct doctest::StringMaker<marquee::Messages> {
    static String convert(const marquee::Messages& lines) {
        std::string out;
        for (const std::string& line : lines) out += "\n    " + line;
        return out.c_str();
    }
};
