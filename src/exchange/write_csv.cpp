#include <algorithm>
#include <set>

#include "exchange/csv.hpp"
#include "exchange/csv_columns.hpp"
#include "exchange/markdown_text.hpp"
#include "exchange/programme.hpp"
#include "exchange/session_text.hpp"
#include "exchange/times.hpp"
#include "exchange/writers.hpp"

namespace marquee {

namespace {

// A single name with a comma in it would be read as two.
std::string names(const Event& event, const Session& session) {
    std::string out;
    for (std::size_t person : session.people) out += (out.empty() ? "" : "; ") + event.people[person].name;
    return session.people.size() == 1 && out.find(',') != std::string::npos ? out + ";" : out;
}

std::string material(const Session& session, std::string_view label) {
    for (const Link& link : session.materials) {
        if (link.label == label) return link.url;
    }
    return "";
}

CsvRow write_row(const Event& event, const Session& session, const Zones& zones) {
    CsvRow row(kCsvColumns.size());
    const auto cell = [&](CsvColumn column) -> std::string& { return row[static_cast<std::size_t>(column)]; };
    cell(CsvColumn::Title) = session.title;
    cell(CsvColumn::Start) = time_with_offset(zones, event.time_zone, session.start);
    if (session.end && !session.end_derived)
        cell(CsvColumn::End) = time_with_offset(zones, event.time_zone, *session.end);
    cell(CsvColumn::Room) = session.room.empty() ? event.venue.room : session.room;
    cell(CsvColumn::Track) = session.track;
    cell(CsvColumn::Type) = name_of(session.type);
    cell(CsvColumn::Speakers) = names(event, session);
    cell(CsvColumn::Abstract) = write_markdown(with_items(session));
    cell(CsvColumn::Id) = session.id;
    cell(CsvColumn::Label) = session.label;
    cell(CsvColumn::Language) = session.language;
    cell(CsvColumn::Cancelled) = session.cancelled ? "yes" : "";
    cell(CsvColumn::Slides) = material(session, "Slides");
    cell(CsvColumn::Paper) = material(session, "Paper");
    cell(CsvColumn::Video) = material(session, "Video");
    cell(CsvColumn::Stream) = material(session, "Stream");
    cell(CsvColumn::Feedback) = session.feedback;
    return row;
}

void report_rest(const Event& event, Report& report) {
    report.add("Whatever is said about the event itself was left out, since a table has nothing but sessions");
    std::set<std::string_view> names;
    for (const Person& person : event.people) {
        const bool has_more = !person.biography.empty() || !person.links.empty() ||
                              !(person.affiliation + person.role + person.talk + person.portrait).empty();
        if (has_more) report.add("All about people but their names was left out", person.name);
        if (!names.insert(person.name).second) report.add("People of one name are one in a table", person.name);
    }
}

}  // namespace

std::string write_csv(const Event& event, const Zones& zones, Report& report) {
    std::string out = write_csv_row({kCsvColumns.begin(), kCsvColumns.end()});
    for (const Session& session : event.sessions) out += write_csv_row(write_row(event, session, zones));
    report_rest(event, report);
    return out;
}

}  // namespace marquee
