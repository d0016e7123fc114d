// Times as texts.
#pragma once
#include <chrono>
#include <string>

#include "event/zones.hpp"

namespace marquee {

// "2025-12-06T08:15:00-08:00"
std::string time_with_offset(const Zones& zones, const std::string& zone, Instant at);

// "2025-12-06T08:15" on the clocks of `zone`, with seconds if there are any, and with the offset if clocks show that
// time twice.
std::string local_time(const Zones& zones, const std::string& zone, Instant at);

// "+05:30"
std::string offset_text(std::chrono::seconds offset);

// "01:30", with seconds if there are any.
std::string duration_text(std::chrono::seconds duration);

}  // namespace marquee
