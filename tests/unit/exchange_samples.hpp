// What tests of imports share: the files of tests/samples, and an import that is seen as the three data files it makes.
#pragma once
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/data_files.hpp"
#include "cli/system_zones.hpp"
#include "event/read.hpp"
#include "exchange/import.hpp"
#include "exchange/writers.hpp"
#include "messages.hpp"

namespace marquee {

inline std::string sample(const char* name) {
    const std::optional<std::string> text =
        load_file(std::filesystem::path(MARQUEE_SOURCE_DIR) / "tests/samples" / name, std::size_t{1} << 20);
    REQUIRE_MESSAGE(text, name);
    return *text;
}

inline Import import_text(std::string_view text, const std::string& zone = "") {
    return import_programme(text, {zone, "Some file"}, SystemZones());
}

// An import that must succeed, and whose files must be without faults.
inline Event imported(std::string_view text, const std::string& zone = "") {
    const SystemZones zones;
    const Import import = import_text(text, zone);
    REQUIRE_MESSAGE(import.event, import.error);
    const DataTexts files = write_data(*import.event, zones);
    CHECK(messages(read_event({files.event, files.speakers, files.schedule}, zones).problems) == Messages{});
    return *import.event;
}

inline Messages remarks(std::string_view text, const std::string& zone = "") {
    Messages out;
    out.lines = import_text(text, zone).remarks;
    return out;
}

inline const Session& session(const Event& event, std::string_view id) {
    for (const Session& candidate : event.sessions) {
        if (candidate.id == id) return candidate;
    }
    FAIL("no session ", std::string(id));
    return event.sessions.front();
}

inline std::string start_of(const Event& event, const Session& session) {
    const CivilTime civil = to_civil(SystemZones(), event.time_zone, session.start);
    return iso_date(day_of(civil)) + " " + clock_text(civil);
}

inline std::string end_of(const Event& event, const Session& session) {
    if (!session.end) return "";
    const CivilTime civil = to_civil(SystemZones(), event.time_zone, *session.end);
    return iso_date(day_of(civil)) + " " + clock_text(civil);
}

inline std::string names_of(const Event& event, const Session& session) {
    std::string out;
    for (std::size_t person : session.people) out += (out.empty() ? "" : ", ") + event.people[person].id;
    return out;
}

}  // namespace marquee
