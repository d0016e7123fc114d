// What stays of an event.json when the programme of its event is imported again.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"

namespace marquee {

// Whether two events that were read are one, at two times: they have the same title, or a session with the same id on
// the same day.
bool is_same_event(const Event& before, const Event& after);

struct Kept {
    std::string event;              // the text of event.json
    std::vector<std::string> keys;  // what stayed in it, sorted: "notice", "venue.city"
};

// `after` with what `before` says and it does not, both the text of an event.json. Of the keys that are `guessed`,
// `before` counts more; of a venue, each member stays by itself. Nothing stays of a text that is no JSON object.
Kept keep_event(std::string_view before, std::string_view after, const std::vector<std::string>& guessed);

}  // namespace marquee
