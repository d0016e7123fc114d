// Texts of other formats (abstracts, biographies) as our Markdown.
#pragma once
#include <string>
#include <string_view>

#include "event/markdown.hpp"
#include "exchange/report.hpp"

namespace marquee {

enum class TextKind {
    Markdown,  // or HTML
    Plain,     // or HTML
};

// Finds out by itself where a text is HTML. Relative links lead below `base` (url.hpp); those that are not allowed
// become text, which is reported at `place`.
Markdown read_prose(std::string_view text, TextKind kind, const std::string& base, std::string_view place,
                    Report& report);

}  // namespace marquee
