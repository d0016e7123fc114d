// Reads the three data files together into an Event, and says everything that is wrong with them.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "event/problem.hpp"
#include "event/zones.hpp"

namespace marquee {

// The text of each file; nothing where a file is missing.
struct Sources {
    std::optional<std::string_view> event;
    std::optional<std::string_view> speakers;
    std::optional<std::string_view> schedule;
};

struct Reading {
    Event event;
    std::vector<Problem> problems;
    // All three files were there, parsed, and every reference between them resolves. Only then may `event` replace
    // what is shown: entries that were wrong by themselves are left out of it, the others are there.
    bool usable = false;
};

Reading read_event(const Sources& sources, const Zones& zones);

}  // namespace marquee
