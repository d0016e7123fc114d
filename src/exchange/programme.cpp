#include "exchange/programme.hpp"

#include <algorithm>
#include <array>

#include "exchange/words.hpp"

namespace marquee {

namespace {

// In the order of SessionType.
constexpr std::array<std::string_view, 8> kTypes = {"talk",        "keynote", "panel",      "poster",
                                                    "contributed", "opening", "discussion", "break"};

// Takes a number of at most 6 digits from the front of `rest`.
std::optional<int> take_number(std::string_view& rest) {
    std::size_t digits = 0;
    int number = 0;
    while (digits < rest.size() && digits < 6 && is_digit(rest[digits])) number = number * 10 + (rest[digits++] - '0');
    if (digits == 0) return std::nullopt;
    rest.remove_prefix(digits);
    return number;
}

bool skip(std::string_view& rest, char c) {
    const bool there = rest.starts_with(c);
    if (there) rest.remove_prefix(1);
    return there;
}

// What follows the P of an ISO 8601 duration; months and years have no length.
std::optional<std::chrono::seconds> read_iso_duration(std::string_view rest) {
    std::chrono::seconds total{0};
    bool in_time = false, any = false;
    while (!rest.empty()) {
        if (!in_time && skip(rest, 'T')) in_time = true;
        const std::optional<int> number = take_number(rest);
        if (!number) return std::nullopt;
        any = true;
        if (!in_time && skip(rest, 'W')) {
            total += std::chrono::hours{24 * 7} * *number;
        } else if (!in_time && skip(rest, 'D')) {
            total += std::chrono::hours{24} * *number;
        } else if (in_time && skip(rest, 'H')) {
            total += std::chrono::hours{*number};
        } else if (in_time && skip(rest, 'M')) {
            total += std::chrono::minutes{*number};
        } else if (in_time && skip(rest, 'S')) {
            total += std::chrono::seconds{*number};
        } else {
            return std::nullopt;
        }
    }
    return any ? std::optional(total) : std::nullopt;
}

}  // namespace

std::optional<WrittenTime> read_time_loosely(std::string_view written) {
    std::string text(trimmed(written));
    if (text.size() > 10 && (text[10] == ' ' || text[10] == 't')) text[10] = 'T';
    // "9:30" for "09:30"
    if (text.size() > 12 && text[12] == ':') text.insert(11, "0");
    if (const std::size_t dot = text.find('.'); dot != std::string::npos) {
        std::size_t end = dot + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        text.erase(dot, end - dot);
    }
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    const std::size_t sign = text.find_first_of("+-", std::min<std::size_t>(text.size(), 11));
    if (sign != std::string::npos && text.size() == sign + 5) text.insert(sign + 3, ":");
    if (sign != std::string::npos && text.size() == sign + 3) text += ":00";
    if (text.ends_with('z')) text.back() = 'Z';
    return parse_time(text);
}

std::optional<std::chrono::seconds> read_duration(std::string_view written) {
    std::string_view rest = trimmed(written);
    if (skip(rest, 'P')) return read_iso_duration(rest);
    const std::optional<int> first = take_number(rest);
    if (first && rest.empty()) return std::chrono::minutes{*first};
    if (!first || !skip(rest, ':')) return std::nullopt;
    const std::optional<int> minutes = take_number(rest);
    const std::optional<int> seconds = skip(rest, ':') ? take_number(rest) : std::optional(0);
    if (!minutes || !seconds || !rest.empty()) return std::nullopt;
    return std::chrono::hours{*first} + std::chrono::minutes{*minutes} + std::chrono::seconds{*seconds};
}

void set_type(Session& session, std::string_view type) {
    const std::string name = lower(trimmed(type));
    const auto known = std::find(kTypes.begin(), kTypes.end(), name);
    if (known != kTypes.end()) {
        session.type = static_cast<SessionType>(known - kTypes.begin());
    } else {
        session.label = trimmed(type);
    }
}

std::string_view name_of(SessionType type) { return kTypes[static_cast<std::size_t>(type)]; }

}  // namespace marquee
