// HTML of other people's abstracts as Markdown. Whatever an element says that Markdown cannot, its text stays; scripts,
// styles and embedded things go.
#pragma once
#include <functional>
#include <optional>
#include <string_view>

#include "event/markdown.hpp"

namespace marquee {

// Is told the name of each element that went although there was text in it.
using HiddenElement = std::function<void(std::string_view name)>;

// The text of HTML is text: what looks like Markdown in it does not become any. Nothing for elements that nest too
// deep.
std::optional<Markdown> read_html(std::string_view html, const LinkFilter& filter, const HiddenElement& hidden);

}  // namespace marquee
