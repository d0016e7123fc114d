#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "event/text.hpp"
#include "exchange/frab.hpp"
#include "exchange/markdown_text.hpp"
#include "exchange/names.hpp"
#include "exchange/references.hpp"
#include "exchange/session_text.hpp"
#include "exchange/times.hpp"
#include "exchange/writers.hpp"

namespace marquee {

namespace {

using std::chrono::year_month_day;

// At least four of a-z, 0-9 and _, as both schemas want it.
std::string acronym_of(const std::string& title) {
    std::string acronym = slug(title);
    std::replace(acronym.begin(), acronym.end(), '-', '_');
    while (acronym.size() < 4) acronym += acronym.empty() ? "event" : "_";
    return acronym;
}

class FrabWriter {
  public:
    FrabWriter(const Event& event, const Zones& zones, const SessionAddress& address, Report& report)
        : event_(event), zones_(zones), address_(address), report_(report), acronym_(acronym_of(event.title)) {}

    FrabSchedule write() {
        FrabSchedule out;
        // Readers of the formats look for news when the version changes, so it changes with the content and only then.
        Report reported_below;
        out.version = world_id(event_.title, write_csv(event_, zones_, reported_below)).substr(0, 8);
        out.title = event_.title;
        out.acronym = acronym_;
        out.description = event_.description;
        out.start = iso_date(event_.first_day);
        out.end = iso_date(event_.last_day);
        out.days_count = std::to_string(
            (std::chrono::sys_days(event_.last_day) - std::chrono::sys_days(event_.first_day)).count() + 1);
        out.time_zone = event_.time_zone;
        out.colour = event_.accent;
        out.base_url = as_uri(event_.source_url);
        out.rooms = rooms();
        out.days = days(out.rooms);
        report_rest();
        return out;
    }

  private:
    void report_rest() const {
        const Venue& venue = event_.venue;
        if (!(venue.name + venue.city).empty()) report_.add("The venue's name and city were left out");
        const std::string texts =
            event_.tagline + event_.edition + event_.kind + event_.contact_email + event_.contact_text;
        if (!texts.empty() || !event_.links.empty() || !event_.sections.empty() || !event_.groups.empty() ||
            event_.notice) {
            report_.add("Texts, links, committees, contact and notice of the event's own pages were left out");
        }
    }

    const std::string& room_of(const Session& session) const {
        return session.room.empty() ? event_.venue.room : session.room;
    }

    std::vector<FrabRoom> rooms() const {
        std::vector<FrabRoom> rooms;
        std::set<std::string> known;
        const auto add = [&](const std::string& name) {
            if (known.insert(name).second) rooms.push_back({name, world_id(event_.title, "room " + name), {}});
        };
        for (const std::string& name : event_.venue.rooms) add(name);
        for (const Session& session : event_.sessions) {
            if (!session.cancelled) add(room_of(session));
        }
        return rooms;
    }

    std::string written(Instant at) const { return time_with_offset(zones_, event_.time_zone, at); }

    FrabDay day_at(year_month_day date, const std::vector<FrabRoom>& rooms) const {
        const CivilTime midnight{std::chrono::local_days{date}};
        const auto at = [&](CivilTime civil) {
            return written(to_instant(zones_, event_.time_zone, civil).value_or(Instant{civil.time_since_epoch()}));
        };
        const CivilTime start = midnight + event_.day_start;
        return {iso_date(date), at(start), at(start + std::chrono::days{1} - std::chrono::minutes{1}), rooms};
    }

    // Days with sessions, at least one.
    std::vector<FrabDay> days(const std::vector<FrabRoom>& rooms) {
        std::map<std::string, std::size_t> room_places;
        for (std::size_t i = 0; i < rooms.size(); ++i) room_places[rooms[i].name] = i;
        std::vector<FrabDay> days;
        for (const Session& session : event_.sessions) {
            if (session.cancelled) {
                report_.add("Cancelled sessions were left out, because the format cannot say that", session.title);
                continue;
            }
            const year_month_day date = day_of(event_, zones_, session.start);
            if (days.empty() || days.back().date != iso_date(date)) days.push_back(day_at(date, rooms));
            days.back().rooms[room_places[room_of(session)]].events.push_back(write_session(session));
        }
        if (days.empty()) days.push_back(day_at(event_.first_day, rooms));
        return days;
    }

    // A number that no other has yet: the id itself where it is one.
    std::string number(const std::string& id, const std::string& guid, std::set<std::uint32_t>& taken) const {
        const bool is_number =
            !id.empty() && id.size() < 10 && id[0] != '0' && id.find_first_not_of("0123456789") == std::string::npos;
        std::uint32_t number = is_number ? static_cast<std::uint32_t>(std::stoul(id)) : number_of(guid);
        while (!taken.insert(number).second) ++number;
        return std::to_string(number);
    }

    FrabEvent write_session(const Session& session) {
        FrabEvent out;
        out.guid = guid_of(event_.title, session.id);
        out.id = number(session.id, out.guid, session_numbers_);
        // schedule.xml wants four letters or more behind the hyphen.
        out.slug = acronym_ + (session.id.size() < 4 ? "-session-" : "-") + session.id;
        out.url = as_uri(address_(event_, session));
        out.title = session.title;
        out.type = name_of(session.type);
        if (session.type == SessionType::Talk && !session.label.empty()) {
            out.type = session.label;
        } else if (!session.label.empty()) {
            report_.add("Labels of sessions that have a type were left out", session.title);
        }
        out.track = session.track;
        out.language = session.language;
        out.room = room_of(session);
        out.feedback_url = as_uri(session.feedback);
        write_times(session, out);
        const SessionText text = part(with_items(session));
        if (!session.items.empty())
            report_.add("The parts of sessions were put at the end of their abstract", session.title);
        out.subtitle = text.subtitle;
        out.abstract = write_markdown(text.abstract);
        write_references(session, text.links, event_.url, out, report_);
        for (std::size_t person : session.people) out.persons.push_back(write_person(event_.people[person]));
        return out;
    }

    void write_times(const Session& session, FrabEvent& out) const {
        out.date = written(session.start);
        out.start = out.date.substr(11, 5);
        const std::chrono::seconds length = session.end ? *session.end - session.start : std::chrono::seconds{0};
        out.duration = duration_text(length);
        // A derived end is for those who need a length; it is no fact.
        if (session.end && !session.end_derived) out.end = written(*session.end);
    }

    FrabPerson write_person(const Person& person) {
        FrabPerson out;
        out.guid = world_id(event_.title, "person " + person.id);
        auto [known, is_new] = person_numbers_.try_emplace(person.id);
        if (is_new) known->second = number("", out.guid, taken_person_numbers_);
        out.id = known->second;
        out.name = person.name;
        out.biography = write_markdown(person.biography);
        for (const Link& link : person.links) out.links.push_back({as_uri(link.url), link.label, ""});
        if (is_new && !(person.affiliation + person.role + person.talk + person.portrait).empty()) {
            report_.add("Affiliations, roles and portraits of people were left out", person.name);
        }
        return out;
    }

    const Event& event_;
    const Zones& zones_;
    const SessionAddress& address_;
    Report& report_;
    std::string acronym_;
    std::set<std::uint32_t> session_numbers_;
    std::set<std::uint32_t> taken_person_numbers_;
    std::map<std::string, std::string> person_numbers_;
};

}  // namespace

FrabSchedule to_frab(const Event& event, const Zones& zones, const SessionAddress& address, Report& report) {
    return FrabWriter(event, zones, address, report).write();
}

}  // namespace marquee
