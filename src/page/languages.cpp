#include "page/languages.hpp"

#include "event/languages.hpp"

namespace marquee {

std::string language_name(std::string_view tag) {
    const std::string_view code = tag.substr(0, tag.find_first_of("-_"));
    for (const Language& language : known_languages()) {
        if (language.code != code) continue;
        std::string name(language.name);
        if (code.size() < tag.size()) name.append(" (").append(tag.substr(code.size() + 1)).append(")");
        return name;
    }
    return std::string(tag);
}

}  // namespace marquee
