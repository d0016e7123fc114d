#include "exchange/programme.hpp"

#include <doctest/doctest.h>

using namespace marquee;
using namespace std::chrono_literals;

namespace {

std::string loosely(std::string_view text) {
    const std::optional<WrittenTime> time = read_time_loosely(text);
    if (!time) return "none";
    std::string out = iso_date(day_of(time->civil)) + " " + clock_text(time->civil);
    if (time->offset) out += " " + std::to_string(time->offset->count() / 60);
    return out;
}

}  // namespace

TEST_CASE("times are read as people and programs write them") {
    CHECK(loosely("2027-03-27T09:30:00+01:00") == "2027-03-27 09:30 60");
    CHECK(loosely(" 2027-03-27 9:30 ") == "2027-03-27 09:30");
    CHECK(loosely("2027-03-27 09:30:00 -0330") == "2027-03-27 09:30 -210");
    CHECK(loosely("2027-03-27T09:30:00.000Z") == "2027-03-27 09:30 0");
    CHECK(loosely("2027-03-27t09:30+05") == "2027-03-27 09:30 300");
    for (const char* text :
         {"", "2027-03-27", "9:30", "27.3.2027 09:30", "2027-02-30T09:30", "2027-03-27T25:00", "T", "+"}) {
        CAPTURE(text);
        CHECK(loosely(text) == "none");
    }
}

TEST_CASE("durations are read in every form that the formats use") {
    CHECK(read_duration("01:30") == 90min);
    CHECK(read_duration("0:20") == 20min);
    CHECK(read_duration("00:05:30") == 330s);
    CHECK(read_duration("45") == 45min);
    CHECK(read_duration("PT1H30M") == 90min);
    CHECK(read_duration("P1DT2H") == 26h);
    CHECK(read_duration("P1W") == 168h);
    for (const char* text : {"", ":", "1:", "x", "P", "PT", "P1M", "PT1H2", "1:2:3:4", "-1:00"}) {
        CAPTURE(text);
        CHECK_FALSE(read_duration(text));
    }
}

TEST_CASE("types that Marquee does not have become labels") {
    Session session;
    set_type(session, " Keynote ");
    CHECK(session.type == SessionType::Keynote);
    CHECK(session.label == "");
    set_type(session, "Lightning talk ");
    CHECK(session.type == SessionType::Keynote);
    CHECK(session.label == "Lightning talk");
    for (int i = 0; i <= static_cast<int>(SessionType::Break); ++i) {
        Session named;
        set_type(named, name_of(static_cast<SessionType>(i)));
        CHECK(named.type == static_cast<SessionType>(i));
    }
}
