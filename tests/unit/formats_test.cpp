#include "page/formats.hpp"

#include <doctest/doctest.h>

using namespace marquee;

TEST_CASE("formats are read from their texts, if all are there") {
    const Formats expected = english(Clock::Hours12);
    std::string text;
    for (const auto& name : expected.weekdays) text += name + '\x1F';
    for (const auto& name : expected.short_weekdays) text += name + '\x1F';
    for (const auto& name : expected.months) text += name + '\x1F';
    for (const auto& name : expected.halves) text += name + '\x1F';
    for (const auto& pattern : {expected.day, expected.short_day, expected.day_of_year, expected.days,
                                expected.days_of_months, expected.days_of_years})
        text += pattern + '\x1F';
    text += expected.time;
    CHECK(parse_formats(text) == expected);
    CHECK_FALSE(parse_formats(text + '\x1F'));
    CHECK_FALSE(parse_formats(""));
    CHECK_FALSE(parse_formats(text.substr(0, text.rfind('\x1F'))));
}
