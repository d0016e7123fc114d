// Test: tests/unit/painter_test.cpp
#include "canvas/painter.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

#include "event/characters.hpp"
#include "event/hash.hpp"
#include "look/shape.hpp"

namespace marquee {
namespace {

constexpr int kLargestAtlasPx = 4096;  // a size that WebGL 2 devices have in practice; 2048 is sure
constexpr float kPhases = 64;          // places within a device pixel where text may begin, as in browsers
constexpr float kPressedOpacity = 0.08f;

ImU32 packed(Rgb colour, float opacity = 1) {
    return IM_COL32(colour.r, colour.g, colour.b, static_cast<int>(opacity * 255 + 0.5f));
}

// Blocks of Unicode in which symbols may have colours of their own.
constexpr char32_t kColourful[][2] = {{0x20E3, 0x20E3}, {0x231A, 0x23F3}, {0x25FD, 0x25FE},  {0x2600, 0x27BF},
                                      {0x2B1B, 0x2B55}, {0xFE0F, 0xFE0F}, {0x1F000, 0x1FAFF}};

bool may_have_colours(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t letter = next_character(text, at);
        for (const auto& [first, last] : kColourful)
            if (letter >= first && letter <= last) return true;
    }
    return false;
}

// A link whose words are marked is several runs.
bool is_same_link(const Block& block, std::uint32_t a, std::uint32_t b) {
    const auto [first, last] = std::minmax(a, b);
    if (last >= block.runs.size()) return false;
    const std::string& href = block.runs[first].href;
    return !href.empty() && std::all_of(block.runs.begin() + first, block.runs.begin() + last + 1,
                                        [&](const Run& run) { return run.href == href; });
}

Rect around(const Rect& a, const Rect& b) {
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

std::uint64_t word_of(const ImVec2& place) {
    std::uint64_t word;
    static_assert(sizeof word == sizeof place);
    std::memcpy(&word, &place, sizeof word);
    return word;
}

}  // namespace

struct Painter::Brush {
    const Layout& layout;
    const Viewport& viewport;
    const Palette& palette;
    const Pointing& pointing;

    float x(float px) const { return std::round(px * viewport.scale); }
    float y(float px) const { return std::round((px - viewport.y) * viewport.scale); }
    // Thickness of a line: at least one device pixel, and whole.
    float thickness(float px) const { return std::max(1.0f, std::floor(px * viewport.scale + 0.01f)); }
    ImVec2 top_left(const Rect& rect) const { return {x(rect.x), y(rect.y)}; }
    ImVec2 bottom_right(const Rect& rect) const { return {x(rect.right()), y(rect.bottom())}; }
    Rgb colour(Ink ink) const { return marquee::colour(palette, ink); }
};

Painter::Painter(Rasteriser& rasteriser) : atlas_(rasteriser), list_(&shared_) {
    shared_.SetCircleTessellationMaxError(0.1f);
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines;
}

void Painter::reset(int surface_width, int surface_height) {
    ++resets_;
    const int width = surface_width > 1600 ? kLargestAtlasPx : kLargestAtlasPx / 2;
    int height = kLargestAtlasPx / 8;
    // Text covers less than half of a page.
    while (height < kLargestAtlasPx && height * width < surface_width * surface_height / 2) height *= 2;
    atlas_.reset(width, height);
}

ImDrawData& Painter::paint(const Layout& layout, const Viewport& viewport, const Palette& palette,
                           const Pointing& pointing) {
    const Brush brush{layout, viewport, palette, pointing};
    while (!try_paint(brush) && atlas_.height() < kLargestAtlasPx) atlas_.reset(atlas_.width(), atlas_.height() * 2);
    atlas_.upload();
    data_.Clear();
    data_.Valid = true;
    data_.DisplaySize = {static_cast<float>(viewport.width), static_cast<float>(viewport.height)};
    data_.FramebufferScale = {1, 1};
    data_.Textures = &atlas_.textures();
    data_.AddDrawList(&list_);
    return data_;
}

std::uint64_t Painter::fingerprint() const {
    std::uint64_t value = hash_of(word_of(data_.DisplaySize), shown_);
    for (const ImDrawVert& corner : list_.VtxBuffer) {
        value = hash_of(word_of(corner.pos), value);
        value = hash_of(corner.col, value);
    }
    return value;
}

bool Painter::try_paint(const Brush& brush) {
    const Viewport& viewport = brush.viewport;
    const auto width = static_cast<float>(viewport.width), height = static_cast<float>(viewport.height);
    complete_ = true;
    shown_ = hash_of(resets_, kHashOfNothing);
    atlas_.begin_frame();
    shared_.TexUvWhitePixel = atlas_.white_uv();
    shared_.ClipRectFullscreen = {0, 0, width, height};
    list_._ResetForNewFrame();
    list_.PushTexture(atlas_.texture());
    list_.PushClipRectFullScreen();

    const float top = viewport.y, bottom = viewport.y + height / viewport.scale;
    for (std::uint32_t i = 0; i < brush.layout.boxes.size();) {
        const Box& box = brush.layout.boxes[i];
        const bool here = box.layer == viewport.layer;
        if (here && (box.rect.bottom() <= top || box.rect.y >= bottom) && i + 1 < box.end &&
            box.end < brush.layout.boxes.size() && box.parent != 0) {
            i = box.end;
            continue;
        }
        if (here && box.rect.bottom() > top && box.rect.y < bottom) {
            const bool hovered = brush.pointing.hovered == Target{i, Target::kNone};
            paint_box(brush, box, hovered);
            if (box.style->shape != Shape::None) paint_shape(brush, box);
            if (box.line_count > 0)
                paint_text(brush, i,
                           hovered && box.style->hover_ink != Ink::None ? box.style->hover_ink : box.style->ink);
            if (box.block->role == Role::Ornament && !box.block->pattern.empty()) paint_floorplan(brush, box);
            if (box.block->role == Role::Ornament && !box.block->src.empty()) paint_picture(brush, box);
            if (box.block->role == Role::Image) paint_code(brush, box);
            if (brush.pointing.pressed == Target{i, Target::kNone})
                list_.AddRectFilled(brush.top_left(box.rect), brush.bottom_right(box.rect),
                                    packed(brush.colour(Ink::Text), kPressedOpacity),
                                    box.style->radius_px * viewport.scale);
        }
        ++i;
    }
    paint_focus(brush);
    return complete_;
}

void Painter::paint_box(const Brush& brush, const Box& box, bool hovered) {
    const Style& style = *box.style;
    const ImVec2 from = brush.top_left(box.rect), to = brush.bottom_right(box.rect);
    const float radius = style.radius_px * brush.viewport.scale;
    const Ink ground = hovered && style.hover_ground != Ink::None ? style.hover_ground : style.ground;
    if (ground != Ink::None) list_.AddRectFilled(from, to, packed(brush.colour(ground)), radius);
    if (style.edge != Ink::None) {
        const ImU32 colour = packed(brush.colour(style.edge));
        const Sides& edges = style.edges;
        if (edges.top > 0 && edges.bottom > 0 && edges.left > 0 && edges.right > 0) {
            const float thickness = brush.thickness(edges.top), half = thickness / 2;
            // AddRect takes the outline's middle to be half a pixel inside the corners it is given.
            list_.AddRect({from.x + half - 0.5f, from.y + half - 0.5f}, {to.x - half + 0.5f, to.y - half + 0.5f},
                          colour, std::max(0.0f, radius - half), 0, thickness);
        } else {
            if (edges.top > 0) list_.AddRectFilled(from, {to.x, from.y + brush.thickness(edges.top)}, colour);
            if (edges.bottom > 0) list_.AddRectFilled({from.x, to.y - brush.thickness(edges.bottom)}, to, colour);
            if (edges.left > 0) list_.AddRectFilled(from, {from.x + brush.thickness(edges.left), to.y}, colour);
            if (edges.right > 0) list_.AddRectFilled({to.x - brush.thickness(edges.right), from.y}, to, colour);
        }
    }
    if (style.bullet && box.line_count > 0) {
        const Line& line = brush.layout.lines[box.first_line];
        const float side = kBulletPx * brush.viewport.scale;
        const ImVec2 at = {brush.x(box.rect.x + kBulletLeftPx),
                           brush.y(line.y + line.height / 2) - std::round(side / 2)};
        list_.AddRectFilled(at, {at.x + side, at.y + side}, packed(brush.colour(Ink::Muted)), side / 2);
    }
}

void Painter::paint_shape(const Brush& brush, const Box& box) {
    const float scale = brush.viewport.scale;
    const ImVec2 from = brush.top_left(box.rect), to = brush.bottom_right(box.rect);
    const ImU32 colour = packed(brush.colour(box.style->ink));
    if (box.style->shape == Shape::Arrow) {
        const float width = kArrowWidthPx * scale, height = kArrowHeightPx * scale;
        const float x = to.x - kArrowRightPx * scale - width, y = (from.y + to.y - height) / 2;
        list_.AddTriangleFilled({x, y}, {x + width, y}, {x + width / 2, y + height}, colour);
        return;
    }
    const std::span<const Corner> outer = star_corners(), inner = inner_star_corners();
    const float side = to.y - from.y;
    const bool is_outline = box.style->shape == Shape::StarOutline;
    ImVec2 corners[16];
    for (std::size_t i = 0; i < outer.size(); ++i) {
        // The line of an outline runs in the middle between its edges.
        const Corner corner =
            is_outline ? Corner{(outer[i].x + inner[i].x) / 2, (outer[i].y + inner[i].y) / 2} : outer[i];
        corners[i] = {from.x + corner.x * side, from.y + corner.y * side};
    }
    const int count = static_cast<int>(outer.size());
    if (is_outline)
        list_.AddPolyline(corners, count, colour, ImDrawFlags_Closed, kStarLine * side);
    else
        list_.AddConcavePolyFilled(corners, count, colour);
}

void Painter::paint_text(const Brush& brush, std::uint32_t index, Ink ink) {
    const Box& box = brush.layout.boxes[index];
    for (std::uint32_t i = box.first_line; i < box.first_line + box.shown_lines; ++i) {
        const Line& line = brush.layout.lines[i];
        const float above = line.height,
                    bottom = brush.viewport.y + static_cast<float>(brush.viewport.height) / brush.viewport.scale;
        if (line.y + line.height + above < brush.viewport.y || line.y - above > bottom) continue;
        for (std::uint32_t k = line.first_fragment; k < line.first_fragment + line.fragment_count; ++k) {
            const Fragment& fragment = brush.layout.fragments[k];
            const Run* run = fragment.run < box.block->runs.size() ? &box.block->runs[fragment.run] : nullptr;
            const bool is_link = run != nullptr && !run->href.empty();
            const Target& pointed = brush.pointing.hovered;
            const bool hovered = pointed.box == index && is_same_link(*box.block, fragment.run, pointed.run);
            const bool accented = is_link && !run->quiet && !hovered;
            const Ink own = fragment.chip != nullptr ? fragment.chip->ink : accented ? Ink::Accent : ink;
            const bool underlined = is_link && !run->raised && (!run->quiet || hovered);
            paint_fragment(brush, box, line, fragment, brush.colour(own), underlined);
        }
    }
}

void Painter::paint_fragment(const Brush& brush, const Box& box, const Line& line, const Fragment& fragment, Rgb colour,
                             bool underlined) {
    if (fragment.shown_end == fragment.begin && fragment.run < box.block->runs.size()) return;
    const float scale = brush.viewport.scale;
    const float baseline = brush.y(line.baseline - fragment.rise);
    if (fragment.chip != nullptr && fragment.chip->ground != Ink::None) {
        const Sides padding = chip_padding(*box.block, fragment);
        const float ascent = std::round(fragment.ascent), descent = std::round(fragment.descent);
        list_.AddRectFilled(
            {brush.x(fragment.x - padding.left), brush.y(line.baseline - ascent - padding.top)},
            {brush.x(fragment.x + fragment.width + padding.right), brush.y(line.baseline + descent + padding.bottom)},
            packed(brush.colour(fragment.chip->ground)), fragment.chip->radius_px * scale);
    }
    const Run* run = fragment.run < box.block->runs.size() ? &box.block->runs[fragment.run] : nullptr;
    if (run != nullptr && run->marked)
        list_.AddRectFilled(
            {brush.x(fragment.x), brush.y(line.baseline - std::round(fragment.ascent))},
            {brush.x(fragment.x + fragment.width), brush.y(line.baseline + std::round(fragment.descent))},
            packed(brush.colour(Ink::Keynote), kMarkOpacity));
    const std::string_view text = shown_text(*box.block, fragment);
    const float origin = fragment.x * scale;
    const float whole = std::floor(origin + 0.5f / kPhases);
    const bool own_colour = may_have_colours(text);
    const Atlas::Slot* slot =
        atlas_.text({.text = text,
                     .font = fragment.font,
                     .phase = std::max(0.0f, std::floor((origin - whole) * kPhases + 0.5f) / kPhases),
                     .right_to_left = fragment.right_to_left,
                     .own_colour = own_colour,
                     .colour = colour});
    if (slot == nullptr) {
        complete_ = false;
        return;
    }
    shown_ = hash_of(slot->key, shown_);
    const Extent& extent = slot->extent;
    const ImVec2 from = {whole + static_cast<float>(extent.left), baseline + static_cast<float>(extent.top)};
    const ImVec2 to = {from.x + static_cast<float>(extent.width), from.y + static_cast<float>(extent.height)};
    const auto x = static_cast<float>(slot->x), y = static_cast<float>(slot->y);
    list_.PrimReserve(6, 4);
    list_.PrimRectUV(from, to, atlas_.uv(x, y), atlas_.uv(x + to.x - from.x, y + to.y - from.y),
                     own_colour ? IM_COL32_WHITE : packed(colour));
    if (box.style->struck && fragment.chip == nullptr) {
        const float y_line = baseline - std::round(kStrikeEm * fragment.font.size_px * scale);
        list_.AddRectFilled({brush.x(fragment.x), y_line},
                            {brush.x(fragment.x + fragment.width), y_line + brush.thickness(1)}, packed(colour));
    }
    if (underlined) {
        const float y_line = baseline + std::round(kUnderlineOffsetEm * fragment.font.size_px * scale);
        list_.AddRectFilled({brush.x(fragment.x), y_line},
                            {brush.x(fragment.x + fragment.width), y_line + brush.thickness(1)},
                            packed(colour, kUnderlineOpacity));
    }
}

void Painter::paint_floorplan(const Brush& brush, const Box& box) {
    const std::uint64_t seed = seed_of(box.block->pattern);
    if (floorplan_seed_ != seed || floorplan_.empty()) {
        floorplan_seed_ = seed;
        floorplan_ = make_floorplan(floorplan_seed_);
    }
    const float cell = box.rect.width / static_cast<float>(kFloorplanColumns);
    for (const FloorplanPiece& piece : floorplan_) {
        const Rect rect = {box.rect.x + piece.x * cell, box.rect.y + piece.y * cell, piece.width * cell,
                           piece.height * cell};
        const ImVec2 from = brush.top_left(rect), to = brush.bottom_right(rect);
        const ImU32 colour = packed(brush.colour(piece.ink), piece.opacity);
        const float line = brush.thickness(kFloorplanWireWidth * cell);
        switch (piece.shape) {
            case FloorplanShape::Block:
                list_.AddRectFilled(from, to, colour, kFloorplanBlockRadius * cell * brush.viewport.scale);
                break;
            case FloorplanShape::Via:
                list_.AddCircleFilled({(from.x + to.x) / 2, (from.y + to.y) / 2}, (to.x - from.x) / 2, colour);
                break;
            case FloorplanShape::WireAcross: {
                const float y = std::round((from.y + to.y - line) / 2);
                list_.AddRectFilled({from.x, y}, {to.x, y + line}, colour);
                break;
            }
            case FloorplanShape::WireDown: {
                const float x = std::round((from.x + to.x - line) / 2);
                list_.AddRectFilled({x, from.y}, {x + line, to.y}, colour);
                break;
            }
        }
    }
}

// Each module is as many whole device pixels as the box has room for.
void Painter::paint_code(const Brush& brush, const Box& box) {
    const std::string& modules = box.block->pattern;
    const ImVec2 from = brush.top_left(box.rect), to = brush.bottom_right(box.rect);
    const int side = static_cast<int>(std::lround(std::sqrt(static_cast<double>(modules.size()))));
    const float module = std::max(1.0f, std::floor((to.x - from.x) / static_cast<float>(side + 2 * kQuietModules)));
    const float left = from.x + std::floor((to.x - from.x - module * static_cast<float>(side)) / 2);
    const float top = from.y + std::floor((to.y - from.y - module * static_cast<float>(side)) / 2);
    list_.AddRectFilled(from, to, packed(kCodeGround), box.style->radius_px * brush.viewport.scale);
    for (int y = 0; y < side; ++y) {
        const char* row = modules.data() + y * side;
        for (int x = 0; x < side; ++x) {
            const int first = x;
            while (x < side && row[x] == '1') ++x;
            if (x > first)
                list_.AddRectFilled({left + module * static_cast<float>(first), top + module * static_cast<float>(y)},
                                    {left + module * static_cast<float>(x), top + module * static_cast<float>(y + 1)},
                                    packed(kCodeInk));
        }
    }
}

void Painter::paint_picture(const Brush& brush, const Box& box) {
    const ImVec2 from = brush.top_left(box.rect), to = brush.bottom_right(box.rect);
    const int side = static_cast<int>(to.x - from.x);
    const Atlas::Slot* slot = atlas_.picture(box.block->src, side);
    if (slot == nullptr) return;
    shown_ = hash_of(slot->key, shown_);
    const auto x = static_cast<float>(slot->x), y = static_cast<float>(slot->y);
    list_.AddImageRounded(atlas_.texture(), from, to, atlas_.uv(x, y), atlas_.uv(x + to.x - from.x, y + to.y - from.y),
                          IM_COL32_WHITE, box.style->radius_px * brush.viewport.scale);
}

void Painter::paint_focus(const Brush& brush) {
    const Target& focused = brush.pointing.focused;
    if (focused.box >= brush.layout.boxes.size()) return;
    const Box& box = brush.layout.boxes[focused.box];
    if (box.layer != brush.viewport.layer) return;
    const float thickness = brush.thickness(kFocusWidthPx);
    // The bar below is as tall as its boxes.
    const float outset = box.layer != Layer::Bottom ? brush.thickness(kFocusOffsetPx) + thickness / 2 : -thickness;
    const ImU32 colour = packed(brush.colour(Ink::Accent));
    const auto ring = [&](const Rect& rect, float radius_px) {
        const ImVec2 from = brush.top_left(rect), to = brush.bottom_right(rect);
        list_.AddRect({from.x - outset - 0.5f, from.y - outset - 0.5f}, {to.x + outset + 0.5f, to.y + outset + 0.5f},
                      colour, std::max(0.0f, radius_px * brush.viewport.scale + outset), 0, thickness);
    };
    if (focused.run == Target::kNone) {
        ring(box.rect, box.style->radius_px);
        return;
    }
    for (std::uint32_t i = box.first_line; i < box.first_line + box.shown_lines; ++i) {
        const Line& line = brush.layout.lines[i];
        std::optional<Rect> linked;
        for (std::uint32_t k = line.first_fragment; k < line.first_fragment + line.fragment_count; ++k) {
            const Fragment& fragment = brush.layout.fragments[k];
            if (!is_same_link(*box.block, fragment.run, focused.run)) continue;
            const Rect rect = {fragment.x, line.baseline - fragment.rise - fragment.ascent, fragment.width,
                               fragment.ascent + fragment.descent};
            linked = linked ? around(*linked, rect) : rect;
        }
        if (linked) ring(*linked, 2);
    }
}

}  // namespace marquee
