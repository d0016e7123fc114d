// Time zones from the system's zone data.
#pragma once
#include "event/zones.hpp"

namespace marquee {

class SystemZones : public Zones {
  public:
    std::optional<std::chrono::seconds> offset_at(const std::string& zone, Instant at) const override;
};

}  // namespace marquee
