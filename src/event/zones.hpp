// Time zones, asked of whoever knows them: the browser's Intl, or the system's zone data.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "event/event.hpp"

namespace marquee {

class Zones {
  public:
    virtual ~Zones() = default;
    // Local time minus UTC at `at`; nothing if `zone` is no known IANA name.
    virtual std::optional<std::chrono::seconds> offset_at(const std::string& zone, Instant at) const = 0;
};

// A date and time on a wall clock, without a zone.
using CivilTime = std::chrono::local_seconds;

// The civil time of `at` in `zone`; UTC if the zone is not known.
CivilTime to_civil(const Zones& zones, const std::string& zone, Instant at);

// The instant at which clocks in `zone` show `civil`. Of two (clocks set back) the earlier; for a time that
// clocks skip, the instant that the offset before the change gives. Nothing if the zone is not known.
std::optional<Instant> to_instant(const Zones& zones, const std::string& zone, CivilTime civil);

// "2025-12-06T08:15", "2025-12-06T08:15:30", or with an offset ("Z", "-08:00"), by RFC 3339 with seconds optional.
struct WrittenTime {
    CivilTime civil;
    std::optional<std::chrono::seconds> offset;
};
std::optional<WrittenTime> parse_time(std::string_view text);

// "2025-12-06", by ISO 8601.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

// "2025-12-06"; years 0 to 9999.
std::string iso_date(std::chrono::year_month_day date);

// "08:15".
std::string clock_text(CivilTime civil);
// Reads that; nothing unless it is a time of day.
std::optional<std::chrono::minutes> parse_clock(std::string_view text);

// The day of a wall clock's time.
inline std::chrono::year_month_day day_of(CivilTime civil) {
    return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(civil)};
}

// The event's day that `at` belongs to, in `zone`.
std::chrono::year_month_day day_of(const Event& event, const Zones& zones, const std::string& zone, Instant at);
// In the event's own zone.
std::chrono::year_month_day day_of(const Event& event, const Zones& zones, Instant at);

}  // namespace marquee
