// The files of data/, as an organizer would write them: no keys without a value, paragraphs as a list.
#include <algorithm>

#include "event/text.hpp"
#include "exchange/json_values.hpp"
#include "exchange/markdown_text.hpp"
#include "exchange/programme.hpp"
#include "exchange/times.hpp"
#include "exchange/writers.hpp"

namespace marquee {

namespace {

// One paragraph as a text, more as a list of texts.
void set_markdown(Json& object, const char* key, const Markdown& markdown) {
    const std::string text = write_markdown(markdown);
    if (text.empty()) return;
    Json list = Json::array();
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        list.push_back(text.substr(begin, end - begin));
        begin = end + 2;
    }
    object[key] = list.size() == 1 ? list[0] : list;
}

Json write_links(const std::vector<Link>& links) {
    Json list = Json::array();
    for (const Link& link : links) list.push_back({{"label", link.label}, {"url", link.url}});
    return list;
}

Json write_event(const Event& event) {
    Json object;
    object["$schema"] = "schema/event.schema.json";
    object["title"] = event.title;
    set_text(object, "description", event.description);
    object["language"] = event.language;
    object["time_zone"] = event.time_zone;
    Json& dates = object["dates"];
    dates["start"] = iso_date(event.first_day);
    dates["end"] = iso_date(event.last_day);
    if (event.day_start.count() > 0) dates["day_start"] = clock_text(CivilTime{event.day_start});
    Json venue = Json::object();
    set_text(venue, "name", event.venue.name);
    set_text(venue, "city", event.venue.city);
    if (!event.venue.rooms.empty()) venue["rooms"] = event.venue.rooms;
    if (!venue.empty()) object["venue"] = venue;
    set_text(object, "source_url", event.source_url);
    if (!event.accent.empty()) object["theme"]["accent"] = event.accent;
    return object;
}

Json write_person(const Person& person) {
    Json object;
    object["id"] = person.id;
    object["name"] = person.name;
    set_text(object, "affiliation", person.affiliation);
    set_markdown(object, "biography", person.biography);
    if (!person.links.empty()) object["links"] = write_links(person.links);
    return object;
}

Json write_session(const Event& event, const Session& session, const Zones& zones) {
    Json object;
    object["id"] = session.id;
    object["title"] = session.title;
    object["start"] = local_time(zones, event.time_zone, session.start);
    if (session.end) object["end"] = local_time(zones, event.time_zone, *session.end);
    object["type"] = name_of(session.type);
    set_text(object, "label", session.label);
    set_text(object, "room", session.room);
    set_text(object, "track", session.track);
    set_text(object, "language", session.language);
    if (!session.people.empty()) {
        Json& people = object["people"] = Json::array();
        for (std::size_t person : session.people) people.push_back(event.people[person].id);
    }
    set_markdown(object, "abstract", session.abstract);
    for (const Link& link : session.materials) {
        std::string key = link.label;
        key[0] = static_cast<char>(key[0] | 0x20);
        object[key] = link.url;
    }
    set_text(object, "feedback", session.feedback);
    if (session.cancelled) object["cancelled"] = true;
    return object;
}

}  // namespace

DataTexts write_data(const Event& event, const Zones& zones) {
    Json speakers, schedule;
    speakers["$schema"] = "schema/speakers.schema.json";
    speakers["speakers"] = Json::array();
    for (const Person& person : event.people) speakers["speakers"].push_back(write_person(person));
    schedule["$schema"] = "schema/schedule.schema.json";
    schedule["sessions"] = Json::array();
    for (const Session& session : event.sessions) {
        schedule["sessions"].push_back(write_session(event, session, zones));
    }
    return {file_text(write_event(event)), file_text(speakers), file_text(schedule)};
}

}  // namespace marquee
