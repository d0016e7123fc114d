#include "page/query.hpp"

#include <algorithm>

namespace marquee {
namespace {

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

}  // namespace

std::vector<QueryField> fields_in(std::string_view address) {
    std::vector<QueryField> fields;
    address = address.substr(0, address.find('#'));
    const std::size_t mark = address.find('?');
    std::string_view query = mark == std::string_view::npos ? std::string_view() : address.substr(mark + 1);
    while (!query.empty()) {
        const std::string_view field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), field.size() + 1));
        const std::size_t equals = std::min(field.find('='), field.size());
        fields.push_back({field.substr(0, equals), decoded(field.substr(std::min(field.size(), equals + 1)))});
    }
    return fields;
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

}  // namespace marquee
