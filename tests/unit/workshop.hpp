// The workshop of data/, read for tests.
#pragma once
#include <doctest/doctest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "event/read.hpp"

namespace marquee {

// Knows one zone, and that as it is in December: Pacific Standard Time.
class SanDiegoInDecember : public Zones {
  public:
    std::optional<std::chrono::seconds> offset_at(const std::string& zone, Instant) const override {
        if (zone != "America/Los_Angeles") return std::nullopt;
        return std::chrono::hours{-8};
    }
};

// The bytes of a file below data/; the test stops if it cannot be read.
inline std::string data_file(const std::string& name) {
    std::ifstream file(std::string(MARQUEE_DATA_DIR) + "/" + name, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), name);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline Reading read_workshop() {
    const std::string event = data_file("event.json");
    const std::string speakers = data_file("speakers.json");
    const std::string schedule = data_file("schedule.json");
    return read_event({event, speakers, schedule}, SanDiegoInDecember());
}

// The words of `text`, a line each block.
inline std::string plain(const Markdown& text) {
    std::string all;
    for (const MarkdownBlock& block : text) {
        for (const Span& span : block.spans) all += span.text;
        all += '\n';
    }
    return all;
}

}  // namespace marquee
