// The writers of other formats, one file each. What a format has no place for is reported.
#pragma once
#include <functional>
#include <string>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "exchange/report.hpp"

namespace marquee {

// The absolute address of the page of one of the event's sessions; empty if the event does not say where its site is.
using SessionAddress = std::function<std::string(const Event& event, const Session& session)>;

// Valid against the c3voc's schemas (https://c3voc.de/schedule/schema.json and schema.xsd).
std::string write_schedule_json(const Event& event, const Zones& zones, const SessionAddress& address, Report& report);
std::string write_schedule_xml(const Event& event, const Zones& zones, const SessionAddress& address, Report& report);

// A table that `read_csv` takes, in UTF-8, with times that name their offset.
std::string write_csv(const Event& event, const Zones& zones, Report& report);

// The files of data/.
struct DataTexts {
    std::string event;
    std::string speakers;
    std::string schedule;
};
DataTexts write_data(const Event& event, const Zones& zones);

}  // namespace marquee
