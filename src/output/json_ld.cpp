#include "output/json_ld.hpp"

#include <nlohmann/json.hpp>

#include "output/site.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"

namespace marquee {
namespace {

using Json = nlohmann::ordered_json;

void add(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void add(Json& object, const char* key, Json value) {
    if (!value.empty()) object[key] = std::move(value);
}

Json of_type(const char* type) { return Json{{"@type", type}}; }

Json organization(const std::string& name) {
    Json object = of_type("Organization");
    object["name"] = name;
    return object;
}

Json person_json(const Event& event, const Person& person) {
    Json object = of_type("Person");
    object["name"] = person.name;
    if (!person.affiliation.empty()) object["affiliation"] = organization(person.affiliation);
    add(object, "url", absolute_address(event, address_of(event, person)));
    return object;
}

Json place(const Event& event, const std::string& room) {
    const Venue& venue = event.venue;
    if (venue.name.empty()) return {};
    Json object = of_type("Place");
    object["name"] = room.empty() ? venue.name : venue.name + ", " + room;
    if (venue.city.empty()) {
        object["address"] = venue.name;
    } else {
        object["address"] = of_type("PostalAddress");
        object["address"]["addressLocality"] = venue.city;
    }
    return object;
}

// The committee that has the id "organizers".
Json organizers(const Event& event) {
    Json list = Json::array();
    for (const Group& group : event.groups) {
        if (group.id != "organizers" || !group.shown) continue;
        for (const Member& member : group.members) {
            Json object = of_type("Person");
            object["name"] = member.name;
            if (!member.affiliation.empty()) object["affiliation"] = organization(member.affiliation);
            if (member.link.url.starts_with("http")) object["url"] = member.link.url;
            list.push_back(std::move(object));
        }
    }
    return list;
}

void add_status(Json& object, const Event& event, bool cancelled) {
    object["eventStatus"] = cancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled";
    if (!event.venue.name.empty()) object["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode";
}

// A long list would outweigh the page, and each of its things has a page that says the same.
void add_list(Json& object, const char* name, Json list) {
    constexpr std::size_t kMost = 200;
    if (list.size() <= kMost) add(object, name, std::move(list));
}

// What says which event it is.
Json event_core(const Event& event) {
    Json object = of_type("Event");
    object["name"] = event.edition.empty() ? event.title : event.title + " · " + event.edition;
    object["startDate"] = iso_date(event.first_day);
    object["endDate"] = iso_date(event.last_day);
    add_status(object, event, false);
    add(object, "location", place(event, ""));
    add(object, "url", site_address(event));
    return object;
}

Json event_json(const Event& event) {
    Json object = event_core(event);
    add(object, "description", event.description.empty() ? event.tagline : event.description);
    add(object, "organizer", organizers(event));
    Json performers = Json::array();
    for (const Person& person : event.people)
        if (person.listed) performers.push_back(person_json(event, person));
    add_list(object, "performer", std::move(performers));
    return object;
}

std::string time_of(const Event& event, Instant at, const Zones& zones) {
    return datetime_text(to_civil(zones, event.time_zone, at),
                         zones.offset_at(event.time_zone, at).value_or(std::chrono::seconds(0)));
}

Json session_json(const Event& event, const Session& session, const Zones& zones) {
    Json object = of_type("Event");
    object["name"] = session.title;
    object["startDate"] = time_of(event, session.start, zones);
    if (session.end) object["endDate"] = time_of(event, *session.end, zones);
    add_status(object, event, session.cancelled);
    add(object, "location", place(event, session.room.empty() ? event.venue.room : session.room));
    Json performers = Json::array();
    for (const std::size_t index : session.people) performers.push_back(person_json(event, event.people[index]));
    add(object, "performer", std::move(performers));
    add(object, "description", plain_text(session.abstract));
    add(object, "inLanguage", session.language);
    add(object, "url", absolute_address(event, address_of(event, session)));
    return object;
}

Json person_page_json(const Event& event, const Person& person) {
    Json object = person_json(event, person);
    add(object, "description", plain_text(person.biography));
    if (!event.url.empty() && !person.portrait.empty())
        object["image"] = absolute_address(event, "/data/" + person.portrait);
    Json links = Json::array();
    for (const Link& link : person.links)
        if (link.url.starts_with("http")) links.push_back(link.url);
    add(object, "sameAs", std::move(links));
    object["performerIn"] = event_core(event);
    return object;
}

Json subject_of(const Event& event, const Route& route, const Zones& zones) {
    if (const Person* person = person_at(event, route)) return person_page_json(event, *person);
    if (const Session* session = session_at(event, route)) {
        if (session->type == SessionType::Break) return {};
        Json object = session_json(event, *session, zones);
        object["superEvent"] = event_core(event);
        return object;
    }
    Json object = event_json(event);
    if (route.view != View::Schedule) return object;
    // Of several days, the page holds one.
    std::optional<std::chrono::year_month_day> day = day_at(event, route);
    if (!day && event.days.size() > 1) day = event.days.front();
    Json sessions = Json::array();
    for (const Session& session : event.sessions)
        if (session.type != SessionType::Break && (!day || session.day == *day))
            sessions.push_back(session_json(event, session, zones));
    add_list(object, "subEvent", std::move(sessions));
    return object;
}

// What could end the script, or a line of it, as the escapes of JSON. It occurs only in strings.
std::string escape_for_script(std::string_view json) {
    std::string out;
    out.reserve(json.size());
    for (std::size_t at = 0; at < json.size(); ++at) {
        const std::string_view rest = json.substr(at);
        if (rest[0] == '<') {
            out += "\\u003c";
        } else if (rest[0] == '>') {
            out += "\\u003e";
        } else if (rest[0] == '&') {
            out += "\\u0026";
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            out += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
            at += 2;
        } else {
            out += rest[0];
        }
    }
    return out;
}

}  // namespace

std::string write_json_ld(const Event& event, const Route& route, const Zones& zones) {
    const Json subject = subject_of(event, route, zones);
    if (subject.empty()) return {};
    Json object;
    object["@context"] = "https://schema.org";
    object.update(subject);
    return escape_for_script(object.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace marquee
