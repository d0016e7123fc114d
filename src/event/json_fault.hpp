// Puts the complaint of the JSON parser into words for people who edit the file by hand.
#pragma once
#include <cstddef>
#include <string_view>

#include "event/json_tree.hpp"

namespace marquee {

// Line and column of `position` in `text`.
JsonFault fault_at(std::string_view text, std::size_t position, std::string_view message, std::string_view remedy);

// A text that is no JSON. `complaint` is what nlohmann/json says about it, `after_value` the end of the last part that
// was good (a key, a value, a bracket), `read` how many bytes it has looked at.
JsonFault explain_fault(std::string_view text, std::string_view complaint, std::size_t after_value, std::size_t read);

}  // namespace marquee
