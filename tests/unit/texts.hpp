// Looking for texts.
#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

inline bool has(std::string_view text, std::string_view wanted) { return text.find(wanted) != std::string_view::npos; }

inline bool has(const std::vector<std::string>& texts, std::string_view wanted) {
    return std::find(texts.begin(), texts.end(), wanted) != texts.end();
}

}  // namespace marquee
