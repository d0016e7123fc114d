// Which time zone a programme is in.
#pragma once
#include <string>

#include "event/zones.hpp"
#include "exchange/programme.hpp"

namespace marquee {

// Why `asked` can be no event's zone, a sentence; empty if it can, or if no zone is asked for.
std::string zone_fault(const std::string& asked, const Zones& zones);

// Sets event.time_zone: to `asked` (which has no fault) if it is not empty, else to what the source names, else, where
// all its times have the same whole hours of offset from UTC, to the zone of that offset. False if there is no such
// zone, and then `programme.error` says what to do.
bool settle_zone(Programme& programme, const std::string& asked, const Zones& zones);

}  // namespace marquee
