#include "cli/system_zones.hpp"

#include <date/tz.h>

#include <stdexcept>

namespace marquee {

std::optional<std::chrono::seconds> SystemZones::offset_at(const std::string& zone, Instant at) const {
    try {
        return date::locate_zone(zone)->get_info(at).offset;
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

}  // namespace marquee
