#include "page/news.hpp"

#include <algorithm>
#include <iterator>

#include "page/dates.hpp"
#include "page/pages.hpp"

namespace marquee {
namespace {

constexpr std::size_t kMostNamed = 3;

enum class Kind { New, Moved, Renamed, Cancelled, Restored, Removed };
constexpr std::string_view kCounted[] = {"new", "moved", "renamed", "cancelled", "on again", "removed"};

struct Item {
    Kind kind;
    bool mine;
    Change change;  // whose `after` is null for a session that is removed
};

// The one that says most.
Kind kind_of(const Change& change) {
    if (change.after == nullptr) return Kind::Removed;
    if (change.is_cancelled) return Kind::Cancelled;
    if (change.before == nullptr) return Kind::New;
    if (change.has_other_time || change.has_other_room) return Kind::Moved;
    return change.has_other_title ? Kind::Renamed : Kind::Restored;
}

// "10:00 AM", on another day "Sunday, December 7, 10:00 AM".
std::string moment_text(const Times& times, Instant at, bool with_day) {
    const std::string day =
        with_day ? date_text(times.formats, day_of(to_civil(times.zones, times.zone, at)), false) + ", " : "";
    return day + time_run(times, at).text;
}

// "10:00 AM in Room A": of when and where it was, what is different now.
std::string place_before(const Times& times, const Changes& changes, const Change& change) {
    const Session &before = *change.before, &after = *change.after;
    std::string words;
    if (change.has_other_time) {
        words = moment_text(times, before.start, before.day != after.day);
        if (before.start == after.start && before.end) words += " – " + moment_text(times, *before.end, false);
    }
    const std::string& room = room_of(*changes.before, before);
    if (change.has_other_room && !room.empty()) words += (words.empty() ? "in " : " in ") + room;
    return words;
}

// " moved to 11:00 AM in Room B": what is to be said after the title.
std::string happened(const Times& times, const Item& item) {
    if (item.kind == Kind::Removed) return " is no longer in the programme";
    if (item.kind == Kind::New) return " is new";
    if (item.kind == Kind::Cancelled) return " is cancelled";
    const Change& change = item.change;
    const Session &before = *change.before, &after = *change.after;
    std::string words;
    const auto add = [&words](const std::string& more) { words += (words.empty() ? " " : " and ") + more; };
    if (change.is_restored) add("is on again");
    const std::string& room = room_of(times.event, after);
    if (before.start != after.start)
        add("moved to " + moment_text(times, after.start, before.day != after.day) +
            (change.has_other_room && !room.empty() ? " in " + room : ""));
    else if (change.has_other_room)
        add(room.empty() ? "moved to another room" : "moved to " + room);
    else if (change.has_other_time)
        add(after.end ? "ends at " + moment_text(times, *after.end, false) : "has no fixed end");
    if (change.has_other_title) add("was called “" + before.title + "”");
    return words;
}

// Those of the visitor first.
std::vector<Item> items_of(const ViewState& state) {
    std::vector<Item> items, others;
    const auto consider = [&](const Change& change) {
        const Session& session = change.after != nullptr ? *change.after : *change.before;
        const bool mine = is_starred(state, session.id);
        (mine ? items : others).push_back({kind_of(change), mine, change});
    };
    for (const Change& change : state.changes->sessions) consider(change);
    for (const Session* removed : state.changes->removed) consider({.before = removed});
    items.insert(items.end(), others.begin(), others.end());
    return items;
}

// "3 more sessions changed: 1 new, 2 moved.", in which no number is parted from its word.
std::string rest_text(const std::vector<Item>& items, std::size_t named) {
    const std::size_t count = items.size() - named;
    if (count == 0) return {};
    std::string words = (named > 0 ? " " : "") + std::to_string(count) + (named > 0 ? " more" : "") +
                        (count == 1 ? " session changed: " : " sessions changed: ");
    bool is_first = true;
    for (std::size_t kind = 0; kind < std::size(kCounted); ++kind) {
        const auto of_kind = std::count_if(items.begin() + static_cast<std::ptrdiff_t>(named), items.end(),
                                           [&](const Item& item) { return item.kind == static_cast<Kind>(kind); });
        if (of_kind == 0) continue;
        words.append(is_first ? "" : ", ").append(std::to_string(of_kind)).append("\u00A0").append(kCounted[kind]);
        is_first = false;
    }
    return words + ".";
}

}  // namespace

std::vector<Mark> marks_of(const Times& times, const ViewState& state, const Session& session) {
    const Change* change = state.changes ? change_of(*state.changes, session) : nullptr;
    std::vector<Mark> marks;
    if (change == nullptr) return marks;
    if (change->before == nullptr) marks.push_back({"New", {}});
    if (change->is_restored) marks.push_back({"On again", {}});
    if (change->has_other_time || change->has_other_room) {
        const std::string before = place_before(times, *state.changes, *change);
        marks.push_back({"Moved", before.empty() ? before : "was " + before});
    }
    if (change->has_other_title) marks.push_back({"Renamed", "was called “" + change->before->title + "”"});
    return marks;
}

std::vector<Run> news_runs(const Times& times, const ViewState& state) {
    std::vector<Run> runs;
    if (!state.changes) return runs;
    const std::vector<Item> items = items_of(state);
    std::size_t named = 0;
    for (const Item& item : items) {
        const bool is_named = items.size() <= kMostNamed || (item.mine && named < kMostNamed);
        if (!is_named) break;
        runs.push_back({.text = named > 0 ? " “" : "“"});
        const Session* after = item.change.after;
        runs.push_back({.text = (after ? after : item.change.before)->title,
                        .href = after ? address_of(times.event, *after) : std::string()});
        runs.push_back({.text = (item.mine ? "” of yours" : "”") + happened(times, item) + "."});
        ++named;
    }
    if (std::string rest = rest_text(items, named); !rest.empty()) runs.push_back({.text = std::move(rest)});
    return runs;
}

std::string kept_text(const Times& times, Instant since) {
    const auto day = [&](Instant at) { return day_of(to_civil(times.zones, times.zone, at)); };
    return "As of " + moment_text(times, since, !times.now || day(*times.now) != day(since)) +
           ": newer data could not be had.";
}

std::string_view checked_text(Checked checked) {
    switch (checked) {
        case Checked::No:
            return {};
        case Checked::Same:
            return "No session has changed.";
        case Checked::News:
            return "The top of this page tells what has changed.";
        case Checked::Failed:
            return "That did not work: the page stays as it was.";
    }
    return {};
}

}  // namespace marquee
