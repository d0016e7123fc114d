// Dates and times in words, and as machines read them.
#pragma once
#include <chrono>
#include <string>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "page/formats.hpp"

namespace marquee {

// "Saturday, December 6, 2025"; without the year "Saturday, December 6".
std::string date_text(const Formats& formats, std::chrono::year_month_day day, bool with_year);

// "Sat 6"
std::string short_date_text(const Formats& formats, std::chrono::year_month_day day);

// "December 6–8, 2025", "November 30 – December 2, 2025"; for one day as `date_text`.
std::string date_range_text(const Formats& formats, std::chrono::year_month_day first,
                            std::chrono::year_month_day last);

// "8:15 AM" or "08:15". The space before AM does not break.
std::string time_text(const Formats& formats, CivilTime time);

// RFC 3339 with the zone's offset: "2025-12-06T08:15:00-08:00".
std::string datetime_text(CivilTime time, std::chrono::seconds offset);

}  // namespace marquee
