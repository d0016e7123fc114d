// Short ways to write the blocks of a Document.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "page/document.hpp"

namespace marquee {

// Between a chip and the text beside it: an en space.
inline constexpr const char* kAfterChip = "\u2002";

inline Block group(std::string_view part, std::vector<Block> children, Role role = Role::Group) {
    return {.id = {}, .role = role, .part = part, .runs = {}, .children = std::move(children)};
}

inline Block text(std::string_view part, std::vector<Run> runs, Role role = Role::Paragraph) {
    return {.id = {}, .role = role, .part = part, .runs = std::move(runs), .children = {}};
}

inline Block text(std::string_view part, std::string words, Role role = Role::Paragraph) {
    return text(part, std::vector<Run>{{.text = std::move(words)}}, role);
}

inline Block heading(std::string_view part, int level, std::vector<Run> runs) {
    Block block = text(part, std::move(runs), Role::Heading);
    block.level = level;
    return block;
}

inline Block heading(std::string_view part, int level, std::string words) {
    return heading(part, level, std::vector<Run>{{.text = std::move(words)}});
}

inline Block link(std::string_view part, std::string words, std::string href) {
    Block block = text(part, std::move(words), Role::Link);
    block.href = std::move(href);
    return block;
}

inline Block with_id(std::string id, Block block) {
    block.id = std::move(id);
    return block;
}

}  // namespace marquee
