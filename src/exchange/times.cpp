#include "exchange/times.hpp"

namespace marquee {

namespace {

using std::chrono::seconds;

std::string two_digits(long long number) {
    const std::string digits = std::to_string(number);
    return digits.size() < 2 ? "0" + digits : digits;
}

// Offsets before the age of railways have seconds, which no format can write.
seconds writable_offset(const Zones& zones, const std::string& zone, Instant at) {
    return std::chrono::duration_cast<std::chrono::minutes>(zones.offset_at(zone, at).value_or(seconds{0}));
}

std::string date_and_clock(CivilTime civil) { return iso_date(day_of(civil)) + "T" + clock_text(civil); }

long long second_of(CivilTime civil) { return (civil - std::chrono::floor<std::chrono::minutes>(civil)).count(); }

}  // namespace

std::string time_with_offset(const Zones& zones, const std::string& zone, Instant at) {
    const seconds offset = writable_offset(zones, zone, at);
    const CivilTime civil{at.time_since_epoch() + offset};
    return date_and_clock(civil) + ":" + two_digits(second_of(civil)) + offset_text(offset);
}

std::string local_time(const Zones& zones, const std::string& zone, Instant at) {
    const CivilTime civil = to_civil(zones, zone, at);
    if (to_instant(zones, zone, civil) != at) return time_with_offset(zones, zone, at);
    const long long second = second_of(civil);
    return date_and_clock(civil) + (second == 0 ? "" : ":" + two_digits(second));
}

std::string offset_text(seconds offset) {
    const long long minutes = std::abs(offset.count()) / 60;
    return (offset.count() < 0 ? "-" : "+") + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string duration_text(seconds duration) {
    const long long total = duration.count();
    const std::string text = two_digits(total / 3600) + ":" + two_digits(total / 60 % 60);
    return total % 60 == 0 ? text : text + ":" + two_digits(total % 60);
}

}  // namespace marquee
