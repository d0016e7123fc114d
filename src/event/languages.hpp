// The languages whose names are known.
#pragma once
#include <span>
#include <string_view>

namespace marquee {

struct Language {
    std::string_view code;  // ISO 639-1
    std::string_view name;  // as CLDR has it, in the language itself
};

// By their codes.
std::span<const Language> known_languages();

}  // namespace marquee
