/* Replaces SDL's generated configuration: the Emscripten preset that SDL ships, minus what a page with one canvas does
   not use (sound, joysticks, renderers, files). The WebGL context comes from html5.h, so EGL goes too. */
#ifndef SDL_config_h_
#define SDL_config_h_
#include "SDL_platform.h"
#include "SDL_config_emscripten.h"
#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#define SDL_AUDIO_DISABLED 1
#undef SDL_JOYSTICK_EMSCRIPTEN
#define SDL_JOYSTICK_DISABLED 1
#define SDL_JOYSTICK_DUMMY 1
#undef SDL_SENSOR_DUMMY
#define SDL_SENSOR_DISABLED 1
#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DISABLED 1
#define SDL_LOADSO_DUMMY 1
#undef HAVE_DLOPEN
#undef HAVE_ICONV
#undef HAVE_ICONV_H
#undef SDL_POWER_EMSCRIPTEN
#define SDL_POWER_DISABLED 1
#undef SDL_FILESYSTEM_EMSCRIPTEN
#define SDL_FILESYSTEM_DISABLED 1
#define SDL_FILESYSTEM_DUMMY 1
#undef SDL_VIDEO_RENDER_OGL_ES2
#define SDL_RENDER_DISABLED 1
#define SDL_VIDEO_RENDER_SW 0
#undef SDL_VIDEO_OPENGL_EGL
#undef SDL_VIDEO_OPENGL_ES2
#endif
