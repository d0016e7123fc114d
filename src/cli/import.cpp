#include "cli/import.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <vector>

#include "cli/data_files.hpp"
#include "cli/save.hpp"
#include "cli/system_zones.hpp"
#include "event/problem.hpp"
#include "event/read.hpp"
#include "exchange/import.hpp"
#include "exchange/kept.hpp"
#include "exchange/writers.hpp"

namespace marquee {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMaxBytes = (std::size_t{64} << 20) + 1;  // one more than the reader takes
constexpr const char* kNames[] = {"event.json", "speakers.json", "schedule.json"};

int complain(const std::string& sentence) {
    std::fprintf(stderr, "marquee: %s\n", sentence.c_str());
    return 1;
}

bool has_data(const fs::path& folder) {
    std::error_code failure;
    return std::any_of(std::begin(kNames), std::end(kNames),
                       [&](const char* name) { return fs::exists(folder / name, failure); });
}

// "data" for "data/"
fs::path without_slash(const fs::path& folder) { return folder.has_filename() ? folder : folder.parent_path(); }

// Copies the data to a new folder beside its own, and says which.
std::string keep_copy(const fs::path& folder, fs::path& copy) {
    std::error_code failure;
    const std::string base = without_slash(fs::absolute(folder, failure).lexically_normal()).string() + ".backup";
    copy = base;
    for (int number = 2; fs::exists(copy, failure); ++number) copy = base + "-" + std::to_string(number);
    fs::create_directory(copy, failure);
    for (const char* name : kNames) {
        if (!failure && fs::exists(folder / name)) fs::copy_file(folder / name, copy / name, failure);
    }
    if (!failure) return "";
    const std::string why = failure.message();
    fs::remove_all(copy, failure);
    return "No copy of the old data can be kept in " + copy.string() + " (" + why + "), so nothing was changed.";
}

// What went wrong, empty if nothing. All files are written under other names before the first takes its own.
std::string write_all(const fs::path& folder, const DataTexts& texts, fs::path& copy) {
    std::error_code failure;
    const bool replaces = has_data(folder);
    fs::create_directories(folder, failure);
    if (failure) return folder.string() + " cannot be made: " + failure.message() + ".";
    const std::string* const contents[] = {&texts.event, &texts.speakers, &texts.schedule};
    std::vector<NewFile> files;
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        std::string fault = files.emplace_back(folder / kNames[i]).write(*contents[i]);
        if (!fault.empty()) return fault;
    }
    std::string fault = replaces ? keep_copy(folder, copy) : "";
    return fault.empty() ? put_in_place(files, copy) : fault;
}

// "dddperth 2022" for "shared/dddperth_2022.json"
std::string title_from(const fs::path& file) {
    std::string title = file.stem().string();
    std::replace(title.begin(), title.end(), '_', ' ');
    return title;
}

std::size_t count_days(const Event& event, const Zones& zones) {
    std::set<std::chrono::year_month_day> days;
    for (const Session& session : event.sessions) days.insert(day_of(event, zones, session.start));
    return days.size();
}

Reading read_texts(const DataTexts& texts, const Zones& zones) {
    return read_event({texts.event, texts.speakers, texts.schedule}, zones);
}

// Puts into `texts` what the data in the folder says of the same event and the import does not, and says which keys.
std::vector<std::string> keep_old(const fs::path& folder, const Import& import, DataTexts& texts, const Zones& zones) {
    const DataFiles old = load_data(folder);
    if (!old.event || !is_same_event(read_event(old.sources(), zones).event, read_texts(texts, zones).event)) return {};
    Kept kept = keep_event(*old.event, texts.event, import.guessed);
    texts.event = std::move(kept.event);
    return std::move(kept.keys);
}

std::string count(std::size_t number, const char* one, const char* more) {
    return std::to_string(number) + " " + (number == 1 ? one : more);
}

// `event` is what was written.
void print_report(const Import& import, const Event& event, const Zones& zones) {
    for (const std::string& remark : import.remarks) std::printf("- %s\n", remark.c_str());
    const bool is_guess = std::count(import.guessed.begin(), import.guessed.end(), "title") > 0;
    if (is_guess && event.title == import.event->title)
        std::printf("- The source does not name the event, so its title in event.json is \"%s\".\n",
                    event.title.c_str());
    std::printf("\"%s\": %s, %s, %s, %s, in the time zone %s.\n", event.title.c_str(),
                count(event.sessions.size(), "session", "sessions").c_str(),
                count(event.people.size(), "person", "people").c_str(),
                count(event.venue.rooms.size(), "room", "rooms").c_str(),
                count(count_days(event, zones), "day", "days").c_str(), event.time_zone.c_str());
}

void print_place(const std::string& folder, const std::vector<std::string>& kept, const fs::path& copy) {
    std::printf("They are in %s.\n", folder.c_str());
    for (std::size_t i = 0; i < kept.size(); ++i)
        std::printf("%s%s%s", i == 0 ? "Kept from the event.json that was there: " : ", ", kept[i].c_str(),
                    i + 1 == kept.size() ? ".\n" : "");
    if (!copy.empty()) std::printf("What was there before is in %s.\n", copy.c_str());
}

}  // namespace

int import_file(const ImportFileOptions& options) {
    const std::optional<std::string> text = load_file(options.file, kMaxBytes);
    if (!text) {
        complain(options.file + " cannot be read.");
        return 2;
    }
    const fs::path folder = options.data_dir;
    if (!options.force && has_data(folder)) {
        return complain(options.data_dir +
                        " holds the data of an event already. With --force it is replaced, and a copy is kept.");
    }
    const SystemZones zones;
    const Import import = import_programme(*text, {options.zone, title_from(options.file)}, zones);
    if (!import.event) {
        for (const std::string& remark : import.remarks) std::fprintf(stderr, "- %s\n", remark.c_str());
        return complain(import.error);
    }
    DataTexts texts = write_data(*import.event, zones);
    const std::vector<std::string> kept = keep_old(folder, import, texts, zones);
    const Reading reading = read_texts(texts, zones);
    for (const Problem& problem : reading.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    if (!reading.usable) return complain("What was read makes no data of an event, so nothing was written.");
    fs::path copy;
    if (const std::string fault = write_all(folder, texts, copy); !fault.empty()) return complain(fault);
    print_report(import, reading.event, zones);
    print_place(options.data_dir, kept, copy);
    return 0;
}

}  // namespace marquee
