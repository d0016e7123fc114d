// The canvas: SDL2 owns its window, WebGL 2 its pixels, Dear ImGui's back-end draws to it.
#pragma once
#include "imgui.h"
#include "look/palette.hpp"

struct SDL_Window;

namespace marquee {

class Surface {
  public:
    // False if the browser gives no WebGL 2.
    bool open();
    // In device pixels.
    void resize(int width, int height);
    int width() const { return width_; }
    int height() const { return height_; }
    // Over a canvas full of `ground`.
    void draw(ImDrawData& data, Rgb ground);
    // After the browser has given a lost context back.
    void restore();

  private:
    SDL_Window* window_ = nullptr;
    int width_ = 0;
    int height_ = 0;
};

}  // namespace marquee
