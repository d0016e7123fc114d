// How wide text is: asked of whoever shapes it.
#pragma once
#include <cstdint>
#include <string_view>

namespace marquee {

struct Font {
    float size_px = 16;
    float tracking_px = 0;
    std::uint16_t weight = 400;
    bool italic = false;
    bool tabular = false;  // digits of one width
    bool monospace = false;
    bool operator==(const Font&) const = default;
};

// Distances from the baseline to the edges of the font's box, positive, whole device pixels given in px.
struct FontMetrics {
    float ascent_px = 0;
    float descent_px = 0;
};

class Typesetter {
  public:
    virtual ~Typesetter() = default;
    // The advance of `text` (UTF-8, one direction) set in `font`, in px; 0 for no text.
    virtual float width_px(const Font& font, std::string_view text) = 0;
    virtual FontMetrics metrics(const Font& font) = 0;
    // Whether the text of two runs in one font is shaped as one text.
    virtual bool kerns_across_runs() const { return true; }
    // Device pixels per px: browsers round parts of a line's height to them.
    virtual float scale() const { return 1; }
};

}  // namespace marquee
