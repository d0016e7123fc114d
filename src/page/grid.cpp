#include "page/grid.hpp"

#include <algorithm>

#include "event/order.hpp"
#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/lanes.hpp"
#include "page/session_cell.hpp"

namespace marquee {
namespace {

struct Cell {
    const Session* session;
    Slot slot;
};

// Columns of the table, from `first` on.
struct Stretch {
    int first = 1;
    int count = 1;
};

class Table {
  public:
    Table(const RowContext& context, const std::vector<const Session*>& sessions)
        : context_(context), start_(sessions.front()->start) {}

    void add_room(const Room& room) {
        const Stretch lanes = {columns_, room.lane_count};
        names_.push_back(in_slot(text("grid-room", room.name, Role::ColumnHeader), {lanes.first, lanes.count}));
        columns_ += room.lane_count;
        for (const Cluster& cluster : room.clusters) add(cluster, lanes);
    }

    // What is in no room lies across the columns that are free at that time, or across all if none is.
    void add_everywhere(const std::vector<const Session*>& sessions) {
        if (names_.empty()) {
            names_.push_back(in_slot(text("grid-room", "All rooms", Role::ColumnHeader), {columns_, 1}));
            ++columns_;
        }
        const std::size_t in_rooms = cells_.size();
        for (const Cluster& cluster : clusters_of(sessions)) add(cluster, widest_free(cluster, in_rooms));
    }

    Block block() {
        const std::vector<std::size_t> order = stable_order(cells_.size(), [this](std::size_t a, std::size_t b) {
            const Slot &first = cells_[a].slot, &second = cells_[b].slot;
            return first.from_s != second.from_s ? first.from_s < second.from_s : first.column < second.column;
        });
        cells_ = in_order(std::move(cells_), order);
        Block table = with_id("grid", group("grid", {names()}, Role::Table));
        table.children.push_back(group("grid-lines", {}, Role::Ornament));
        for (std::size_t i = 0; i < cells_.size();) {
            std::size_t end = i;
            while (end < cells_.size() && cells_[end].slot.from_s == cells_[i].slot.from_s) ++end;
            const int from_s = cells_[i].slot.from_s;
            if (i > 0)
                table.children[1].children.push_back(
                    in_slot(group("grid-line", {}, Role::Ornament), {0, columns_, from_s, from_s}));
            table.children.push_back(row(i, end));
            i = end;
        }
        table.slot = Slot{0, columns_};
        return table;
    }

  private:
    static Block in_slot(Block block, const Slot& slot) {
        block.slot = slot;
        return block;
    }

    // From the day's first start. What lasts for months lasts as long as any day.
    int seconds(Instant at) const {
        constexpr std::chrono::seconds kLongest = std::chrono::hours(48);
        return static_cast<int>(std::min(at - start_, kLongest).count());
    }

    void add(const Cluster& cluster, const Stretch& columns) {
        const int lanes = std::min(cluster.lane_count, columns.count);
        for (std::size_t i = 0; i < cluster.sessions.size(); ++i) {
            const Session& session = *cluster.sessions[i];
            const int lane = cluster.lanes[i] % lanes;
            const int first = columns.count * lane / lanes, end = columns.count * (lane + 1) / lanes;
            cells_.push_back(
                {&session,
                 {columns.first + first, end - first, seconds(session.start), seconds(shown_until(session))}});
        }
    }

    Stretch widest_free(const Cluster& cluster, std::size_t in_rooms) const {
        std::vector<bool> used(static_cast<std::size_t>(columns_), false);
        const int from_s = seconds(cluster.start), until_s = seconds(cluster.end);
        for (std::size_t i = 0; i < in_rooms; ++i) {
            const Slot& slot = cells_[i].slot;
            if (slot.from_s >= until_s || slot.until_s <= from_s) continue;
            std::fill_n(used.begin() + slot.column, slot.columns, true);
        }
        const auto is_free = [&](int column) { return column < columns_ && !used[static_cast<std::size_t>(column)]; };
        Stretch widest = {1, 0};
        for (int column = 1; column < columns_; ++column) {
            int count = 0;
            while (is_free(column + count)) ++count;
            if (count > widest.count) widest = {column, count};
            column += count;
        }
        return widest.count > 0 ? widest : Stretch{1, columns_ - 1};
    }

    Block names() {
        Block row = group("grid-rooms", {in_slot(text("grid-corner", "Time", Role::ColumnHeader), {})}, Role::Row);
        for (Block& name : names_) row.children.push_back(std::move(name));
        return row;
    }

    // What begins at one time; its header is when that is.
    Block row(std::size_t begin, std::size_t end) const {
        const int from_s = cells_[begin].slot.from_s;
        int until_s = end < cells_.size() ? cells_[end].slot.from_s : from_s;
        if (end == cells_.size())
            for (std::size_t i = begin; i < end; ++i) until_s = std::max(until_s, cells_[i].slot.until_s);
        Block row = group("grid-row", {in_slot(when(*cells_[begin].session), {0, 1, from_s, until_s})}, Role::Row);
        for (std::size_t i = begin; i < end; ++i)
            row.children.push_back(in_slot(session_cell(context_, *cells_[i].session), cells_[i].slot));
        return with_id("at-" + std::to_string(cells_[begin].session->start.time_since_epoch().count()), std::move(row));
    }

    Block when(const Session& session) const {
        const Times& times = context_.times;
        Block when =
            group("grid-when", {text("grid-time", std::vector<Run>{time_run(times, session.start)})}, Role::RowHeader);
        if (const std::string day = other_day_text(times, session); !day.empty())
            when.children.push_back(text("grid-note", day));
        if (times.in_visitors_zone) {
            std::vector<Run> runs = {time_at_event_run(times, session.start)};
            if (!times.event.venue.city.empty()) runs.push_back({.text = " " + times.event.venue.city});
            when.children.push_back(text("grid-note", std::move(runs)));
        }
        return when;
    }

    const RowContext& context_;
    Instant start_;
    int columns_ = 1;  // with that of the times
    std::vector<Block> names_;
    std::vector<Cell> cells_;
};

Block part_link(const ViewState& state, const std::vector<Room>& rooms, std::size_t first, std::size_t end, int part,
                bool is_current) {
    std::string label = std::to_string(first + 1);
    if (end > first + 1) label += "–" + std::to_string(end);
    if (part == 1) label.insert(0, "Rooms ");
    ViewState there = state;
    there.form.part = part;
    Block to = link(is_current ? "day-tab-current" : "day-tab", label, address_of(there));
    to.name = label + ":";
    for (std::size_t i = first; i < end; ++i) to.name += (i > first ? ", " : " ") + rooms[i].name;
    if (is_current) to.current = Current::Page;
    return with_id("rooms-" + std::to_string(part), std::move(to));
}

}  // namespace

bool has_rooms(const Event& event) { return event.rooms.size() > 1; }

Grid grid_of_day(const RowContext& context, const std::vector<const Session*>& sessions) {
    const RoomsOfDay day = rooms_of_day(context.event, sessions);
    const std::vector<std::size_t> parts = parts_of(day.rooms, context.state.columns);
    const int part_count = static_cast<int>(parts.size()) - 1;
    const int part = std::clamp(context.state.form.part, 1, part_count);
    Grid made{.parts = with_id("rooms", group("rooms", {}, Role::Nav)), .table = {}};
    made.parts.name = "Rooms";
    for (int i = 1; i <= part_count && part_count > 1; ++i) {
        const auto at = static_cast<std::size_t>(i);
        made.parts.children.push_back(part_link(context.state, day.rooms, parts[at - 1], parts[at], i, i == part));
    }
    Table table(context, sessions);
    for (std::size_t i = parts[static_cast<std::size_t>(part) - 1]; i < parts[static_cast<std::size_t>(part)]; ++i)
        table.add_room(day.rooms[i]);
    table.add_everywhere(day.everywhere);
    made.table = table.block();
    made.table.name = date_text(context.times.formats, sessions.front()->day, false) + " by room";
    return made;
}

}  // namespace marquee
