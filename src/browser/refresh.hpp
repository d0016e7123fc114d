// Data that is fetched again while the page is open.
#pragma once
#include <cstdint>
#include <string_view>

#include "event/read.hpp"

namespace marquee {

// The same for the same bytes in the same files, and hardly for others.
std::uint64_t print_of(const Sources& sources);

}  // namespace marquee
