// Which HTML element stands for a block and for a run: the same for the static page and for the mirror.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "page/document.hpp"

namespace marquee {

struct Attribute {
    std::string_view name;
    std::string value;  // not escaped
    bool operator==(const Attribute&) const = default;
};

struct Element {
    std::string_view tag;
    std::vector<Attribute> attributes;
    bool operator==(const Element&) const = default;
};

// `root` leads from the page to the site's root and ends in "/": "../", or an absolute address.
Element element_of(const Block& block, std::string_view root);

// The elements around a run's text, outermost first; empty for plain text. Neighbouring runs whose first n wrappers
// are equal share these n elements.
std::vector<Element> wrappers_of(const Run& run, std::string_view root);

}  // namespace marquee
