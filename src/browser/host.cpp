// Emscripten's parser of these bodies knows little of today's JavaScript, so each only passes on.
#include "browser/host.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, host_font, (int font, const char* css, int css_bytes, float tracking), {
    Module["host"]["font"](font, UTF8ToString(css, css_bytes), tracking);
});
EM_JS(float, host_width, (int font, const char* text, int bytes), {
    return Module["host"]["width"](font, UTF8ToString(text, bytes));
});
EM_JS(void, host_metrics, (int font, float* ascent_descent), {
    HEAPF32.set(Module["host"]["metrics"](font), ascent_descent >> 2);
});
EM_JS(void, host_atlas, (int width, int height), { Module["host"]["atlas"](width, height); });
EM_JS(void, host_extent, (int font, const char* text, int bytes, float zoom, float phase, int right_to_left, int* extent), {
    HEAP32.set(Module["host"]["extent"](font, UTF8ToString(text, bytes), zoom, phase, right_to_left), extent >> 2);
});
EM_JS(void, host_draw_text, (int font, const char* text, int bytes, float zoom, float phase, int right_to_left, int rgb,
                             const int* extent, int x, int y), {
    Module["host"]["drawText"](font, UTF8ToString(text, bytes), zoom, phase, right_to_left, rgb,
                               HEAP32.subarray(extent >> 2, (extent >> 2) + 4), x, y);
});
EM_JS(int, host_draw_picture, (const char* path, int bytes, int x, int y, int side), {
    return Module["host"]["drawPicture"](UTF8ToString(path, bytes), x, y, side);
});
EM_JS(void, host_read, (int x, int y, int width, int height, unsigned char* pixels, int stride), {
    Module["host"]["read"](x, y, width, height, HEAPU8, pixels, stride);
});
EM_JS(void, host_mirror, (const char* script, int bytes), { Module["host"]["mirror"](UTF8ToString(script, bytes)); });
EM_JS(void, host_place, (float canvas_top_px, float page_height_px), { Module["host"]["place"](canvas_top_px, page_height_px); });
EM_JS(void, host_copy_bar, (int width, int height, int at_bottom), { Module["host"]["copyBar"](width, height, at_bottom); });
EM_JS(void, host_copy_held, (int width, int height), {
    Module["host"]["copyHeld"](width, height);
});

EM_JS(void, host_place_held, (float top_px, float bottom_px, float at_px), {
    Module["host"]["placeHeld"](top_px, bottom_px, at_px);
});
EM_JS(void, host_copy_beneath, (int width, int height), { Module["host"]["copyBeneath"](width, height); });
EM_JS(void, host_sheet, (float x_px, float y_px, float width_px, float height_px, float radius_px, float header_bottom_px), {
    Module["host"]["sheet"](x_px, y_px, width_px, height_px, radius_px, header_bottom_px);
});
EM_JS(int, host_back, (), { return Module["host"]["back"](); });
EM_JS(void, host_scroll_to, (float y_px), { Module["host"]["scrollTo"](y_px); });
EM_JS(void, host_title, (const char* title, int bytes), { Module["host"]["title"](UTF8ToString(title, bytes)); });
EM_JS(void, host_theme, (int dark), { Module["host"]["theme"](dark); });
EM_JS(void, host_board, (int is_shown, float scale, int dark), { Module["host"]["board"](is_shown, scale, dark); });
EM_JS(int, host_remember, (const char* key, int key_bytes, const char* value, int value_bytes), {
    return Module["host"]["remember"](UTF8ToString(key, key_bytes), UTF8ToString(value, value_bytes));
});
EM_JS(void, host_save, (const char* name, int name_bytes, const char* type, int type_bytes, const char* bytes, int count), {
    Module["host"]["save"](UTF8ToString(name, name_bytes), UTF8ToString(type, type_bytes), HEAPU8.slice(bytes, bytes + count));
});
EM_JS(void, host_share, (const char* address, int bytes), { Module["host"]["share"](UTF8ToString(address, bytes)); });
EM_JS(void, host_announce, (const char* text, int bytes), { Module["host"]["announce"](UTF8ToString(text, bytes)); });
EM_JS(void, host_fetch, (int asked), { Module["host"]["fetch"](asked); });
EM_JS(void, host_problem, (const char* text, int bytes, int is_error), {
    Module["host"]["problem"](UTF8ToString(text, bytes), is_error);
});
EM_JS(void, host_address, (const char* address, int bytes, int as_step), {
    Module["host"]["address"](UTF8ToString(address, bytes), as_step);
});
EM_JS(int, host_fold, (char32_t character, char* utf8, int most), {
    return stringToUTF8(Module["host"]["fold"](character), utf8, most), HEAPU8.indexOf(0, utf8) - utf8;
});
EM_JS(double, host_offset_s, (const char* zone, int bytes, double instant_s), {
    return Module["host"]["offset"](UTF8ToString(zone, bytes), instant_s);
});
// clang-format on
