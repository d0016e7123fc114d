#include "page/calendars.hpp"

#include "event/zones.hpp"
#include "page/blocks.hpp"
#include "page/dates.hpp"

namespace marquee {

std::string calendar_address(std::chrono::year_month_day day) { return "/calendar/" + iso_date(day) + ".ics"; }

Block calendar_links(const std::vector<std::chrono::year_month_day>& days, const Formats& formats) {
    std::vector<Run> runs = {{.text = "Subscribe: "}, {.text = "calendar (.ics)", .href = kCalendarAddress}};
    if (days.size() > 1)
        for (const std::chrono::year_month_day day : days) {
            runs.push_back({.text = " · "});
            runs.push_back({.text = date_text(formats, day, false), .href = calendar_address(day)});
        }
    return text("page-foot", std::move(runs));
}

}  // namespace marquee
