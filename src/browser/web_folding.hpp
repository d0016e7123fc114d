// Case and accents by the browser's Unicode data.
#pragma once
#include "browser/host.hpp"
#include "page/folding.hpp"

namespace marquee {

class WebFolding final : public Folding {
  protected:
    std::string fold(char32_t character) const override {
        char utf8[64];
        return std::string(utf8, static_cast<std::size_t>(host_fold(character, utf8, sizeof utf8)));
    }
};

}  // namespace marquee
