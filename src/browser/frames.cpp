// How the page comes to the screen: when it is composed and laid out, of how many rows, and where it is drawn.
#include <algorithm>
#include <cmath>
#include <utility>

#include "browser/app.hpp"
#include "browser/host.hpp"
#include "browser/mirror.hpp"
#include "layout/anchor.hpp"
#include "layout/board_space.hpp"
#include "layout/timetable.hpp"
#include "page/compose.hpp"
#include "page/pages.hpp"

namespace marquee {
namespace {

// Of lists up to this length, all rows are composed when there is time.
constexpr std::uint32_t kMostRows = 500;

}  // namespace

// Other than on a canvas that is wide enough, the schedule is a list.
void App::use_columns(int columns) {
    if (columns == state_.columns) return;
    state_.columns = columns;
    if (beneath_) beneath_->lies_elsewhere = beneath_->looks_different = true;
    says_something_else_ = says_something_else_ || state_.form.grid;
}

// What fills the window, or only what is there, as on a page of its own.
void App::use_window(float view_height_px) {
    if (!state_.board) return;
    const BoardSpace space =
        view_height_px > 0 ? board_space(window_.width_px, view_height_px, window_.root_px) : BoardSpace();
    says_something_else_ = says_something_else_ || space != state_.board_space;
    lies_elsewhere_ = lies_elsewhere_ || view_height_px != view_height_px_;
    state_.board_space = space;
    view_height_px_ = view_height_px;
}

void App::frame(Instant now, float scroll_px, float view_height_px) {
    use_columns(columns_in(window_.width_px, window_.root_px));
    use_window(view_height_px);
    // Browsers scroll to whole device pixels; what they leave out shall not add up.
    if (std::abs(scroll_px - asked_scroll_px_) < 1) scroll_px = asked_scroll_px_;
    const float distance_px = bring_up_to_date(now, scroll_px, view_height_px);
    if (place_canvas(scroll_px + distance_px, view_height_px)) page_looks_different_ = true;
    seen_ = {scroll_px + distance_px, scroll_px + distance_px + view_height_px};
    if (!has_drawn_) {
        draw_first(scroll_px + distance_px, view_height_px);
    } else {
        // These are drawn where the page is, and then copied away.
        if (bar_looks_different_) {
            if (draw_bar()) page_looks_different_ = true;
            if (draw_held()) page_looks_different_ = true;
        }
        if (document_->is_sheet && beneath_ && beneath_->looks_different) {
            draw_beneath(view_height_px);
            page_looks_different_ = true;
        }
        if (page_looks_different_) draw(page_viewport());
        bar_looks_different_ = page_looks_different_ = false;
    }
    if (distance_px == 0) return;
    asked_scroll_px_ = scroll_px + distance_px;
    host_scroll_to(asked_scroll_px_);
}

// A clock that was set back has not said yet what it says now.
bool App::is_due(Instant now) const {
    return says_something_else_ || (next_change_ && now >= *next_change_) || now < composed_;
}

void App::tell(Instant now) {
    use_columns(0);
    use_window(0);
    if (rows_.end != Rows::kAll) says_something_else_ = true;
    rows_ = {};
    if (is_due(now)) compose_page(now);
    if (lies_elsewhere_) flow_page(0);
    mirror();
}

float App::bring_up_to_date(Instant now, float scroll_px, float view_height_px) {
    if (is_due(now)) compose_page(now);
    float distance_px = lies_elsewhere_ ? flow_page(scroll_px) : 0;
    // What one may scroll to before the next frame; of a list that is new, at first what one sees, so that it comes
    // soon.
    const float ahead_px = has_new_rows_ ? 0 : view_height_px / 2;
    has_new_rows_ = false;
    // Rows that come are seldom as tall as they were thought to be, so others may be needed then.
    for (int tries = 0; tries < 4; ++tries) {
        const float top_px = scroll_px + distance_px;
        const Rows needed = rows_in(layout_, heights(), {top_px - ahead_px, top_px + view_height_px + ahead_px});
        const bool is_too_much = rows_.end == Rows::kAll && count_rows(layout_) > kMostRows;
        if (!is_too_much && rows_.first <= needed.first && needed.end <= rows_.end) break;
        const bool touches = needed.first <= rows_.end && rows_.first <= needed.end;
        if (is_too_much || !touches) {
            rows_ = needed;
        } else {
            rows_.first = std::min(rows_.first, needed.first);
            rows_.end = std::max(rows_.end, needed.end);
        }
        compose_page(now);
        distance_px += flow_page(top_px);
    }
    return distance_px;
}

App::Prepared App::prepare_more(float scroll_px, float view_height_px) {
    constexpr std::size_t kSessions = 200;
    if (grow(scroll_px, view_height_px)) return Prepared::Rows;
    return search_->prepare(kSessions) || measure_view() ? Prepared::Unseen : Prepared::Nothing;
}

// Lays out the next of the views that tabs lead to: most of the time until such a view is seen, its text is measured.
bool App::measure_view() {
    if (state_.board || measured_views_ == std::size(kViews)) return false;
    const View view = kViews[measured_views_++];
    const std::string address =
        view == View::Schedule ? schedule_address(event_, zones_, composed_) : std::string(path_of(view));
    const ViewState there = update(state_, {Action::Kind::Go, address});
    RowHeights heights = heights_[static_cast<std::size_t>(view)];
    flow(std::make_shared<const Document>(compose(event_, there, composed_, zones_, nullptr, first_rows())),
         window_.width_px, window_.root_px, typesetter_, &heights, nullptr, 0);
    return true;
}

bool App::grow(float scroll_px, float view_height_px) {
    constexpr float kAhead = 6;
    // Each step costs as much again for the rows that are there, so the more there are, the more it adds.
    const std::uint32_t step = std::max(8u, (rows_.end - rows_.first) / 4);
    const std::uint32_t count = count_rows(layout_);
    Rows wanted = {.first = 0, .end = count};
    if (count > kMostRows)
        wanted = rows_in(layout_, heights(),
                         {scroll_px - kAhead * view_height_px, scroll_px + (kAhead + 1) * view_height_px});
    const bool is_elsewhere = wanted.first > rows_.end || rows_.first > wanted.end;  // till the next frame
    if (is_elsewhere || (rows_.first <= wanted.first && wanted.end <= rows_.end)) return false;
    rows_.first = std::max(wanted.first, rows_.first - std::min(rows_.first, step));
    rows_.end = std::min(wanted.end, rows_.end + step);
    says_something_else_ = true;
    return true;
}

// Ids of blocks inside a row begin with the row's, but for its star's.
std::uint32_t App::row_named(std::string_view id) const {
    constexpr std::string_view kStar = "star-";
    if (id.starts_with(kStar)) id.remove_prefix(kStar.size());
    id = id.substr(0, id.find('.'));
    const auto index_in = [&](const auto& items) {
        const auto item = std::find_if(items.begin(), items.end(), [&](const auto& item) {
            return item.id == id || std::find(item.anchors.begin(), item.anchors.end(), id) != item.anchors.end();
        });
        return item == items.end() ? kNoRow : static_cast<std::uint32_t>(item - items.begin());
    };
    if (id.empty()) return kNoRow;
    return state_.view == View::Schedule   ? index_in(event_.sessions)
           : state_.view == View::Speakers ? index_in(event_.people)
                                           : kNoRow;
}

std::optional<float> App::left_out(std::string_view id) const {
    const std::uint32_t number = row_named(id);
    const std::optional<RowPlace> row = find_row(layout_, heights(), number);
    return row && !rows_.has(row->place, number) ? std::optional(row->y_px) : std::nullopt;
}

// The row with the focus stays, so that it keeps it.
void App::compose_page(Instant now) {
    rows_.apart = row_named(focused_.id);
    if (state_.board && !state_.board->problems_until)
        state_.board->problems_until = now + kProblemsShown * state_.board->speed;
    document_ =
        std::make_shared<const Document>(compose(event_, state_, now, zones_, found_ ? &*found_ : nullptr, rows_));
    next_change_ = marquee::next_change(event_, state_, now, zones_);
    composed_ = now;
    host_title(document_->title.data(), static_cast<int>(document_->title.size()));
    says_something_else_ = false;
    lies_elsewhere_ = true;
}

float App::flow_page(float scroll_px) {
    const Layout before = std::move(layout_);
    const Layout& known = returns_ && beneath_ && !beneath_->lies_elsewhere ? beneath_->layout : before;
    layout_ = flow(document_, window_.width_px, window_.root_px, typesetter_, &heights(),
                   measures_the_same_ ? &known : nullptr, view_height_px_);
    measures_the_same_ = true;
    lies_elsewhere_ = false;
    mirror_differs_ = true;
    needs_drawing(Layer::Page);
    needs_drawing(Layer::Top);
    canvas_top_px_ = -1;
    tell_sheet();
    if (std::exchange(returns_, false) && beneath_) {
        const float distance_px = beneath_->scroll_px - scroll_px;
        beneath_.reset();
        return distance_px;
    }
    if (before.document == nullptr || before.document->path != document_->path || scroll_px <= 0) return 0;
    return distance_moved(before, layout_, scroll_px);
}

Target App::find(const Pointed& pointed) const {
    if (!pointed.id.empty())
        for (std::uint32_t i = 0; i < layout_.boxes.size(); ++i)
            if (layout_.boxes[i].block->id == pointed.id) return {i, pointed.run};
    return {};
}

// Keeps the canvas around the window with as much room above as below, moving it only when half of that is used up.
bool App::place_canvas(float scroll_px, float view_height_px) {
    const float height = static_cast<float>(window_.surface_height) / window_.scale;
    const float margin = std::max(0.0f, (height - view_height_px) / 2);
    const float needed_top = std::max(0.0f, scroll_px - margin / 2);
    const float needed_bottom = std::min(layout_.height, scroll_px + view_height_px + margin / 2);
    if (canvas_top_px_ >= 0 && canvas_top_px_ <= needed_top && canvas_top_px_ + height >= needed_bottom) return false;
    const float top = std::clamp(scroll_px - margin, 0.0f, std::max(0.0f, layout_.height - height));
    canvas_top_px_ = std::floor(top * window_.scale) / window_.scale;
    host_place(canvas_top_px_, layout_.height);
    return true;
}

Viewport App::bar_viewport() const {
    const Box& bar = layout_.boxes[layout_.bar];
    return {.layer = bar.layer,
            .y = 0,
            .scale = window_.scale,
            .width = window_.surface_width,
            .height = static_cast<int>(std::ceil(bar.rect.height * window_.scale))};
}

Viewport App::held_viewport() const {
    const Rect& rect = layout_.boxes[layout_.held].rect;
    const float top_px = std::floor(rect.y * window_.scale) / window_.scale;
    return {.layer = Layer::Held,
            .y = top_px,
            .scale = window_.scale,
            .width = window_.surface_width,
            .height = static_cast<int>(std::ceil((rect.bottom() - top_px) * window_.scale))};
}

Viewport App::page_viewport() const {
    return {.layer = Layer::Page,
            .y = canvas_top_px_,
            .scale = window_.scale,
            .width = window_.surface_width,
            .height = window_.surface_height};
}

// Setting up canvases of their own for the bar and for what is held takes long, so the first frame has them on the
// page, and the next one moves them.
void App::draw_first(float scroll_px, float view_height_px) {
    draw(page_viewport());
    has_drawn_ = true;
    if (layout_.held != 0) add_layer(layout_, page_viewport(), layout_.held, held_by(layout_, scroll_px), pointing());
    if (layout_.bar != 0) {
        const Box& bar = layout_.boxes[layout_.bar];
        add_layer(layout_, page_viewport(), layout_.bar,
                  bar.layer == Layer::Bottom ? scroll_px + view_height_px - bar.rect.height : scroll_px, pointing());
    }
}

// Adds a box of another layer, and all inside, to a picture of the page: so far below where it was laid out.
void App::add_layer(const Layout& layout, Viewport page, std::uint32_t index, float below_px,
                    const Pointing& pointing) {
    page.layer = layout.boxes[index].layer;
    page.y = std::round((page.y - below_px) * window_.scale) / window_.scale;
    surface_.draw(painter_.paint(layout, page, palette_, pointing));
}

bool App::draw_bar() {
    if (layout_.bar == 0) {
        drawn_bar_ = 0;
        host_copy_bar(0, 0, 0);
        return false;
    }
    const Viewport viewport = bar_viewport();
    if (!draw_other(viewport, drawn_bar_)) return false;
    host_copy_bar(viewport.width, viewport.height, viewport.layer == Layer::Bottom);
    return true;
}

bool App::draw_held() {
    if (layout_.held == 0) {
        drawn_held_ = 0;
        host_place_held(0, 0, 0);
        return false;
    }
    const Viewport viewport = held_viewport();
    const bool has_drawn = draw_other(viewport, drawn_held_);
    if (has_drawn) host_copy_held(viewport.width, viewport.height);
    const Box& table = layout_.boxes[layout_.boxes[layout_.held].parent];
    const float at_px = std::ceil(held_at(layout_) * window_.scale) / window_.scale;
    host_place_held(viewport.y, table.rect.bottom(), at_px);
    return has_drawn;
}

bool App::draw_other(const Viewport& viewport, std::uint64_t& drawn) {
    ImDrawData& picture = paint(viewport);
    const std::uint64_t fingerprint = painter_.fingerprint();
    if (std::exchange(drawn, fingerprint) == fingerprint) return false;
    put(picture);
    return true;
}

// In place of what the canvas has, over the ground.
void App::put(ImDrawData& picture, float opacity) {
    surface_.clear(colour(palette_, Ink::Ground), opacity);
    surface_.draw(picture);
}

Pointing App::pointing() const { return {find(hovered_), find(pressed_), find(focused_)}; }

ImDrawData& App::paint(const Viewport& viewport) { return painter_.paint(layout_, viewport, palette_, pointing()); }

void App::draw(const Viewport& viewport) {
    const bool is_seen_through = state_.embed == Embed::Transparent && viewport.layer == Layer::Page;
    put(paint(viewport), is_seen_through ? 0 : 1);
}

void App::mirror() {
    if (!mirror_differs_ || layout_.document == nullptr) return;
    const std::string script = mirror_script(layout_, root_);
    host_mirror(script.data(), static_cast<int>(script.size()));
    layout_.published = true;
    mirror_differs_ = false;
}

}  // namespace marquee
