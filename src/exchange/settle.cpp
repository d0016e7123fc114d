#include "exchange/settle.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "event/order.hpp"
#include "event/text.hpp"
#include "event/url.hpp"
#include "exchange/languages.hpp"
#include "exchange/names.hpp"
#include "exchange/settle_zone.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

using std::chrono::year_month_day;

Instant instant_of(const WrittenTime& time, const std::string& zone, const Zones& zones) {
    const Instant as_utc{time.civil.time_since_epoch()};
    if (time.offset) return as_utc - *time.offset;
    return to_instant(zones, zone, time.civil).value_or(as_utc);
}

void settle_end(ListedSession& listed, const std::string& zone, const Zones& zones, Report& report) {
    Session& session = listed.session;
    if (listed.end) {
        session.end = instant_of(*listed.end, zone, zones);
    } else if (listed.duration && listed.duration->count() > 0) {
        session.end = session.start + *listed.duration;
    } else {
        report.add("Sessions have neither end nor duration, so they last until the next one in their room",
                   session.title);
    }
    if (session.end && *session.end <= session.start) {
        report.add("Sessions do not end after they start, so their end was dropped", session.title);
        session.end.reset();
    }
}

void settle_texts(Session& session, CivilTime start, Report& report) {
    for (std::string* text : {&session.title, &session.label, &session.room, &session.track}) *text = one_line(*text);
    if (session.title.empty()) {
        session.title = "Untitled";
        report.add("Sessions without a title are called \"Untitled\"",
                   iso_date(day_of(start)) + " " + clock_text(start) + " " + session.room);
    }
    const std::string language = language_tag(session.language);
    if (language.empty() && !is_blank(session.language))
        report.add("Languages that are neither a language tag nor a known name were dropped", session.language);
    session.language = language;
}

// The rooms in the source's order, then those that only sessions name; the rank of each.
std::map<std::string, std::size_t> settle_rooms(Programme& programme) {
    std::map<std::string, std::size_t> ranks;
    std::vector<std::string> rooms;
    const auto add = [&](const std::string& room) {
        if (!room.empty() && ranks.try_emplace(room, rooms.size()).second) rooms.push_back(room);
    };
    for (const std::string& room : programme.event.venue.rooms) add(one_line(room));
    for (const ListedSession& listed : programme.sessions) add(listed.session.room);
    programme.event.venue.rooms = std::move(rooms);
    ranks[""] = ranks.size();
    return ranks;
}

void settle_session_ids(Programme& programme) {
    Ids ids;
    for (ListedSession& listed : programme.sessions) {
        std::string id = slug(listed.session.id);
        if (id.empty()) id = slug(listed.session.title);
        if (id.empty()) id = world_id(programme.event.title, listed.session.title);
        const std::string taken = ids.take(id);
        if (taken != id) programme.report.add("Ids that were there already got a number behind them", taken);
        listed.session.id = taken;
    }
}

// Gives people ids in the order in which sessions name them, then sorts them by these.
void settle_people(Programme& programme) {
    Event& event = programme.event;
    std::vector<std::size_t> appearance;
    std::vector<bool> seen(event.people.size());
    const auto add = [&](std::size_t person) {
        if (!seen[person]) appearance.push_back(person);
        seen[person] = true;
    };
    for (const ListedSession& listed : programme.sessions)
        std::for_each(listed.session.people.begin(), listed.session.people.end(), add);
    for (std::size_t i = 0; i < event.people.size(); ++i) add(i);

    Ids ids;
    for (std::size_t i : appearance) {
        Person& person = event.people[i];
        person.name = one_line(person.name);
        if (person.name.empty()) {
            person.name = "Unnamed";
            programme.report.add("People without a name are called \"Unnamed\"");
        }
        person.affiliation = one_line(person.affiliation);
        for (Link& link : person.links) link.label = is_blank(link.label) ? link.url : one_line(link.label);
        const std::string id = slug(person.name);
        person.id = ids.take(id.empty() ? world_id(event.title, person.name) : id);
    }
    const std::vector<std::size_t> order = stable_order(
        event.people.size(), [&](std::size_t a, std::size_t b) { return event.people[a].id < event.people[b].id; });
    event.people = in_order(std::move(event.people), order);
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (ListedSession& listed : programme.sessions) {
        std::vector<std::size_t> people;
        for (std::size_t person : listed.session.people) {
            if (std::find(people.begin(), people.end(), place[person]) == people.end()) people.push_back(place[person]);
        }
        listed.session.people = std::move(people);
    }
}

// When days begin, if all that say so agree and no session would move to another day than its source lists it under.
void settle_day_start(Programme& programme, const Zones& zones) {
    Event& event = programme.event;
    std::vector<std::chrono::minutes> starts;
    for (const WrittenTime& written : programme.day_starts) {
        const CivilTime civil = to_civil(zones, event.time_zone, instant_of(written, event.time_zone, zones));
        starts.push_back(
            std::chrono::floor<std::chrono::minutes>(civil - std::chrono::floor<std::chrono::days>(civil)));
    }
    if (starts.empty()) return;
    const bool agree = std::all_of(starts.begin(), starts.end(), [&](auto start) { return start == starts[0]; });
    event.day_start = agree && starts[0] < std::chrono::hours(12) ? starts[0] : std::chrono::minutes{0};
    const bool fits =
        std::all_of(programme.sessions.begin(), programme.sessions.end(), [&](const ListedSession& listed) {
            return !listed.day || day_of(event, zones, listed.session.start) == *listed.day;
        });
    if (!fits) event.day_start = std::chrono::minutes{0};
    if (event.day_start != starts[0]) {
        programme.report.add(
            "The times at which days start differ, are after noon or would move sessions to another day, so days start "
            "at midnight");
    }
}

void settle_days(Programme& programme, const Zones& zones) {
    Event& event = programme.event;
    settle_day_start(programme, zones);
    std::optional<year_month_day> first = programme.first_day, last = programme.last_day;
    for (const ListedSession& listed : programme.sessions) {
        const year_month_day day = day_of(event, zones, listed.session.start);
        if ((programme.first_day && day < *programme.first_day) || (programme.last_day && day > *programme.last_day)) {
            programme.report.add("Sessions are outside of the days of the event, which were extended",
                                 listed.session.title);
        }
        first = first ? std::min(*first, day) : day;
        last = last ? std::max(*last, day) : day;
    }
    if (first) event.first_day = *first;
    event.last_day = std::max(event.first_day, last.value_or(event.first_day));
}

// The language of most sessions, where the source names none of the event.
void settle_language(Programme& programme) {
    Event& event = programme.event;
    event.language = language_tag(event.language);
    if (!event.language.empty()) return;
    programme.guessed.emplace_back("language");
    std::map<std::string, std::size_t> uses;
    event.language = "en";
    for (const ListedSession& listed : programme.sessions) {
        const std::string& language = listed.session.language;
        if (!language.empty() && ++uses[language] > uses[event.language]) event.language = language;
    }
}

void settle_event(Programme& programme, const ImportOptions& options) {
    Event& event = programme.event;
    event.title = one_line(event.title);
    for (std::string* text : {&event.description, &event.venue.name, &event.venue.city}) *text = one_line(*text);
    if (event.title.empty()) {
        event.title = is_blank(options.fallback_title) ? "Untitled" : one_line(options.fallback_title);
        programme.guessed.emplace_back("title");
    }
    if (!is_colour(event.accent)) event.accent.clear();
    const std::optional<std::string> site = safe_url(event.source_url, "");
    event.source_url = site && site->starts_with("http") ? *site : "";
}

}  // namespace

std::optional<Event> settle(Programme& programme, const ImportOptions& options, const Zones& zones) {
    Event& event = programme.event;
    Report& report = programme.report;
    if (!settle_zone(programme, options.zone, zones)) return std::nullopt;
    settle_event(programme, options);
    std::erase_if(programme.sessions, [&](const ListedSession& listed) {
        if (!listed.start) report.add("Sessions without a start were left out", listed.session.title);
        return !listed.start;
    });
    if (programme.sessions.empty()) {
        programme.error = "The file has no session that says when it starts, so there is nothing to import.";
        return std::nullopt;
    }
    for (ListedSession& listed : programme.sessions) {
        listed.session.start = instant_of(*listed.start, event.time_zone, zones);
        settle_texts(listed.session, to_civil(zones, event.time_zone, listed.session.start), report);
        settle_end(listed, event.time_zone, zones, report);
    }
    std::map<std::string, std::size_t> ranks = settle_rooms(programme);
    const std::vector<std::size_t> order = stable_order(programme.sessions.size(), [&](std::size_t a, std::size_t b) {
        const Session& left = programme.sessions[a].session;
        const Session& right = programme.sessions[b].session;
        return left.start != right.start ? left.start < right.start : ranks[left.room] < ranks[right.room];
    });
    programme.sessions = in_order(std::move(programme.sessions), order);
    settle_session_ids(programme);
    settle_people(programme);
    settle_days(programme, zones);
    settle_language(programme);
    for (ListedSession& listed : programme.sessions) event.sessions.push_back(std::move(listed.session));
    return std::move(event);
}

}  // namespace marquee
