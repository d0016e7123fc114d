// Sorting by position, so that one piece of code serves all lists.
#pragma once
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace marquee {

// The positions 0 .. count-1 by `before`; equal ones stay in their order.
std::vector<std::size_t> stable_order(std::size_t count, const std::function<bool(std::size_t, std::size_t)>& before);

// `list` in that order.
template <typename T>
std::vector<T> in_order(std::vector<T> list, const std::vector<std::size_t>& order) {
    std::vector<T> out;
    out.reserve(order.size());
    for (std::size_t position : order) out.push_back(std::move(list[position]));
    return out;
}

}  // namespace marquee
