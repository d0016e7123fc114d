// Everyone who speaks, with their whole biography.
#include "page/blocks.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

Block person_entry(const Event& event, const Person& person) {
    Block body = person_body(heading("person-name", 2, {person_name(event, person, Title::Link)}), person);
    return with_id(person.id, group("person", {portrait(person), std::move(body)}, Role::Article));
}

}  // namespace

std::vector<Block> speakers(const Event& event) {
    Block head = group("page-head", {with_id("title", heading("page-title", 1, "Speakers"))});
    if (const std::string roles = roles_text(event); !roles.empty()) head.children.push_back(text("page-note", roles));
    Block people = group("people", {});
    for (const Person& person : event.people)
        if (person.listed) people.children.push_back(person_entry(event, person));
    return {std::move(head), std::move(people)};
}

}  // namespace marquee
