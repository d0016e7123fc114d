// How text and pictures look as pixels: asked of whoever draws them.
#pragma once
#include <string_view>

#include "layout/typesetter.hpp"
#include "look/palette.hpp"

namespace marquee {

// Text to draw. It is white, to be tinted later, unless `own_colour` says that its glyphs may have colours.
struct TextPicture {
    std::string_view text;
    Font font;
    float phase = 0;  // of its origin to the right of a whole device pixel, 0 to below 1
    bool right_to_left = false;
    bool own_colour = false;
    Rgb colour;
};

// Of a bitmap, in device pixels; left and top are where it begins, seen from the origin on the baseline.
struct Extent {
    int left = 0, top = 0, width = 0, height = 0;
};

// Draws into a bitmap of its own, which is as large as the atlas.
class Rasteriser {
  public:
    virtual ~Rasteriser() = default;
    virtual void resize(int width, int height) = 0;  // and empties it
    virtual Extent extent(const TextPicture& picture) = 0;
    // Empties the rectangle at (x, y) and draws the text so that its extent fills it.
    virtual void draw_text(const TextPicture& picture, const Extent& extent, int x, int y) = 0;
    // Draws the picture, cropped to its middle square. False while it is not there, or if it will never be; the first
    // call makes it load, and a frame is asked for when it is there.
    virtual bool draw_picture(std::string_view path, int x, int y, int side) = 0;
    // Copies a rectangle, straight (not premultiplied) RGBA, to `pixels`, the place of its first pixel.
    virtual void read(int x, int y, int width, int height, unsigned char* pixels, int stride_bytes) = 0;
};

}  // namespace marquee
