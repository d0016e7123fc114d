// The content of each view, and what several of them share.
#pragma once
#include <string>
#include <vector>

#include "event/event.hpp"
#include "page/document.hpp"
#include "page/times.hpp"
#include "page/view_state.hpp"

namespace marquee {

struct Found;
struct Rows;

std::vector<Block> announcement(const Event& event, const ViewState& state, const Times& times);
std::vector<Block> speakers(const Event& event, const Rows& rows);
// `found`: what the state's filter finds; null if it is not set.
std::vector<Block> schedule(const Event& event, const ViewState& state, const Times& times, const Found* found,
                            const Rows& rows);
std::vector<Block> contact(const Event& event, const Times& times);
// The page of one person and of one session of the event. A session's begins with the way back to the schedule: a
// link, or what closes the sheet.
std::vector<Block> person_page(const Event& event, const Person& person, const Times& times);
std::vector<Block> session_page(const Event& event, const Session& session, const ViewState& state, const Times& times);

// How a title relates to the page that it stands on: it leads to a page of its own, or is that page's.
enum class Title { Link, Own };

// A person's picture over their initials, on a colour that is always the same for the same name.
Block portrait(const Person& person);
// The chip with a person's role; its colour tells a keynote.
Run role_chip(const Person& person);
// The person's name, which older addresses find here.
Run person_name(const Event& event, const Person& person, Title title);
// Below a heading with the person's name: role, affiliation, talk, whole biography and links.
Block person_body(Block name, const Person& person);

// The session's label as a chip, and its title, which older addresses find here.
std::vector<Run> session_title(const Event& event, const Session& session, Title title);
// The links in a line, separated by dots.
std::vector<Run> link_runs(const std::vector<Link>& links);
// "Convention Center, Room 11"; the venue's room if `room` is empty. Empty if nothing is known.
std::string place_text(const Venue& venue, const std::string& room);
// A shown group of people, such as the organizers.
Block group_section(const Group& members);
// "Two keynotes and four invited talks." of the listed people's roles; empty if they have none.
std::string roles_text(const Event& event);

}  // namespace marquee
