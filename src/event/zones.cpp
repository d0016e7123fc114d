#include "event/zones.hpp"

namespace marquee {

using namespace std::chrono_literals;
using std::chrono::seconds;
using std::chrono::year_month_day;

namespace {

// Reads fixed-width fields from the front of a text; once one fails, all that follow fail.
class Fields {
  public:
    explicit Fields(std::string_view text) : rest_(text) {}

    int number(std::size_t digits) {
        int value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const char c = i < rest_.size() ? rest_[i] : ' ';
            if (c < '0' || c > '9') good_ = false;
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(digits < rest_.size() ? digits : rest_.size());
        return good_ ? value : 0;
    }

    bool skip(char c) {
        const bool there = rest_.starts_with(c);
        if (there) rest_.remove_prefix(1);
        return there;
    }

    void require(bool condition) { good_ = good_ && condition; }
    bool complete() const { return good_ && rest_.empty(); }

    year_month_day date() {
        const int year = number(4);
        require(skip('-'));
        const auto month = static_cast<unsigned>(number(2));
        require(skip('-'));
        const auto day = static_cast<unsigned>(number(2));
        const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
        require(date.ok());
        return date;
    }

    // "08:15", of a day or of an offset.
    seconds hours_and_minutes() {
        const int hours = number(2);
        require(skip(':'));
        const int minutes = number(2);
        require(hours < 24 && minutes < 60);
        return std::chrono::hours{hours} + std::chrono::minutes{minutes};
    }

  private:
    std::string_view rest_;
    bool good_ = true;
};

CivilTime shifted(Instant at, seconds offset) { return CivilTime{at.time_since_epoch() + offset}; }

void append_padded(std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

}  // namespace

CivilTime to_civil(const Zones& zones, const std::string& zone, Instant at) {
    return shifted(at, zones.offset_at(zone, at).value_or(0s));
}

std::optional<Instant> to_instant(const Zones& zones, const std::string& zone, CivilTime civil) {
    // No offset reaches a day, so these two see the clocks before and after a change near `civil`.
    const Instant as_utc{civil.time_since_epoch()};
    const std::optional<seconds> before = zones.offset_at(zone, as_utc - 24h);
    const std::optional<seconds> after = zones.offset_at(zone, as_utc + 24h);
    if (!before || !after) return std::nullopt;
    const Instant by_before = as_utc - *before;
    const Instant by_after = as_utc - *after;
    if (zones.offset_at(zone, by_before) == before) return by_before;
    if (zones.offset_at(zone, by_after) == after) return by_after;
    return by_before;
}

std::optional<WrittenTime> parse_time(std::string_view text) {
    Fields fields(text);
    const year_month_day date = fields.date();
    fields.require(fields.skip('T'));
    seconds clock = fields.hours_and_minutes();
    if (fields.skip(':')) {
        const int second = fields.number(2);
        fields.require(second < 60);
        clock += seconds{second};
    }
    std::optional<seconds> offset;
    if (fields.skip('Z')) {
        offset = 0s;
    } else if (fields.skip('+')) {
        offset = fields.hours_and_minutes();
    } else if (fields.skip('-')) {
        offset = -fields.hours_and_minutes();
    }
    if (!fields.complete()) return std::nullopt;
    return WrittenTime{CivilTime{std::chrono::local_days{date}.time_since_epoch() + clock}, offset};
}

std::optional<year_month_day> parse_date(std::string_view text) {
    Fields fields(text);
    const year_month_day date = fields.date();
    if (!fields.complete()) return std::nullopt;
    return date;
}

std::string iso_date(year_month_day date) {
    std::string out;
    append_padded(out, static_cast<int>(date.year()), 4);
    out += '-';
    append_padded(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
    out += '-';
    append_padded(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
    return out;
}

std::string clock_text(CivilTime civil) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(civil - std::chrono::floor<std::chrono::days>(civil));
    std::string out;
    append_padded(out, static_cast<int>(minutes.count() / 60), 2);
    out += ':';
    append_padded(out, static_cast<int>(minutes.count() % 60), 2);
    return out;
}

std::optional<std::chrono::minutes> parse_clock(std::string_view text) {
    Fields fields(text);
    const seconds clock = fields.hours_and_minutes();
    if (!fields.complete()) return std::nullopt;
    return std::chrono::floor<std::chrono::minutes>(clock);
}

year_month_day day_of(const Event& event, const Zones& zones, const std::string& zone, Instant at) {
    return day_of(to_civil(zones, zone, at) - event.day_start);
}

year_month_day day_of(const Event& event, const Zones& zones, Instant at) {
    return day_of(event, zones, event.time_zone, at);
}

}  // namespace marquee
