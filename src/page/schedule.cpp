// What happens when, a list by time.
#include <algorithm>

#include "page/blocks.hpp"
#include "page/calendars.hpp"
#include "page/controls.hpp"
#include "page/dates.hpp"
#include "page/grid.hpp"
#include "page/mine.hpp"
#include "page/news.hpp"
#include "page/pages.hpp"
#include "page/rows.hpp"
#include "page/session_row.hpp"

namespace marquee {
namespace {

using std::chrono::year_month_day;

// The one day that the page holds; nothing where it holds all.
std::optional<year_month_day> day_shown(const Event& event, const ViewState& state, const Found* found, bool is_grid) {
    if (event.days.size() < 2) return std::nullopt;
    if (const auto day = day_at(event, {state.view, state.item})) return day;
    if (found == nullptr || (is_grid && found->sessions.empty())) return event.days.front();
    return is_grid ? std::optional(event.sessions[found->sessions.front()].day) : std::nullopt;
}

std::vector<const Session*> sessions_of(const Event& event, const Found* found, std::optional<year_month_day> day) {
    std::vector<const Session*> sessions;
    if (found != nullptr) {
        for (const std::uint32_t index : found->sessions)
            if (!day || event.sessions[index].day == *day) sessions.push_back(&event.sessions[index]);
        return sessions;
    }
    auto first = event.sessions.begin(), end = event.sessions.end();
    if (day) {
        first = std::partition_point(first, end, [&](const Session& session) { return session.day < *day; });
        end = std::partition_point(first, end, [&](const Session& session) { return session.day == *day; });
    }
    for (auto session = first; session != end; ++session) sessions.push_back(&*session);
    return sessions;
}

// As tall in either case, so that nothing moves when the program finds out.
Block zone_switch(const Times& times) {
    if (times.knows_visitors_zone && !times.zones_differ)
        return with_id("zone-switch", text("zone-same", "as on your clocks"));
    const std::string& city = times.event.venue.city;
    Block button = text("zone-switch",
                        !times.in_visitors_zone ? "Show in my time zone"
                        : city.empty()          ? "Show in the event's time zone"
                                                : "Show in the time of " + city,
                        Role::Button);
    button.action = "zone";
    return with_id("zone-switch", std::move(button));
}

Block head(const Event& event, const Times& times) {
    Block when = group("zone", {text("page-note", date_range_text(times.formats, event.first_day, event.last_day) +
                                                      " · " + zone_text(times))});
    when.children.push_back(zone_switch(times));
    return group("page-head", {with_id("title", heading("page-title", 1, "Schedule")), std::move(when)});
}

// Of those that are on, the one that began last, else the first to come.
const Session* session_of_now(const std::vector<const Session*>& sessions, Instant now) {
    const Session* on = nullptr;
    for (const Session* session : sessions) {
        if (session->cancelled || end_of(*session) <= now) continue;
        if (session->start > now) return on != nullptr ? on : session;
        on = session;
    }
    return on;
}

// Where the session of now is; empty unless the event is on. One that is shown is a place on the page.
std::string address_of_now(const Event& event, const std::vector<const Session*>& shown, const Times& times) {
    if (event.sessions.empty() || !times.now || *times.now < event.sessions.front().start || *times.now >= event.over)
        return {};
    const Session* session = session_of_now(shown, *times.now);
    if (session != nullptr && session->start <= *times.now) return "#" + session->id;
    session = session_of_now(sessions_of(event, nullptr, std::nullopt), *times.now);
    if (session == nullptr) return {};
    return list_address(event, *session) + "#" + session->id;
}

// What has changed since the visitor came.
Block news_note(const ViewState& state, const Times& times) {
    Block dismiss = text("text-button", "Dismiss", Role::Button);
    dismiss.action = "dismiss";
    return with_id("news", group("news", {with_id("news-words", text("news-words", news_runs(times, state))),
                                          with_id("dismiss", std::move(dismiss))}));
}

// At the page's foot, since above the list it would move when the program tells where the event stands.
Block check_for_changes(const ViewState& state) {
    Block button = text("text-button", "Check for changes", Role::Button);
    button.action = "check";
    Block line = group("check", {with_id("check", std::move(button))});
    if (const std::string_view told = checked_text(state.checked); !told.empty())
        line.children.push_back(with_id("checked", text("count", std::string(told))));
    return line;
}

// How many sessions there are, which is announced when it changes, where the event stands, and the way to what is on.
Block counts(const Event& event, const std::vector<const Session*>& shown, const Found* found, const Times& times,
             bool is_grid) {
    const std::size_t count = shown.size();
    std::string words = std::to_string(count);
    if (found != nullptr) words += " of " + std::to_string(event.sessions.size());
    words += count == 1 && found == nullptr ? " session" : " sessions";
    if (found != nullptr && found->sessions.size() > count)
        words += ", " + std::to_string(found->sessions.size() - count) + " on other days";
    Block line = group("counts", {with_id("count", text("count", std::move(words), Role::Status))});
    if (const std::string standing = standing_text(times); !standing.empty())
        line.children.push_back(with_id("standing", text("count", "· " + standing)));
    // A grid may have it in other rooms; the list has all.
    if (std::string now = address_of_now(event, is_grid ? std::vector<const Session*>() : shown, times); !now.empty())
        line.children.push_back(
            with_id("to-now",
                    text("count", std::vector<Run>{{.text = "· "}, {.text = "Jump to now", .href = std::move(now)}})));
    return line;
}

// What to ask for less of, where nothing is found.
Block nothing_found(const ViewState& state, bool holds_one_day) {
    const Filter& filter = state.filter;
    std::vector<std::string> asked;
    if (!filter.words.empty()) asked.push_back("other words than “" + filter.words + "”");
    if (!filter.room.empty()) asked.push_back("all rooms");
    if (!filter.track.empty()) asked.push_back("all tracks");
    if (!filter.language.empty()) asked.push_back("all languages");
    if (filter.kind != SessionKind::Any) asked.push_back("all kinds of sessions");
    if (filter.mine && state.starred.empty())
        asked.push_back("starring some sessions");
    else if (filter.mine)
        asked.push_back("sessions that are not starred");
    if (!filter.shared.empty()) asked.push_back("sessions that nobody shared");
    if (holds_one_day) asked.push_back(shows_grid(state) ? "another day" : "all days");
    std::string words = "Nothing fits. Try ";
    for (std::size_t i = 0; i < asked.size(); ++i)
        words += (i == 0 ? "" : i + 1 == asked.size() ? ", or " : ", ") + asked[i];
    return with_id("nothing", group("nothing", {text("nothing-words", words + ".")}));
}

// The sessions by time, below headings of their days if there are several.
void add_list(std::vector<Block>& blocks, RowContext context, const std::vector<const Session*>& sessions,
              const Rows& rows) {
    const bool has_headings = context.event.days.size() > 1;
    context.level = has_headings ? 3 : 2;
    Listing listing(rows);
    std::optional<year_month_day> last;
    for (const Session* session : sessions) {
        if (session->day != last) {
            last = session->day;
            if (has_headings)
                blocks.push_back(
                    group("day", {heading("day-title", 2, date_text(context.times.formats, *last, false))}));
            blocks.push_back(group("rows", {}, Role::List));
        }
        listing.add(blocks.back(), static_cast<std::uint32_t>(session - context.event.sessions.data()),
                    [&] { return session_row(context, *session); });
    }
}

}  // namespace

std::vector<Block> schedule(const Event& event, const ViewState& state, const Times& times, const Found* found,
                            const Rows& rows) {
    const bool has_grid = has_rooms(event);
    const bool is_grid = has_grid && shows_grid(state);
    const std::optional<year_month_day> day = day_shown(event, state, found, is_grid);
    const std::vector<const Session*> sessions = sessions_of(event, found, day);
    const std::optional<StarredOverlaps> overlaps =
        state.filter.mine ? std::optional<StarredOverlaps>(std::in_place, event, state) : std::nullopt;
    const RowContext context{.event = event,
                             .state = state,
                             .times = times,
                             .found = found,
                             .overlaps = overlaps ? &*overlaps : nullptr,
                             .is_over = times.now && *times.now >= event.over};
    std::vector<Block> blocks;
    if (state.changes) blocks.push_back(news_note(state, times));
    if (!state.filter.shared.empty()) blocks.push_back(shared_note(event, state));
    blocks.push_back(head(event, times));
    if (!event.sessions.empty()) blocks.push_back(controls(event, state));
    if (event.days.size() > 1) blocks.push_back(day_tabs(times, state, day, is_grid));
    blocks.push_back(counts(event, sessions, found, times, is_grid));
    if (has_grid) blocks.back() = group("tools", {std::move(blocks.back()), form_switch(is_grid)});
    if (is_grid && !sessions.empty()) {
        Grid grid = grid_of_day(context, sessions);
        std::vector<Block>& tools = blocks.back().children;
        if (!grid.parts.children.empty()) tools.insert(tools.begin() + 1, std::move(grid.parts));
        blocks.push_back(std::move(grid.table));
    } else {
        add_list(blocks, context, sessions, rows);
    }
    const bool is_only_shared = state.filter == Filter{.shared = state.filter.shared};
    if (sessions.empty() && !is_only_shared) blocks.push_back(nothing_found(state, day.has_value()));
    if (state.filter.mine && !starred_sessions(event, state).empty()) blocks.push_back(mine_section(event, state));
    if (!event.sessions.empty()) blocks.push_back(calendar_links(event.days, times.formats));
    blocks.push_back(check_for_changes(state));
    return blocks;
}

}  // namespace marquee
