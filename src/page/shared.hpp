// Sessions as a short text in an address, by which another device finds them in its copy of the programme.
//
// A session's code is 30 bits of a hash of its id, as six letters of base32hex (RFC 4648): it holds as long as the id
// does, whatever else changes, and it is short however long ids are. Capitals take less room in a QR code than others.
// That any two of 10,000 sessions share a code has a probability of 5 %; then the code means both.
// Test: tests/unit/shared_test.cpp
#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"

namespace marquee {

// What the query of an address calls them.
inline constexpr std::string_view kSharedKey = "stars";
inline constexpr std::size_t kCodeLetters = 6;
// An address names so many sessions at most; others are not read.
inline constexpr std::size_t kMostShared = 1000;

std::string codes_of(std::span<const Session* const> sessions);

struct Shared {
    std::vector<const Session*> sessions;  // in the event's order
    std::size_t unknown = 0;               // how many codes are none of the event's
};

// `codes` may be anything.
Shared shared_in(const Event& event, std::string_view codes);

}  // namespace marquee
