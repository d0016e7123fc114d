#include "cli/system_zones.hpp"

#include <doctest/doctest.h>

using namespace marquee;
using namespace std::chrono;

TEST_CASE("the system's zone data knows offsets, with daylight saving") {
    const SystemZones zones;
    CHECK(zones.offset_at("America/Los_Angeles", sys_days{year{2025} / December / 6}) == -hours{8});
    CHECK(zones.offset_at("America/Los_Angeles", sys_days{year{2025} / July / 6}) == -hours{7});
    CHECK(zones.offset_at("Asia/Kolkata", sys_days{year{2025} / July / 6}) == minutes{330});
    CHECK(zones.offset_at("UTC", Instant{}) == seconds{0});
    CHECK(zones.offset_at("UTC", sys_days{year{2025} / July / 6}) == seconds{0});
}

TEST_CASE("names that are no zones are not known") {
    for (const char* name : {"", "Mars/Olympus", "../etc/passwd", "America/Los_Angels", "/etc/passwd"}) {
        CHECK_FALSE(SystemZones().offset_at(name, Instant{}));
    }
}
