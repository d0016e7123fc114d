// The order of text by UAX #9, through fribidi.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace marquee {

struct BidiText {
    bool right_to_left = false;        // the paragraph begins so
    std::vector<std::uint8_t> levels;  // of each byte; empty if all text runs left to right
};

BidiText analyse_bidi(std::string_view text);

// Rule L2: the order in which stretches with these levels are seen from left to right.
std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels);

}  // namespace marquee
