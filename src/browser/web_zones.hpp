// Time zones by the browser's Intl.
#pragma once
#include <cmath>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "browser/host.hpp"
#include "event/zones.hpp"

namespace marquee {

class WebZones final : public Zones {
  public:
    std::optional<std::chrono::seconds> offset_at(const std::string& zone, Instant at) const override {
        const std::int64_t instant_s = at.time_since_epoch().count();
        std::unordered_map<std::int64_t, double>& times = known_[zone];
        if (times.size() >= kMostTimes) times.clear();
        const auto [known, is_new] = times.try_emplace(instant_s, 0);
        if (is_new)
            known->second = host_offset_s(zone.data(), static_cast<int>(zone.size()), static_cast<double>(instant_s));
        if (std::isnan(known->second)) return std::nullopt;
        return std::chrono::seconds(static_cast<long long>(known->second));
    }

  private:
    // Far more than an event has; boards ask for each second of a week.
    static constexpr std::size_t kMostTimes = 20'000;
    // A call takes some µs, and sessions share their starts. By zone and by seconds since 1970.
    mutable std::unordered_map<std::string, std::unordered_map<std::int64_t, double>> known_;
};

}  // namespace marquee
