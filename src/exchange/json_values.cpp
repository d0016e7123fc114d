#include "exchange/json_values.hpp"

#include <algorithm>
#include <vector>

#include "event/json_tree.hpp"
#include "event/text.hpp"

namespace marquee {

namespace {

constexpr int kMaxJsonDepth = 64;
// An ordered object compares each new key with all before.
constexpr std::size_t kMaxKeys = 2'000;

const Json kNull = nullptr;
const Json kEmpty = Json::array();

bool says_nothing(const Json& value) {
    if (value.is_boolean()) return !value.get<bool>();
    if (value.is_string()) return is_blank(value.get_ref<const std::string&>());
    return value.is_null() || value.empty();
}

}  // namespace

JsonText parse_json_text(std::string_view text) {
    std::string limit;
    std::vector<std::size_t> keys(kMaxJsonDepth + 2);
    const auto watch = [&](int depth, Json::parse_event_t event, Json&) {
        const bool opens = event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
        if (opens && depth >= kMaxJsonDepth) limit = "The JSON nests deeper than 64 levels.";
        if (!limit.empty()) return false;
        if (opens) keys[static_cast<std::size_t>(depth) + 1] = 0;
        if (event == Json::parse_event_t::key && ++keys[static_cast<std::size_t>(depth)] > kMaxKeys) {
            limit = "The JSON has an object with more than 2,000 keys.";
        }
        return limit.empty();
    };
    Json root = Json::parse(text.begin(), text.end(), watch, false);
    if (!limit.empty()) return {std::nullopt, limit};
    if (!root.is_discarded()) return {std::move(root), ""};
    const JsonFault fault = parse_json(text).fault;
    const std::string line = fault.line > 0 ? "Line " + std::to_string(fault.line) + ": " : "";
    return {std::nullopt, line + (fault.message.empty() ? "This is no JSON." : fault.message + " " + fault.remedy)};
}

const Json& at(const Json& object, const char* key) {
    if (!object.is_object()) return kNull;
    const auto found = object.find(key);
    return found == object.end() ? kNull : *found;
}

std::string text_of(const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    return value.is_number() ? value.dump() : "";
}

std::string text_at(const Json& object, const char* key) { return text_of(at(object, key)); }

bool flag_at(const Json& object, const char* key) {
    const Json& value = at(object, key);
    return value.is_boolean() && value.get<bool>();
}

const Json& list_at(const Json& object, const char* key) {
    const Json& value = at(object, key);
    return value.is_array() ? value : kEmpty;
}

void set_text(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

std::string file_text(const Json& root) { return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

void report_unread(const Json& object, std::initializer_list<std::string_view> known, Report& report) {
    if (!object.is_object()) return;
    for (const auto& [key, value] : object.items()) {
        if (says_nothing(value) || std::find(known.begin(), known.end(), key) != known.end()) continue;
        report.add("There is no place for " + in_quotes(key) + ", which was left out");
    }
}

}  // namespace marquee
