#include "layout/bidi.hpp"

#include <algorithm>

#include <fribidi.h>

#include "event/characters.hpp"

namespace marquee {
namespace {

// No right-to-left letter lies before Hebrew.
constexpr char32_t kFirstRightToLeft = 0x0590;

}  // namespace

BidiText analyse_bidi(std::string_view text) {
    std::vector<FriBidiChar> letters;
    std::vector<std::size_t> starts;
    bool may_turn = false;
    for (std::size_t at = 0; at < text.size();) {
        starts.push_back(at);
        letters.push_back(next_character(text, at));
        may_turn = may_turn || letters.back() >= kFirstRightToLeft;
    }
    if (!may_turn) return {};

    const auto count = static_cast<FriBidiStrIndex>(letters.size());
    std::vector<FriBidiCharType> types(letters.size());
    std::vector<FriBidiBracketType> brackets(letters.size());
    std::vector<FriBidiLevel> levels(letters.size());
    FriBidiParType direction = FRIBIDI_PAR_ON;
    fribidi_get_bidi_types(letters.data(), count, types.data());
    fribidi_get_bracket_types(letters.data(), count, types.data(), brackets.data());
    if (fribidi_get_par_embedding_levels_ex(types.data(), brackets.data(), count, &direction, levels.data()) == 0)
        return {};

    BidiText result;
    result.right_to_left = FRIBIDI_IS_RTL(direction) != 0;
    if (std::all_of(levels.begin(), levels.end(), [](FriBidiLevel level) { return level == 0; })) return result;
    result.levels.resize(text.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : text.size();
        for (std::size_t at = starts[i]; at < end; ++at) result.levels[at] = static_cast<std::uint8_t>(levels[i]);
    }
    return result;
}

std::vector<std::uint32_t> visual_order(const std::vector<std::uint8_t>& levels) {
    std::vector<std::uint32_t> order(levels.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    const std::uint8_t highest = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    for (int level = highest; level > 0; --level)
        for (auto first = order.begin(); first != order.end();) {
            const auto is_deep = [&](std::uint32_t i) { return levels[i] >= level; };
            first = std::find_if(first, order.end(), is_deep);
            const auto last = std::find_if_not(first, order.end(), is_deep);
            std::reverse(first, last);
            first = last;
        }
    return order;
}

}  // namespace marquee
