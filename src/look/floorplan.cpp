// Blocks grow along staircases that step through the grid, as placed cells do between routing channels;
// wires and vias take what is left. Every choice comes from the seed, so a title always has its own pattern; choices
// that are arguments of one call are made before it, because compilers differ in the order of arguments.
#include "look/floorplan.hpp"

#include <array>
#include <cstddef>

namespace marquee {
namespace {

constexpr float kBlockInset = 0.09f;  // from a block to its cell's edge
constexpr float kViaSize = 0.13f;
constexpr float kWireInset = 0.04f;
constexpr int kStaircases = 5;
constexpr int kLoneBlocks = 4;
constexpr int kBlocksAtMost = 30;

// SplitMix64 (Steele, Lea, Flood 2014): any seed, even 0, gives well-spread numbers.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    int below(int bound) { return static_cast<int>((next() >> 33) % static_cast<std::uint64_t>(bound)); }
    bool chance(int percent) { return below(100) < percent; }

  private:
    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15u;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

class Builder {
  public:
    explicit Builder(std::uint64_t seed) : random_(seed) {}

    std::vector<FloorplanPiece> build() {
        // Starts are spread over the top and the left edge, so that no corner stays bare whatever the seed.
        constexpr int kStarts[kStaircases][2] = {{0, 0}, {4, 0}, {8, 1}, {0, 4}, {1, 7}};
        const bool warm_first = random_.chance(50);
        for (int i = 0; i < kStaircases; ++i) {
            const int x = kStarts[i][0] + random_.below(2);
            const int y = kStarts[i][1] + random_.below(2);
            descend(x, y, (i % 2 == 0) == warm_first);
        }
        for (int i = 0; i < kLoneBlocks; ++i) {
            const int x = kFloorplanColumns / 2 + random_.below(kFloorplanColumns / 2);
            const int y = random_.below(kFloorplanRows);
            add_block(x, y, random_.chance(40));
        }
        route();
        return pieces_;
    }

  private:
    bool is_free(int x, int y) const {
        return x >= 0 && y >= 0 && x < kFloorplanColumns && y < kFloorplanRows && !taken_[index(x, y)];
    }
    static std::size_t index(int x, int y) {
        return static_cast<std::size_t>(y) * kFloorplanColumns + static_cast<std::size_t>(x);
    }
    bool has_block(int x, int y) const {
        return x >= 0 && y >= 0 && x < kFloorplanColumns && y < kFloorplanRows && block_[index(x, y)];
    }

    // Three blocks in a corner touching a fourth would read as one slab.
    bool makes_slab(int x, int y) const {
        for (int dx : {-1, 1}) {
            for (int dy : {-1, 1}) {
                if (has_block(x + dx, y) && has_block(x, y + dy) && has_block(x + dx, y + dy)) return true;
            }
        }
        return has_block(x - 1, y) && has_block(x - 2, y) && has_block(x - 3, y);
    }

    void add_block(int x, int y, bool warm) {
        if (blocks_ == kBlocksAtMost || !is_free(x, y) || makes_slab(x, y)) return;
        constexpr float kShades[] = {0.92f, 0.7f, 0.55f, 0.42f, 0.3f, 0.2f};
        constexpr float kWarmShades[] = {0.58f, 0.5f, 0.4f, 0.3f, 0.22f, 0.15f};
        const auto shade = static_cast<std::size_t>(random_.below(6));
        pieces_.push_back({FloorplanShape::Block, x + kBlockInset, y + kBlockInset, 1 - 2 * kBlockInset,
                           1 - 2 * kBlockInset, warm ? Ink::Keynote : Ink::Accent,
                           warm ? kWarmShades[shade] : kShades[shade]});
        taken_[index(x, y)] = block_[index(x, y)] = true;
        ++blocks_;
    }

    void descend(int x, int y, bool warm) {
        bool across = random_.chance(50);
        while (x < kFloorplanColumns && y < kFloorplanRows) {
            if (random_.chance(72)) add_block(x, y, random_.chance(22) ? !warm : warm);
            // Mostly turning makes stairs; two steps at a time leave room for a wire.
            if (random_.chance(70)) across = !across;
            const int stride = random_.chance(28) ? 2 : 1;
            (across ? x : y) += stride;
        }
    }

    int free_run(int x, int y, int dx, int dy, int at_most) const {
        int length = 0;
        while (length < at_most && is_free(x + length * dx, y + length * dy)) ++length;
        return length;
    }

    void add_wire(int x, int y, bool across, int length) {
        for (int i = 0; i < length; ++i) taken_[index(x + (across ? i : 0), y + (across ? 0 : i))] = true;
        const float extent = static_cast<float>(length) - 2 * kWireInset;
        if (across) {
            pieces_.push_back(
                {FloorplanShape::WireAcross, x + kWireInset, static_cast<float>(y), extent, 1, Ink::Line, 1});
        } else {
            pieces_.push_back(
                {FloorplanShape::WireDown, static_cast<float>(x), y + kWireInset, 1, extent, Ink::Line, 1});
        }
    }

    void add_via(int x, int y) {
        taken_[index(x, y)] = true;
        const float inset = (1 - kViaSize) / 2;
        pieces_.push_back({FloorplanShape::Via, x + inset, y + inset, kViaSize, kViaSize, Ink::Muted, 0.55f});
    }

    void route() {
        for (int y = 0; y < kFloorplanRows; ++y) {
            for (int x = 0; x < kFloorplanColumns; ++x) {
                if (!is_free(x, y)) continue;
                const int choice = random_.below(100);
                if (choice < 34) {
                    add_wire(x, y, true, free_run(x, y, 1, 0, 1 + random_.below(3)));
                } else if (choice < 58) {
                    add_wire(x, y, false, free_run(x, y, 0, 1, 1 + random_.below(3)));
                } else {
                    add_via(x, y);
                }
            }
        }
    }

    Random random_;
    std::vector<FloorplanPiece> pieces_;
    std::array<bool, kFloorplanColumns * kFloorplanRows> taken_{};
    std::array<bool, kFloorplanColumns * kFloorplanRows> block_{};
    int blocks_ = 0;
};

}  // namespace

std::vector<FloorplanPiece> make_floorplan(std::uint64_t seed) { return Builder(seed).build(); }

std::uint64_t seed_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3u;
    }
    return hash;
}

}  // namespace marquee
