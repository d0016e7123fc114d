// The content of each view, and what several of them share.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "page/document.hpp"
#include "page/view_state.hpp"

namespace marquee {

std::vector<Block> announcement(const Event& event, const ViewState& state);
std::vector<Block> speakers(const Event& event);
std::vector<Block> schedule(const Event& event, std::optional<Instant> now, const Zones& zones);
std::vector<Block> contact(const Event& event);

// From when on a session counts as over. Without an end nobody can say that before the day is, so some time later.
Instant end_of(const Session& session);

// A person's picture over their initials, on a colour that is always the same for the same name.
Block portrait(const Person& person);
// The chip with a person's role; its colour tells a keynote.
Run role_chip(const Person& person);
// A shown group of people, such as the organizers.
Block group_section(const Group& members);
// "Two keynotes and four invited talks." of the listed people's roles; empty if they have none.
std::string roles_text(const Event& event);

}  // namespace marquee
