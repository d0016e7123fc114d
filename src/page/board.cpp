#include "page/board.hpp"

#include <algorithm>

#include "event/text.hpp"
#include "page/as_of.hpp"
#include "page/board_parts.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/qr_code.hpp"

namespace marquee {
namespace {

using namespace std::chrono;

// "9:37" of "{h}:{mm} {a}": who stands before a board knows which half of the day it is.
void leave_out_half(std::string& pattern) {
    constexpr std::string_view kPlace = "{a}", kSpaces[] = {" ", "\u00A0", "\u202F"};
    const std::size_t at = pattern.find(kPlace);
    if (at == std::string::npos) return;
    pattern.erase(at, kPlace.size());
    for (const std::string_view space : kSpaces) {
        if (pattern.ends_with(space)) pattern.erase(pattern.size() - space.size());
        if (pattern.starts_with(space)) pattern.erase(0, space.size());
    }
}

// The same pattern for another clock.
void use_clock(Formats& formats, Clock clock) {
    std::string& pattern = formats.time;
    const bool has_halves = pattern.find("{a}") != std::string::npos;
    if ((clock == Clock::Hours12) == has_halves) return;
    const auto replace = [&](std::string_view from, std::string_view to) {
        if (const std::size_t at = pattern.find(from); at != std::string::npos) pattern.replace(at, from.size(), to);
    };
    if (clock == Clock::Hours24) {
        leave_out_half(pattern);
        replace("{h}", "{HH}");
        return;
    }
    replace("{HH}", "{h}");
    replace("{H}", "{h}");
    pattern += "\u00A0{a}";
    if (formats.halves[0].empty()) formats.halves = english(clock).halves;
}

// "9:37:05": what stands before the minutes, before the seconds.
void add_seconds(std::string& pattern) {
    constexpr std::string_view kMinutes = "{mm}";
    const std::size_t at = pattern.find(kMinutes);
    if (at == std::string::npos) return;
    const std::size_t hour_end = pattern.rfind('}', at);
    const std::string separator = hour_end == std::string::npos ? ":" : pattern.substr(hour_end + 1, at - hour_end - 1);
    pattern.insert(at + kMinutes.size(), separator + "{ss}");
}

BoardContext context_of(const Event& event, const ViewState& state, const BoardSettings& settings, Instant now,
                        const Zones& zones) {
    Times times = times_of(event, state, now, zones);
    times.in_visitors_zone = false;
    const bool is_zone = !settings.zone.empty() && zones.offset_at(settings.zone, now);
    times.zone = is_zone ? settings.zone : event.time_zone;
    if (settings.clock) use_clock(times.formats, *settings.clock);
    Formats whole = times.formats;
    leave_out_half(times.formats.time);
    std::vector<std::string> unknown;
    return {.event = event,
            .state = state,
            .settings = settings,
            .rooms = rooms_of_board(event, settings, unknown),
            .times = std::move(times),
            .whole = std::move(whole),
            .now = now,
            .today = day_of(event, zones, now)};
}

// What a board turns through: some of the rooms, the day, some of the people.
struct Page {
    BoardView view = BoardView::Now;
    std::size_t first = 0, count = 0;
};

// As equal as they can be, with `most` at most; all in one where nothing is known of how many fit.
void add_pages(std::vector<Page>& pages, BoardView view, std::size_t count, int most) {
    if (count == 0) return;
    const std::size_t parts =
        most <= 0 ? 1 : (count + static_cast<std::size_t>(most) - 1) / static_cast<std::size_t>(most);
    for (std::size_t i = 0, first = 0; i < parts; ++i) {
        const std::size_t end = count * (i + 1) / parts;
        pages.push_back({view, first, end - first});
        first = end;
    }
}

// Whether all rooms wait for the same, or for nothing.
bool is_quiet(const BoardContext& context) {
    return std::none_of(context.rooms.begin(), context.rooms.end(),
                        [&](const std::string& room) { return is_today(context, standing_in(context, {room})); });
}

std::vector<Page> pages_of_board(const BoardContext& context) {
    const BoardSpace& space = context.state.board_space;
    const BoardView view = context.settings.view;
    std::vector<Page> pages;
    if (view == BoardView::Now || view == BoardView::Rotate) {
        if (context.rooms.size() == 1 || is_quiet(context))
            pages.push_back({BoardView::Now, 0, context.rooms.size()});
        else
            add_pages(pages, BoardView::Now, context.rooms.size(), space.room_columns * space.room_rows);
    }
    if (view == BoardView::Day || view == BoardView::Rotate) pages.push_back({BoardView::Day});
    if (view == BoardView::Speakers || view == BoardView::Rotate)
        add_pages(pages, BoardView::Speakers, listed_people(context.event).size(),
                  space.card_columns * space.card_rows);
    if (pages.empty()) pages.push_back({BoardView::Day});
    return pages;
}

seconds turn_of(const BoardSettings& settings) { return settings.turn * settings.speed; }

std::size_t page_at(const BoardContext& context, std::size_t count) {
    const long turns = context.now.time_since_epoch() / turn_of(context.settings);
    return static_cast<std::size_t>(std::max(0L, turns)) % count;
}

Block page_body(const BoardContext& context, const Page& page) {
    if (page.view == BoardView::Day) return day_page(context);
    if (page.view == BoardView::Speakers) return people_page(context, page.first, page.count);
    if (context.now >= context.event.over) return closing_page(context);
    if (context.rooms.size() == 1 || is_quiet(context)) return room_page(context);
    return rooms_page(context, page.first, page.count);
}

// The room of a board that has one, else what the event belongs to.
std::string label_of(const BoardContext& context, const Page& page) {
    if (page.view == BoardView::Speakers) return "Speakers";
    if (context.rooms.size() == 1 && !context.rooms.front().empty()) return context.rooms.front();
    return context.event.edition;
}

Block head(const BoardContext& context, const Page& page) {
    Formats formats = context.times.formats;
    if (context.settings.seconds) add_seconds(formats.time);
    const CivilTime civil = to_civil(context.times.zones, context.times.zone, context.now);
    Block where = group("board-where", {});
    if (std::string label = label_of(context, page); !label.empty())
        where.children.push_back(text("board-label", capitals(std::move(label))));
    where.children.push_back(heading("board-event", 1, context.event.title));
    return group("board-head", {std::move(where), text("board-clock", time_text(formats, civil))});
}

std::string_view board_notice_part(NoticeLevel level) {
    constexpr std::string_view kParts[] = {"board-notice-info", "board-notice-warning", "board-notice-urgent"};
    return kParts[static_cast<int>(level)];
}

void add_messages(const BoardContext& context, Block& page) {
    const std::optional<Notice>& notice = context.event.notice;
    if (notice && (!notice->until || context.now < *notice->until))
        page.children.push_back(with_id("notice", text(board_notice_part(notice->level), notice->text, Role::Status)));
    if (!context.settings.problems_until || context.now >= *context.settings.problems_until) return;
    std::vector<std::string> problems = context.settings.problems;
    rooms_of_board(context.event, context.settings, problems);
    if (!context.settings.zone.empty() && context.times.zone != context.settings.zone)
        problems.push_back("zone=" + in_quotes(context.settings.zone) + " is not a time zone such as “Europe/Berlin”.");
    if (problems.empty()) return;
    Block list = group("board-problems", {text("board-problem", "This board’s address cannot be followed in all:")});
    for (std::string& problem : problems) list.children.push_back(text("board-problem", std::move(problem)));
    page.children.push_back(with_id("problems", std::move(list)));
}

void add_code(const BoardContext& context, const Page& page, Block& foot) {
    const std::string site = context.event.url.empty() ? context.state.site : site_address(context.event);
    if (site.empty()) return;
    const Session* running = page.view == BoardView::Now && context.rooms.size() == 1
                                 ? standing_in(context, context.rooms).running
                                 : nullptr;
    const bool is_session = running != nullptr && running->type != SessionType::Break;
    const std::string address = is_session ? address_of(context.event, *running)
                                           : schedule_address(context.event, context.times.zones, context.now);
    Block image = group("board-code", {}, Role::Image);
    image.pattern = qr_code(site + address.substr(1), "");
    if (image.pattern.empty()) return;
    image.name = is_session ? "QR code of the link to this session" : "QR code of the link to the schedule";
    foot.children.push_back(
        text("board-caption", is_session ? "Take this session with you" : "Take the schedule with you"));
    foot.children.push_back(std::move(image));
}

Block foot(const BoardContext& context, const Page& page, std::size_t number, std::size_t count) {
    const Event& event = context.event;
    const CivilTime civil = to_civil(context.times.zones, context.times.zone, context.now);
    std::string words = date_text(context.whole, day_of(civil), false);
    const bool is_elsewhere = context.times.zone != event.time_zone;
    for (const std::string& part : {is_elsewhere ? "times of " + context.times.zone : std::string(),
                                    context.rooms.size() == 1 ? event.edition : std::string(), event.venue.name})
        if (!part.empty()) words += " · " + part;
    Block foot = group("board-foot", {text("board-date", std::move(words))});
    if (std::optional<Block> old = as_of(context.times, context.state)) {
        old->part = "board-turn";
        foot.children.push_back(std::move(*old));
    }
    if (count > 1)
        foot.children.push_back(
            text("board-turn", std::to_string(number + 1) + "\u2009/\u2009" + std::to_string(count)));
    add_code(context, page, foot);
    return foot;
}

}  // namespace

Block board(const Event& event, const ViewState& state, Instant now, const Zones& zones) {
    const BoardSettings settings = state.board.value_or(BoardSettings());
    const BoardContext context = context_of(event, state, settings, now, zones);
    const std::vector<Page> pages = pages_of_board(context);
    const std::size_t number = page_at(context, pages.size());
    const Page& page = pages[number];
    Block board = group("board", {head(context, page)});
    add_messages(context, board);
    board.kept = static_cast<std::uint32_t>(board.children.size());
    board.children.push_back(with_id("main", page_body(context, page)));
    board.children.push_back(foot(context, page, number, pages.size()));
    return board;
}

Instant board_changes(const Event& event, const ViewState& state, Instant now, const Zones& zones) {
    const BoardSettings settings = state.board.value_or(BoardSettings());
    Instant next = settings.seconds ? now + seconds(1) : Instant(floor<minutes>(now)) + minutes(1);
    const auto consider = [&](Instant at) {
        if (at > now) next = std::min(next, at);
    };
    if (event.notice && event.notice->until) consider(*event.notice->until);
    if (settings.problems_until) consider(*settings.problems_until);
    if (const std::optional<Instant> at = as_of_changes(state, now)) consider(*at);
    for (const Session& session : event.sessions) {
        consider(session.start);
        consider(end_of(session));
        if (session.start > next) break;
    }
    const seconds turn = turn_of(settings);
    if (pages_of_board(context_of(event, state, settings, now, zones)).size() > 1)
        consider(Instant((now.time_since_epoch() / turn + 1) * turn));
    return next;
}

}  // namespace marquee
