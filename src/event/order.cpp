#include "event/order.hpp"

namespace marquee {

std::vector<std::size_t> stable_order(std::size_t count, const std::function<bool(std::size_t, std::size_t)>& before) {
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) order[i] = i;
    put_in_order(order, [&before](std::size_t a, std::size_t b) { return before(a, b) || (a < b && !before(b, a)); });
    return order;
}

}  // namespace marquee
