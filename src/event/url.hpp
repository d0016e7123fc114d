// Which addresses the data may lead to.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace marquee {

// The address to use for `url`, resolved against `base` (RFC 3986) if it is relative and `base` is not empty.
// Allowed are https, http, mailto and tel, and relative references; without a base, a relative one becomes
// rooted at the site ("/slides.pdf"). Nothing for any other scheme, for "//host", or for an address with control
// characters, spaces or backslashes. Quotes, backticks and angle brackets are percent-encoded; "&" is not, since
// that would change the meaning of a query: HTML output escapes it.
std::optional<std::string> safe_url(std::string_view url, std::string_view base);

}  // namespace marquee
