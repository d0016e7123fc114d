#include "event/stable_order.hpp"

#include <algorithm>

namespace marquee {

std::vector<std::size_t> stable_order(std::size_t count, const std::function<bool(std::size_t, std::size_t)>& before) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    // A heap sort made stable by the positions: a third of the code of std::stable_sort.
    const auto less = [&before](std::size_t a, std::size_t b) { return before(a, b) || (a < b && !before(b, a)); };
    std::make_heap(order.begin(), order.end(), less);
    std::sort_heap(order.begin(), order.end(), less);
    return order;
}

}  // namespace marquee
