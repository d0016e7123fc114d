// FNV-1a with 64 bits (draft-eastlake-fnv), for keys and fingerprints that nobody gains by forging.
// Test: tests/unit/hash_test.cpp
#pragma once
#include <cstdint>
#include <string_view>

namespace marquee {

inline constexpr std::uint64_t kHashOfNothing = 14695981039346656037u;

// Of what `hash` is of, and `text` after it.
constexpr std::uint64_t hash_of(std::string_view text, std::uint64_t hash = kHashOfNothing) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    return hash;
}

// Eight bytes in one step, which takes a tenth of the time: another function, in which all bits of the word count.
constexpr std::uint64_t hash_of(std::uint64_t word, std::uint64_t hash) {
    hash = (hash ^ word) * 1099511628211u;
    return hash ^ hash >> 32;
}

}  // namespace marquee
