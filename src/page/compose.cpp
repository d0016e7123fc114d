#include "page/compose.hpp"

#include <algorithm>
#include <unordered_set>

#include "page/blocks.hpp"
#include "page/views.hpp"

namespace marquee {
namespace {

std::string view_name(View view) {
    switch (view) {
        case View::Announcement:
            return "Announcement";
        case View::Speakers:
            return "Speakers";
        case View::Schedule:
            return "Schedule";
        case View::Contact:
            return "Contact";
    }
    return {};
}

Block tabs(View current) {
    Block nav = with_id("tabs", group("tabs", {}, Role::Nav));
    nav.name = "Pages";
    for (View view : kViews) {
        Block tab = link(view == current ? "tab-current" : "tab", view_name(view), std::string(path_of(view)));
        tab.current = view == current;
        nav.children.push_back(with_id("tab-" + view_name(view), std::move(tab)));
    }
    return nav;
}

Block header(const Event& event, const ViewState& state) {
    Block brand = with_id(
        "brand", group("brand", {group("brand-mark", {}, Role::Ornament), text("brand-name", event.title, Role::Group)},
                       Role::Link));
    brand.href = "/";
    Block theme = with_id("theme-switch", group("theme-switch", {}, Role::Button));
    theme.children.push_back(group("moon", {group("moon-bite", {}, Role::Ornament)}, Role::Ornament));
    theme.name = "Switch between light and dark";
    theme.action = "theme";
    return with_id(
        "header",
        group("header", {group("header-start", {std::move(brand)}), tabs(state.view), std::move(theme)}, Role::Header));
}

std::string_view notice_part(NoticeLevel level) {
    switch (level) {
        case NoticeLevel::Info:
            return "notice-info";
        case NoticeLevel::Warning:
            return "notice-warning";
        case NoticeLevel::Urgent:
            return "notice-urgent";
    }
    return "notice-info";
}

bool is_current(const Notice& notice, std::optional<Instant> now) {
    return !notice.until || !now || *now < *notice.until;
}

Block footer(const Event& event, const ViewState& state) {
    Block block = with_id("footer", group("footer", {}, Role::Footer));
    if (!event.contact_email.empty())
        block.children.push_back(
            text("footer-text", std::vector<Run>{{.text = "Questions? Write to "},
                                                 {.text = event.contact_email, .href = "mailto:" + event.contact_email},
                                                 {.text = "."}}));
    if (state.incomplete)
        block.children.push_back(
            text("footer-text", "Some entries could not be shown: the data has mistakes.", Role::Status));
    return block;
}

std::vector<Block> content(const Event& event, const ViewState& state, std::optional<Instant> now, const Zones& zones) {
    switch (state.view) {
        case View::Announcement:
            return announcement(event, state);
        case View::Speakers:
            return speakers(event);
        case View::Schedule:
            return schedule(event, now, zones);
        case View::Contact:
            return contact(event);
    }
    return {};
}

// Blocks that nobody named, or whose name an earlier one has (data may call a session "main"), get the path of their
// place as their id, so that every block can be told apart. No name holds a dot, so none is a path.
void name_blocks(Block& block, const std::string& path, std::unordered_set<std::string>& taken) {
    if (block.id.empty() || !taken.insert(block.id).second) block.id = path;
    for (std::size_t i = 0; i < block.children.size(); ++i)
        name_blocks(block.children[i], block.id + "." + std::to_string(i), taken);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

// As HTML does it: spaces that follow a space or begin a line are not there, so that every output has the same text.
void collapse_spaces(std::vector<Run>& runs) {
    bool after_space = true;
    for (Run& run : runs) {
        std::string text;
        for (const char c : run.text) {
            if (!is_space(c))
                text += c;
            else if (!after_space)
                text += ' ';
            after_space = is_space(c);
        }
        run.text = std::move(text);
        after_space = after_space || run.line_break;
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (run->text.ends_with(' ')) run->text.pop_back();
        if (!run->text.empty()) break;
    }
}

void collapse_spaces(Block& block) {
    collapse_spaces(block.runs);
    for (Block& child : block.children) collapse_spaces(child);
}

}  // namespace

Document compose(const Event& event, const ViewState& state, std::optional<Instant> now, const Zones& zones) {
    Block main = with_id("main", group("main", {}, Role::Main));
    if (event.notice && is_current(*event.notice, now))
        main.children.push_back(
            with_id("notice", text(notice_part(event.notice->level), event.notice->text, Role::Status)));
    for (Block& block : content(event, state, now, zones)) main.children.push_back(std::move(block));
    main.children.push_back(footer(event, state));

    Document document;
    document.title = state.view == View::Announcement ? event.title : view_name(state.view) + " · " + event.title;
    if (state.view == View::Announcement && !event.edition.empty()) document.title += " · " + event.edition;
    document.description = event.description.empty() ? event.tagline : event.description;
    document.language = event.language;
    document.path = std::string(path_of(state.view));
    document.root = group("page", {header(event, state), std::move(main)});
    std::unordered_set<std::string> taken = {"page"};
    name_blocks(document.root, "page", taken);
    collapse_spaces(document.root);
    return document;
}

std::optional<Instant> next_change(const Event& event, const ViewState& state, Instant now) {
    std::optional<Instant> next;
    const auto consider = [&](Instant at) {
        if (at > now && (!next || at < *next)) next = at;
    };
    if (event.notice && event.notice->until) consider(*event.notice->until);
    if (state.view == View::Schedule)
        for (const Session& session : event.sessions) {
            consider(session.start);
            consider(end_of(session));
        }
    return next;
}

}  // namespace marquee
