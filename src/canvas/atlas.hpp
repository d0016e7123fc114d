// A texture full of drawn text and pictures, on shelves; the shelf that was not used for longest is emptied first.
#pragma once
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "canvas/rasteriser.hpp"
#include "imgui.h"

namespace marquee {

class Atlas {
  public:
    struct Slot {
        int x = 0, y = 0;
        Extent extent;
        std::uint32_t shelf = 0;
        std::uint64_t key = 0;  // the same for the same text or picture
    };

    explicit Atlas(Rasteriser& rasteriser) : rasteriser_(rasteriser) {}
    Atlas(const Atlas&) = delete;
    Atlas& operator=(const Atlas&) = delete;

    // Forgets everything. `width` and `height` are powers of two.
    void reset(int width, int height);
    int width() const { return texture_ ? texture_->Width : 0; }
    int height() const { return texture_ ? texture_->Height : 0; }

    void begin_frame();
    // Where the text or picture is, drawn if it was not; nothing if there is no room, or no picture (yet).
    // Slots stay valid until the next frame begins.
    const Slot* text(const TextPicture& picture);
    const Slot* picture(std::string_view path, int side);
    // Brings what was drawn since the last call into the texture.
    void upload();

    ImVec2 uv(float x, float y) const { return {x / static_cast<float>(width()), y / static_cast<float>(height())}; }
    // A white pixel, for shapes without a texture.
    ImVec2 white_uv() const { return uv(0.5f, 0.5f); }
    ImTextureRef texture() { return texture_->GetTexRef(); }
    // Those that the renderer must look after: the texture, and former ones that it has yet to free.
    ImVector<ImTextureData*>& textures() { return textures_; }

  private:
    struct Shelf {
        int y, height, used_width;
        int read_width = 0;  // as far as it is in the texture
        std::uint64_t last_frame = 0;
    };

    Slot* find(std::uint64_t key);
    Slot* add(std::uint64_t key, const Extent& extent);
    std::uint32_t shelf_for(int width, int height);
    void empty(std::uint32_t shelf);

    Rasteriser& rasteriser_;
    std::unique_ptr<ImTextureData> texture_;
    std::vector<std::unique_ptr<ImTextureData>> former_;
    ImVector<ImTextureData*> textures_;
    std::vector<Shelf> shelves_;
    std::unordered_map<std::uint64_t, Slot> slots_;
    std::uint64_t frame_ = 0;
};

}  // namespace marquee
