// The first view: what the event is, who speaks, what to expect, who organizes it.
#include <algorithm>

#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

Block fact(std::string name, std::string value) {
    return group("fact", {text("fact-name", std::move(name)), text("fact-value", std::move(value))});
}

Block hero(const Event& event, const Times& times) {
    Block words = group("hero-text", {});
    std::string eyebrow = event.kind;
    if (!event.edition.empty()) eyebrow += (eyebrow.empty() ? "" : " at ") + event.edition;
    Block line = group("eyebrow-line", {});
    if (!eyebrow.empty()) line.children.push_back(text("eyebrow", eyebrow));
    if (const std::string standing = standing_text(times); !standing.empty())
        line.children.push_back(with_id("standing", text("eyebrow", (eyebrow.empty() ? "" : "· ") + standing)));
    if (!line.children.empty()) words.children.push_back(std::move(line));
    words.children.push_back(with_id("title", heading("hero-title", 1, event.title)));
    if (!event.tagline.empty()) words.children.push_back(text("lead", event.tagline));

    Block facts = group("facts", {fact("When", date_range_text(times.formats, event.first_day, event.last_day))});
    if (const std::string place = place_text(event.venue, ""); !place.empty())
        facts.children.push_back(fact("Where", place));
    words.children.push_back(std::move(facts));

    Block actions = group("actions", {});
    if (!event.sessions.empty())
        actions.children.push_back(with_id("see-schedule", link("button-primary", "See the schedule",
                                                                schedule_address(event, times.zones, times.now))));
    for (const Link& to : event.links) actions.children.push_back(link("button", to.label, to.url));
    if (!actions.children.empty()) words.children.push_back(std::move(actions));

    Block pattern = group("floorplan", {}, Role::Ornament);
    pattern.pattern = event.title;
    return with_id("hero", group("hero", {std::move(words), std::move(pattern)}, Role::Section));
}

Block biography_button(const Person& person, bool open) {
    Block button = text("biography-more", open ? "Show less" : "Read biography", Role::Button);
    button.name = (open ? "Show less of " : "Read biography of ") + person.name;
    button.action = "toggle:" + person.id;
    button.expanded = open;
    return with_id("more-" + person.id, std::move(button));
}

// More than a card shows before it is opened.
bool is_long(const std::vector<Run>& runs) {
    std::size_t bytes = 0;
    for (const Run& run : runs) bytes += run.text.size();
    return bytes > 150;
}

Block card(const Event& event, const Person& person, bool open) {
    Block who = group("card-who", {heading("card-name", 3, {person_name(event, person, Title::Link)})});
    if (!person.role.empty())
        who.children.push_back(text("card-role", std::vector<Run>{role_chip(person)}));
    else if (!person.affiliation.empty())
        who.children.push_back(text("card-role", person.affiliation));

    Block block = group("card", {group("card-head", {portrait(person), std::move(who)})}, Role::Article);
    if (!person.talk.empty()) block.children.push_back(text("card-talk", person.talk));
    if (!person.biography.empty()) {
        const std::vector<Run> words = inline_runs(person.biography);
        if (is_long(words)) {
            block.children.push_back(open ? group("biography", prose_blocks(person.biography, "biography-text"))
                                          : group("biography", {text("biography-start", words)}));
            block.children.push_back(biography_button(person, open));
        } else {
            block.children.push_back(group("biography", {text("biography-text", words)}));
        }
    }
    return with_id(person.id, std::move(block));
}

// Where there are many, those with a role first: the keynotes.
std::vector<const Person*> people_on_cards(const Event& event) {
    constexpr std::size_t kMostCards = 24;
    std::vector<const Person*> listed, people;
    for (const Person& person : event.people)
        if (person.listed) listed.push_back(&person);
    if (listed.size() <= kMostCards) return listed;
    for (const bool has_role : {true, false})
        for (const Person* person : listed)
            if (person->role.empty() != has_role && people.size() < kMostCards) people.push_back(person);
    return people;
}

Block speaker_cards(const Event& event, const ViewState& state) {
    Block cards = group("cards", {});
    for (const Person* person : people_on_cards(event)) {
        const bool open = std::find(state.open.begin(), state.open.end(), person->id) != state.open.end();
        cards.children.push_back(card(event, *person, open));
    }
    Block section = group("section", {with_id("speakers", heading("section-title", 2, "Speakers"))}, Role::Section);
    if (const std::string roles = roles_text(event); !roles.empty())
        section.children.push_back(text("section-note", roles));
    const auto listed =
        std::count_if(event.people.begin(), event.people.end(), [](const Person& person) { return person.listed; });
    const bool are_all = cards.children.size() == static_cast<std::size_t>(listed);
    section.children.push_back(std::move(cards));
    if (!are_all)
        section.children.push_back(group("actions", {link("button", "All " + std::to_string(listed) + " speakers",
                                                          std::string(path_of(View::Speakers)))}));
    return section;
}

Block topic(const Section& section) {
    return group("topic",
                 {with_id(section.id, heading("topic-title", 2, section.title)),
                  group("prose", prose_blocks(section.body, "prose-text"))},
                 Role::Section);
}

}  // namespace

std::vector<Block> announcement(const Event& event, const ViewState& state, const Times& times) {
    std::vector<Block> blocks = {hero(event, times)};
    if (std::any_of(event.people.begin(), event.people.end(), [](const Person& person) { return person.listed; }))
        blocks.push_back(speaker_cards(event, state));
    if (!event.sections.empty()) {
        Block topics = group("topics", {});
        for (const Section& section : event.sections) topics.children.push_back(topic(section));
        blocks.push_back(std::move(topics));
    }
    for (const Group& members : event.groups)
        if (members.shown) blocks.push_back(group_section(members));
    return blocks;
}

}  // namespace marquee
