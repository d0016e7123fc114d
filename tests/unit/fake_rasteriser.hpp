// A Rasteriser that fills what it draws with a colour that tells what it is, and a renderer that keeps what it is
// given.
#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "canvas/rasteriser.hpp"
#include "event/characters.hpp"
#include "imgui.h"

namespace marquee {

inline std::uint32_t mark_of(std::string_view text) {
    std::uint32_t mark = 2166136261u;
    for (const char c : text) mark = (mark ^ static_cast<unsigned char>(c)) * 16777619u;
    return mark | 1;  // never that of an empty pixel
}

class FakeRasteriser : public Rasteriser {
  public:
    void resize(int width, int height) override {
        width_ = width;
        pixels_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
        ++resizes;
    }
    // Letters are 0.5 em wide and 1.2 em tall.
    Extent extent(const TextPicture& picture) override {
        int letters = 0;
        for (const char byte : picture.text) letters += is_character_start(byte);
        const float size = picture.font.size_px * scale;
        return {.left = 0,
                .top = -static_cast<int>(std::ceil(size)),
                .width = static_cast<int>(std::ceil(size * static_cast<float>(letters) / 2)),
                .height = static_cast<int>(std::ceil(size * 1.2f))};
    }
    void draw_text(const TextPicture& picture, const Extent& extent, int x, int y) override {
        texts.emplace_back(picture.text);
        fill(x, y, extent.width, extent.height, mark_of(picture.text));
    }
    bool draw_picture(std::string_view path, int x, int y, int side) override {
        ++asked_pictures;
        if (std::find(pictures.begin(), pictures.end(), path) == pictures.end()) return false;
        fill(x, y, side, side, mark_of(path));
        return true;
    }
    void read(int x, int y, int width, int height, unsigned char* pixels, int stride_bytes) override {
        for (int row = 0; row < height; ++row)
            std::memcpy(pixels + row * stride_bytes, &pixels_[index(x, y + row)], static_cast<std::size_t>(width) * 4);
    }

    std::vector<std::string> texts;     // that were drawn
    std::vector<std::string> pictures;  // that have arrived
    int asked_pictures = 0;
    int resizes = 0;
    float scale = 1;  // device pixels per px

  private:
    std::size_t index(int x, int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    }
    void fill(int x, int y, int width, int height, std::uint32_t mark) {
        for (int row = y; row < y + height; ++row)
            for (int column = x; column < x + width; ++column) pixels_.at(index(column, row)) = mark;
    }
    int width_ = 0;
    std::vector<std::uint32_t> pixels_;
};

// Does with textures what a renderer does, and keeps their pixels.
class FakeRenderer {
  public:
    void honour(ImVector<ImTextureData*>& textures) {
        for (ImTextureData* texture : textures) {
            if (texture->Status == ImTextureStatus_WantCreate) {
                ++created;
                texture->SetTexID(static_cast<ImTextureID>(created));
                copy(*texture,
                     {0, 0, static_cast<unsigned short>(texture->Width), static_cast<unsigned short>(texture->Height)});
                texture->SetStatus(ImTextureStatus_OK);
            } else if (texture->Status == ImTextureStatus_WantUpdates) {
                for (const ImTextureRect& rect : texture->Updates) copy(*texture, rect);
                texture->SetStatus(ImTextureStatus_OK);
            } else if (texture->Status == ImTextureStatus_WantDestroy && texture->UnusedFrames > 0) {
                destroyed += texture->TexID != ImTextureID_Invalid;
                pixels_.erase(texture->TexID);
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
            }
        }
    }

    // The pixel at (x, y) of what the renderer has.
    std::uint32_t pixel(ImTextureData& texture, int x, int y) {
        return pixels_.at(texture.TexID).at(static_cast<std::size_t>(y * texture.Width + x));
    }

    int created = 0, destroyed = 0;

  private:
    void copy(ImTextureData& texture, const ImTextureRect& rect) {
        std::vector<std::uint32_t>& kept = pixels_[texture.TexID];
        kept.resize(static_cast<std::size_t>(texture.Width) * static_cast<std::size_t>(texture.Height));
        for (int row = rect.y; row < rect.y + rect.h; ++row)
            std::memcpy(&kept[static_cast<std::size_t>(row * texture.Width + rect.x)], texture.GetPixelsAt(rect.x, row),
                        static_cast<std::size_t>(rect.w) * 4);
    }
    std::unordered_map<ImTextureID, std::vector<std::uint32_t>> pixels_;
};

}  // namespace marquee
