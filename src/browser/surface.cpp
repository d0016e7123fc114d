#include "browser/surface.hpp"

#include <GLES3/gl3.h>
#include <SDL.h>
#include <emscripten/html5.h>

#include "imgui_impl_opengl3.h"

namespace marquee {

bool Surface::open(int width, int height, bool is_transparent) {
    SDL_SetMainReady();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) return false;
    window_ = SDL_CreateWindow(nullptr, 0, 0, width, height, 0);
    if (window_ == nullptr) return false;
    // Not by SDL_GL_CreateContext: its way leads through EGL, which links every GL entry point.
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.alpha = is_transparent;
    attributes.depth = attributes.stencil = attributes.antialias = EM_FALSE;
    attributes.majorVersion = 2;
    attributes.enableExtensionsByDefault = EM_FALSE;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    if (context <= 0 || emscripten_webgl_make_context_current(context) != EMSCRIPTEN_RESULT_SUCCESS) return false;
    ImGui::CreateContext();
    return ImGui_ImplOpenGL3_Init("#version 300 es");
}

void Surface::resize(int width, int height) {
    if (window_ == nullptr) return;
    int old_width = 0, old_height = 0;
    SDL_GetWindowSize(window_, &old_width, &old_height);
    // The canvas is emptied by every change of its size, even to the same.
    if (width != old_width || height != old_height) SDL_SetWindowSize(window_, width, height);
}

void Surface::clear(Rgb ground, float opacity) {
    glDisable(GL_SCISSOR_TEST);
    // Its colours are premultiplied.
    const float unit = opacity / 255;
    glClearColor(unit * static_cast<float>(ground.r), unit * static_cast<float>(ground.g),
                 unit * static_cast<float>(ground.b), opacity);
    glClear(GL_COLOR_BUFFER_BIT);
}

void Surface::draw(ImDrawData& data) {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplOpenGL3_RenderDrawData(&data);
}

void Surface::restore() { ImGui_ImplOpenGL3_DestroyDeviceObjects(); }

}  // namespace marquee
