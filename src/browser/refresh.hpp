// Data that is fetched again while the page is open.
#pragma once
#include <cstdint>
#include <string_view>

#include "event/read.hpp"

namespace marquee {

// The same for the same bytes in the same files, FNV-1a of 64 bits.
std::uint64_t print_of(const Sources& sources);

void announce(std::string_view text);

}  // namespace marquee
