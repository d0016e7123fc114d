#include "exchange/import.hpp"

#include <algorithm>
#include <utility>

#include "event/characters.hpp"
#include "event/text.hpp"
#include "exchange/readers.hpp"
#include "exchange/settle_zone.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{64} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFormats =
    "Marquee reads schedule.json and schedule.xml of frab and pretalx, Sessionize's JSON, iCalendar and CSV.";

Programme refused(std::string error) {
    Programme programme;
    programme.error = std::move(error);
    return programme;
}

// Why `text` cannot be text in UTF-8, empty if it is.
std::string encoding_fault(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
        return "The file is in UTF-16. Save it in UTF-8.";
    }
    if (text.find('\0') != std::string_view::npos) return "The file is no text. " + std::string(kFormats);
    std::size_t line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (text[at] == '\n') ++line;
        const bool replaced = next_character(text, at) == kReplacement;
        if (replaced && text.substr(begin, at - begin) != "\xEF\xBF\xBD") {
            return "Line " + std::to_string(line) + " is not in UTF-8. Save the file in UTF-8.";
        }
    }
    return "";
}

Programme read_json(std::string_view text) {
    const JsonText json = parse_json_text(text);
    if (!json.root) return refused(json.fault);
    const Json& root = *json.root;
    if (at(at(root, "schedule"), "conference").is_object()) return read_schedule_json(root);
    if (at(root, "sessions").is_array() && at(root, "speakers").is_array()) return read_sessionize(root);
    const bool has_rooms =
        root.is_array() && !root.empty() &&
        std::all_of(root.begin(), root.end(), [](const Json& day) { return at(day, "rooms").is_array(); });
    if (has_rooms) return read_sessionize_grid(root);
    return refused("The JSON is no programme that is known. " + std::string(kFormats));
}

bool is_calendar(std::string_view text) { return lower(text.substr(0, 15)) == "begin:vcalendar"; }

bool is_web_page(std::string_view text) {
    const std::string begin = lower(text.substr(0, 14));
    return begin == "<!doctype html" || begin.starts_with("<html");
}

Programme read_text(std::string_view text, const Zones& zones) {
    if (text.size() > kMaxBytes) return refused("The file has more than 64 MiB.");
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (is_blank(text)) return refused("The file is empty.");
    if (std::string fault = encoding_fault(text); !fault.empty()) return refused(std::move(fault));
    text.remove_prefix(text.find_first_not_of(" \t\r\n"));
    if (text[0] == '{' || text[0] == '[') return read_json(text);
    if (is_web_page(text)) return refused("The file is a web page. " + std::string(kFormats));
    if (text[0] == '<') return read_schedule_xml(text);
    if (is_calendar(text)) return read_calendar(text, zones);
    Programme table = read_csv(text);
    if (!table.error.empty() && text.substr(0, text.find('\n')).find_first_of(",;\t") == std::string_view::npos) {
        table.error = "The format of the file is not known. " + std::string(kFormats);
    }
    return table;
}

}  // namespace

Import import_programme(std::string_view text, const ImportOptions& options, const Zones& zones) {
    if (std::string fault = zone_fault(options.zone, zones); !fault.empty())
        return {std::nullopt, std::move(fault), {}, {}};
    Programme programme = read_text(text, zones);
    std::optional<Event> event;
    if (programme.error.empty()) event = settle(programme, options, zones);
    return {std::move(event), programme.error, programme.report.lines(), programme.guessed};
}

}  // namespace marquee
