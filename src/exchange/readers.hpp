// The readers of other formats, one file each. Each is given a text of its format and makes of it what can be made:
// real files break their schemas, and what is dropped or guessed is reported.
#pragma once
#include <string>
#include <string_view>

#include "event/zones.hpp"
#include "exchange/json_values.hpp"
#include "exchange/programme.hpp"

namespace marquee {

// frab, pretalx, c3voc: an object with `schedule`.
Programme read_schedule_json(const Json& root);

// The same as XML, and FOSDEM's dialect of it.
Programme read_schedule_xml(std::string_view text);

// Sessionize's "view all": an object with `sessions`, `speakers`, `rooms`.
Programme read_sessionize(const Json& root);

// Sessionize's grid: a list of days with `rooms` that have `sessions`.
Programme read_sessionize_grid(const Json& root);

// iCalendar. `zones` are asked for the zones that its times name.
Programme read_calendar(std::string_view text, const Zones& zones);

// A table with a header row: title, start, end, room, track, type, speakers, abstract, in any order.
Programme read_csv(std::string_view text);

}  // namespace marquee
