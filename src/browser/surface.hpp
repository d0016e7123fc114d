// The canvas: SDL2 owns its window, WebGL 2 its pixels, Dear ImGui's back-end draws to it.
#pragma once
#include "imgui.h"
#include "look/palette.hpp"

struct SDL_Window;

namespace marquee {

class Surface {
  public:
    // In device pixels. False if the browser gives no WebGL 2.
    bool open(int width, int height, bool is_transparent);
    // Does nothing before it is open.
    void resize(int width, int height);
    // `opacity` is 0 or 1.
    void clear(Rgb ground, float opacity);
    void draw(ImDrawData& data);
    // After the browser has given a lost context back.
    void restore();

  private:
    SDL_Window* window_ = nullptr;
};

}  // namespace marquee
