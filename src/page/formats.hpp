// How a language writes dates and times of day: names, and patterns with places for them in braces.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "event/event.hpp"

namespace marquee {

// Places in the patterns, by the letters of CLDR (UTS #35): {EEEE} weekday, {EEE} its short name, {MMMM} month, {d}
// day, {y} year, and {MMMM2}, {d2}, {y2} of a range's last day; {h} hour of 12, {H} of 24, {HH} of 24 with two digits,
// {mm} minute, {ss} second, {a} half of the day.
struct Formats {
    std::array<std::string, 7> weekdays;  // from Sunday on
    std::array<std::string, 7> short_weekdays;
    std::array<std::string, 12> months;
    std::array<std::string, 2> halves;  // AM, PM
    std::string day;                    // "{EEEE}, {MMMM} {d}"
    std::string short_day;              // "{EEE} {d}"
    std::string day_of_year;            // with the year
    std::string days;                   // a range inside a month
    std::string days_of_months;         // inside a year
    std::string days_of_years;
    std::string time;
    bool operator==(const Formats&) const = default;
};

// As in the United States: "Saturday, December 6, 2025"; "8:15 AM", or "08:15" on a clock of 24 hours.
Formats english(Clock clock);

// Reads the texts of a Formats in the order of its members, separated by U+001F; nothing unless all are there.
std::optional<Formats> parse_formats(std::string_view text);

}  // namespace marquee
