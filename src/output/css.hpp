// The design's numbers and colours as a style sheet, so that none is written twice.
#pragma once
#include <string>
#include <string_view>

namespace marquee {

// Custom properties for the palettes; for each part its type, and below `html:not(.live)` its place in the flow.
// `accent` is the organizer's, "#rrggbb" or empty.
std::string write_css(std::string_view accent);

}  // namespace marquee
