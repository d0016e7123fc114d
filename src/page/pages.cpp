#include "page/pages.hpp"

#include <algorithm>

namespace marquee {
namespace {

template <typename Item>
const Item* with_id(const std::vector<Item>& items, const std::string& id) {
    const auto at = std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    return at == items.end() ? nullptr : &*at;
}

template <typename Item>
std::size_t index_in(const std::vector<Item>& items, const Item& item) {
    return static_cast<std::size_t>(&item - items.data());
}

// Who speaks in some session, by the index of the person.
std::vector<bool> speaking(const Event& event) {
    std::vector<bool> speaks(event.people.size());
    for (const Session& session : event.sessions)
        for (const std::size_t person : session.people) speaks[person] = true;
    return speaks;
}

// Of the event's people, as many as may have an address of their own.
std::size_t addressed_people(const Event& event) { return std::min(kMaxItemPages, event.people.size()); }
std::size_t addressed_sessions(const Event& event) {
    return std::min(kMaxItemPages - addressed_people(event), event.sessions.size());
}

// The event's day that `at` is on, or the next to come; nothing if none is, or where one page has all days.
std::optional<std::chrono::year_month_day> day_to_come(const Event& event, const Zones& zones, Instant at) {
    if (event.days.size() < 2) return std::nullopt;
    const auto day = std::lower_bound(event.days.begin(), event.days.end(), day_of(event, zones, at));
    return day == event.days.end() ? std::nullopt : std::optional(*day);
}

}  // namespace

std::string site_address(const Event& event) {
    std::string address = event.url.substr(0, event.url.find_first_of("?#"));
    if (!address.empty() && !address.ends_with('/')) address += '/';
    return address;
}

std::string address_of(const Event& event, const Person& person) {
    if (index_in(event.people, person) < addressed_people(event)) return path_of({View::Speakers, person.id});
    return std::string(path_of(View::Speakers)) + "?person=" + person.id;
}

std::string address_of(const Event& event, const Session& session) {
    if (index_in(event.sessions, session) < addressed_sessions(event)) return path_of({View::Schedule, session.id});
    return std::string(path_of(View::Schedule)) + "?session=" + session.id;
}

std::string address_of(std::chrono::year_month_day day) { return path_of({View::Schedule, iso_date(day)}); }

std::optional<std::chrono::year_month_day> day_at(const Event& event, const Route& route) {
    if (route.view != View::Schedule) return std::nullopt;
    const std::optional<std::chrono::year_month_day> day = parse_date(route.item);
    const bool is_there = day && std::find(event.days.begin(), event.days.end(), *day) != event.days.end();
    return is_there ? day : std::nullopt;
}

std::string list_address(const Event& event, const Session& session) {
    return event.days.size() > 1 ? address_of(session.day) : std::string(path_of(View::Schedule));
}

std::string schedule_address(const Event& event, const Zones& zones, std::optional<Instant> now) {
    const auto day = now ? day_to_come(event, zones, *now) : std::nullopt;
    return day && *day != event.days.front() ? address_of(*day) : std::string(path_of(View::Schedule));
}

std::optional<Instant> schedule_address_changes(const Event& event, const Zones& zones, Instant now) {
    const auto day = day_to_come(event, zones, now);
    if (!day) return std::nullopt;
    const std::chrono::local_days day_after = std::chrono::local_days{*day} + std::chrono::days(1);
    return to_instant(zones, event.time_zone, day_after + event.day_start);
}

const Person* person_at(const Event& event, const Route& route) {
    if (route.view != View::Speakers || route.item.empty()) return nullptr;
    const Person* person = with_id(event.people, route.item);
    if (person == nullptr || person->listed) return person;
    return speaking(event)[index_in(event.people, *person)] ? person : nullptr;
}

const Session* session_at(const Event& event, const Route& route) {
    if (route.view != View::Schedule || route.item.empty() || day_at(event, route)) return nullptr;
    return with_id(event.sessions, route.item);
}

bool has_page(const Event& event, const Route& route) {
    return route.item.empty() || person_at(event, route) != nullptr || session_at(event, route) != nullptr ||
           day_at(event, route);
}

std::vector<Route> pages_of(const Event& event) {
    std::vector<Route> pages;
    for (const View view : kViews) pages.push_back({view});
    if (event.days.size() > 1)
        for (const std::chrono::year_month_day day : event.days) pages.push_back({View::Schedule, iso_date(day)});
    const std::vector<bool> speaks = speaking(event);
    for (std::size_t i = 0; i < addressed_people(event); ++i)
        if (event.people[i].listed || speaks[i]) pages.push_back({View::Speakers, event.people[i].id});
    for (std::size_t i = 0; i < addressed_sessions(event); ++i)
        if (const Route page{View::Schedule, event.sessions[i].id}; !day_at(event, page)) pages.push_back(page);
    return pages;
}

std::size_t count_without_address(const Event& event) {
    const std::vector<bool> speaks = speaking(event);
    std::size_t count = event.sessions.size() - addressed_sessions(event);
    for (std::size_t i = addressed_people(event); i < event.people.size(); ++i)
        if (event.people[i].listed || speaks[i]) ++count;
    return count;
}

}  // namespace marquee
