// One person, and the sessions in which they speak.
#include <algorithm>

#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/pages.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

Block profile(const Event& event, const Person& person) {
    Block name = with_id("title", heading("page-title", 1, {person_name(event, person, Title::Own)}));
    Block body = person_body(std::move(name), person);
    return with_id(person.id, group("profile", {portrait(person), std::move(body)}, Role::Article));
}

bool is_in(const Person& person, const Session& session, const Event& event) {
    return std::any_of(session.people.begin(), session.people.end(),
                       [&](std::size_t index) { return &event.people[index] == &person; });
}

Block row(const Event& event, const Session& session, bool one_day, const Times& times) {
    Block body = group("row-body", {heading("row-title", 3, session_title(event, session, Title::Link))});
    if (!one_day) body.children.push_back(text("row-note", date_text(times.formats, session.day, false)));
    Block time = group("row-when", {text("row-time", std::vector<Run>{time_run(times, session.start)})});
    return with_id(session.id, group("row", {std::move(time), std::move(body)}, Role::Item));
}

}  // namespace

std::vector<Block> person_page(const Event& event, const Person& person, const Times& times) {
    std::vector<Block> blocks;
    blocks.push_back(text("page-back", std::vector<Run>{{.text = "All speakers", .href = "/speakers/"}}));
    blocks.push_back(profile(event, person));
    Block rows = group("section-rows", {}, Role::List);
    const bool one_day = event.days.size() <= 1;
    for (const Session& session : event.sessions)
        if (is_in(person, session, event)) rows.children.push_back(row(event, session, one_day, times));
    if (rows.children.empty()) return blocks;
    blocks.push_back(group("section",
                           {with_id("sessions", heading("detail-title", 2, "Sessions")),
                            text("section-note", zone_text(times)), std::move(rows)},
                           Role::Section));
    return blocks;
}

}  // namespace marquee
