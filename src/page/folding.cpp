#include "page/folding.hpp"

#include "event/characters.hpp"

namespace marquee {

std::string Folding::fold(std::string_view text) const {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) fold_next(text, at, out);
    return out;
}

void Folding::fold_next(std::string_view text, std::size_t& at, std::string& out) const {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x80) {
        out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        ++at;
        return;
    }
    const char32_t character = next_character(text, at);
    auto known = known_.find(character);
    if (known == known_.end()) known = known_.emplace(character, fold(character)).first;
    out += known->second;
}

}  // namespace marquee
