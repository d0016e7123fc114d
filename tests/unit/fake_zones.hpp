// Zones that need no zone data: UTC, one with the clock changes of 2025, and two with fixed offsets.
#pragma once
#include "event/zones.hpp"

namespace marquee {

class FakeZones : public Zones {
  public:
    std::optional<std::chrono::seconds> offset_at(const std::string& zone, Instant at) const override {
        using namespace std::chrono;
        if (zone == "UTC") return seconds{0};
        if (zone == "Asia/Kolkata") return minutes{330};
        if (zone == "Pacific/Kiritimati") return hours{14};
        if (zone != "America/Los_Angeles") return std::nullopt;
        const Instant forward = sys_days{year{2025} / March / 9} + hours{10};
        const Instant back = sys_days{year{2025} / November / 2} + hours{9};
        return at >= forward && at < back ? hours{-7} : hours{-8};
    }
};

}  // namespace marquee
