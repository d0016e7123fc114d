#include <libxml/xmlwriter.h>

#include <memory>
#include <set>
#include <string>

#include "exchange/frab.hpp"
#include "exchange/writers.hpp"

namespace marquee {

namespace {

struct FreeWriter {
    void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
};
struct FreeBuffer {
    void operator()(xmlBuffer* buffer) const { xmlBufferFree(buffer); }
};

const xmlChar* as_xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

// Our texts have no control characters but line ends; U+FFFE and U+FFFF are what XML does not take besides.
std::string as_xml_text(std::string text) {
    for (std::string_view refused : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (std::size_t at = text.find(refused); at != std::string::npos; at = text.find(refused, at)) {
            text.replace(at, refused.size(), "\xEF\xBF\xBD");
        }
    }
    return text;
}

class XmlWriter {
  public:
    std::string write(const FrabSchedule& schedule, Report& report) {
        report_ = &report;
        xmlTextWriterSetIndent(writer_.get(), 1);
        xmlTextWriterSetIndentString(writer_.get(), as_xml("  "));
        xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr);
        open("schedule");
        open("generator");
        attribute("name", "marquee");
        close();
        element("version", schedule.version);
        write_conference(schedule);
        for (std::size_t i = 0; i < schedule.days.size(); ++i) write_day(schedule.days[i], i + 1);
        close();
        xmlTextWriterEndDocument(writer_.get());
        writer_.reset();  // writes the rest
        return reinterpret_cast<const char*>(xmlBufferContent(buffer_.get()));
    }

  private:
    void open(const char* name) { xmlTextWriterStartElement(writer_.get(), as_xml(name)); }
    void close() { xmlTextWriterEndElement(writer_.get()); }

    void attribute(const char* name, const std::string& text) {
        xmlTextWriterWriteAttribute(writer_.get(), as_xml(name), as_xml(as_xml_text(text).c_str()));
    }

    void element(const char* name, const std::string& text) {
        xmlTextWriterWriteElement(writer_.get(), as_xml(name), as_xml(as_xml_text(text).c_str()));
    }

    void element_if_any(const char* name, const std::string& text) {
        if (!text.empty()) element(name, text);
    }

    void content(const std::string& text) {
        xmlTextWriterWriteString(writer_.get(), as_xml(as_xml_text(text).c_str()));
    }

    void write_conference(const FrabSchedule& schedule) {
        open("conference");
        element("acronym", schedule.acronym);
        element("title", schedule.title);
        if (!schedule.description.empty()) report_->add("The event's description was left out");
        element("start", schedule.start);
        element("end", schedule.end);
        element("days", schedule.days_count);
        element("timeslot_duration", "00:05");
        element_if_any("base_url", schedule.base_url);
        element("time_zone_name", schedule.time_zone);
        if (!schedule.colour.empty()) {
            open("color");
            attribute("primary", schedule.colour);
            close();
        }
        close();
    }

    void write_day(const FrabDay& day, std::size_t index) {
        open("day");
        attribute("index", std::to_string(index));
        attribute("date", day.date);
        attribute("start", day.start);
        attribute("end", day.end);
        for (const FrabRoom& room : day.rooms) {
            open("room");
            attribute("name", room.name);
            attribute("guid", room.guid);
            for (const FrabEvent& event : room.events) write_event(event);
            close();
        }
        close();
    }

    void write_links(const char* list, const char* item, const std::vector<FrabLink>& links) {
        open(list);
        for (const FrabLink& link : links) {
            open(item);
            attribute("href", link.url);
            if (!link.type.empty()) attribute("type", link.type);
            content(link.title);
            close();
        }
        close();
    }

    // The schema has two digits of hours.
    std::string duration(const FrabEvent& event) {
        if (event.duration.find(':') <= 2) return event.duration;
        report_->add("Sessions last longer than the format can say", event.title);
        return "99:59";
    }

    void write_event(const FrabEvent& event) {
        open("event");
        attribute("id", event.id);
        attribute("guid", event.guid);
        element("room", event.room);
        element("title", event.title);
        element("subtitle", event.subtitle);
        element("type", event.type);
        element("date", event.date);
        element("start", event.start);
        element("duration", duration(event));
        element("abstract", event.abstract);
        element("slug", event.slug);
        element("track", event.track);
        open("persons");
        for (const FrabPerson& person : event.persons) {
            open("person");
            attribute("id", person.id);
            attribute("guid", person.guid);
            content(person.name);
            close();
            const bool has_more = !person.biography.empty() || !person.links.empty();
            if (has_more && cut_short_.insert(person.id).second)
                report_->add("Biographies and links of people were left out", person.name);
        }
        close();
        element("language", event.language);
        element("description", "");
        write_links("links", "link", event.links);
        write_links("attachments", "attachment", event.attachments);
        element_if_any("url", event.url);
        element_if_any("feedback_url", event.feedback_url);
        close();
    }

    std::unique_ptr<xmlBuffer, FreeBuffer> buffer_{xmlBufferCreate()};
    std::unique_ptr<xmlTextWriter, FreeWriter> writer_{xmlNewTextWriterMemory(buffer_.get(), 0)};
    Report* report_ = nullptr;
    std::set<std::string> cut_short_;  // ids of people
};

}  // namespace

std::string write_schedule_xml(const Event& event, const Zones& zones, const SessionAddress& address, Report& report) {
    return XmlWriter().write(to_frab(event, zones, address, report), report);
}

}  // namespace marquee
