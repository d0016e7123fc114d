// From what a source says to an Event: one time zone, instants, ids, order.
#pragma once
#include <optional>
#include <string>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "exchange/programme.hpp"

namespace marquee {

struct ImportOptions {
    std::string zone;            // an IANA name that counts more than what the source says; empty if not given
    std::string fallback_title;  // of an event that the source does not name
};

// The Event, in one form whatever order the source has: sessions by start and room, people by their ids. Remarks go to
// `programme.report`; where there is no Event, `programme.error` says why.
std::optional<Event> settle(Programme& programme, const ImportOptions& options, const Zones& zones);

}  // namespace marquee
