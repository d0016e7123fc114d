// Text as the browser's Canvas 2D shapes and draws it.
#pragma once
#include <unordered_map>
#include <vector>

#include "canvas/rasteriser.hpp"
#include "layout/typesetter.hpp"

namespace marquee {

class WebTypesetter final : public Typesetter, public Rasteriser {
  public:
    // Forgets what was measured, as when a font has arrived. From now on a px is `scale` pixels of the browser's text
    // layout, and each of these is `zoom` device pixels.
    void forget(float scale, float zoom);

    float width_px(const Font& font, std::string_view text) override;
    FontMetrics metrics(const Font& font) override;
    float scale() const override { return scale_; }
    void set_kerning(bool across_runs) { kerns_across_runs_ = across_runs; }
    bool kerns_across_runs() const override { return kerns_across_runs_; }

    void resize(int width, int height) override;
    Extent extent(const TextPicture& picture) override;
    void draw_text(const TextPicture& picture, const Extent& extent, int x, int y) override;
    bool draw_picture(std::string_view path, int x, int y, int side) override;
    void read(int x, int y, int width, int height, unsigned char* pixels, int stride_bytes) override;

  private:
    struct Face {
        Font font;
        FontMetrics metrics;
    };
    int index_of(const Font& font);

    float scale_ = 1;
    float zoom_ = 1;
    bool kerns_across_runs_ = true;
    std::vector<Face> faces_;
    std::unordered_map<std::uint64_t, float> widths_;  // by hash of face and text
};

}  // namespace marquee
