// The workshop's pages laid out for tests, with fixed widths of letters.
#pragma once
#include <memory>

#include "fixed_typesetter.hpp"
#include "layout/layout.hpp"
#include "page/rows.hpp"
#include "page_samples.hpp"

namespace marquee {

inline constexpr float kDesktopWidthPx = 1280;
inline constexpr float kTolerancePx = 0.5f;

inline std::shared_ptr<const Document> shared_page(const Event& event, const ViewState& state,
                                                   std::optional<Instant> now = std::nullopt) {
    return std::make_shared<Document>(page_of(event, state, now));
}

inline std::shared_ptr<const Document> shared_page(const Event& event, View view,
                                                   std::optional<Instant> now = std::nullopt) {
    return std::make_shared<Document>(page_of(event, view, now));
}

inline std::shared_ptr<const Document> shared_page(const Event& event, const Route& route,
                                                   std::optional<Instant> now = std::nullopt) {
    return std::make_shared<Document>(page_of(event, route, now));
}

// The schedule, of which only some rows are composed.
inline std::shared_ptr<const Document> schedule_with(const Event& event, const Rows& rows) {
    return std::make_shared<const Document>(
        compose(event, {.view = View::Schedule}, std::nullopt, SanDiegoInDecember(), nullptr, rows));
}

inline Layout laid_out(std::shared_ptr<const Document> document, float width, float root_px = 16) {
    FixedTypesetter typesetter;
    return flow(std::move(document), width, root_px, typesetter);
}

// Calls visit(child's index) for the boxes directly inside box `index`.
template <typename Visit>
void each_child(const Layout& layout, std::uint32_t index, const Visit& visit) {
    for (std::uint32_t i = index + 1; i < layout.boxes[index].end; i = layout.boxes[i].end) visit(i);
}

// The first box whose block has `part`; the test stops if there is none.
inline std::uint32_t box_with_part(const Layout& layout, std::string_view part) {
    for (std::uint32_t i = 0; i < layout.boxes.size(); ++i)
        if (layout.boxes[i].block->part == part) return i;
    FAIL("no box of part " << part);
    return 0;
}

// These two count what is more than rounding.
inline bool overlap(const Rect& a, const Rect& b) {
    return a.x + kTolerancePx < b.right() && b.x + kTolerancePx < a.right() && a.y + kTolerancePx < b.bottom() &&
           b.y + kTolerancePx < a.bottom();
}

inline bool lies_inside(const Rect& inner, const Rect& outer) {
    return inner.x >= outer.x - kTolerancePx && inner.y >= outer.y - kTolerancePx &&
           inner.right() <= outer.right() + kTolerancePx && inner.bottom() <= outer.bottom() + kTolerancePx;
}

}  // namespace marquee
