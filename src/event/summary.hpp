// What an event's sessions have in common, found once, since pages ask for it each time they change.
#pragma once
#include "event/event.hpp"

namespace marquee {

// Fills in the event's `days`, `rooms`, `tracks`, `languages`, `types` and `over`. Sessions are in order and know their
// days.
void summarize(Event& event);

}  // namespace marquee
