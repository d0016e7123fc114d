#include "page/changes.hpp"

#include <algorithm>

#include "event/order.hpp"
#include "page/filter.hpp"

namespace marquee {
namespace {

bool is_different(const Change& change) {
    return change.before == nullptr || change.has_other_time || change.has_other_room || change.has_other_title ||
           change.is_cancelled || change.is_restored;
}

Change change_between(const Event& event_before, const Session& before, const Event& event, const Session& after) {
    const bool has_other_end = before.end != after.end && !before.end_derived && !after.end_derived;
    return {.before = &before,
            .after = &after,
            .has_other_time = before.start != after.start || has_other_end,
            .has_other_room = room_of(event_before, before) != room_of(event, after),
            .has_other_title = before.title != after.title,
            .is_cancelled = after.cancelled && !before.cancelled,
            .is_restored = before.cancelled && !after.cancelled};
}

}  // namespace

Changes changes(const Event& before, const Event& after) {
    const std::vector<Session>& old = before.sessions;
    const std::vector<std::size_t> by_id =
        stable_order(old.size(), [&](std::size_t a, std::size_t b) { return old[a].id < old[b].id; });
    std::vector<bool> is_there(old.size());
    Changes found{.before = &before};
    for (const Session& session : after.sessions) {
        Change change{.after = &session};
        const auto at = std::lower_bound(by_id.begin(), by_id.end(), session.id,
                                         [&](std::size_t index, const std::string& id) { return old[index].id < id; });
        if (at != by_id.end() && old[*at].id == session.id) {
            is_there[*at] = true;
            change = change_between(before, old[*at], after, session);
        }
        if (is_different(change)) found.sessions.push_back(change);
    }
    for (std::size_t i = 0; i < old.size(); ++i)
        if (!is_there[i]) found.removed.push_back(&old[i]);
    return found;
}

bool is_empty(const Changes& changes) { return changes.sessions.empty() && changes.removed.empty(); }

const Change* change_of(const Changes& changes, const Session& session) {
    const auto at = std::lower_bound(changes.sessions.begin(), changes.sessions.end(), &session,
                                     [](const Change& change, const Session* wanted) { return change.after < wanted; });
    return at != changes.sessions.end() && at->after == &session ? &*at : nullptr;
}

}  // namespace marquee
