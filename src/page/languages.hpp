// What languages are called by those who speak them.
#pragma once
#include <string>
#include <string_view>

namespace marquee {

// "Deutsch" for "de", "Deutsch (CH)" for "de-CH" (a tag of BCP 47); the tag itself where the language is not known.
std::string language_name(std::string_view tag);

}  // namespace marquee
