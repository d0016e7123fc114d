// The view "speakers": their cards, some at a time.
#include <algorithm>
#include <array>

#include "page/board_parts.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

constexpr std::array<std::string_view, 6> kBoardPortraits = {"board-portrait-1", "board-portrait-2",
                                                             "board-portrait-3", "board-portrait-4",
                                                             "board-portrait-5", "board-portrait-6"};

// The colour stays that of the name.
Block large_portrait(const Person& person) {
    Block block = portrait(person);
    block.part = kBoardPortraits[static_cast<std::size_t>(block.part.back() - '1') % kBoardPortraits.size()];
    return block;
}

Block card(const Person& person) {
    Block who = group("board-who", {});
    if (!person.role.empty()) who.children.push_back(text("board-role", person.role));
    who.children.push_back(heading("board-person-name", 2, person.name));
    if (!person.affiliation.empty()) who.children.push_back(text("board-affiliation", person.affiliation));
    Block card =
        group("board-person", {group("board-person-head", {large_portrait(person), std::move(who)})}, Role::Article);
    if (!person.talk.empty()) card.children.push_back(text("board-talk", person.talk));
    return card;
}

}  // namespace

Block people_page(const BoardContext& context, std::size_t first, std::size_t count) {
    const std::vector<std::size_t> people = listed_people(context.event);
    const auto columns = static_cast<std::size_t>(std::max(1, context.state.board_space.card_columns));
    Block body = group("board-people-page", {}, Role::Main);
    for (std::size_t i = 0; i < count; ++i) {
        if (i % columns == 0) body.children.push_back(group("board-rooms-line", {}));
        body.children.back().children.push_back(card(context.event.people[people[first + i]]));
    }
    // The cards of a short line are as wide as the others.
    if (count > columns)
        while (body.children.back().children.size() < columns)
            body.children.back().children.push_back(group("board-no-person", {}));
    return body;
}

}  // namespace marquee
