#include "layout/anchor.hpp"

#include <algorithm>

namespace marquee {

float distance_moved(const Layout& before, const Layout& after, float scroll_px) {
    for (const Box& box : before.boxes) {
        if (box.layer != Layer::Page || box.line_count == 0 || box.rect.bottom() <= scroll_px) continue;
        const auto found = std::find_if(after.boxes.begin(), after.boxes.end(),
                                        [&](const Box& other) { return other.block->id == box.block->id; });
        if (found == after.boxes.end()) continue;
        const float above = std::max(0.0f, scroll_px - box.rect.y) / std::max(1.0f, box.rect.height);
        return found->rect.y - box.rect.y + above * (found->rect.height - box.rect.height);
    }
    return 0;
}

}  // namespace marquee
