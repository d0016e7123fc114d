#include "event/zones.hpp"

#include <doctest/doctest.h>

#include "fake_zones.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

const std::string kLosAngeles = "America/Los_Angeles";

Instant instant_of(const char* text) {
    const std::optional<WrittenTime> time = parse_time(text);
    REQUIRE(time);
    return Instant{time->civil.time_since_epoch()};
}

CivilTime civil_of(const char* text) {
    const std::optional<WrittenTime> time = parse_time(text);
    REQUIRE(time);
    return time->civil;
}

}  // namespace

TEST_CASE("an instant and its civil time lead to each other at every half hour of a year") {
    const FakeZones zones;
    for (const char* zone : {"UTC", "Asia/Kolkata", "Pacific/Kiritimati", "America/Los_Angeles"}) {
        // The second pass of the hour that is shown twice leads to the first.
        const Instant second_pass = instant_of("2025-11-02T09:00");
        const Instant year_start = instant_of("2025-01-01T00:00");
        for (Instant at = year_start; at < year_start + hours{24 * 365}; at += minutes{30}) {
            const bool repeated = zone == kLosAngeles && at >= second_pass && at < second_pass + hours{1};
            const std::optional<Instant> back = to_instant(zones, zone, to_civil(zones, zone, at));
            REQUIRE(back);
            REQUIRE(*back == (repeated ? at - hours{1} : at));
        }
    }
}

TEST_CASE("a time that clocks skip takes the offset before the change") {
    // 02:30 does not exist on 2025-03-09; at -08:00 it is 10:30 UTC.
    CHECK(to_instant(FakeZones(), kLosAngeles, civil_of("2025-03-09T02:30")) == instant_of("2025-03-09T10:30"));
    CHECK(to_instant(FakeZones(), kLosAngeles, civil_of("2025-03-09T01:59:59")) == instant_of("2025-03-09T09:59:59"));
    CHECK(to_instant(FakeZones(), kLosAngeles, civil_of("2025-03-09T03:00")) == instant_of("2025-03-09T10:00"));
}

TEST_CASE("of a time that clocks show twice the earlier is meant") {
    CHECK(to_instant(FakeZones(), kLosAngeles, civil_of("2025-11-02T01:30")) == instant_of("2025-11-02T08:30"));
    CHECK(to_instant(FakeZones(), kLosAngeles, civil_of("2025-11-02T02:00")) == instant_of("2025-11-02T10:00"));
}

TEST_CASE("an unknown zone has no instants, and shows UTC") {
    CHECK_FALSE(to_instant(FakeZones(), "Mars/Olympus", civil_of("2025-03-09T02:30")));
    CHECK(to_civil(FakeZones(), "Mars/Olympus", instant_of("2025-03-09T02:30")) == civil_of("2025-03-09T02:30"));
}

TEST_CASE("times are read with and without seconds and offset") {
    const CivilTime quarter_past_eight = local_days{year{2025} / December / 6} + hours{8} + minutes{15};
    const std::optional<WrittenTime> plain = parse_time("2025-12-06T08:15");
    REQUIRE(plain);
    CHECK(plain->civil == quarter_past_eight);
    CHECK_FALSE(plain->offset);
    CHECK(parse_time("2025-12-06T08:15:30")->civil == quarter_past_eight + seconds{30});
    CHECK(parse_time("2025-12-06T08:15Z")->offset == seconds{0});
    CHECK(parse_time("2025-12-06T08:15:00-08:00")->offset == -hours{8});
    CHECK(parse_time("2025-12-06T08:15+05:30")->offset == minutes{330});
    CHECK(parse_time("2024-02-29T00:00"));
}

TEST_CASE("what is no time is refused") {
    for (const char* text : {"",
                             "2025",
                             "2025-12-06",
                             "2025-12-06T",
                             "2025-12-06T8:15",
                             "2025-12-06 08:15",
                             "2025-12-06T24:00",
                             "2025-12-06T08:60",
                             "2025-12-06T08:15:60",
                             "2025-12-06T08:15z",
                             "2025-12-06T08:15+0800",
                             "2025-12-06T08:15+24:00",
                             "2025-12-06T08:15-08",
                             "2025-12-06T08:15 ",
                             " 2025-12-06T08:15",
                             "2025-02-29T08:15",
                             "2025-13-01T08:15",
                             "2025-00-01T08:15",
                             "2025-01-00T08:15",
                             "2025-01-32T08:15",
                             "-025-01-01T08:15",
                             "2025-01-01T-1:15",
                             "20251206T0815",
                             "2025-12-06T08:15:30.5",
                             "２025-12-06T08:15"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(parse_time(text));
    }
}

TEST_CASE("dates are read, and what is no date is refused") {
    CHECK(parse_date("2025-12-06") == year{2025} / December / 6);
    for (const char* text : {"", "2025-12", "2025-12-6", "2025-12-061", "2025-02-30", "06.12.2025", "2025/12/06"}) {
        CAPTURE(std::string(text));
        CHECK_FALSE(parse_date(text));
    }
}

TEST_CASE("dates and clock times are written with leading zeros") {
    CHECK(iso_date(year{476} / September / 4) == "0476-09-04");
    CHECK(clock_text(civil_of("2025-12-06T08:05:59")) == "08:05");
    CHECK(clock_text(CivilTime{minutes{-1}}) == "23:59");
    CHECK(day_of(CivilTime{minutes{-1}}) == year{1969} / December / 31);
}
