#include "page/dates.hpp"

#include <doctest/doctest.h>

using namespace marquee;
using namespace std::chrono;

namespace {

const Formats kEnglish = english(Clock::Hours12);

CivilTime at(year_month_day day, int hour, int minute, int second = 0) {
    return local_days{day} + hours{hour} + minutes{minute} + seconds{second};
}

CivilTime at(int hour, int minute) { return at(year{2025} / December / 6, hour, minute); }

}  // namespace

TEST_CASE("a date is written with its weekday") {
    CHECK(date_text(kEnglish, year{2025} / December / 6, true) == "Saturday, December 6, 2025");
    CHECK(date_text(kEnglish, year{2025} / December / 6, false) == "Saturday, December 6");
    CHECK(short_date_text(kEnglish, year{2025} / December / 6) == "Sat 6");
    CHECK(date_text(kEnglish, year{2024} / February / 29, true) == "Thursday, February 29, 2024");
    CHECK(date_text(kEnglish, year{1970} / January / 1, true) == "Thursday, January 1, 1970");
    CHECK(date_text(kEnglish, year{1969} / December / 31, true) == "Wednesday, December 31, 1969");
    CHECK(date_text(kEnglish, year{2000} / January / 31, true) == "Monday, January 31, 2000");
}

TEST_CASE("the seven days of a week have their seven names") {
    const char* names[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    for (unsigned i = 0; i < 7; ++i)  // 2025-06-01 is a Sunday
        CHECK(date_text(kEnglish, year{2025} / June / day{i + 1}, false) ==
              std::string(names[i]) + ", June " + std::to_string(i + 1));
}

TEST_CASE("the twelve months have their twelve names") {
    const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                           "July",    "August",   "September", "October", "November", "December"};
    for (unsigned i = 0; i < 12; ++i)
        CHECK(date_range_text(kEnglish, year{2025} / month{i + 1} / 2, year{2025} / month{i + 1} / 3) ==
              std::string(names[i]) + " 2–3, 2025");
}

TEST_CASE("a range says once what both ends share") {
    CHECK(date_range_text(kEnglish, year{2025} / December / 6, year{2025} / December / 6) ==
          "Saturday, December 6, 2025");
    CHECK(date_range_text(kEnglish, year{2025} / December / 6, year{2025} / December / 8) == "December 6–8, 2025");
    CHECK(date_range_text(kEnglish, year{2025} / November / 30, year{2025} / December / 2) ==
          "November 30 – December 2, 2025");
    CHECK(date_range_text(kEnglish, year{2025} / December / 31, year{2026} / January / 1) ==
          "December 31, 2025 – January 1, 2026");
    CHECK(date_range_text(kEnglish, year{2025} / December / 6, year{2026} / December / 6) ==
          "December 6, 2025 – December 6, 2026");
}

TEST_CASE("a clock of 24 hours has two digits each") {
    CHECK(time_text(english(Clock::Hours24), at(0, 0)) == "00:00");
    CHECK(time_text(english(Clock::Hours24), at(8, 5)) == "08:05");
    CHECK(time_text(english(Clock::Hours24), at(12, 0)) == "12:00");
    CHECK(time_text(english(Clock::Hours24), at(23, 59)) == "23:59");
}

TEST_CASE("a clock of 12 hours shows midnight and noon as twelve") {
    CHECK(time_text(kEnglish, at(0, 0)) == "12:00\u00A0AM");
    CHECK(time_text(kEnglish, at(0, 59)) == "12:59\u00A0AM");
    CHECK(time_text(kEnglish, at(1, 0)) == "1:00\u00A0AM");
    CHECK(time_text(kEnglish, at(8, 5)) == "8:05\u00A0AM");
    CHECK(time_text(kEnglish, at(11, 59)) == "11:59\u00A0AM");
    CHECK(time_text(kEnglish, at(12, 0)) == "12:00\u00A0PM");
    CHECK(time_text(kEnglish, at(12, 30)) == "12:30\u00A0PM");
    CHECK(time_text(kEnglish, at(13, 0)) == "1:00\u00A0PM");
    CHECK(time_text(kEnglish, at(23, 59)) == "11:59\u00A0PM");
}

TEST_CASE("a time before 1970 is written like any other") {
    CHECK(time_text(english(Clock::Hours24), at(year{1969} / July / 20, 20, 17)) == "20:17");
    CHECK(datetime_text(at(year{1969} / July / 20, 20, 17, 40), seconds{0}) == "1969-07-20T20:17:40+00:00");
}

TEST_CASE("machines read a time with its offset from UTC") {
    const CivilTime morning = at(8, 15);
    CHECK(datetime_text(morning, seconds{0}) == "2025-12-06T08:15:00+00:00");
    CHECK(datetime_text(morning, hours{-8}) == "2025-12-06T08:15:00-08:00");
    CHECK(datetime_text(morning, hours{14}) == "2025-12-06T08:15:00+14:00");
    CHECK(datetime_text(morning, minutes{330}) == "2025-12-06T08:15:00+05:30");
    CHECK(datetime_text(morning, minutes{345}) == "2025-12-06T08:15:00+05:45");
    CHECK(datetime_text(morning, minutes{-210}) == "2025-12-06T08:15:00-03:30");
    CHECK(datetime_text(morning, minutes{-30}) == "2025-12-06T08:15:00-00:30");
    CHECK(datetime_text(at(year{2025} / January / 2, 23, 59, 59), hours{1}) == "2025-01-02T23:59:59+01:00");
}

TEST_CASE("years for machines have four digits") {
    CHECK(datetime_text(at(year{987} / January / 2, 3, 4), seconds{0}) == "0987-01-02T03:04:00+00:00");
    CHECK(datetime_text(at(year{7} / January / 2, 3, 4), seconds{0}) == "0007-01-02T03:04:00+00:00");
    CHECK(datetime_text(at(year{0} / January / 2, 3, 4), seconds{0}) == "0000-01-02T03:04:00+00:00");
}

TEST_CASE("what is written for machines is read back as the same time") {
    for (const minutes offset : {minutes{0}, minutes{-480}, minutes{330}, minutes{-30}, minutes{840}}) {
        const CivilTime time = at(17, 45);
        const auto read = parse_time(datetime_text(time, offset));
        REQUIRE(read);
        CHECK(read->civil == time);
        CHECK(read->offset == seconds{offset});
    }
}

TEST_CASE("names and order are those of the language") {
    Formats german = english(Clock::Hours24);
    german.weekdays[6] = "Samstag";
    german.months[11] = "Dezember";
    german.day = "{EEEE}, {d}. {MMMM}";
    german.days = "{d}.–{d2}. {MMMM} {y}";
    german.time = "{H} Uhr {mm} {unknown}{";
    CHECK(date_text(german, year{2025} / December / 6, false) == "Samstag, 6. Dezember");
    CHECK(date_range_text(german, year{2025} / December / 6, year{2025} / December / 7) == "6.–7. Dezember 2025");
    CHECK(time_text(german, at(8, 5)) == "8 Uhr 05 ");
}
