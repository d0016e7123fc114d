// What a page is about, in schema.org's words as JSON-LD: what Google documents for Event, and Person.
#pragma once
#include <string>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "page/route.hpp"

namespace marquee {

// Can stand inside a script element: no string ends it. Empty where there is nothing to say, as about a break.
// Addresses are there only if the event knows its own.
std::string write_json_ld(const Event& event, const Route& route, const Zones& zones);

}  // namespace marquee
