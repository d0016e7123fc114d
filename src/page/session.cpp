// One session: when, where, who and what.
#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

std::vector<Run> when(const Event& event, const Session& session, const Zones& zones) {
    std::vector<Run> runs = {{.text = date_text(day_of(event, zones, session.start), true) + " · "},
                             time_run(event, session.start, zones)};
    if (session.end) {
        runs.push_back({.text = " – "});
        runs.push_back(time_run(event, *session.end, zones));
    }
    runs.push_back({.text = " · " + zone_text(event)});
    return runs;
}

Block people(const Event& event, const Session& session) {
    Block list = group("members", {}, Role::List);
    for (const std::size_t index : session.people) {
        const Person& person = event.people[index];
        const Run name{.text = person.name, .href = address_of(event, person), .quiet = true};
        Block member = group("member", {text("member-name", std::vector<Run>{name})}, Role::Item);
        if (!person.affiliation.empty()) member.children.push_back(text("member-note", person.affiliation));
        list.children.push_back(std::move(member));
    }
    const char* title = session.people.size() == 1 ? "Speaker" : "Speakers";
    return group("section", {with_id("people", heading("section-title", 2, title)), std::move(list)}, Role::Section);
}

Block what(const Session& session) {
    Block body = group("session-body", prose_blocks(session.abstract, "prose-text", 2));
    if (!session.items.empty()) {
        Block items = group("prose-list", {}, Role::List);
        for (const Markdown& item : session.items)
            items.children.push_back(text("prose-item", inline_runs(item), Role::Item));
        body.children.push_back(std::move(items));
    }
    if (!session.materials.empty()) body.children.push_back(text("prose-text", link_runs(session.materials)));
    return body;
}

Block neighbour(const Event& event, std::string label, const Session& session) {
    return group("neighbour",
                 {text("neighbour-name", std::move(label)),
                  text("neighbour-title",
                       std::vector<Run>{{.text = session.title, .href = address_of(event, session), .quiet = true}})});
}

// To the sessions before and after.
Block neighbours(const Event& event, const Session& session) {
    Block nav = with_id("neighbours", group("neighbours", {}, Role::Nav));
    nav.name = "Sessions before and after";
    const Session* first = event.sessions.data();
    const Session* last = first + event.sessions.size() - 1;
    if (&session != first) nav.children.push_back(neighbour(event, "Previous session", *(&session - 1)));
    if (&session != last) nav.children.push_back(neighbour(event, "Next session", *(&session + 1)));
    return nav;
}

}  // namespace

std::vector<Block> session_page(const Event& event, const Session& session, const Zones& zones) {
    Block head =
        group("session-head", {with_id("title", heading("page-title", 1, session_title(event, session, Title::Own))),
                               text("page-note", when(event, session, zones))});
    if (const std::string place = place_text(event.venue, session.room); !place.empty())
        head.children.push_back(text("page-note", place));
    Block article = with_id(session.id, group("session", {std::move(head)}, Role::Article));
    if (Block body = what(session); !body.children.empty()) article.children.push_back(std::move(body));
    if (!session.people.empty()) article.children.push_back(people(event, session));

    std::vector<Block> blocks;
    blocks.push_back(text("page-back", std::vector<Run>{{.text = "The whole schedule", .href = "/schedule/"}}));
    blocks.push_back(std::move(article));
    if (event.sessions.size() > 1) blocks.push_back(neighbours(event, session));
    return blocks;
}

}  // namespace marquee
