#include "browser/app.hpp"

#include <algorithm>

#include "browser/host.hpp"
#include "browser/refresh.hpp"
#include "layout/paragraph.hpp"
#include "output/calendar.hpp"
#include "page/compose.hpp"
#include "page/mine.hpp"
#include "page/pages.hpp"
#include "page/shared.hpp"

namespace marquee {
namespace {

// Of lists up to this length, all rows are composed at once.
constexpr std::uint32_t kShortList = 48;
// Rows of a page that is new.
constexpr std::uint32_t kFirstRows = 8;

}  // namespace

App::App(std::string root) : root_(std::move(root)), painter_(typesetter_) { state_.site = root_; }

bool App::show(std::string_view address) {
    return surface_.open(window_.surface_width, window_.surface_height, embed_in(address) == Embed::Transparent);
}

bool App::take(const Sources& sources, Instant changed) {
    print_ = print_of(sources);
    Reading reading = read_event(sources, zones_);
    for (const Problem& problem : reading.problems) {
        const std::string text = to_string(problem);
        host_problem(text.data(), static_cast<int>(text.size()), problem.severity == Severity::Error);
    }
    is_refused_ = !reading.usable;
    if (is_refused_) return false;
    if (!before_) before_ = std::move(event_);
    event_ = std::move(reading.event);
    search_ = std::make_unique<Search>(event_, folding_);
    find_sessions();
    forget_heights();
    measured_views_ = 0;
    changed_ = changed;
    state_.incomplete = std::any_of(reading.problems.begin(), reading.problems.end(),
                                    [](const Problem& problem) { return problem.severity == Severity::Error; });
    colour_page();
    says_something_else_ = true;
    return true;
}

void App::set_formats(std::string_view formats) {
    state_.formats = formats == "english" ? english(Clock::Hours12) : parse_formats(formats);
}

void App::set_own_zone(std::string zone, bool shown) {
    state_.own_zone = std::move(zone);
    state_.in_own_zone = shown;
}

void App::remember(std::string_view key, std::string_view value) {
    const bool is_kept =
        host_remember(key.data(), static_cast<int>(key.size()), value.data(), static_cast<int>(value.size())) != 0;
    if (is_kept || state_.forgetful) return;
    state_.forgetful = true;
    says_something_else_ = true;
}

void App::set_starred(std::string_view ids) {
    ViewState state = state_;
    state.starred = split_ids(ids);
    change(std::move(state));
}

void App::resize(const Window& window) {
    const bool is_other_scale = window.scale != window_.scale || window.text_scale != window_.text_scale;
    const bool is_other_size =
        window.surface_width != window_.surface_width || window.surface_height != window_.surface_height;
    if (window.width_px != window_.width_px || window.root_px != window_.root_px || is_other_scale) forget_heights();
    window_ = window;
    if (is_other_scale) {
        typesetter_.forget(window.text_scale, window.scale / window.text_scale);
        measured_views_ = 0;
    }
    surface_.resize(window.surface_width, window.surface_height);
    if (is_other_scale || is_other_size) painter_.reset(window.surface_width, window.surface_height);
    looks_different();
}

bool App::go(std::string_view address, Way way, float scroll_px) {
    const std::optional<Route> route = route_at(address);
    if (!route || !has_page(event_, *route)) return false;
    const std::optional<BoardSettings> before = state_.board;
    is_closing_ = false;
    seen_ = {scroll_px, scroll_px + seen_.bottom_px - seen_.top_px};
    ViewState there = update(state_, {Action::Kind::Go, std::string(address)});
    if (way == Way::BackToPage) there.beneath.clear();
    change(std::move(there), way != Way::Link);
    show_board(before);
    return true;
}

void App::show_board(const std::optional<BoardSettings>& before) {
    if (state_.board == before) return;
    if (state_.board) set_dark(state_.board->dark);
    host_board(state_.board.has_value(), state_.board ? state_.board->scale : 1, state_.dark);
}

void App::act(std::string_view text) {
    std::optional<Action> action = parse_action(text);
    if (!action) return;
    if (action->kind == Action::Kind::SaveCalendar) return save_calendar(action->value);
    if (action->kind == Action::Kind::Share) return share(action->value);
    if (action->kind == Action::Kind::CheckForChanges) return host_fetch(true);
    if (action->kind == Action::Kind::Close) {
        if (state_.beneath.empty() || is_closing_) return;
        is_closing_ = host_back() != 0;
        if (is_closing_) return;
    }
    if (action->kind == Action::Kind::AddShared || action->kind == Action::Kind::ReplaceMine) {
        action->value = shared_ids();
        if (action->value.empty()) return;  // it has been done already
    }
    const ViewState before = state_;
    change(update(state_, *action), action->kind == Action::Kind::Close);
    if (state_.dark != before.dark) host_theme(state_.dark);
    if (state_.in_own_zone != before.in_own_zone) remember("zone", state_.in_own_zone ? "own" : "event");
    if (state_.starred != before.starred) remember("starred", join_ids(state_.starred));
    if (state_.copied != Copied::No) announce(copied_text(state_.copied));
    tell_address(before, action->kind == Action::Kind::Search);
}

// Letters that are typed one after the other are one step back, and what was answered is not asked again.
void App::tell_address(const ViewState& before, bool is_typing) {
    const std::string address = address_of(state_);
    if (address == address_of(before)) return;
    const bool is_answer = !before.filter.shared.empty() && state_.filter.shared.empty();
    const bool is_step = !is_answer && (!is_typing || before.filter.words.empty());
    host_address(address.data(), static_cast<int>(address.size()), is_step);
}

// Sessions without a name around them go into the calendar that the visitor has.
void App::save_calendar(const std::string& id) const {
    std::vector<const Session*> sessions;
    if (const Session* session = session_at(event_, {View::Schedule, id})) sessions.push_back(session);
    if (id.empty()) sessions = starred_sessions(event_, state_);
    if (sessions.empty()) return;
    constexpr std::string_view kType = "text/calendar;charset=utf-8";
    const std::string name = (id.empty() ? "my-schedule" : id) + ".ics";
    const std::string text = write_calendar(event_, sessions, {}, changed_);
    host_save(name.data(), static_cast<int>(name.size()), kType.data(), static_cast<int>(kType.size()), text.data(),
              static_cast<int>(text.size()));
}

void App::share(const std::string& id) const {
    const Session* session = session_at(event_, {View::Schedule, id});
    const std::string address =
        session == nullptr ? mine_address(event_, state_) : root_ + address_of(event_, *session).substr(1);
    host_share(address.data(), static_cast<int>(address.size()));
}

std::string App::shared_ids() const {
    std::vector<std::string> ids;
    for (const Session* session : shared_in(event_, state_.filter.shared).sessions) ids.push_back(session->id);
    return join_ids(ids);
}

void App::change(ViewState state, bool back) {
    if (state.dark != state_.dark) set_dark(state.dark);
    says_something_else_ = says_something_else_ || state != state_;
    const bool has_other_rows = state.view != state_.view || state.item != state_.item ||
                                state.filter != state_.filter || state.form != state_.form;
    const bool finds_others = state.filter != state_.filter || state.starred != state_.starred;
    if (state_.beneath.empty() && !state.beneath.empty()) keep_beneath();
    returns_ = back && beneath_ && state_.beneath == address_of(state);
    if (state.beneath.empty() && !returns_) beneath_.reset();
    state_ = std::move(state);
    if (!state_.changes) forget_changes();
    if (has_other_rows) {
        rows_ = returns_ ? beneath_->rows : first_rows();
        has_new_rows_ = true;
    }
    if (finds_others) find_sessions();
}

Rows App::first_rows() const {
    const std::size_t longest = std::max(event_.sessions.size(), event_.people.size());
    return {.first = 0, .end = longest <= kShortList ? kShortList : kFirstRows};
}

std::optional<Found> App::found_by(const ViewState& state) {
    if (!is_set(state.filter)) return std::nullopt;
    const Listed listed(event_, state);
    return Found{search_->find(state.filter, [&](const Session& session) { return listed.has(session); }),
                 search_words(state.filter.words, folding_), &folding_};
}

void App::find_sessions() { found_ = found_by(state_); }

void App::set_dark(bool dark) {
    state_.dark = dark;
    colour_page();
}

void App::set_contrast(bool more) {
    more_contrast_ = more;
    colour_page();
}

void App::colour_page() {
    palette_ = make_palette(state_.dark, event_.accent, more_contrast_);
    looks_different();
}

bool App::point(Pointer pointer, std::string_view id, std::uint32_t run) {
    Pointed& pointed = pointer == Pointer::Hover ? hovered_ : pointer == Pointer::Press ? pressed_ : focused_;
    const Pointed now = {std::string(id), id.empty() ? Target::kNone : run};
    if (now == pointed) return false;
    for (const Pointed& changed : {pointed, now}) {
        const Target target = find(changed);
        if (target.box != Target::kNone) needs_drawing(layout_.boxes[target.box].layer);
    }
    pointed = now;
    return true;
}

void App::forget_heights() {
    for (RowHeights& heights : heights_) heights.forget();
    measures_the_same_ = false;
    lies_elsewhere_ = true;
    if (beneath_) beneath_->lies_elsewhere = beneath_->looks_different = true;
}

void App::looks_different() {
    needs_drawing(Layer::Page);
    needs_drawing(Layer::Top);
    if (beneath_) beneath_->looks_different = true;
}

void App::needs_drawing(Layer layer) { (layer == Layer::Page ? page_looks_different_ : bar_looks_different_) = true; }

void App::text_changed() {
    typesetter_.forget(window_.text_scale, window_.scale / window_.text_scale);
    painter_.reset(window_.surface_width, window_.surface_height);
    forget_heights();
    measured_views_ = 0;
}

float App::measure(std::string_view text) {
    Block block;
    block.runs = {{.text = std::string(text)}};
    const ParagraphStyle style = {.type = type_of(TypeId::Tag, false), .root_px = window_.root_px};
    return unbroken_width(block, style, typesetter_);
}

void App::picture_arrived() { needs_drawing(Layer::Page); }

void App::context_restored() {
    surface_.restore();
    painter_.reset(window_.surface_width, window_.surface_height);
    looks_different();
}

}  // namespace marquee
