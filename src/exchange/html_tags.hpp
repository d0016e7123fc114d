// Tags of HTML in a text that is something else, which most abstracts are. In code between backticks, or behind a
// backslash, there are none, and a tag that hides its content is one only if its end tag follows.
#pragma once
#include <string>
#include <string_view>

#include "exchange/html.hpp"

namespace marquee {

enum class Markup {
    None,
    Some,  // tags in a text that is something else
    Html,
};

// Whether a text is HTML.
Markup markup_of(std::string_view text);

// HTML or text with tags as HTML in which everything else that looks like a tag is text: in HTML tags that would hide
// what follows, in a text all that are none of those above.
std::string as_html(std::string_view text, Markup markup);

// Markdown with tags in it, as Markdown without. All else stays as it is, byte for byte.
std::string without_tags(std::string_view markdown, const HiddenElement& hidden);

}  // namespace marquee
