// Sorting with little code: std::sort brings 2 KB for each kind of list, and std::stable_sort 4 KB.
#pragma once
#include <algorithm>
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

// Equal ones come in any order.
template <typename List, typename Before = std::less<>>
void put_in_order(List& list, Before before = {}) {
    std::make_heap(list.begin(), list.end(), before);
    std::sort_heap(list.begin(), list.end(), before);
}

}  // namespace marquee
