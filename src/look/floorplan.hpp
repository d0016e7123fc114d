// The pattern beside the title: a chip's floorplan of blocks, wires and vias, always the same for the same seed.
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "look/palette.hpp"

namespace marquee {

enum class FloorplanShape : std::uint8_t { Block, Via, WireAcross, WireDown };

// A piece; lengths are in cells of the pattern. A block or a via fills its box; a wire is a line along the middle of
// its box.
struct FloorplanPiece {
    FloorplanShape shape;
    float x, y, width, height;
    Ink ink;
    float opacity;  // 0 to 1
};

inline constexpr int kFloorplanColumns = 10;
inline constexpr int kFloorplanRows = 9;
inline constexpr float kFloorplanBlockRadius = 0.17f;  // of a block's corners
inline constexpr float kFloorplanWireWidth = 0.035f;

// No two blocks overlap, and none lies on a wire or a via.
std::vector<FloorplanPiece> make_floorplan(std::uint64_t seed);

// FNV-1a, 64 bits.
std::uint64_t seed_of(std::string_view text);

}  // namespace marquee
