// Folds a few letters that tests use.
#pragma once
#include "page/folding.hpp"

namespace marquee {

class FakeFolding final : public Folding {
  protected:
    std::string fold(char32_t character) const override {
        switch (character) {
            case U'ä':
            case U'Ä':
                return "a";
            case U'é':
                return "e";
            case U'\u0301':  // an accent by itself
                return "";
            case U'İ':
                return "i";
            case U'機':
                return "機";
            default:
                return "?";
        }
    }
};

}  // namespace marquee
