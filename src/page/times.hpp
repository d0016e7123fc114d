// How a page tells when something is: on whose clocks, in which words, and seen from which moment.
#pragma once
#include <optional>
#include <string>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "page/document.hpp"
#include "page/formats.hpp"
#include "page/view_state.hpp"

namespace marquee {

struct Times {
    const Event& event;
    const Zones& zones;
    std::optional<Instant> now;  // nothing on a static page
    Formats formats;
    std::string zone;  // whose clocks are shown
    bool knows_visitors_zone = false;
    bool zones_differ = false;      // it has other times than the event's
    bool in_visitors_zone = false;  // and they are shown
};

Times times_of(const Event& event, const ViewState& state, std::optional<Instant> now, const Zones& zones);

// When something is, on the clocks that are shown, or on the event's.
Run time_run(const Times& times, Instant at);
Run time_at_event_run(const Times& times, Instant at);

// "next day" where the clocks that are shown are not on the session's day any more, or "previous day"; else empty.
std::string other_day_text(const Times& times, const Session& session);

// "times in San Diego": where the clocks are that are shown, or the event's.
std::string zone_text(const Times& times);
std::string event_zone_text(const Event& event);

enum class Phase { Coming, Now, Past };
Phase phase_of(const Session& session, std::optional<Instant> now);

// "in 13 days", "in 5 hours", "in 1 minute": how long until `at`, which lies ahead of `now`.
std::string until_text(Instant now, Instant at);
// When that is said differently, the next time after `now`.
Instant until_changes(Instant now, Instant at);

// Where the event stands: "starts in 13 days", "has ended"; empty while it is on, and on a static page.
std::string standing_text(const Times& times);
std::optional<Instant> standing_changes(const Event& event, Instant now);

}  // namespace marquee
