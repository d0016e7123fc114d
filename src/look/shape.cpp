#include "look/shape.hpp"

namespace marquee {
namespace {

// Corners on circles of 0.5 and 0.205 around (0.5, 0.525), and the same with every edge moved inwards by 0.07.
constexpr Corner kStar[] = {{0.5000f, 0.0250f}, {0.6205f, 0.3592f}, {0.9755f, 0.3705f}, {0.6950f, 0.5883f},
                            {0.7939f, 0.9295f}, {0.5000f, 0.7300f}, {0.2061f, 0.9295f}, {0.3050f, 0.5883f},
                            {0.0245f, 0.3705f}, {0.3795f, 0.3592f}};
constexpr Corner kInnerStar[] = {{0.5000f, 0.2314f}, {0.5708f, 0.4276f}, {0.7793f, 0.4343f}, {0.6145f, 0.5622f},
                                 {0.6726f, 0.7626f}, {0.5000f, 0.6454f}, {0.3274f, 0.7626f}, {0.3855f, 0.5622f},
                                 {0.2207f, 0.4343f}, {0.4292f, 0.4276f}};

}  // namespace

std::span<const Corner> star_corners() { return kStar; }
std::span<const Corner> inner_star_corners() { return kInnerStar; }

}  // namespace marquee
