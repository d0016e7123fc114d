#include "page/dates.hpp"

namespace marquee {
namespace {

using namespace std::chrono;

constexpr std::string_view kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr std::string_view kNoBreakSpace = "\u00A0";

std::string month_text(year_month_day day) {
    return std::string(kMonths[(static_cast<unsigned>(day.month()) - 1) % 12]);
}
std::string day_text(year_month_day day) { return std::to_string(static_cast<unsigned>(day.day())); }
std::string year_text(year_month_day day) { return std::to_string(static_cast<int>(day.year())); }

std::string two_digits(long value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::string date_text(year_month_day day, bool with_year) {
    std::string text(kWeekdays[weekday(sys_days(day)).c_encoding()]);
    text += ", " + month_text(day) + " " + day_text(day);
    if (with_year) text += ", " + year_text(day);
    return text;
}

std::string date_range_text(year_month_day first, year_month_day last) {
    if (first == last) return date_text(first, true);
    if (first.year() != last.year())
        return month_text(first) + " " + day_text(first) + ", " + year_text(first) + " – " + month_text(last) + " " +
               day_text(last) + ", " + year_text(last);
    if (first.month() != last.month())
        return month_text(first) + " " + day_text(first) + " – " + month_text(last) + " " + day_text(last) + ", " +
               year_text(last);
    return month_text(first) + " " + day_text(first) + "–" + day_text(last) + ", " + year_text(last);
}

std::string time_text(CivilTime time, Clock clock) {
    const long minute_of_day = duration_cast<minutes>(time - floor<days>(time)).count();
    const long hour = minute_of_day / 60;
    const std::string minute = two_digits(minute_of_day % 60);
    if (clock == Clock::Hours24) return two_digits(hour) + ":" + minute;
    return std::to_string(hour % 12 == 0 ? 12 : hour % 12) + ":" + minute + std::string(kNoBreakSpace) +
           (hour < 12 ? "AM" : "PM");
}

std::string datetime_text(CivilTime time, seconds offset) {
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const long second = (time - day).count();
    const long offset_min = duration_cast<minutes>(offset).count();
    const long distance_min = offset_min < 0 ? -offset_min : offset_min;
    std::string year = year_text(date);
    if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
    return year + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
           two_digits(static_cast<unsigned>(date.day())) + "T" + two_digits(second / 3600) + ":" +
           two_digits(second / 60 % 60) + ":" + two_digits(second % 60) + (offset_min < 0 ? "-" : "+") +
           two_digits(distance_min / 60) + ":" + two_digits(distance_min % 60);
}

}  // namespace marquee
