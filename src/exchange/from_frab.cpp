// A schedule of frab or pretalx as a programme. Real files break their schema, so each fact is taken from wherever it
// stands: `date`, or else the day and `start`; `end`, or else `duration`.
#include <algorithm>
#include <utility>

#include "event/text.hpp"
#include "exchange/frab.hpp"
#include "exchange/links.hpp"
#include "exchange/names.hpp"
#include "exchange/prose.hpp"
#include "exchange/references.hpp"
#include "exchange/session_text.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

std::string_view first_of(std::initializer_list<std::string_view> texts) {
    for (std::string_view text : texts) {
        if (!is_blank(text)) return text;
    }
    return "";
}

std::string after_dash(std::string_view text) {
    const std::size_t dash = text.find('-');
    return dash == std::string_view::npos ? "" : std::string(text.substr(dash + 1));
}

// What Marquee called the session when it derived `event.guid` from that (to_frab.cpp); empty if it did not.
std::string own_id(const FrabEvent& event, std::string_view title) {
    const std::string slug_end = after_dash(event.slug);
    for (const std::string& id : {event.id, slug_end, after_dash(slug_end)}) {
        if (!id.empty() && world_id(title, id) == event.guid) return id;
    }
    return "";
}

std::string id_of(const FrabEvent& event, std::string_view title) {
    if (!is_uuid(event.guid)) return std::string(first_of({event.guid, event.id, event.code, event.slug, event.title}));
    const std::string own = own_id(event, title);
    return own.empty() ? lower(event.guid) : own;
}

class FrabReader {
  public:
    FrabReader(const FrabSchedule& schedule, Report report) : schedule_(schedule) {
        programme_.report = std::move(report);
    }

    Programme read() {
        read_conference();
        for (const FrabPerson& person : schedule_.persons) read_person(person);
        for (const FrabDay& day : schedule_.days) read_day(day);
        return std::move(programme_);
    }

  private:
    Report& report() { return programme_.report; }

    const std::string& base() const { return programme_.event.source_url; }

    Markdown prose(const std::string& text, std::string_view place) {
        return read_prose(text, TextKind::Markdown, base(), place, report());
    }

    void read_conference() {
        Event& event = programme_.event;
        event.title = first_of({schedule_.title, schedule_.acronym});
        event.description = schedule_.description;
        event.time_zone = schedule_.time_zone;
        event.accent = schedule_.colour;
        event.venue.name = schedule_.venue;
        event.venue.city = schedule_.city;
        const std::optional<std::string> site = read_link(schedule_.base_url, "", report());
        if (site && site->starts_with("http")) event.source_url = *site;
        programme_.first_day = parse_date(std::string_view(schedule_.start).substr(0, 10));
        programme_.last_day = parse_date(std::string_view(schedule_.end).substr(0, 10));
        if (programme_.first_day > programme_.last_day) programme_.last_day.reset();
        // The last night may end on a date that is no day of the event.
        const std::optional<std::chrono::year_month_day> listed =
            schedule_.days.empty() ? std::nullopt : parse_date(schedule_.days.back().date);
        const bool all_listed = schedule_.days_count == std::to_string(schedule_.days.size());
        if (all_listed && listed && programme_.last_day > listed) programme_.last_day = listed;
        for (const FrabRoom& room : schedule_.rooms) event.venue.rooms.push_back(room.name);
    }

    std::size_t read_person(const FrabPerson& written) {
        const std::size_t place = programme_.person(first_of({written.guid, written.code, written.id}),
                                                    first_of({written.name, written.code}));
        if (programme_.event.people[place].biography.empty()) {
            Markdown biography = prose(written.biography, written.name);
            programme_.event.people[place].biography = std::move(biography);
        }
        Person& person = programme_.event.people[place];
        if (person.links.empty()) {
            for (const FrabLink& link : written.links) {
                std::optional<std::string> url = read_link(link.url, base(), report());
                if (url) person.links.push_back({link.title, std::move(*url)});
            }
        }
        return place;
    }

    void read_day(const FrabDay& day) {
        const std::optional<std::chrono::year_month_day> date = parse_date(day.date);
        if (std::optional<WrittenTime> start = day_start(day)) programme_.day_starts.push_back(*start);
        for (const FrabRoom& room : day.rooms) {
            programme_.event.venue.rooms.push_back(room.name);
            for (const FrabEvent& event : room.events) read_event(event, room, day, date);
        }
    }

    // When the day begins, as the day says itself, or else the conference.
    std::optional<WrittenTime> day_start(const FrabDay& day) const {
        if (std::optional<WrittenTime> start = read_time_loosely(day.start)) return start;
        if (schedule_.day_change.empty()) return std::nullopt;
        return read_time_loosely(day.date + "T" + schedule_.day_change);
    }

    // Programs before `date` wrote only a time of day, which may lie behind midnight.
    std::optional<WrittenTime> start_of(const FrabEvent& event, const FrabDay& day) {
        if (std::optional<WrittenTime> date = read_time_loosely(event.date)) return date;
        std::optional<WrittenTime> start = read_time_loosely(day.date + "T" + event.start);
        if (!start) return std::nullopt;
        report().add("Sessions have no date, so their day and start were used", event.title);
        const std::optional<WrittenTime> begin = day_start(day);
        if (begin && start->civil < begin->civil) start->civil += std::chrono::days{1};
        return start;
    }

    void read_event(const FrabEvent& event, const FrabRoom& room, const FrabDay& day,
                    std::optional<std::chrono::year_month_day> date) {
        ListedSession listed;
        listed.day = date;
        listed.start = start_of(event, day);
        listed.end = read_time_loosely(event.end);
        listed.duration = read_duration(event.duration);
        Session& session = listed.session;
        session.id = id_of(event, programme_.event.title);
        session.title = event.title;
        set_type(session, event.type);
        if (!session.label.empty()) report().add("Types that Marquee does not have became labels", session.label);
        session.room = first_of({event.room, room.name});
        session.track = event.track;
        session.language = event.language;
        session.feedback = read_link(event.feedback_url, base(), report()).value_or("");
        if (std::optional<std::string> video = read_link(event.video, base(), report())) {
            session.materials.push_back({"Video", std::move(*video)});
        }
        for (const FrabPerson& person : event.persons) session.people.push_back(read_person(person));
        session.abstract = abstract_of(event, session);
        programme_.sessions.push_back(std::move(listed));
    }

    Markdown abstract_of(const FrabEvent& event, Session& session) {
        SessionText text;
        text.subtitle = event.subtitle;
        text.abstract = prose(event.abstract, event.title);
        const Markdown description = prose(event.description, event.title);
        // Some programs repeat the one in the other.
        if (description.size() >= text.abstract.size() &&
            std::equal(text.abstract.begin(), text.abstract.end(), description.begin())) {
            text.abstract.clear();
        } else if (!description.empty()) {
            report().add("Sessions have an abstract and a description, which were put together", event.title);
        }
        text.abstract.insert(text.abstract.end(), description.begin(), description.end());
        text.links = read_references(event, base(), session, report());
        return join(text);
    }

    const FrabSchedule& schedule_;
    Programme programme_;
};

}  // namespace

Programme from_frab(const FrabSchedule& schedule, Report report) {
    return FrabReader(schedule, std::move(report)).read();
}

}  // namespace marquee
