#include "layout/fit.hpp"

#include <algorithm>

namespace marquee {
namespace {

constexpr float kHeightTolerancePx = 0.01f;  // sums of heights are not exact

float taken(const std::vector<FitChild>& children, const std::vector<char>& shown, float gap_px) {
    float sum = 0;
    bool is_first = true;
    for (std::size_t i = 0; i < children.size(); ++i) {
        if (shown[i] == 0) continue;
        sum += children[i].before_px + children[i].height_px + (is_first ? 0 : gap_px);
        is_first = false;
    }
    return sum;
}

// The optional child that goes next; past the last one if there is none.
std::size_t least_needed(const std::vector<FitChild>& children, const std::vector<char>& shown) {
    std::size_t found = children.size();
    for (std::size_t i = 0; i < children.size(); ++i)
        if (shown[i] != 0 && children[i].optional > 0 &&
            (found == children.size() || children[i].optional >= children[found].optional))
            found = i;
    return found;
}

}  // namespace

std::vector<float> fit(const std::vector<FitChild>& children, float gap_px, float height_px, std::size_t kept) {
    std::vector<char> shown(children.size(), 1);
    const auto fits = [&] { return taken(children, shown, gap_px) <= height_px + kHeightTolerancePx; };
    while (!fits()) {
        const std::size_t next = least_needed(children, shown);
        if (next == children.size()) break;
        shown[next] = 0;
    }
    if (!fits() && kept < children.size()) {
        const std::vector<char> allowed = shown;
        std::size_t first = kept, end = kept;
        const auto show = [&](std::size_t from, std::size_t to) {
            for (std::size_t i = 0; i < shown.size(); ++i) shown[i] = allowed[i] != 0 && from <= i && i < to;
            if (!fits()) return false;
            first = from;
            end = to;
            return true;
        };
        if (show(kept, kept + 1) && kept > 0) show(kept - 1, kept + 1);
        while (end > kept && end < children.size() && show(first, end + 1)) continue;
        while (end > kept && first > 0 && show(first - 1, end)) continue;
        show(first, end);
    }
    const float spare = std::max(0.0f, height_px - taken(children, shown, gap_px));
    float growing = 0;
    for (std::size_t i = 0; i < children.size(); ++i) growing += shown[i] != 0 && children[i].grows ? 1 : 0;
    std::vector<float> heights;
    for (std::size_t i = 0; i < children.size(); ++i)
        heights.push_back(shown[i] == 0 ? -1 : children[i].height_px + (children[i].grows ? spare / growing : 0));
    return heights;
}

}  // namespace marquee
