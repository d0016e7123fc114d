#include "look/floorplan.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace marquee;

namespace {

constexpr std::uint64_t kSeeds = 500;

bool is_same(const FloorplanPiece& a, const FloorplanPiece& b) {
    return a.shape == b.shape && a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height &&
           a.ink == b.ink && a.opacity == b.opacity;
}

bool is_same(const std::vector<FloorplanPiece>& a, const std::vector<FloorplanPiece>& b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) { return is_same(x, y); });
}

// Touching is not overlapping; the slack is for sums of floats.
bool overlap(const FloorplanPiece& a, const FloorplanPiece& b) {
    constexpr float kSlack = 0.001f;
    return a.x + a.width > b.x + kSlack && b.x + b.width > a.x + kSlack && a.y + a.height > b.y + kSlack &&
           b.y + b.height > a.y + kSlack;
}

std::size_t count(const std::vector<FloorplanPiece>& plan, FloorplanShape shape) {
    return static_cast<std::size_t>(
        std::count_if(plan.begin(), plan.end(), [&](const FloorplanPiece& piece) { return piece.shape == shape; }));
}

}  // namespace

TEST_CASE("a seed always gives the same pattern") {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) CHECK(is_same(make_floorplan(seed), make_floorplan(seed)));
}

TEST_CASE("differing seeds give differing patterns") {
    std::vector<FloorplanPiece> before = make_floorplan(0);
    for (std::uint64_t seed = 1; seed < kSeeds; ++seed) {
        std::vector<FloorplanPiece> plan = make_floorplan(seed);
        CHECK_FALSE(is_same(before, plan));
        before = std::move(plan);
    }
}

TEST_CASE("every piece lies inside the grid and can be seen") {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        for (const FloorplanPiece& piece : make_floorplan(seed)) {
            CHECK(piece.x >= 0);
            CHECK(piece.y >= 0);
            CHECK(piece.width > 0);
            CHECK(piece.height > 0);
            CHECK(piece.x + piece.width <= kFloorplanColumns);
            CHECK(piece.y + piece.height <= kFloorplanRows);
            CHECK(piece.opacity > 0);
            CHECK(piece.opacity <= 1);
            CHECK(piece.ink != Ink::None);
        }
    }
}

TEST_CASE("no piece overlaps another") {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const std::vector<FloorplanPiece> plan = make_floorplan(seed);
        bool any = false;
        for (std::size_t i = 0; i < plan.size(); ++i) {
            for (std::size_t j = i + 1; j < plan.size(); ++j) any = any || overlap(plan[i], plan[j]);
        }
        CHECK_MESSAGE(!any, "seed ", seed);
    }
}

TEST_CASE("a pattern has blocks of both colours, wires both ways and vias, and is neither bare nor full") {
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const std::vector<FloorplanPiece> plan = make_floorplan(seed);
        CHECK_MESSAGE(count(plan, FloorplanShape::Block) >= 12, "seed ", seed);
        CHECK(count(plan, FloorplanShape::Block) <= 30);
        CHECK(count(plan, FloorplanShape::Via) > 0);
        CHECK(count(plan, FloorplanShape::WireAcross) > 0);
        CHECK(count(plan, FloorplanShape::WireDown) > 0);
        for (Ink ink : {Ink::Accent, Ink::Keynote}) {
            CHECK_MESSAGE(
                std::any_of(plan.begin(), plan.end(), [&](const FloorplanPiece& piece) { return piece.ink == ink; }),
                "seed ", seed, ", ", ink_name(ink));
        }
    }
}

TEST_CASE("the seed of a text is its FNV-1a hash") {
    // Test vectors of the algorithm's authors.
    CHECK(seed_of("") == 0xcbf29ce484222325u);
    CHECK(seed_of("a") == 0xaf63dc4c8601ec8cu);
    CHECK(seed_of("foobar") == 0x85944171f73967e8u);
}
