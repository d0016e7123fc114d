#include "cli/render.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <string_view>
#include <vector>

#include "cli/data_files.hpp"
#include "cli/system_zones.hpp"
#include "event/problem.hpp"
#include "output/calendar.hpp"
#include "output/head.hpp"
#include "output/html.hpp"
#include "output/manifest.hpp"
#include "output/site.hpp"
#include "page/calendars.hpp"
#include "page/compose.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"

namespace marquee {
namespace {

struct OutFile {
    std::filesystem::path path;  // below the output folder
    std::string text;
};

// One of everything, and one of each day. `stamp` is when the data last changed.
std::vector<OutFile> make_calendars(const Event& event, Instant stamp) {
    std::vector<const Session*> all;
    std::map<std::chrono::year_month_day, std::vector<const Session*>> days;
    for (const Session& session : event.sessions) {
        all.push_back(&session);
        days[session.day].push_back(&session);
    }
    std::vector<OutFile> files;
    const std::string name = event.edition.empty() ? event.title : event.title + " · " + event.edition;
    const auto add = [&](std::string_view address, const std::vector<const Session*>& sessions, std::string_view of) {
        files.push_back(
            {address.substr(1), write_calendar(event, calendar_sessions(sessions), name + std::string(of), stamp)});
    };
    if (!all.empty()) add(kCalendarAddress, all, "");
    for (const auto& [day, sessions] : days)
        add(calendar_address(day), sessions, " · " + date_text(english(event.clock), day, false));
    return files;
}

std::vector<OutFile> make_files(const Event& event, Instant stamp, const std::string& shell) {
    const SystemZones zones;
    std::vector<OutFile> files = make_calendars(event, stamp);
    for (const Route& page : pages_of(event)) {
        ViewState state;
        state.view = page.view;
        state.item = page.item;
        const Document document = compose(event, state, std::nullopt, zones);
        files.push_back(
            {std::filesystem::path(document.path.substr(1)) / "index.html",
             fill_shell(shell, document, root_from(document.path), write_head(event, page, document, zones))});
    }
    const Document board = compose_written_board(event, zones);
    files.push_back({"board/index.html", fill_shell(shell, board, root_from(board.path), write_hidden_head())});
    // Shown at any address, so it must not depend on where that is.
    const std::string root = event.url.empty() ? "./" : site_path(event);
    files.push_back({"404.html", fill_shell(shell, compose_missing(event), root, write_hidden_head())});
    files.push_back({"offline.html", fill_shell(shell, compose_unkept(event), "./", write_hidden_head())});
    files.push_back({"manifest.webmanifest", write_manifest(event)});
    files.push_back({"robots.txt", write_robots(event)});
    if (!event.url.empty()) files.push_back({"sitemap.xml", write_sitemap(event)});
    return files;
}

// Leaves a file alone that says the same already, so that whoever watches its time of change is not woken. Of one that
// changes, compressed copies beside it would go on saying what it said.
bool write_if_changed(const std::filesystem::path& path, const std::string& text) {
    if (load_file(path, std::numeric_limits<std::size_t>::max()) == text) return true;
    std::error_code failure;
    std::filesystem::create_directories(path.parent_path(), failure);
    for (const char* ending : {".br", ".gz"}) std::filesystem::remove(path.string() + ending, failure);
    std::ofstream file(path, std::ios::binary);
    file << text;
    file.close();
    if (!file) std::fprintf(stderr, "marquee: %s cannot be written\n", path.c_str());
    return !file.fail();
}

}  // namespace

int render(const RenderOptions& options) {
    std::error_code failure;
    if (!std::filesystem::is_directory(options.data_dir, failure)) {
        std::fprintf(stderr, "marquee: there is no folder %s\n", options.data_dir.c_str());
        return 2;
    }
    const std::optional<std::string> shell = load_file(options.shell_path, std::numeric_limits<std::size_t>::max());
    if (!shell) {
        std::fprintf(stderr, "marquee: %s cannot be read\n", options.shell_path.c_str());
        return 2;
    }
    const DataFiles data = load_data(options.data_dir);
    const Reading reading = read_event(data.sources(), SystemZones());
    for (const Problem& problem : reading.problems) std::fprintf(stderr, "%s\n", to_string(problem).c_str());
    if (!reading.usable) return 1;
    if (const std::size_t count = count_without_address(reading.event); count > 0)
        std::fprintf(stderr, "marquee: %zu people and sessions get no page of their own: %zu is the most\n", count,
                     kMaxItemPages);
    bool written = true;
    for (const OutFile& file : make_files(reading.event, time_of_change(options.data_dir), *shell)) {
        written = write_if_changed(std::filesystem::path(options.out_dir) / file.path, file.text) && written;
    }
    return written ? 0 : 1;
}

}  // namespace marquee
