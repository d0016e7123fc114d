// How people appear in several views.
#include <algorithm>
#include <array>
#include <cstdint>

#include "event/characters.hpp"
#include "page/blocks.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

constexpr std::array<std::string_view, 6> kPortraits = {"portrait-1", "portrait-2", "portrait-3",
                                                        "portrait-4", "portrait-5", "portrait-6"};

// The first character of a word.
std::string first_letter(std::string_view word) {
    std::size_t end = 0;
    next_character(word, end);
    return std::string(word.substr(0, end));
}

// First letters of the first and the last word of a name: "Azalia Mirhoseini" has "AM".
std::string initials(std::string_view name) {
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    if (name.empty()) return {};
    const std::size_t space = name.rfind(' ');
    std::string letters = first_letter(name);
    if (space != std::string_view::npos) letters += first_letter(name.substr(space + 1));
    return letters;
}

bool starts_with_word(std::string_view text, std::string_view word) {
    if (text.size() < word.size()) return false;
    return std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == (b | 0x20); });
}

std::string lower_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return text;
}

std::string counted(int count, const std::string& noun) {
    constexpr std::string_view words[] = {"no",  "one",   "two",   "three", "four", "five",
                                          "six", "seven", "eight", "nine",  "ten"};
    std::string number = count <= 10 ? std::string(words[count]) : std::to_string(count);
    return number + " " + noun + (count == 1 ? "" : "s");
}

// Role and affiliation in a line; empty if neither is known.
std::vector<Run> role_runs(const Person& person) {
    std::vector<Run> runs;
    if (!person.role.empty()) runs.push_back(role_chip(person));
    if (!person.affiliation.empty()) runs.push_back({.text = (runs.empty() ? "" : kAfterChip) + person.affiliation});
    return runs;
}

}  // namespace

Block portrait(const Person& person) {
    // FNV-1a, 32 bits.
    std::uint32_t hash = 2166136261u;
    for (const char c : person.name) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
    Block block = text(kPortraits[hash % kPortraits.size()], initials(person.name), Role::Ornament);
    block.src = person.portrait;
    return block;
}

Run role_chip(const Person& person) {
    return {.text = person.role, .part = starts_with_word(person.role, "keynote") ? "tag-keynote" : "tag-talk"};
}

Run person_name(const Event& event, const Person& person, Title title) {
    Run run{.text = person.name, .quiet = true, .anchors = person.anchors};
    if (title == Title::Link) run.href = address_of(event, person);
    return run;
}

Block person_body(Block name, const Person& person) {
    const int level = name.level;
    Block body = group("person-body", {std::move(name)});
    if (std::vector<Run> role = role_runs(person); !role.empty())
        body.children.push_back(text("person-role", std::move(role)));
    if (!person.talk.empty()) body.children.push_back(text("person-talk", person.talk));
    for (Block& paragraph : prose_blocks(person.biography, "person-text", level + 1))
        body.children.push_back(std::move(paragraph));
    if (!person.links.empty()) body.children.push_back(text("person-role", link_runs(person.links)));
    return body;
}

Block group_section(const Group& members) {
    Block list = group("members", {}, Role::List);
    for (const Member& member : members.members) {
        std::vector<Run> note = {{.text = member.affiliation}};
        if (!member.link.url.empty()) {
            if (!member.affiliation.empty()) note.push_back({.text = " · "});
            note.push_back({.text = member.link.label, .href = member.link.url});
        }
        list.children.push_back(
            group("member", {text("member-name", member.name), text("member-note", std::move(note))}, Role::Item));
    }
    return group("section", {with_id(members.id, heading("section-title", 2, members.title)), std::move(list)},
                 Role::Section);
}

std::string roles_text(const Event& event) {
    struct Count {
        std::string noun;
        int people;
    };
    std::vector<Count> counts;
    for (const Person& person : event.people) {
        if (!person.listed || person.role.empty()) continue;
        const std::string noun = starts_with_word(person.role, "keynote") ? "keynote" : lower_case(person.role);
        const auto at =
            std::find_if(counts.begin(), counts.end(), [&](const Count& count) { return count.noun == noun; });
        if (at == counts.end())
            counts.push_back({noun, 1});
        else
            ++at->people;
    }
    std::string sentence;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (i > 0) sentence += i + 1 == counts.size() ? " and " : ", ";
        sentence += counted(counts[i].people, counts[i].noun);
    }
    if (sentence.empty()) return sentence;
    if (sentence[0] >= 'a' && sentence[0] <= 'z') sentence[0] = static_cast<char>(sentence[0] & ~0x20);
    return sentence + ".";
}

}  // namespace marquee
