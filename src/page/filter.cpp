#include "page/filter.hpp"

#include <algorithm>
#include <optional>

namespace marquee {
namespace {

constexpr std::string_view kKindNames[] = {"", "talks", "panels", "posters", "breaks"};

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string decoded(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = i + 2 < text.size() ? digit_of(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? digit_of(text[i + 2]) : -1;
        if (text[i] == '%' && high >= 0 && low >= 0) {
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i] == '+' ? ' ' : text[i];
        }
    }
    return out;
}

bool stays(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
           c == '.' || c == '*';
}

void add_field(std::string& query, std::string_view key, std::string_view value) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    if (value.empty()) return;
    query += query.empty() ? '?' : '&';
    query.append(key) += '=';
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (stays(c))
            query += c;
        else if (c == ' ')
            query += '+';
        else
            query.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
    }
}

}  // namespace

SessionKind kind_of(SessionType type) {
    switch (type) {
        case SessionType::Panel:
            return SessionKind::Panels;
        case SessionType::Poster:
            return SessionKind::Posters;
        case SessionType::Break:
            return SessionKind::Breaks;
        default:
            return SessionKind::Talks;
    }
}

std::string_view name_of(SessionKind kind) { return kKindNames[static_cast<int>(kind)]; }

SessionKind kind_named(std::string_view name) {
    const auto at = std::find(std::begin(kKindNames), std::end(kKindNames), name);
    return at == std::end(kKindNames) ? SessionKind::Any : static_cast<SessionKind>(at - std::begin(kKindNames));
}

bool is_set(const Filter& filter) { return filter != Filter{}; }

Filter filter_in(std::string_view address) {
    Filter filter;
    address = address.substr(0, address.find('#'));
    const std::size_t mark = address.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : address.substr(mark + 1);
    while (!query.empty()) {
        const std::string_view field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), field.size() + 1));
        const std::size_t equals = std::min(field.find('='), field.size());
        const std::string_view key = field.substr(0, equals);
        const std::string value = decoded(field.substr(std::min(field.size(), equals + 1)));
        if (key == "q") filter.words = value;
        if (key == "room") filter.room = value;
        if (key == "track") filter.track = value;
        if (key == "language") filter.language = value;
        if (key == "kind") filter.kind = kind_named(value);
        if (key == "mine") filter.mine = value == "1";
    }
    return filter;
}

std::string query_of(const Filter& filter) {
    std::string query;
    add_field(query, "q", filter.words);
    add_field(query, "room", filter.room);
    add_field(query, "track", filter.track);
    add_field(query, "language", filter.language);
    add_field(query, "kind", name_of(filter.kind));
    add_field(query, "mine", filter.mine ? "1" : "");
    return query;
}

std::vector<SessionKind> kinds_of(const Event& event) {
    std::vector<SessionKind> kinds;
    for (const SessionType type : event.types)
        if (std::find(kinds.begin(), kinds.end(), kind_of(type)) == kinds.end()) kinds.push_back(kind_of(type));
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

}  // namespace marquee
