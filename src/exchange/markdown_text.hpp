// Markdown as text again: what `parse_markdown` made of a text, and what readers of other formats built.
#pragma once
#include <string>
#include <string_view>

#include "event/markdown.hpp"

namespace marquee {

// A text that `parse_markdown` reads as `markdown`. Blank blocks are left out, spaces at the edges of styles move out
// of them, and citations become links. Styles that Markdown cannot say at their place ("a*(b)*c") are left out.
std::string write_markdown(const Markdown& markdown);

}  // namespace marquee
