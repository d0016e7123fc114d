// Dear ImGui's settings, for every file that includes imgui.h (IMGUI_USER_CONFIG): a setting that only some files see
// changes the layout of its structs.
#pragma once
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
// Dear ImGui reads its settings and typed numbers by sscanf, which Marquee has none of, and which weighs as much as a
// view. What is left is the number in "#version 300 es": formats that end with their first "%d".
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
inline int marquee_scan(const char* text, const char* format, ...) {
    while (*format != 0 && *format == *text) ++format, ++text;
    if (strcmp(format, "%d") != 0) return 0;
    va_list arguments;
    va_start(arguments, format);
    *va_arg(arguments, int*) = (int)strtol(text, nullptr, 10);
    va_end(arguments);
    return 1;
}
#define sscanf marquee_scan
#ifdef NDEBUG
#define IM_ASSERT(e) ((void)0)
#endif
