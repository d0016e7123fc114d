// schedule.xml of frab, pretalx and the c3voc's tools, and of FOSDEM, which lists persons with their biographies in
// front.
#include <algorithm>

#include "event/text.hpp"
#include "exchange/frab.hpp"
#include "exchange/readers.hpp"
#include "exchange/xml_tree.hpp"

namespace marquee {

namespace {

std::vector<FrabLink> read_links(const xmlNode* list, std::string_view name) {
    std::vector<FrabLink> links;
    for (const xmlNode* link = child(list, name); link; link = next(link, name)) {
        links.push_back({attribute(*link, "href"), content(*link), attribute(*link, "type")});
    }
    return links;
}

FrabPerson read_person(const xmlNode& person) {
    FrabPerson out;
    out.guid = attribute(person, "guid");
    out.id = attribute(person, "id");
    out.code = attribute(person, "code");
    // FOSDEM's list has the name in an element, and two lengths of biography.
    out.name = child(&person, "name") ? child_text(&person, "name") : content(person);
    const std::string longer = child_text(&person, "extended_biography");
    out.biography = is_blank(longer) ? child_text(&person, "biography") : longer;
    return out;
}

// Reports the elements that are not `known` and say something.
void report_unread(const xmlNode& element, std::initializer_list<std::string_view> known, Report& report) {
    for (const xmlNode* inner = element.children; inner; inner = inner->next) {
        if (inner->type != XML_ELEMENT_NODE || is_blank(content(*inner))) continue;
        const std::string_view name = name_of(*inner);
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        report.add("There is no place for " + in_quotes(name) + ", which was left out");
    }
}

FrabEvent read_event(const xmlNode& event, Report& report) {
    report_unread(event,
                  {"slug",
                   "url",
                   "title",
                   "subtitle",
                   "type",
                   "track",
                   "language",
                   "abstract",
                   "description",
                   "date",
                   "start",
                   "end",
                   "duration",
                   "room",
                   "feedback_url",
                   "persons",
                   "links",
                   "attachments",
                   "video_download_url",
                   "origin_url"},
                  report);
    FrabEvent out;
    out.guid = attribute(event, "guid");
    out.id = attribute(event, "id");
    out.code = attribute(event, "code");
    out.slug = child_text(&event, "slug");
    out.title = child_text(&event, "title");
    out.subtitle = child_text(&event, "subtitle");
    out.type = child_text(&event, "type");
    out.track = child_text(&event, "track");
    out.language = child_text(&event, "language");
    out.abstract = child_text(&event, "abstract");
    out.description = child_text(&event, "description");
    out.date = child_text(&event, "date");
    out.start = child_text(&event, "start");
    out.end = child_text(&event, "end");
    out.duration = child_text(&event, "duration");
    out.room = child_text(&event, "room");
    out.feedback_url = child_text(&event, "feedback_url");
    out.video = child_text(&event, "video_download_url");
    const xmlNode* persons = child(&event, "persons");
    for (const xmlNode* person = child(persons, "person"); person; person = next(person, "person")) {
        out.persons.push_back(read_person(*person));
    }
    out.links = read_links(child(&event, "links"), "link");
    out.attachments = read_links(child(&event, "attachments"), "attachment");
    return out;
}

FrabDay read_day(const xmlNode& day, Report& report) {
    FrabDay out{attribute(day, "date"), attribute(day, "start"), attribute(day, "end"), {}};
    for (const xmlNode* room = child(&day, "room"); room; room = next(room, "room")) {
        FrabRoom& written = out.rooms.emplace_back();
        written.name = attribute(*room, "name");
        for (const xmlNode* event = child(room, "event"); event; event = next(event, "event")) {
            written.events.push_back(read_event(*event, report));
        }
    }
    return out;
}

void read_conference(const xmlNode& conference, FrabSchedule& out, Report& report) {
    report_unread(conference,
                  {"title", "acronym", "start", "end", "days", "day_change", "timeslot_duration", "base_url",
                   "time_zone_name", "venue", "city"},
                  report);
    out.title = child_text(&conference, "title");
    out.acronym = child_text(&conference, "acronym");
    out.start = child_text(&conference, "start");
    out.end = child_text(&conference, "end");
    out.days_count = child_text(&conference, "days");
    out.day_change = child_text(&conference, "day_change");
    out.base_url = child_text(&conference, "base_url");
    out.time_zone = child_text(&conference, "time_zone_name");
    out.venue = child_text(&conference, "venue");
    out.city = child_text(&conference, "city");
    if (const xmlNode* colour = child(&conference, "color")) out.colour = attribute(*colour, "primary");
}

}  // namespace

Programme read_schedule_xml(std::string_view text) {
    Programme refused;
    const XmlParse parse = parse_xml(text);
    if (!parse.document) {
        refused.error = parse.fault;
        return refused;
    }
    const xmlNode* root = xmlDocGetRootElement(parse.document.get());
    if (name_of(*root) != "schedule") {
        refused.error = "The XML is no schedule: its outermost element is " + in_quotes(name_of(*root)) + ".";
        return refused;
    }
    Report report;
    FrabSchedule out;
    if (const xmlNode* conference = child(root, "conference")) read_conference(*conference, out, report);
    const xmlNode* persons = child(root, "persons");
    for (const xmlNode* person = child(persons, "person"); person; person = next(person, "person")) {
        out.persons.push_back(read_person(*person));
    }
    for (const xmlNode* day = child(root, "day"); day; day = next(day, "day"))
        out.days.push_back(read_day(*day, report));
    Programme programme = from_frab(out, std::move(report));
    if (out.days.empty()) programme.error = "The schedule has no days, so there is nothing to import.";
    return programme;
}

}  // namespace marquee
