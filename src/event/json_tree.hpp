// The text of a JSON file as a tree in which every value knows its line.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

enum class JsonKind : unsigned char { Null, Boolean, Number, Text, List, Object };

struct JsonNode {
    JsonKind kind = JsonKind::Null;
    bool boolean = false;
    int line = 0;                    // where the value begins, from 1
    std::string key;                 // of an object's child
    std::string text;                // of a Text; the data has no use for the values of numbers
    std::vector<JsonNode> children;  // of a List or an Object, as written; keys may repeat
};

// Why a text is no JSON that we take.
struct JsonFault {
    int line = 0;    // from 1; 0 if the whole text is meant
    int column = 0;  // from 1, in bytes
    std::string message;
    std::string remedy;
};

struct JsonParse {
    std::optional<JsonNode> root;
    JsonFault fault;  // if there is no root
};

// Takes UTF-8, with or without a byte order mark, of at most 32 MiB, 500,000 values and 64 levels.
JsonParse parse_json(std::string_view text);

}  // namespace marquee
