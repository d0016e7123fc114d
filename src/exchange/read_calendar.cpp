// iCalendar (RFC 5545), by libical.
#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "event/text.hpp"
#include "exchange/links.hpp"
#include "exchange/prose.hpp"
#include "exchange/readers.hpp"
#include "exchange/session_text.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

constexpr int kMaxComponentDepth = 8;

// Takes a line from the front of `text`, in small letters, with the lines that go on with it.
std::string take_line(std::string_view& text) {
    std::string line;
    for (bool goes_on = true; goes_on;) {
        const std::string_view part = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        line += part.substr(0, part.find_last_not_of('\r') + 1);
        goes_on = text.starts_with(' ') || text.starts_with('\t');
        if (goes_on) text.remove_prefix(1);
    }
    return lower(line);
}

// Whether a rule repeats within a day. libical would write down every time of it to learn a zone's offset.
bool repeats_within_day(std::string_view rule) {
    for (std::string_view often : {"freq=secondly", "freq=minutely", "freq=hourly"}) {
        if (rule.find(often) != std::string_view::npos) return true;
    }
    for (std::string_view list : {"bysecond=", "byminute=", "byhour="}) {
        const std::size_t at = rule.find(list);
        if (at == std::string_view::npos) continue;
        if (rule.substr(at, rule.find(';', at) - at).find(',') != std::string_view::npos) return true;
    }
    return false;
}

// Why libical cannot be trusted with the text, empty if it can: it frees what it read by recursion, and follows all
// rules.
std::string fault_of(std::string_view text) {
    int open = 0;
    int zone = 0;  // the depth of the time zone's description that is open; 0 for none
    while (!text.empty()) {
        const std::string line = take_line(text);
        const std::string_view name = std::string_view(line).substr(0, line.find_first_of(":;"));
        if (name == "begin") {
            ++open;
            if (zone == 0 && line.find("vtimezone") != std::string::npos) zone = open;
        } else if (name == "end") {
            if (open == zone) zone = 0;
            if (--open < 0) return "The calendar has an END without a BEGIN.";
        } else if (zone != 0 && (name == "rrule" || name == "exrule") && repeats_within_day(line)) {
            return "The calendar describes a time zone whose clocks change more than once a day.";
        }
        if (open > kMaxComponentDepth) return "The calendar's components nest too deep.";
    }
    return open == 0 ? "" : "The calendar breaks off: a component has no END.";
}

// Calls `visit` with each property of that kind.
template <typename Visit>
void for_each_property(icalcomponent* component, icalproperty_kind kind, Visit visit) {
    for (icalproperty* property = icalcomponent_get_first_property(component, kind); property;
         property = icalcomponent_get_next_property(component, kind)) {
        visit(property);
    }
}

template <typename Visit>
void for_each_component(icalcomponent* component, icalcomponent_kind kind, Visit visit) {
    for (icalcomponent* inner = icalcomponent_get_first_component(component, kind); inner;
         inner = icalcomponent_get_next_component(component, kind)) {
        visit(inner);
    }
}

std::string as_text(const char* text) { return text ? text : ""; }

// The value of the first property of that kind.
std::string property_text(icalcomponent* component, icalproperty_kind kind) {
    icalproperty* property = icalcomponent_get_first_property(component, kind);
    icalvalue* value = property ? icalproperty_get_value(property) : nullptr;
    if (!value) return "";
    if (icalvalue_isa(value) == ICAL_URI_VALUE) return as_text(icalvalue_get_uri(value));
    return icalvalue_isa(value) == ICAL_TEXT_VALUE ? as_text(icalvalue_get_text(value)) : "";
}

std::string extension(icalcomponent* component, std::string_view name) {
    std::string out;
    for_each_property(component, ICAL_X_PROPERTY, [&](icalproperty* property) {
        if (as_text(icalproperty_get_x_name(property)) == name) out = as_text(icalproperty_get_x(property));
    });
    return out;
}

class CalendarReader {
  public:
    explicit CalendarReader(const Zones& zones) : zones_(zones) {}

    Programme read(icalcomponent* root) {
        if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) {
            read_calendar(root);
        } else {
            for_each_component(root, ICAL_VCALENDAR_COMPONENT, [&](icalcomponent* inner) { read_calendar(inner); });
        }
        report_errors(root);
        return std::move(programme_);
    }

  private:
    Report& report() { return programme_.report; }

    // libical puts a sentence in the place of what it could not read.
    void report_errors(icalcomponent* component) {
        for_each_property(component, ICAL_XLICERROR_PROPERTY, [&](icalproperty* error) {
            const std::string sentence = as_text(icalproperty_get_xlicerror(error));
            report().add("Properties without a proper value were left out", sentence.substr(0, sentence.find('.')));
        });
        for_each_component(component, ICAL_ANY_COMPONENT, [&](icalcomponent* inner) { report_errors(inner); });
    }

    void read_calendar(icalcomponent* calendar) {
        Event& event = programme_.event;
        calendar_ = calendar;
        if (event.title.empty()) event.title = extension(calendar, "X-WR-CALNAME");
        if (event.title.empty()) event.title = property_text(calendar, ICAL_NAME_PROPERTY);
        if (event.description.empty()) event.description = extension(calendar, "X-WR-CALDESC");
        if (event.time_zone.empty()) event.time_zone = extension(calendar, "X-WR-TIMEZONE");
        for_each_component(calendar, ICAL_VEVENT_COMPONENT, [&](icalcomponent* inner) { read_event(inner); });
        // The zone that times name is the event's, unless the calendar says another.
        if (event.time_zone.empty()) event.time_zone = first_zone_;
    }

    std::optional<WrittenTime> time_of(icalcomponent* component, icalproperty_kind kind, const std::string& title) {
        icalproperty* property = icalcomponent_get_first_property(component, kind);
        icalvalue* value = property ? icalproperty_get_value(property) : nullptr;
        if (!value) return std::nullopt;
        const icaltimetype time = icalvalue_get_datetime(value);
        if (icaltime_is_null_time(time) || !icaltime_is_valid_time(time)) return std::nullopt;
        if (icaltime_is_date(time)) {
            report().add("Entries of whole days were left out", title);
            return std::nullopt;
        }
        const std::chrono::year_month_day day{std::chrono::year{time.year},
                                              std::chrono::month{static_cast<unsigned>(time.month)},
                                              std::chrono::day{static_cast<unsigned>(time.day)}};
        if (!day.ok()) return std::nullopt;
        WrittenTime written{CivilTime{std::chrono::local_days{day}} + std::chrono::hours{time.hour} +
                                std::chrono::minutes{time.minute} + std::chrono::seconds{time.second},
                            std::nullopt};
        if (icaltime_is_utc(time)) {
            written.offset = std::chrono::seconds{0};
        } else if (icalparameter* zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER)) {
            written.offset = offset_of(as_text(icalparameter_get_tzid(zone)), time, written.civil);
        }
        return written;
    }

    // Of a zone that the system knows, or else that the calendar describes.
    std::optional<std::chrono::seconds> offset_of(const std::string& zone, icaltimetype time, CivilTime civil) {
        if (std::optional<Instant> instant = to_instant(zones_, zone, civil)) {
            if (first_zone_.empty()) first_zone_ = zone;
            return civil.time_since_epoch() - instant->time_since_epoch();
        }
        if (icaltimezone* described = icalcomponent_get_timezone(calendar_, zone.c_str())) {
            int is_daylight = 0;
            return std::chrono::seconds{icaltimezone_get_utc_offset(described, &time, &is_daylight)};
        }
        report().add("Times name a time zone that is neither known nor described", zone);
        return std::nullopt;
    }

    void read_event(icalcomponent* component) {
        ListedSession listed;
        Session& session = listed.session;
        const std::string uid = property_text(component, ICAL_UID_PROPERTY);
        session.id = uid.substr(0, uid.find('@'));
        session.title = property_text(component, ICAL_SUMMARY_PROPERTY);
        session.room = property_text(component, ICAL_LOCATION_PROPERTY);
        listed.start = time_of(component, ICAL_DTSTART_PROPERTY, session.title);
        listed.end = time_of(component, ICAL_DTEND_PROPERTY, session.title);
        if (icalproperty* duration = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY)) {
            listed.duration = std::chrono::seconds{icaldurationtype_as_int(icalproperty_get_duration(duration))};
        }
        if (icalproperty* status = icalcomponent_get_first_property(component, ICAL_STATUS_PROPERTY)) {
            session.cancelled = icalproperty_get_status(status) == ICAL_STATUS_CANCELLED;
        }
        if (icalcomponent_get_first_property(component, ICAL_RRULE_PROPERTY)) {
            report().add("Entries that repeat stand once", session.title);
        }
        for_each_property(component, ICAL_CATEGORIES_PROPERTY, [&](icalproperty* category) {
            const std::string name = as_text(icalproperty_get_categories(category));
            if (session.track.empty()) {
                session.track = name;
                report().add("The first category of sessions became their track", name);
            } else {
                report().add("Further categories of sessions were left out", name);
            }
        });
        read_people(component, session);
        session.abstract = abstract_of(component, session);
        programme_.sessions.push_back(std::move(listed));
    }

    void read_people(icalcomponent* component, Session& session) {
        for_each_property(component, ICAL_ATTENDEE_PROPERTY, [&](icalproperty* attendee) {
            icalparameter* name = icalproperty_get_first_parameter(attendee, ICAL_CN_PARAMETER);
            icalparameter* kind = icalproperty_get_first_parameter(attendee, ICAL_CUTYPE_PARAMETER);
            if (!name || (kind && icalparameter_get_cutype(kind) != ICAL_CUTYPE_INDIVIDUAL)) return;
            session.people.push_back(programme_.person("", as_text(icalparameter_get_cn(name))));
        });
    }

    Markdown abstract_of(icalcomponent* component, const Session& session) {
        const std::string description = property_text(component, ICAL_DESCRIPTION_PROPERTY);
        SessionText text;
        text.abstract = read_prose(description, TextKind::Plain, "", session.title, report());
        const std::string address = property_text(component, ICAL_URL_PROPERTY);
        const std::optional<std::string> url = read_link(address, "", report());
        if (url && description.find(address) == std::string::npos) text.links.push_back({"", *url});
        return join(text);
    }

    const Zones& zones_;
    Programme programme_;
    icalcomponent* calendar_ = nullptr;
    std::string first_zone_;
};

}  // namespace

Programme read_calendar(std::string_view text, const Zones& zones) {
    Programme refused;
    refused.error = fault_of(text);
    if (!refused.error.empty()) return refused;
    icalerror_set_errors_are_fatal(0);
    const Component root(icalparser_parse_string(std::string(text).c_str()));
    if (root) return CalendarReader(zones).read(root.get());
    refused.error = "The calendar cannot be read.";
    return refused;
}

}  // namespace marquee
