// What schedule.json and schedule.xml of frab, pretalx and the c3voc say, as they say it: every value is a text. The
// formats are described at https://c3voc.de/wiki/schedule.
#pragma once
#include <string>
#include <vector>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "exchange/programme.hpp"
#include "exchange/writers.hpp"

namespace marquee {

struct FrabLink {
    std::string url;
    std::string title;
    std::string type;  // "slides", "paper", "media", …
};

struct FrabPerson {
    std::string guid;
    std::string id;  // a number
    std::string code;
    std::string name;
    std::string biography;
    std::vector<FrabLink> links;
};

struct FrabEvent {
    std::string guid;
    std::string id;  // a number
    std::string code;
    std::string slug;
    std::string url;
    std::string title;
    std::string subtitle;
    std::string type;
    std::string track;
    std::string language;
    std::string abstract;
    std::string description;
    std::string date;   // with a time of day and an offset
    std::string start;  // "09:30"
    std::string end;    // like `date`; only JSON has it
    std::string duration;
    std::string room;
    std::string feedback_url;
    std::string video;
    std::vector<FrabPerson> persons;
    std::vector<FrabLink> links;
    std::vector<FrabLink> attachments;
};

struct FrabRoom {
    std::string name;
    std::string guid;
    std::vector<FrabEvent> events;
};

struct FrabDay {
    std::string date;
    std::string start;  // with an offset
    std::string end;
    std::vector<FrabRoom> rooms;
};

struct FrabSchedule {
    std::string version;
    std::string base_url;
    std::string title;
    std::string acronym;
    std::string description;
    std::string start;
    std::string end;
    std::string days_count;  // of the event; fewer may be listed
    std::string day_change;  // "09:00:00"
    std::string time_zone;
    std::string colour;
    std::string venue;
    std::string city;
    std::vector<FrabRoom> rooms;      // in order, without events; only JSON has them
    std::vector<FrabPerson> persons;  // with biographies; only FOSDEM's XML has them here
    std::vector<FrabDay> days;
};

// `report` goes on in the programme.
Programme from_frab(const FrabSchedule& schedule, Report report);

// Reports what the formats have no place for.
FrabSchedule to_frab(const Event& event, const Zones& zones, const SessionAddress& address, Report& report);

}  // namespace marquee
