#include "exchange/settle_zone.hpp"

#include <optional>
#include <set>

#include "event/text.hpp"
#include "exchange/times.hpp"

namespace marquee {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr std::string_view kRemedy = " Say which, such as --zone Europe/Berlin.";

// The zone of an offset. Its name in the zone data has the sign turned round: Etc/GMT-1 is an hour ahead of UTC.
std::string zone_of(seconds offset) {
    const auto whole = std::chrono::duration_cast<hours>(offset);
    if (whole != offset) return "";
    if (whole.count() == 0) return "UTC";
    return "Etc/GMT" + std::string(whole.count() > 0 ? "-" : "+") + std::to_string(std::abs(whole.count()));
}

bool is_known(const Zones& zones, const std::string& zone) { return zones.offset_at(zone, Instant{}).has_value(); }

bool guess_zone(Programme& programme, const Zones& zones) {
    std::set<std::optional<seconds>> offsets;
    for (const ListedSession& listed : programme.sessions) {
        if (listed.start) offsets.insert(listed.start->offset);
    }
    if (offsets.empty()) {
        programme.event.time_zone = "UTC";
        return true;
    }
    if (offsets.count(std::nullopt) > 0) {
        programme.error = "The times are local, and the file does not say in which time zone." + std::string(kRemedy);
        return false;
    }
    if (offsets.size() > 1) {
        programme.error =
            "The file names no time zone, and its times are at different offsets from UTC." + std::string(kRemedy);
        return false;
    }
    const seconds offset = offsets.begin()->value();
    const std::string zone = zone_of(offset);
    if (zone.empty() || !is_known(zones, zone)) {
        programme.error = "The file names no time zone." + std::string(kRemedy);
        return false;
    }
    programme.event.time_zone = zone;
    programme.report.add("The file names no time zone, and all its times are at " + offset_text(offset) + ", so " +
                         zone + " (always at that) was taken; --zone says another");
    return true;
}

// Where a source names a zone and writes its times at other offsets, one of the two is a slip.
void compare_offsets(Programme& programme, const Zones& zones) {
    const std::string& zone = programme.event.time_zone;
    bool any = false;
    for (const ListedSession& listed : programme.sessions) {
        // UTC is no slip: many calendars write all times in it.
        if (!listed.start || !listed.start->offset || listed.start->offset == seconds{0}) continue;
        const Instant at{listed.start->civil.time_since_epoch() - *listed.start->offset};
        if (zones.offset_at(zone, at) == listed.start->offset) return;
        any = true;
    }
    if (any) {
        programme.report.add("The file names the time zone " + zone +
                             ", and its times are at another offset from UTC; --zone says another");
    }
}

}  // namespace

std::string zone_fault(const std::string& asked, const Zones& zones) {
    if (asked.empty() || is_known(zones, asked)) return "";
    return "The time zone " + in_quotes(asked) + " is not known." + std::string(kRemedy);
}

bool settle_zone(Programme& programme, const std::string& asked, const Zones& zones) {
    std::string& zone = programme.event.time_zone;
    if (!asked.empty()) {
        if (!zone.empty() && zone != asked) {
            programme.report.add("The file names the time zone " + in_quotes(zone) + ", but --zone counts");
        }
        zone = asked;
        return true;
    }
    if (!zone.empty() && is_known(zones, zone)) {
        compare_offsets(programme, zones);
        return true;
    }
    if (!zone.empty()) programme.report.add("The file names a time zone that is not known: " + in_quotes(zone));
    zone.clear();
    return guess_zone(programme, zones);
}

}  // namespace marquee
