// Values of other people's JSON, which may have any type.
#pragma once
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "exchange/report.hpp"

namespace marquee {

using Json = nlohmann::ordered_json;  // the order of rooms is a fact

struct JsonText {
    std::optional<Json> root;
    std::string fault;  // a sentence, if there is no root
};

// Refuses what nests deeper than 64 levels or has more than 2,000 keys in one object.
JsonText parse_json_text(std::string_view text);

// The value of `key`; null where there is none or `object` is none.
const Json& at(const Json& object, const char* key);

// A text as it is, a number as its digits, "" for anything else.
std::string text_at(const Json& object, const char* key);
std::string text_of(const Json& value);

bool flag_at(const Json& object, const char* key);

// The entries of a list, or nothing if it is none.
const Json& list_at(const Json& object, const char* key);

// Sets `key` if the text is not empty.
void set_text(Json& object, const char* key, const std::string& text);

// The text of a file, for people to read and edit.
std::string file_text(const Json& root);

// Reports the keys that are not `known` and say something.
void report_unread(const Json& object, std::initializer_list<std::string_view> known, Report& report);

}  // namespace marquee
