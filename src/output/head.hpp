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

// Of the page that a host shows where there is none.
std::string write_missing_head();

}  // namespace marquee
