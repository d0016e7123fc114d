// Sessions as iCalendar (RFC 5545), for any calendar program.
//
// Times are in UTC, which every program reads alike, and which needs no VTIMEZONE.
//
// UID is the session's id at the year of the event's first day and the host of the event's address, such as
// "panel@2025.example.org": ids are unique within an event only, and next year's event, often at the same host, has
// a session "panel" too. An event that has no `url` has the host of `source_url`, and without that a number made of
// its title, below ".invalid", which is no host's name. So a calendar knows its entries again as long as these stay.
//
// The data counts no revisions of a session. SEQUENCE is the time of the data's last change in minutes, which rises
// with every change; it rises for sessions that stayed the same too, and calendars take that for an update without
// a difference.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"

namespace marquee {

// The sessions that belong in a calendar of all of these: without the breaks, in which nobody needs to be reminded to
// be somewhere; with them if there is nothing else, since a calendar must not be empty.
std::vector<const Session*> calendar_sessions(std::span<const Session* const> sessions);

// `sessions` are of `event`, and at least one. `name` is what programs call the calendar, with the event's zone as a
// hint in which to show it; without a name, they take its sessions for entries of the visitor's own calendar.
// `stamp` is when the data last changed.
std::string write_calendar(const Event& event, std::span<const Session* const> sessions, std::string_view name,
                           Instant stamp);

}  // namespace marquee
