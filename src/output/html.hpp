// A Document as a static page.
#pragma once
#include <string>
#include <string_view>

#include "page/document.hpp"

namespace marquee {

// Replaces & < > " ' by character references, and what HTML cannot hold (broken UTF-8, control characters) by U+FFFD.
std::string escape_html(std::string_view text);

// The colour of the page behind all, "#rrggbb".
std::string ground_of(bool dark);

// The page's content as HTML, without head or body tags.
std::string write_html(const Document& document, std::string_view root);

// `shell` with its placeholders filled: {{lang}}, {{title}}, {{description}}, {{root}}, {{body}}, {{head}}
// with `head` as it is, and the colours of the ground, {{ground}} and {{ground-dark}}. Text is escaped; placeholders in
// what is filled in and unknown ones stay.
std::string fill_shell(std::string_view shell, const Document& document, std::string_view root, std::string_view head);

}  // namespace marquee
