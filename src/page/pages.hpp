// Which pages an event has, and where they are.
#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "page/route.hpp"

namespace marquee {

// So many people and sessions have an address of their own at most. What comes after them is in the query of its
// view's address.
inline constexpr std::size_t kMaxItemPages = 2000;

// The site's address, ending in "/": "https://example.org/2025/". Empty if the event does not know it.
std::string site_address(const Event& event);

// The address of the page of a person or of a session. Each must be one of the event's.
std::string address_of(const Event& event, const Person& person);
std::string address_of(const Event& event, const Session& session);

// The address of one of the event's days, and the day at a route, even if a session is called like it.
std::string address_of(std::chrono::year_month_day day);
std::optional<std::chrono::year_month_day> day_at(const Event& event, const Route& route);

// The list that has a session: the page of its day, or the schedule where that has all days.
std::string list_address(const Event& event, const Session& session);
// Where the schedule is for who comes at `now`: from the end of the event's first day to that of its last, the page of
// today or of the next day with sessions; else, and without `now`, the view's own address.
std::string schedule_address(const Event& event, const Zones& zones, std::optional<Instant> now);
// When it is another one, the next time after `now`.
std::optional<Instant> schedule_address_changes(const Event& event, const Zones& zones, Instant now);

// What a route leads to; null if there is none, or if nothing is said about it on a page of its own.
const Person* person_at(const Event& event, const Route& route);
const Session* session_at(const Event& event, const Route& route);

bool has_page(const Event& event, const Route& route);

// Every page with an address of its own: the views, the days if there are several, then people and sessions.
std::vector<Route> pages_of(const Event& event);
// How many people and sessions have a page, but no address of its own.
std::size_t count_without_address(const Event& event);

}  // namespace marquee
