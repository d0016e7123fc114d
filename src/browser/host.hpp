// Everything that the program asks of the page's JavaScript (web/site.js), and nothing else does. Texts are UTF-8.
#pragma once
#include <string_view>

extern "C" {
// Text. Lengths are in pixels of the browser's own text layout; drawing makes `zoom` device pixels of each. `font` is
// an index that `host_font` has named; `css` is a CSS font shorthand.
void host_font(int font, const char* css, int css_bytes, float tracking);
float host_width(int font, const char* text, int bytes);
void host_metrics(int font, float* ascent_descent);
void host_atlas(int width, int height);
void host_extent(int font, const char* text, int bytes, float zoom, float phase, int right_to_left,
                 int* left_top_width_height);
void host_draw_text(int font, const char* text, int bytes, float zoom, float phase, int right_to_left, int rgb,
                    const int* left_top_width_height, int x, int y);
int host_draw_picture(const char* path, int bytes, int x, int y, int side);
void host_read(int x, int y, int width, int height, unsigned char* pixels, int stride);

// The page.
void host_mirror(const char* script, int bytes);
void host_place(float canvas_top_px, float page_height_px);
void host_copy_bar(int width, int height, int at_bottom);
void host_scroll_to(float y_px);
void host_title(const char* title, int bytes);
void host_theme(int dark);
void host_problem(const char* text, int bytes, int is_error);

// The clock. NaN for an unknown zone.
double host_offset_s(const char* zone, int bytes, double instant_s);
}
