#include "event/hash.hpp"

#include <doctest/doctest.h>

using namespace marquee;

TEST_CASE("a text's hash is FNV-1a's, whole or in parts") {
    // The draft's test vectors.
    CHECK(hash_of("") == 0xCBF29CE484222325u);
    CHECK(hash_of("a") == 0xAF63DC4C8601EC8Cu);
    CHECK(hash_of("foobar") == 0x85944171F73967E8u);
    CHECK(hash_of("bar", hash_of("foo")) == hash_of("foobar"));
}

TEST_CASE("each bit of a word changes its hash in the lower bits too") {
    for (int bit = 0; bit < 64; ++bit) {
        const std::uint64_t hash = hash_of(std::uint64_t{1} << bit, kHashOfNothing);
        CHECK((hash & 0xFFFFFFFF) != (hash_of(std::uint64_t{0}, kHashOfNothing) & 0xFFFFFFFF));
    }
}
