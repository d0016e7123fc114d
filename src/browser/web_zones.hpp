// Time zones by the browser's Intl.
#pragma once
#include <cmath>

#include "browser/host.hpp"
#include "event/zones.hpp"

namespace marquee {

class WebZones final : public Zones {
  public:
    std::optional<std::chrono::seconds> offset_at(const std::string& zone, Instant at) const override {
        const double offset_s = host_offset_s(zone.data(), static_cast<int>(zone.size()),
                                              static_cast<double>(at.time_since_epoch().count()));
        if (std::isnan(offset_s)) return std::nullopt;
        return std::chrono::seconds(static_cast<long long>(offset_s));
    }
};

}  // namespace marquee
