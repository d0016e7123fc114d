// HTML of other people's abstracts as Markdown. Whatever an element says that Markdown cannot, its text stays; scripts,
// styles and embedded things go.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "event/markdown.hpp"

namespace marquee {

enum class Markup {
    None,
    Some,  // tags in a text that is something else
    Html,
};

// Whether a text is HTML. Tags in Markdown's code, or behind a backslash, are none.
Markup markup_of(std::string_view text);

// The text of HTML is text: what looks like Markdown in it does not become any. Nothing for elements that nest too
// deep.
std::optional<Markdown> read_html(std::string_view html, const LinkFilter& filter);

// Markdown with tags in it, as Markdown without. Nothing for elements that nest too deep.
std::optional<std::string> without_tags(std::string_view markdown);

}  // namespace marquee
