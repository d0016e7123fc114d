// Everything that the program asks of the page's JavaScript (web/host.js), and nothing else does. Texts are UTF-8.
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
void host_copy_held(int width, int height);
// What is held lies at `top_px` in the page, and is held `at_px` below the window's top as far as `bottom_px`; 0 if
// nothing is.
void host_place_held(float top_px, float bottom_px, float at_px);
// Copies, of the list beneath a sheet, for the whole window.
void host_copy_beneath(int width, int height);
// Where in the page the sheet is, in px, whose corners are so round; what is beneath is seen around it, but for what
// lies above `header_bottom_px`. No sheet if it has no height.
void host_sheet(float x_px, float y_px, float width_px, float height_px, float radius_px, float header_bottom_px);
// Goes back to what is beneath the sheet, after which `marquee_go` is called. 0 if no step of the browser's leads
// there.
int host_back();
void host_scroll_to(float y_px);
void host_title(const char* title, int bytes);
void host_theme(int dark);
// Whether a board fills the window, and how large it is, as a multiple of what fits the window.
void host_board(int is_shown, float scale, int dark);
// Keeps `value` for the visitor's next visit; 0 if the browser refuses.
int host_remember(const char* key, int key_bytes, const char* value, int value_bytes);
// Hands the visitor a file to keep.
void host_save(const char* name, int name_bytes, const char* type, int type_bytes, const char* bytes, int count);
// Sends an address to where the visitor wants it, or copies it; then "copied:yes" or "copied:no" is done.
void host_share(const char* address, int bytes);
// Tells those who hear the page.
void host_announce(const char* text, int bytes);
inline void announce(std::string_view text) { host_announce(text.data(), static_cast<int>(text.size())); }
// Fetches the data again, and then calls `marquee_refresh`.
void host_fetch(int asked);
void host_problem(const char* text, int bytes, int is_error);

// The address that the page is at now, below the site's root; with `as_step`, Back leads to the one before.
void host_address(const char* address, int bytes, int as_step);

// A character without case and accents, as at most `most` bytes of UTF-8; returns how many.
int host_fold(char32_t character, char* utf8, int most);

// The clock. NaN for an unknown zone.
double host_offset_s(const char* zone, int bytes, double instant_s);
}
