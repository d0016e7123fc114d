// A programme as the reader of a format hands it over: texts as they were written, times not yet in a zone. `settle`
// makes an Event of it.
#pragma once
#include <chrono>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "exchange/report.hpp"

namespace marquee {

struct ListedSession {
    // `id` is what the source calls it, in any characters; empty if it has no name for it. `start` and `end` are below.
    Session session;
    std::optional<WrittenTime> start;  // a session without one is left out
    std::optional<WrittenTime> end;
    std::optional<std::chrono::seconds> duration;      // if there is no end
    std::optional<std::chrono::year_month_day> day{};  // the day of the event that the source lists it under
};

struct Programme {
    std::string error;  // a sentence if nothing could be read; then the rest counts for nothing
    // Without sessions. `time_zone` is empty where the source names none, `title` too. Ids of people are settled later.
    Event event;
    std::vector<ListedSession> sessions;
    std::vector<WrittenTime> day_starts;                   // of the days that say when they start
    std::optional<std::chrono::year_month_day> first_day;  // where the source says so
    std::optional<std::chrono::year_month_day> last_day;
    std::vector<std::string> guessed;  // keys of event.json that the source does not say, and `settle` made up
    Report report;

    Programme() {
        event.time_zone.clear();
        event.language.clear();
    }

    // The person whom the source calls `key`, by name where that is empty, as an index of event.people.
    std::size_t person(std::string_view key, std::string_view name) {
        std::string known(key.empty() ? "name " : "key ");
        known += key.empty() ? name : key;
        const auto [found, is_new] = people.try_emplace(std::move(known), event.people.size());
        if (is_new) event.people.emplace_back().name = name;
        return found->second;
    }

    std::map<std::string, std::size_t> people{};
};

// A date and time as people and programs write it: with a space for the T, with fractions of seconds, with an offset
// such as "+0100" or " +01:00".
std::optional<WrittenTime> read_time_loosely(std::string_view text);

// "01:30", "1:30:00", "90" minutes, or an ISO 8601 duration such as "PT1H30M".
std::optional<std::chrono::seconds> read_duration(std::string_view text);

// Sets the type, or the label where the type is none that we have.
void set_type(Session& session, std::string_view type);

// The name of a type in data files and elsewhere.
std::string_view name_of(SessionType type);

}  // namespace marquee
