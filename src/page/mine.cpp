#include "page/mine.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "page/blocks.hpp"
#include "page/pages.hpp"
#include "page/qr_code.hpp"
#include "page/shared.hpp"

namespace marquee {
namespace {

std::vector<Run> runs_of(const Times& times, const Overlap& overlap, std::string_view verb) {
    if (overlap.other == nullptr) return {};
    std::vector<Run> runs = {{.text = std::string(verb) + " "},
                             {.text = overlap.other->title, .href = address_of(times.event, *overlap.other)}};
    if (overlap.until) {
        runs.push_back({.text = " until "});
        runs.push_back(time_run(times, *overlap.until));
    }
    if (overlap.more > 0) runs.push_back({.text = ", and " + std::to_string(overlap.more) + " more"});
    return runs;
}

std::string counted(std::size_t count) { return std::to_string(count) + (count == 1 ? " session" : " sessions"); }

// Below the site's root.
std::string path_to(const std::vector<const Session*>& sessions) {
    return std::string(path_of(View::Schedule)) + query_of({.shared = codes_of(sessions)});
}

Block button(std::string id, std::string words, std::string action, std::string_view part = "button") {
    Block block = text(part, std::move(words), Role::Button);
    block.action = std::move(action);
    return with_id(std::move(id), std::move(block));
}

std::string code_to(const ViewState& state, const std::vector<const Session*>& sessions) {
    const std::string codes = codes_of(sessions);
    const std::string path = path_to(sessions);
    return qr_code(state.site + path.substr(1, path.size() - codes.size() - 1), codes);
}

}  // namespace

std::vector<const Session*> starred_sessions(const Event& event, const ViewState& state) {
    const std::unordered_set<std::string> ids(state.starred.begin(), state.starred.end());
    std::vector<const Session*> sessions;
    for (const Session& session : event.sessions)
        if (ids.contains(session.id)) sessions.push_back(&session);
    return sessions;
}

Listed::Listed(const Event& event, const ViewState& state) : filter_(state.filter) {
    if (filter_.mine) mine_ = starred_sessions(event, state);
    if (!filter_.shared.empty()) shared_ = shared_in(event, filter_.shared).sessions;
}

bool Listed::has(const Session& session) const {
    const auto holds = [&](const std::vector<const Session*>& sessions) {
        return std::binary_search(sessions.begin(), sessions.end(), &session);
    };
    return (!filter_.mine || holds(mine_)) && (filter_.shared.empty() || holds(shared_));
}

StarredOverlaps::StarredOverlaps(const Event& event, const ViewState& state)
    : sessions_(starred_sessions(event, state)), overlaps_(overlaps(sessions_)) {}

std::vector<Run> StarredOverlaps::runs(const Times& times, const Session& session) const {
    const auto at = std::lower_bound(sessions_.begin(), sessions_.end(), &session);
    if (at == sessions_.end() || *at != &session) return {};
    return runs_of(times, overlaps_[static_cast<std::size_t>(at - sessions_.begin())], "Overlaps");
}

std::vector<Run> overlap_runs(const Times& times, const ViewState& state, const Session& session) {
    std::vector<const Session*> sessions = starred_sessions(times.event, state);
    const auto at = std::lower_bound(sessions.begin(), sessions.end(), &session);
    const auto index = static_cast<std::size_t>(at - sessions.begin());
    const bool is_mine = at != sessions.end() && *at == &session;
    if (!is_mine) sessions.insert(at, &session);
    return runs_of(times, overlaps(sessions)[index], is_mine ? "Overlaps" : "Would overlap your");
}

std::string mine_address(const Event& event, const ViewState& state) {
    const std::string path = path_to(starred_sessions(event, state));
    return state.site.empty() ? path : state.site + path.substr(1);
}

Block mine_section(const Event& event, const ViewState& state) {
    const std::vector<const Session*> sessions = starred_sessions(event, state);
    const bool is_one = sessions.size() == 1;
    Block words = group("share-body", {with_id("share", heading("day-title", 2, "Take it with you"))});
    Block actions = group("share-actions", {});
    std::string code;
    if (sessions.size() > kMostShared) {
        words.children.push_back(text(
            "share-text", "These are too many to share: a link holds at most " + std::to_string(kMostShared) + "."));
    } else {
        words.children.push_back(
            text("share-text", std::vector<Run>{{.text = "Open "},
                                                {.text = "this link", .href = path_to(sessions)},
                                                {.text = std::string(" on another device, or send it to somebody: ") +
                                                         (is_one ? "the session" : "the " + counted(sessions.size())) +
                                                         " can be added to the schedule there."}}));
        code = code_to(state, sessions);
        if (code.empty())
            words.children.push_back(
                text("share-text", "There are too many for a QR code that a phone reads from a screen."));
        actions.children.push_back(button("share-mine", share_label(state), "share:"));
    }
    actions.children.push_back(button("save-mine", "Save my schedule to your calendar", "calendar:"));
    if (const std::string_view told = copied_text(state.copied); !told.empty())
        actions.children.push_back(with_id("copied", text("count", std::string(told))));
    words.children.push_back(std::move(actions));
    Block section = group("share", {std::move(words)}, Role::Section);
    if (!code.empty()) {
        Block image = group("qr-code", {}, Role::Image);
        image.name = "QR code of the link to " + (is_one ? "your session" : "your " + counted(sessions.size()));
        image.pattern = std::move(code);
        section.children.push_back(with_id("qr-code", std::move(image)));
    }
    return section;
}

std::string share_label(const ViewState& state) { return state.has_share_sheet ? "Share link" : "Copy link"; }

std::string_view copied_text(Copied copied) {
    switch (copied) {
        case Copied::No:
            return {};
        case Copied::Yes:
            return "The link is copied.";
        case Copied::Refused:
            return "This browser does not let the page copy links.";
    }
    return {};
}

Block shared_note(const Event& event, const ViewState& state) {
    const Shared shared = shared_in(event, state.filter.shared);
    const std::size_t count = shared.sessions.size();
    std::string words = counted(count) + (count == 1 ? " was" : " were") + " shared with you.";
    if (count == 0)
        words = "Nothing that was shared with you is in the programme.";
    else if (shared.unknown > 0)
        words += " " + std::to_string(shared.unknown) + (shared.unknown == 1 ? " is" : " are") +
                 " no longer in the programme.";
    Block actions = group("share-actions", {});
    if (count > 0) {
        actions.children.push_back(button("add-shared", "Add to mine", "add-shared", "button-primary"));
        actions.children.push_back(button("replace-mine", "Replace mine", "replace-mine"));
    }
    actions.children.push_back(button("leave-shared", "No, thanks", "leave-shared"));
    Block note = group("shared", {text("shared-words", std::move(words)), std::move(actions)}, Role::Section);
    note.name = "Shared with you";
    return with_id("shared", std::move(note));
}

}  // namespace marquee
