// Which sessions are on at the same time as another one.
// Test: tests/unit/overlaps_test.cpp
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "event/event.hpp"

namespace marquee {

struct Overlap {
    const Session* other = nullptr;  // one that is on at that time too, or null if there is none
    std::optional<Instant> until;    // how long both are on; nothing if an end is unknown
    std::size_t more = 0;            // how many others there are beside it
};

// The overlap of each of `sessions`, which are in the order of their start. Cancelled ones overlap none. Of a session
// without an end, nothing is known but that it is on when it starts.
std::vector<Overlap> overlaps(std::span<const Session* const> sessions);

}  // namespace marquee
