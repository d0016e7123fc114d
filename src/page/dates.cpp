#include "page/dates.hpp"

namespace marquee {
namespace {

using namespace std::chrono;

std::string two_digits(long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

// The pattern with its places filled by `value(name)`.
template <typename Value>
std::string filled(std::string_view pattern, Value value) {
    std::string text;
    while (!pattern.empty()) {
        const std::size_t open = pattern.find('{'), close = pattern.find('}', open);
        text += pattern.substr(0, open);
        if (close == std::string_view::npos) break;
        text += value(pattern.substr(open + 1, close - open - 1));
        pattern.remove_prefix(close + 1);
    }
    return text;
}

std::string part_of(const Formats& formats, year_month_day day, std::string_view place) {
    if (place == "EEEE") return formats.weekdays[weekday(sys_days(day)).c_encoding()];
    if (place == "EEE") return formats.short_weekdays[weekday(sys_days(day)).c_encoding()];
    if (place == "MMMM") return formats.months[(static_cast<unsigned>(day.month()) - 1) % 12];
    if (place == "d") return std::to_string(static_cast<unsigned>(day.day()));
    if (place == "y") return std::to_string(static_cast<int>(day.year()));
    return {};
}

}  // namespace

std::string date_text(const Formats& formats, year_month_day day, bool with_year) {
    return filled(with_year ? formats.day_of_year : formats.day,
                  [&](std::string_view place) { return part_of(formats, day, place); });
}

std::string short_date_text(const Formats& formats, year_month_day day) {
    return filled(formats.short_day, [&](std::string_view place) { return part_of(formats, day, place); });
}

std::string date_range_text(const Formats& formats, year_month_day first, year_month_day last) {
    if (first == last) return date_text(formats, first, true);
    const std::string& pattern = first.year() != last.year()     ? formats.days_of_years
                                 : first.month() != last.month() ? formats.days_of_months
                                                                 : formats.days;
    return filled(pattern, [&](std::string_view place) {
        if (!place.ends_with('2')) return part_of(formats, first, place);
        place.remove_suffix(1);
        return part_of(formats, last, place);
    });
}

std::string time_text(const Formats& formats, CivilTime time) {
    const long minute_of_day = duration_cast<minutes>(time - floor<days>(time)).count();
    const long hour = minute_of_day / 60;
    return filled(formats.time, [&](std::string_view place) -> std::string {
        if (place == "h") return std::to_string(hour % 12 == 0 ? 12 : hour % 12);
        if (place == "H") return std::to_string(hour);
        if (place == "HH") return two_digits(hour);
        if (place == "mm") return two_digits(minute_of_day % 60);
        if (place == "ss") return two_digits((time - floor<minutes>(time)).count());
        if (place == "a") return formats.halves[hour < 12 ? 0 : 1];
        return {};
    });
}

std::string datetime_text(CivilTime time, seconds offset) {
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const long second = (time - day).count();
    const long offset_min = duration_cast<minutes>(offset).count();
    const long distance_min = offset_min < 0 ? -offset_min : offset_min;
    std::string year = std::to_string(static_cast<int>(date.year()));
    if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
    return year + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
           two_digits(static_cast<unsigned>(date.day())) + "T" + two_digits(second / 3600) + ":" +
           two_digits(second / 60 % 60) + ":" + two_digits(second % 60) + (offset_min < 0 ? "-" : "+") +
           two_digits(distance_min / 60) + ":" + two_digits(distance_min % 60);
}

}  // namespace marquee
