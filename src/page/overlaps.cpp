#include "page/overlaps.hpp"

#include <algorithm>

#include "event/order.hpp"

namespace marquee {
namespace {

Instant known_end(const Session& session) {
    const Instant least = session.start + std::chrono::seconds(1);
    return std::max(least, session.end.value_or(least));
}

Overlap overlap(const Session& session, const Session& other, std::size_t more) {
    Overlap found{.other = &other, .until = std::nullopt, .more = more};
    if (session.end && other.end) found.until = std::min(*session.end, *other.end);
    return found;
}

}  // namespace

std::vector<Overlap> overlaps(std::span<const Session* const> sessions) {
    std::vector<Overlap> found(sessions.size());
    std::vector<std::size_t> taking_place;
    std::vector<Instant> ends;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (sessions[i]->cancelled) continue;
        taking_place.push_back(i);
        ends.push_back(known_end(*sessions[i]));
    }
    put_in_order(ends);
    const Session* longest = nullptr;  // of those before, the one that ends last
    for (std::size_t i = 0; i < taking_place.size(); ++i) {
        const Session& session = *sessions[taking_place[i]];
        const Instant end = known_end(session);
        const auto next = std::lower_bound(taking_place.begin() + static_cast<std::ptrdiff_t>(i), taking_place.end(),
                                           end, [&](std::size_t a, Instant at) { return sessions[a]->start < at; });
        const auto over = std::upper_bound(ends.begin(), ends.end(), session.start) - ends.begin();
        // All that begin before this one ends, without those that are over when it begins, and without itself.
        const auto count = static_cast<std::size_t>(next - taking_place.begin() - over - 1);
        if (count > 0) {
            const bool is_before = longest != nullptr && known_end(*longest) > session.start;
            found[taking_place[i]] = overlap(session, is_before ? *longest : *sessions[taking_place[i + 1]], count - 1);
        }
        if (longest == nullptr || end > known_end(*longest)) longest = &session;
    }
    return found;
}

}  // namespace marquee
