// The one form that Markdown text can say a block in.
#pragma once
#include "event/markdown.hpp"

namespace marquee {

// `block` as it reads after it was written: no control characters, no spaces at the edges of lines and styles, no empty
// spans, equal neighbours merged, and no line breaks in headings. Citations are links, and what would be taken for one
// ("[^1]") is code. Without spans if nothing is left.
MarkdownBlock tidied(const MarkdownBlock& block);

}  // namespace marquee
