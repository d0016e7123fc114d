#include "browser/web_typesetter.hpp"

#include <string>

#include "browser/host.hpp"
#include "event/hash.hpp"
#include "look/type.hpp"
#include "output/number.hpp"

namespace marquee {
namespace {

constexpr std::size_t kLongestWordBytes = 64;  // longer text is measured each time
constexpr std::size_t kMostWidths = 50'000;

// Some browsers lay text out in device pixels, and what they measure there is not just what they do at scale 1,
// enlarged.
std::string css_of(const Font& font, float scale) {
    std::string css = font.italic ? "italic " : "";
    css += number(font.weight) + " " + number(font.size_px * scale) + "px ";
    return css.append(font.monospace ? kMonospaceFamilies : font.tabular ? kTabularFamilies : kFamilies);
}

int bytes_of(std::string_view text) { return static_cast<int>(text.size()); }

}  // namespace

void WebTypesetter::forget(float scale, float zoom) {
    scale_ = scale;
    zoom_ = zoom;
    widths_.clear();
    faces_.clear();
}

int WebTypesetter::index_of(const Font& font) {
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faces_[i].font == font) return static_cast<int>(i);
    const int index = static_cast<int>(faces_.size());
    const std::string css = css_of(font, scale_);
    host_font(index, css.data(), bytes_of(css), font.tracking_px * scale_);
    float ascent_descent[2];
    host_metrics(index, ascent_descent);
    faces_.push_back({.font = font, .metrics = {ascent_descent[0] / scale_, ascent_descent[1] / scale_}});
    return index;
}

float WebTypesetter::width_px(const Font& font, std::string_view text) {
    if (text.empty()) return 0;
    const int face = index_of(font);
    if (text.size() > kLongestWordBytes) return host_width(face, text.data(), bytes_of(text)) / scale_;
    if (widths_.size() > kMostWidths) widths_.clear();
    const auto [at, is_new] =
        widths_.try_emplace(hash_of(text, kHashOfNothing ^ static_cast<std::uint64_t>(face) << 32));
    if (is_new) at->second = host_width(face, text.data(), bytes_of(text)) / scale_;
    return at->second;
}

FontMetrics WebTypesetter::metrics(const Font& font) {
    return faces_[static_cast<std::size_t>(index_of(font))].metrics;
}

void WebTypesetter::resize(int width, int height) { host_atlas(width, height); }

Extent WebTypesetter::extent(const TextPicture& picture) {
    int numbers[4];
    host_extent(index_of(picture.font), picture.text.data(), bytes_of(picture.text), zoom_, picture.phase,
                picture.right_to_left, numbers);
    return {.left = numbers[0], .top = numbers[1], .width = numbers[2], .height = numbers[3]};
}

void WebTypesetter::draw_text(const TextPicture& picture, const Extent& extent, int x, int y) {
    const int numbers[4] = {extent.left, extent.top, extent.width, extent.height};
    const Rgb colour = picture.own_colour ? picture.colour : Rgb{255, 255, 255};
    host_draw_text(index_of(picture.font), picture.text.data(), bytes_of(picture.text), zoom_, picture.phase,
                   picture.right_to_left, colour.r << 16 | colour.g << 8 | colour.b, numbers, x, y);
}

bool WebTypesetter::draw_picture(std::string_view path, int x, int y, int side) {
    return host_draw_picture(path.data(), bytes_of(path), x, y, side) != 0;
}

void WebTypesetter::read(int x, int y, int width, int height, unsigned char* pixels, int stride_bytes) {
    host_read(x, y, width, height, pixels, stride_bytes);
}

}  // namespace marquee
