// schedule.json of frab, pretalx and the c3voc's tools.
#include "exchange/frab.hpp"
#include "exchange/readers.hpp"

namespace marquee {

namespace {

// Either a text, or, in newer files, texts by language.
std::string translated(const Json& object, const char* key) {
    const Json& value = at(object, key);
    if (!value.is_object() || value.empty()) return text_of(value);
    const std::string english = text_at(value, "en");
    return english.empty() ? text_of(*value.begin()) : english;
}

std::vector<FrabLink> read_links(const Json& object, const char* key) {
    std::vector<FrabLink> links;
    for (const Json& link : list_at(object, key)) {
        links.push_back({text_at(link, "url"), text_at(link, "title"), text_at(link, "type")});
    }
    return links;
}

FrabPerson read_person(const Json& person, Report& report) {
    report_unread(
        person, {"guid", "id", "code", "name", "public_name", "full_public_name", "biography", "links", "url"}, report);
    FrabPerson out;
    out.guid = text_at(person, "guid");
    out.id = text_at(person, "id");
    out.code = text_at(person, "code");
    for (const char* key : {"name", "public_name", "full_public_name"}) {
        if (out.name.empty()) out.name = text_at(person, key);
    }
    out.biography = translated(person, "biography");
    out.links = read_links(person, "links");
    return out;
}

FrabEvent read_event(const Json& event, Report& report) {
    report_unread(event, {"guid",        "id",
                          "code",        "slug",
                          "url",         "title",
                          "subtitle",    "type",
                          "track",       "language",
                          "abstract",    "description",
                          "date",        "start",
                          "end",         "duration",
                          "room",        "feedback_url",
                          "persons",     "links",
                          "attachments", "video_download_url",
                          "origin_url"},
                  report);
    FrabEvent out;
    out.guid = text_at(event, "guid");
    out.id = text_at(event, "id");
    out.code = text_at(event, "code");
    out.slug = text_at(event, "slug");
    out.title = translated(event, "title");
    out.subtitle = translated(event, "subtitle");
    out.type = text_at(event, "type");
    out.track = translated(event, "track");
    out.language = text_at(event, "language");
    out.abstract = translated(event, "abstract");
    out.description = translated(event, "description");
    out.date = text_at(event, "date");
    out.start = text_at(event, "start");
    out.end = text_at(event, "end");
    out.duration = text_at(event, "duration");
    out.room = translated(event, "room");
    out.feedback_url = text_at(event, "feedback_url");
    out.video = text_at(event, "video_download_url");
    for (const Json& person : list_at(event, "persons")) out.persons.push_back(read_person(person, report));
    out.links = read_links(event, "links");
    out.attachments = read_links(event, "attachments");
    return out;
}

FrabDay read_day(const Json& day, Report& report) {
    FrabDay out{text_at(day, "date"), text_at(day, "day_start"), text_at(day, "day_end"), {}};
    const Json& rooms = at(day, "rooms");
    if (!rooms.is_object()) return out;
    for (const auto& [name, events] : rooms.items()) {
        FrabRoom& room = out.rooms.emplace_back();
        room.name = name;
        if (!events.is_array()) continue;
        for (const Json& event : events) room.events.push_back(read_event(event, report));
    }
    return out;
}

}  // namespace

Programme read_schedule_json(const Json& root) {
    Report report;
    const Json& schedule = at(root, "schedule");
    const Json& conference = at(schedule, "conference");
    report_unread(schedule, {"conference", "version", "base_url", "rooms"}, report);
    report_unread(conference,
                  {"title", "acronym", "description", "start", "end", "daysCount", "timeslot_duration",
                   "time_zone_name", "colors", "rooms", "days"},
                  report);
    FrabSchedule out;
    out.base_url = text_at(schedule, "base_url");
    out.title = translated(conference, "title");
    out.acronym = text_at(conference, "acronym");
    out.description = translated(conference, "description");
    out.start = text_at(conference, "start");
    out.end = text_at(conference, "end");
    out.days_count = text_at(conference, "daysCount");
    out.time_zone = text_at(conference, "time_zone_name");
    out.colour = text_at(at(conference, "colors"), "primary");
    for (const Json* owner : {&conference, &schedule}) {
        for (const Json& room : list_at(*owner, "rooms")) out.rooms.push_back({translated(room, "name"), "", {}});
    }
    for (const Json& day : list_at(conference, "days")) out.days.push_back(read_day(day, report));
    Programme programme = from_frab(out, std::move(report));
    if (out.days.empty()) programme.error = "The schedule has no list of days, so there is nothing to import.";
    return programme;
}

}  // namespace marquee
