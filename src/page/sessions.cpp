// How sessions appear in several views.
#include "page/blocks.hpp"
#include "page/pages.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

std::string_view chip_part(SessionType type) {
    switch (type) {
        case SessionType::Keynote:
            return "tag-keynote";
        case SessionType::Poster:
            return "tag-poster";
        case SessionType::Panel:
            return "tag-panel";
        default:
            return "tag-talk";
    }
}

}  // namespace

std::vector<Run> session_title(const Event& event, const Session& session, Title title) {
    std::vector<Run> runs;
    if (!session.label.empty()) {
        runs.push_back({.text = session.label, .part = chip_part(session.type)});
        runs.push_back({.text = kAfterChip});
    }
    runs.push_back({.text = session.title, .quiet = true});
    if (title == Title::Link) runs.back().href = address_of(event, session);
    runs.front().anchors = session.anchors;
    return runs;
}

std::vector<Run> link_runs(const std::vector<Link>& links) {
    std::vector<Run> runs;
    for (const Link& to : links) {
        if (!runs.empty()) runs.push_back({.text = " · "});
        runs.push_back({.text = to.label, .href = to.url});
    }
    return runs;
}

std::string place_text(const Venue& venue, const std::string& room) {
    const std::string& inside = room.empty() ? venue.room : room;
    if (venue.name.empty() || inside.empty()) return venue.name + inside;
    return venue.name + ", " + inside;
}

}  // namespace marquee
