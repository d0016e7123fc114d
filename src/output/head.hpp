// What a page's head tells search engines, and those who show a card for a link.
#pragma once
#include <string>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "page/document.hpp"
#include "page/route.hpp"

namespace marquee {

// Elements a line each: OpenGraph (ogp.me), JSON-LD, and, if the event knows its own address, the canonical link.
// `document` is the page at `route`.
std::string write_head(const Event& event, const Route& route, const Document& document, const Zones& zones);

// Of a page that no search engine is to list.
std::string write_hidden_head();

}  // namespace marquee
