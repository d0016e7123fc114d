// How to reach the organizers, and where the event is.
#include "page/blocks.hpp"
#include "page/dates.hpp"
#include "page/views.hpp"

namespace marquee {

std::vector<Block> contact(const Event& event, const Times& times) {
    Block lines = group("contact", {});
    if (!event.contact_email.empty())
        lines.children.push_back(
            text("prose-text",
                 std::vector<Run>{{.text = event.contact_text.empty() ? "Write to " : event.contact_text + " "},
                                  {.text = event.contact_email, .href = "mailto:" + event.contact_email},
                                  {.text = "."}}));
    for (const Link& to : event.links)
        lines.children.push_back(text("prose-text", std::vector<Run>{{.text = to.label, .href = to.url}}));
    const std::string where = place_text(event.venue, "");
    lines.children.push_back(text("prose-text", date_range_text(times.formats, event.first_day, event.last_day) +
                                                    (where.empty() ? "" : " · " + where)));

    std::vector<Block> blocks;
    blocks.push_back(group("page-head", {with_id("title", heading("page-title", 1, "Contact"))}));
    blocks.push_back(std::move(lines));
    for (const Group& members : event.groups)
        if (members.shown) blocks.push_back(group_section(members));
    return blocks;
}

}  // namespace marquee
