#include "page/shared.hpp"

#include <algorithm>
#include <cstdint>

#include "event/hash.hpp"
#include "event/order.hpp"

namespace marquee {
namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

std::string code_of(const Session& session) {
    std::uint64_t hash = hash_of(session.id);
    hash ^= hash >> 30;
    std::string code;
    for (std::size_t i = 0; i < kCodeLetters; ++i, hash >>= 5) code += kLetters[hash & 31];
    return code;
}

}  // namespace

std::string codes_of(std::span<const Session* const> sessions) {
    std::string codes;
    for (const Session* session : sessions.first(std::min(kMostShared, sessions.size()))) codes += code_of(*session);
    return codes;
}

Shared shared_in(const Event& event, std::string_view codes) {
    codes = codes.substr(0, kMostShared * kCodeLetters);
    std::vector<std::string> asked;
    for (; codes.size() >= kCodeLetters; codes.remove_prefix(kCodeLetters))
        asked.emplace_back(codes.substr(0, kCodeLetters));
    put_in_order(asked);
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());

    Shared shared;
    std::vector<bool> is_known(asked.size());
    for (const Session& session : event.sessions) {
        // Breaks have no star to take back.
        if (asked.empty() || session.type == SessionType::Break) continue;
        const std::string code = code_of(session);
        const auto at = std::lower_bound(asked.begin(), asked.end(), code);
        if (at == asked.end() || *at != code) continue;
        is_known[static_cast<std::size_t>(at - asked.begin())] = true;
        shared.sessions.push_back(&session);
    }
    shared.unknown = static_cast<std::size_t>(std::count(is_known.begin(), is_known.end(), false));
    return shared;
}

}  // namespace marquee
