// What a sheet lies on: the list that it was opened from is kept as it was, as a picture around the sheet.
#include <algorithm>
#include <cmath>

#include "browser/app.hpp"
#include "browser/host.hpp"
#include "layout/anchor.hpp"
#include "page/compose.hpp"

namespace marquee {

void App::keep_beneath() {
    beneath_ = {.rows = rows_in(layout_, heights(), seen_), .layout = std::move(layout_), .scroll_px = seen_.top_px};
    layout_ = {};
    beneath_->layout.published = false;
    for (Box& box : beneath_->layout.boxes) box.kept = false;
}

void App::tell_sheet() const {
    const Target sheet = document_->is_sheet ? find({.id = "sheet"}) : Target{};
    if (sheet.box == Target::kNone) return host_sheet(0, 0, 0, 0, 0, 0);
    const Box& box = layout_.boxes[sheet.box];
    const auto whole = [&](float px) { return std::round(px * window_.scale) / window_.scale; };
    const float x = whole(box.rect.x), y = whole(box.rect.y);
    const Target header = find({.id = "header"});
    const bool scrolls = layout_.boxes[header.box].layer == Layer::Page;
    host_sheet(x, y, whole(box.rect.right()) - x, whole(box.rect.bottom()) - y, box.style->radius_px,
               scrolls ? whole(layout_.boxes[header.box].rect.bottom()) : 0);
}

// Composed and laid out anew where that is needed, by as much as is seen.
void App::flow_beneath(float view_height_px) {
    Beneath& beneath = *beneath_;
    const ViewState list = update(state_, {Action::Kind::Close, {}});
    const std::optional<Found> found = found_by(list);
    for (int tries = 0; tries < 4; ++tries) {
        const Stretch seen = {beneath.scroll_px, beneath.scroll_px + view_height_px};
        const Rows needed = rows_in(beneath.layout, heights(), seen);
        if (!beneath.lies_elsewhere && beneath.rows.first <= needed.first && needed.end <= beneath.rows.end) return;
        if (!beneath.lies_elsewhere) beneath.rows = needed;
        beneath.lies_elsewhere = false;
        auto document = std::make_shared<const Document>(
            compose(event_, list, composed_, zones_, found ? &*found : nullptr, beneath.rows));
        const Layout before = std::move(beneath.layout);
        beneath.layout = flow(std::move(document), window_.width_px, window_.root_px, typesetter_, &heights());
        // A grid becomes a list where it has no room, and has nothing in common with it.
        if (beneath.scroll_px > 0 && !list.form.grid)
            beneath.scroll_px += distance_moved(before, beneath.layout, beneath.scroll_px);
        beneath.scroll_px = std::clamp(beneath.scroll_px, 0.0f, std::max(0.0f, beneath.layout.height - view_height_px));
    }
}

void App::draw_beneath(float view_height_px) {
    flow_beneath(view_height_px);
    const Layout& layout = beneath_->layout;
    const Viewport viewport = {
        .layer = Layer::Page,
        .y = std::round(beneath_->scroll_px * window_.scale) / window_.scale,
        .scale = window_.scale,
        .width = window_.surface_width,
        .height = std::min(window_.surface_height, static_cast<int>(std::ceil(view_height_px * window_.scale)))};
    put(painter_.paint(layout, viewport, palette_, {}));
    if (layout.held != 0) add_layer(layout, viewport, layout.held, held_by(layout, beneath_->scroll_px), {});
    host_copy_beneath(viewport.width, viewport.height);
    beneath_->looks_different = false;
}

}  // namespace marquee
