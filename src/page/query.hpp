// What stands in an address after its "?", as `application/x-www-form-urlencoded` (WHATWG URL).
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

struct QueryField {
    std::string_view key;
    std::string value;
};

// In the order of the address, which must outlive them.
std::vector<QueryField> fields_in(std::string_view address);

// Adds "?key=value", or with "&" if the query has something; nothing if `value` is empty.
void add_field(std::string& query, std::string_view key, std::string_view value);

}  // namespace marquee
