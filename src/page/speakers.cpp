// Everyone who speaks, with their whole biography.
#include "page/blocks.hpp"
#include "page/rows.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

Block person_entry(const Event& event, const Person& person) {
    Block body = person_body(heading("person-name", 2, {person_name(event, person, Title::Link)}), person);
    return with_id(person.id, group("person", {portrait(person), std::move(body)}, Role::Article));
}

}  // namespace

std::vector<Block> speakers(const Event& event, const Rows& rows) {
    Block head = group("page-head", {with_id("title", heading("page-title", 1, "Speakers"))});
    if (const std::string roles = roles_text(event); !roles.empty()) head.children.push_back(text("page-note", roles));
    Block people = group("people", {});
    Listing listing(rows);
    for (std::uint32_t i = 0; i < event.people.size(); ++i)
        if (event.people[i].listed) listing.add(people, i, [&] { return person_entry(event, event.people[i]); });
    return {std::move(head), std::move(people)};
}

}  // namespace marquee
