// The calendar files that visitors can subscribe to: one of the whole event, and one of each of its days.
#pragma once
#include <chrono>
#include <string>
#include <vector>

#include "page/document.hpp"
#include "page/formats.hpp"

namespace marquee {

inline constexpr const char* kCalendarAddress = "/calendar.ics";
// "/calendar/2025-12-06.ics"
std::string calendar_address(std::chrono::year_month_day day);

// Links to the event's calendar, and to those of its days if it has several.
Block calendar_links(const std::vector<std::chrono::year_month_day>& days, const Formats& formats);

}  // namespace marquee
