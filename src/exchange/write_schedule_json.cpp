#include "event/text.hpp"
#include "exchange/frab.hpp"
#include "exchange/json_values.hpp"
#include "exchange/writers.hpp"

namespace marquee {

namespace {

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json write_links(const std::vector<FrabLink>& links) {
    Json list = Json::array();
    for (const FrabLink& link : links) {
        Json& object = list.emplace_back(Json::object());
        object["url"] = link.url;
        set_text(object, "title", link.title);
        set_text(object, "type", link.type);
    }
    return list;
}

Json write_person(const FrabPerson& person) {
    Json object;
    object["id"] = std::stol(person.id);
    object["guid"] = person.guid;
    object["name"] = person.name;  // without `public_name`, because the schema takes one of the two only
    set_text(object, "biography", person.biography);
    if (!person.links.empty()) object["links"] = write_links(person.links);
    return object;
}

Json write_event(const FrabEvent& event) {
    Json object;
    object["id"] = std::stol(event.id);
    object["guid"] = event.guid;
    object["date"] = event.date;
    object["start"] = event.start;
    set_text(object, "end", event.end);
    object["duration"] = event.duration.substr(0, event.duration.find(':') + 3);
    object["room"] = event.room;
    object["slug"] = event.slug.substr(0, event.slug.find_last_not_of('-') + 1);
    // The schema asks for an address; a UUID is one (RFC 9562, section 4).
    object["url"] = event.url.empty() ? "urn:uuid:" + event.guid : event.url;
    object["title"] = event.title;
    object["subtitle"] = event.subtitle;
    object["track"] = text_or_null(event.track);
    object["type"] = event.type;
    object["language"] = text_or_null(event.language);
    object["abstract"] = event.abstract;
    object["description"] = "";
    set_text(object, "feedback_url", event.feedback_url);
    object["persons"] = Json::array();
    for (const FrabPerson& person : event.persons) object["persons"].push_back(write_person(person));
    object["links"] = write_links(event.links);
    object["attachments"] = write_links(event.attachments);
    return object;
}

Json write_day(const FrabDay& day, std::size_t index) {
    Json object;
    object["index"] = index;
    object["date"] = day.date;
    object["day_start"] = day.start;
    object["day_end"] = day.end;
    Json& rooms = object["rooms"] = Json::object();
    for (const FrabRoom& room : day.rooms) {
        Json& events = rooms[room.name] = Json::array();
        for (const FrabEvent& event : room.events) events.push_back(write_event(event));
    }
    return object;
}

// The schema knows zones of a region and a place, such as Europe/Berlin, and UTC.
bool is_zone_of_schema(const std::string& zone) {
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
    const std::size_t slash = zone.find('/');
    if (zone.ends_with("UTC")) return true;
    if (slash == std::string::npos || slash < 2 || zone.size() < slash + 3 || !is_capital(zone[0])) return false;
    for (std::size_t i = 1; i < slash; ++i) {
        if (!is_small(zone[i])) return false;
    }
    return is_capital(zone[slash + 1]) && is_small(zone[slash + 2]);
}

Json write_conference(const FrabSchedule& schedule) {
    Json object;
    object["acronym"] = schedule.acronym;
    object["title"] = schedule.title;
    set_text(object, "description", schedule.description);
    object["start"] = schedule.start;
    object["end"] = schedule.end;
    object["daysCount"] = std::stol(schedule.days_count);
    object["timeslot_duration"] = "00:05";
    // Where the zone is left out, the times still say how far they are from UTC.
    if (is_zone_of_schema(schedule.time_zone)) object["time_zone_name"] = schedule.time_zone;
    if (!schedule.colour.empty()) object["colors"]["primary"] = schedule.colour;
    Json& rooms = object["rooms"] = Json::array();
    for (const FrabRoom& room : schedule.rooms) rooms.push_back({{"name", room.name}, {"guid", room.guid}});
    Json& days = object["days"] = Json::array();
    for (const FrabDay& day : schedule.days) days.push_back(write_day(day, days.size() + 1));
    return object;
}

}  // namespace

std::string write_schedule_json(const Event& event, const Zones& zones, const SessionAddress& address, Report& report) {
    const FrabSchedule schedule = to_frab(event, zones, address, report);
    Json root;
    root["$schema"] = "https://c3voc.de/schedule/schema.json";
    root["generator"]["name"] = "marquee";
    root["schedule"]["version"] = schedule.version;
    if (!schedule.base_url.empty()) root["schedule"]["base_url"] = schedule.base_url;
    root["schedule"]["conference"] = write_conference(schedule);
    return file_text(root);
}

}  // namespace marquee
