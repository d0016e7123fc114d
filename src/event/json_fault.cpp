#include "event/json_fault.hpp"

#include <algorithm>

namespace marquee {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::size_t skip_space(std::string_view text, std::size_t position) {
    return std::min(text.find_first_not_of(kSpace, position), text.size());
}

JsonFault ends_early(std::string_view text) {
    return fault_at(text, text.find_last_not_of(kSpace) + 1, "The file ends too early.",
                    "Close every quote, bracket and brace; perhaps the end of the file was lost.");
}

// A fault inside a quoted string, at its last byte that was read.
JsonFault explain_string(std::string_view text, std::string_view complaint, std::size_t position) {
    if (contains(complaint, "surrogate")) {
        return fault_at(text, position, "A \\u escape is only half of a character (a lone surrogate).",
                        "Write the character itself, or both halves of its escape.");
    }
    if (contains(complaint, "UTF-8")) {
        return fault_at(text, position, "A byte is not UTF-8.", "Save the file as UTF-8.");
    }
    if (contains(complaint, "control character")) {
        return fault_at(text, position, "A line break or control character stands inside a text.",
                        "Close the quotes on the same line; write \\n for a line break.");
    }
    return fault_at(text, position, "A backslash begins no escape that JSON has.",
                    "Write \\\\ for a backslash, \\\" for a quote.");
}

}  // namespace

JsonFault fault_at(std::string_view text, std::size_t position, std::string_view message, std::string_view remedy) {
    const std::string_view before = text.substr(0, position);
    const std::size_t line_start = before.rfind('\n') + 1;
    const auto breaks = std::count(before.begin(), before.end(), '\n');
    return {static_cast<int>(breaks) + 1, static_cast<int>(position - line_start) + 1, std::string(message),
            std::string(remedy)};
}

JsonFault explain_fault(std::string_view text, std::string_view complaint, std::size_t after_value, std::size_t read) {
    if (contains(complaint, "unexpected end of input") || contains(complaint, "missing closing quote"))
        return ends_early(text);
    if (contains(complaint, "invalid string")) return explain_string(text, complaint, read - 1);

    const std::size_t first = skip_space(text, after_value);
    const bool comma_before = first + 1 < read && text[first] == ',';
    const bool colon_before = first + 1 < read && text[first] == ':';
    const std::size_t at = comma_before || colon_before ? skip_space(text, first + 1) : first;
    const char found = at < text.size() ? text[at] : '\0';

    if (comma_before && (found == '}' || found == ']')) {
        return fault_at(text, first, "A comma follows the last entry.", "Remove the comma.");
    }
    if (found == '/') return fault_at(text, at, "JSON has no comments.", "Remove the comment.");
    if (found == '\'') return fault_at(text, at, "A single quote begins no text.", "Use double quotes.");
    if (contains(complaint, "object separator")) {
        return fault_at(text, after_value, "A colon is missing after a key.", "Write : between the key and its value.");
    }
    if (contains(complaint, "; expected '}'") || contains(complaint, "; expected ']'")) {
        if (found == '}' || found == ']' || found == ':') {
            return fault_at(text, at, std::string("There is a ") + found + " that does not fit here.",
                            "Close every bracket and brace in the order in which they were opened.");
        }
        return fault_at(text, after_value, "A comma is missing between two entries.", "Write , after the first.");
    }
    if (contains(complaint, "; expected end of input")) {
        return fault_at(text, at, "There is text after the end of the data.", "Remove it.");
    }
    if (contains(complaint, "number overflow")) {
        return fault_at(text, at, "This number is too large.", "Write a smaller one.");
    }
    if (contains(complaint, "object key")) {
        return fault_at(text, at, "A key must stand here.", "Write the key in double quotes.");
    }
    return fault_at(text, at, "A value must stand here.",
                    "Write a text in double quotes, a number, true, false, null, a [list] or an {object}.");
}

}  // namespace marquee
