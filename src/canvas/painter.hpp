// Draws a Layout with Dear ImGui's draw lists, in device pixels. Dear ImGui's windows and widgets are not used: the
// page's elements are the mirror's, and a draw list alone is a third of the code.
#pragma once
#include <cstdint>
#include <vector>

#include "canvas/atlas.hpp"
#include "imgui.h"
#include "imgui_internal.h"
#include "layout/layout.hpp"
#include "look/floorplan.hpp"
#include "look/palette.hpp"

namespace marquee {

// Something that can be pointed at: a box, or a link inside its text.
struct Target {
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;
    std::uint32_t box = kNone;
    std::uint32_t run = kNone;  // of a link in the box's text
    bool operator==(const Target&) const = default;
};

struct Pointing {
    Target hovered, pressed, focused;
    bool operator==(const Pointing&) const = default;
};

// The part of a layer that a surface shows.
struct Viewport {
    Layer layer = Layer::Page;
    float y = 0;      // px of the layer at the surface's top; a whole number of device pixels
    float scale = 1;  // device pixels per px
    int width = 0;    // of the surface, in device pixels
    int height = 0;
};

class Painter {
  public:
    explicit Painter(Rasteriser& rasteriser);

    // Makes text and pictures be drawn anew, as after a font has arrived. Sizes the atlas for a surface so large.
    void reset(int surface_width, int surface_height);

    // What `viewport` shows of the layout over the colour of its ground, as draw data that is valid until the next
    // call. Its text is ready in the textures that it names.
    ImDrawData& paint(const Layout& layout, const Viewport& viewport, const Palette& palette, const Pointing& pointing);
    // Of what the last call has drawn: the same if it looks the same, wherever in the atlas its text is.
    std::uint64_t fingerprint() const;

  private:
    struct Brush;
    bool try_paint(const Brush& brush);
    void paint_box(const Brush& brush, const Box& box, bool hovered);
    void paint_shape(const Brush& brush, const Box& box);
    void paint_text(const Brush& brush, std::uint32_t index, Ink ink);
    void paint_fragment(const Brush& brush, const Box& box, const Line& line, const Fragment& fragment, Rgb colour,
                        bool underlined);
    void paint_floorplan(const Brush& brush, const Box& box);
    void paint_code(const Brush& brush, const Box& box);
    void paint_picture(const Brush& brush, const Box& box);
    void paint_focus(const Brush& brush);

    Atlas atlas_;
    ImDrawListSharedData shared_;
    ImDrawList list_;
    ImDrawData data_;
    std::uint64_t floorplan_seed_ = 0;
    std::vector<FloorplanPiece> floorplan_;
    bool complete_ = true;  // the atlas had room for everything
    std::uint64_t resets_ = 0;
    std::uint64_t shown_ = 0;  // of the text and pictures that are drawn
};

}  // namespace marquee
