/* Stands in for the parts of SDL's Emscripten driver that the page does without, because the browser does them: input,
   gestures, cursors, full screen, and drawing without WebGL. They would also swallow keys and touches, and weigh as much
   again. */
#include <emscripten/html5.h>

#include "SDL_internal.h"
#include "SDL_events.h"
#include "events/SDL_gesture_c.h"
#include "video/SDL_sysvideo.h"
#include "video/emscripten/SDL_emscriptenevents.h"
#include "video/emscripten/SDL_emscriptenframebuffer.h"
#include "video/emscripten/SDL_emscriptenmouse.h"

void Emscripten_RegisterEventHandlers(SDL_WindowData *data) { (void)data; }
void Emscripten_UnregisterEventHandlers(SDL_WindowData *data) { (void)data; }

EM_BOOL Emscripten_HandleCanvasResize(int type, const void *reserved, void *data) {
    (void)type;
    (void)reserved;
    (void)data;
    return EM_FALSE;
}

void Emscripten_InitMouse(void) {}
void Emscripten_FiniMouse(void) {}

int Emscripten_CreateWindowFramebuffer(_THIS, SDL_Window *window, Uint32 *format, void **pixels, int *pitch) {
    (void)_this;
    (void)window;
    (void)format;
    (void)pixels;
    (void)pitch;
    return SDL_Unsupported();
}

int Emscripten_UpdateWindowFramebuffer(_THIS, SDL_Window *window, const SDL_Rect *rects, int count) {
    (void)_this;
    (void)window;
    (void)rects;
    (void)count;
    return SDL_Unsupported();
}

void Emscripten_DestroyWindowFramebuffer(_THIS, SDL_Window *window) {
    (void)_this;
    (void)window;
}

EMSCRIPTEN_RESULT emscripten_request_fullscreen_strategy(const char *target, EM_BOOL deferred,
                                                         const EmscriptenFullscreenStrategy *strategy) {
    (void)target;
    (void)deferred;
    (void)strategy;
    return EMSCRIPTEN_RESULT_NOT_SUPPORTED;
}

EMSCRIPTEN_RESULT emscripten_exit_fullscreen(void) { return EMSCRIPTEN_RESULT_NOT_SUPPORTED; }

int SDL_GestureAddTouch(SDL_TouchID touch) {
    (void)touch;
    return 0;
}

int SDL_GestureDelTouch(SDL_TouchID touch) {
    (void)touch;
    return 0;
}

void SDL_GestureProcessEvent(SDL_Event *event) { (void)event; }
void SDL_GestureQuit(void) {}
