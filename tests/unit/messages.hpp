// Problems as text, shown one a line when a check fails.
#pragma once
#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <vector>

#include "event/problem.hpp"

namespace marquee {

struct Messages {
    Messages(std::initializer_list<std::string> list = {}) : lines(list) {}
    bool operator==(const Messages&) const = default;

    std::vector<std::string> lines;
};

inline Messages messages(const std::vector<Problem>& problems) {
    Messages out;
    for (const Problem& problem : problems) out.lines.push_back(to_string(problem));
    return out;
}

}  // namespace marquee

template <>
struct doctest::StringMaker<marquee::Messages> {
    static String convert(const marquee::Messages& messages) {
        std::string out;
        for (const std::string& line : messages.lines) out += "\n    " + line;
        return out.c_str();
    }
};
