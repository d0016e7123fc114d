#include "cli/check.hpp"

#include <cstdio>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/data_files.hpp"
#include "cli/system_zones.hpp"

namespace marquee {

namespace {

// Pictures are the one thing that the reader cannot look at.
void check_portraits(const std::filesystem::path& data_dir, Reading& reading) {
    for (const Person& person : reading.event.people) {
        std::error_code failure;
        if (person.portrait.empty() || std::filesystem::is_regular_file(data_dir / person.portrait, failure)) continue;
        Problem problem;
        problem.severity = Severity::Warning;
        problem.file = "speakers.json";
        problem.message = "The portrait \"" + person.portrait + "\" of " + person.name + " is missing.";
        problem.remedy = "Put the picture there; until then initials are shown.";
        reading.problems.push_back(std::move(problem));
    }
}

// What no visitor misses and search engines do.
std::vector<std::string> notes_on(const Event& event) {
    if (!event.url.empty()) return {};
    return {
        "event.json: note: Without \"url\", pages have no canonical link and no picture for cards, there is no "
        "sitemap.xml, and the links of 404.html work only for addresses at the site's root. "
        "Write where the site will be, such as \"https://example.org/2025/\"."};
}

std::string json_text(std::string_view text) {
    std::string out = "\"";
    for (char c : text) {
        if (static_cast<unsigned char>(c) < 0x20) {
            char escape[8];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(c));
            out += escape;
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string_view severity_name(Severity severity) { return severity == Severity::Error ? "error" : "warning"; }

std::string json_report(const Reading& reading, const std::vector<std::string>& notes) {
    std::string out = "{\"usable\": " + std::string(reading.usable ? "true" : "false") + ", \"problems\": [";
    std::string_view separator = "\n";
    for (const Problem& problem : reading.problems) {
        out += separator;
        out += "  {\"severity\": " + json_text(severity_name(problem.severity));
        out += ", \"file\": " + json_text(problem.file);
        out += ", \"where\": " + json_text(problem.where);
        out += ", \"line\": " + std::to_string(problem.line);
        out += ", \"column\": " + std::to_string(problem.column);
        out += ", \"message\": " + json_text(problem.message);
        out += ", \"remedy\": " + json_text(problem.remedy) + "}";
        separator = ",\n";
    }
    out += reading.problems.empty() ? "], \"notes\": [" : "\n], \"notes\": [";
    separator = "\n";
    for (const std::string& note : notes) {
        out += separator;
        out += "  " + json_text(note);
        separator = ",\n";
    }
    return out + (notes.empty() ? "]}\n" : "\n]}\n");
}

std::string count(std::size_t number, std::string_view one, std::string_view more) {
    return std::to_string(number) + " " + std::string(number == 1 ? one : more);
}

std::string human_report(const Reading& reading, const std::vector<std::string>& notes) {
    std::string out;
    for (const Problem& problem : reading.problems) out += to_string(problem) + "\n";
    for (const std::string& note : notes) out += note + "\n";
    out += reading.problems.empty() ? "No problems" : count(reading.problems.size(), "problem", "problems");
    out += " in " + count(reading.event.people.size(), "person", "people");
    return out + " and " + count(reading.event.sessions.size(), "session", "sessions") + ".\n";
}

}  // namespace

int check(const CheckOptions& options) {
    std::error_code failure;
    if (!std::filesystem::is_directory(options.data_dir, failure)) {
        std::fprintf(stderr, "marquee: there is no folder %s\n", options.data_dir.c_str());
        return 2;
    }
    const DataFiles files = load_data(options.data_dir);
    Reading reading = read_event(files.sources(), SystemZones());
    check_portraits(options.data_dir, reading);
    const std::vector<std::string> notes = reading.usable ? notes_on(reading.event) : std::vector<std::string>();
    const std::string report = options.as_json ? json_report(reading, notes) : human_report(reading, notes);
    std::fwrite(report.data(), 1, report.size(), stdout);
    return reading.problems.empty() ? 0 : 1;
}

}  // namespace marquee
