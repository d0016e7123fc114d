#include "exchange/html_elements.hpp"

#include <algorithm>

namespace marquee {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_list(std::string_view name) { return is_one_of(name, {"ul", "ol", "menu", "dl"}); }

bool is_item(std::string_view name) { return is_one_of(name, {"li", "dt", "dd"}); }

bool is_block(std::string_view name) {
    return is_heading(name) || is_list(name) || is_item(name) ||
           is_one_of(name, {"p",       "div",     "pre",    "blockquote", "hr",      "table",      "tr",
                            "section", "article", "header", "footer",     "figure",  "figcaption", "address",
                            "aside",   "main",    "nav",    "center",     "details", "summary",    "fieldset"});
}

bool is_hidden(std::string_view name) {
    return is_one_of(name, {"script", "style", "head", "template", "object", "embed", "iframe", "svg", "math", "form",
                            "select", "textarea", "audio", "video", "canvas"});
}

bool is_void(std::string_view name) { return is_one_of(name, {"br", "hr", "img", "embed"}); }

bool is_strong(std::string_view name) { return is_one_of(name, {"strong", "b"}); }
bool is_emphasis(std::string_view name) { return is_one_of(name, {"em", "i", "cite", "dfn", "var"}); }
bool is_code(std::string_view name) { return is_one_of(name, {"code", "kbd", "samp", "tt"}); }

bool is_known(std::string_view name) {
    return is_block(name) || is_hidden(name) || is_strong(name) || is_emphasis(name) || is_code(name) ||
           is_one_of(name, {"a", "br", "img", "span", "u", "s", "sub", "sup", "small", "font", "td", "th", "abbr",
                            "del", "ins", "mark", "q"});
}

}  // namespace marquee
