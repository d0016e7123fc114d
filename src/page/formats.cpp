#include "page/formats.hpp"

#include <vector>

namespace marquee {

Formats english(Clock clock) {
    return {
        .weekdays = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
        .short_weekdays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"},
        .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                   "November", "December"},
        .halves = {"AM", "PM"},
        .day = "{EEEE}, {MMMM} {d}",
        .short_day = "{EEE} {d}",
        .day_of_year = "{EEEE}, {MMMM} {d}, {y}",
        .days = "{MMMM} {d}–{d2}, {y}",
        .days_of_months = "{MMMM} {d} – {MMMM2} {d2}, {y}",
        .days_of_years = "{MMMM} {d}, {y} – {MMMM2} {d2}, {y2}",
        .time = clock == Clock::Hours12 ? "{h}:{mm}\u00A0{a}" : "{HH}:{mm}",
    };
}

std::optional<Formats> parse_formats(std::string_view text) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\x1F', at), text.size());
        fields.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    Formats formats;
    std::vector<std::string*> members;
    for (std::string& name : formats.weekdays) members.push_back(&name);
    for (std::string& name : formats.short_weekdays) members.push_back(&name);
    for (std::string& name : formats.months) members.push_back(&name);
    for (std::string& name : formats.halves) members.push_back(&name);
    for (std::string* pattern : {&formats.day, &formats.short_day, &formats.day_of_year, &formats.days,
                                 &formats.days_of_months, &formats.days_of_years, &formats.time})
        members.push_back(pattern);
    if (fields.size() != members.size()) return std::nullopt;
    for (std::size_t i = 0; i < fields.size(); ++i) *members[i] = std::move(fields[i]);
    return formats;
}

}  // namespace marquee
