// Languages as sources write them: as a tag, or by name.
#pragma once
#include <string>
#include <string_view>

namespace marquee {

// "de" for "German", "Deutsch" or "de": a tag of BCP 47 that begins with a code of two or three letters. Empty for what
// is no language.
std::string language_tag(std::string_view written);

}  // namespace marquee
