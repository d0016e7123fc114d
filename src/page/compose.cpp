#include "page/compose.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <unordered_set>

#include "event/characters.hpp"
#include "page/as_of.hpp"
#include "page/blocks.hpp"
#include "page/board.hpp"
#include "page/dates.hpp"
#include "page/news.hpp"
#include "page/pages.hpp"
#include "page/prose.hpp"
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
        case View::Board:
            return "Board";
    }
    return {};
}

// `here` is nothing on a page that belongs to no view.
Block tabs(const std::optional<Route>& here, const std::string& schedule_href) {
    Block nav = with_id("tabs", group("tabs", {}, Role::Nav));
    nav.name = "Pages";
    for (View view : kViews) {
        const bool current = here && here->view == view;
        Block tab = link(current ? "tab-current" : "tab", view_name(view),
                         view == View::Schedule ? schedule_href : std::string(path_of(view)));
        if (current) tab.current = tab.href == path_of(*here) ? Current::Page : Current::Above;
        nav.children.push_back(with_id("tab-" + view_name(view), std::move(tab)));
    }
    return nav;
}

Block header(const Event& event, const std::optional<Route>& here, const std::string& schedule_href) {
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
        group("header", {group("header-start", {std::move(brand)}), tabs(here, schedule_href), std::move(theme)},
              Role::Header));
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

Block footer(const Event& event, bool incomplete) {
    Block block = with_id("footer", group("footer", {}, Role::Footer));
    if (!event.contact_email.empty())
        block.children.push_back(
            text("footer-text", std::vector<Run>{{.text = "Questions? Write to "},
                                                 {.text = event.contact_email, .href = "mailto:" + event.contact_email},
                                                 {.text = "."}}));
    if (incomplete)
        block.children.push_back(
            text("footer-text", "Some entries could not be shown: the data has mistakes.", Role::Status));
    return block;
}

std::vector<Block> view_content(const Event& event, const ViewState& state, const Times& times, const Found* found,
                                const Rows& rows) {
    switch (state.view) {
        case View::Announcement:
            return announcement(event, state, times);
        case View::Speakers:
            return speakers(event, rows);
        case View::Schedule:
            return schedule(event, state, times, found, rows);
        case View::Contact:
            return contact(event, times);
        case View::Board:
            break;
    }
    return {};
}

// At most `kMost` bytes, cut between words.
std::string shortened(const std::string& text) {
    constexpr std::size_t kMost = 200;
    if (text.size() <= kMost) return text;
    const std::size_t space = text.rfind(' ', kMost);
    return space == std::string::npos ? std::string() : text.substr(0, space) + "…";
}

std::string line_of(std::initializer_list<std::string_view> parts) {
    std::string line;
    for (const std::string_view part : parts)
        if (!part.empty()) line.append(line.empty() ? "" : " · ").append(part);
    return line;
}

std::string description_of(const Person& person) {
    const std::string words = shortened(plain_text(person.biography));
    return words.empty() ? line_of({person.name, person.role, person.affiliation, person.talk}) : words;
}

std::string description_of(const Event& event, const Session& session, const Times& times) {
    if (std::string words = shortened(plain_text(session.abstract)); !words.empty()) return words;
    std::string people;
    for (const std::size_t index : session.people) people += (people.empty() ? "" : ", ") + event.people[index].name;
    return line_of({session.label, session.title, people, date_text(times.formats, session.day, true),
                    time_run(times, session.start).text});
}

// A row's is its number, since places of rows change with those that are left out.
std::string place_in(const Block& block, std::size_t child) {
    const std::uint32_t row = block.children[child].row;
    return row == kNoRow ? std::to_string(child) : "r" + std::to_string(row);
}

// Blocks that nobody named, or whose name an earlier one has (data may call a session "main"), get the path of their
// place as their id, so that every block can be told apart. No name holds a dot, so none is a path.
void name_blocks(Block& block, const std::string& path, std::unordered_set<std::string>& taken) {
    if (block.id.empty() || !taken.insert(block.id).second) block.id = path;
    for (std::size_t i = 0; i < block.children.size(); ++i)
        name_blocks(block.children[i], block.id + "." + place_in(block, i), taken);
}

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

std::string one_line(std::string text) {
    std::vector<Run> runs = {{.text = std::move(text)}};
    collapse_spaces(runs);
    return std::move(runs.front().text);
}

void collapse_spaces(Block& block) {
    collapse_spaces(block.runs);
    for (Block& child : block.children) collapse_spaces(child);
}

// An anchor that something else is called by, or that no address can hold, leads nowhere.
void settle_anchors(Block& block, std::unordered_set<std::string>& taken) {
    for (Run& run : block.runs) {
        const auto leads_nowhere = [&](const std::string& anchor) {
            return anchor.empty() || anchor.find_first_of(" \t\n\r\f") != std::string::npos ||
                   !taken.insert(anchor).second;
        };
        run.anchors.erase(std::remove_if(run.anchors.begin(), run.anchors.end(), leads_nowhere), run.anchors.end());
    }
    for (Block& child : block.children) settle_anchors(child, taken);
}

Document document_of(const Event& event, Block root) {
    Document document;
    document.title = event.title;
    document.description = event.description.empty() ? event.tagline : event.description;
    document.language = event.language;
    document.root = std::move(root);
    std::unordered_set<std::string> taken = {"page"};
    name_blocks(document.root, "page", taken);
    settle_anchors(document.root, taken);
    collapse_spaces(document.root);
    return document;
}

Block main_of(std::vector<Block> content, std::string_view part = "main") {
    return with_id("main", group(part, std::move(content), Role::Main));
}

Block page_of(Block header, Block main) { return group("page", {std::move(header), std::move(main)}); }

Document board_document(const Event& event, Block root) {
    Document document = document_of(event, std::move(root));
    document.title = view_name(View::Board) + " · " + event.title;
    document.path = path_of(View::Board);
    return document;
}

// Messages that stand above the content.
std::vector<Block> notes(const Event& event, const ViewState& state, const Times& times) {
    std::vector<Block> blocks;
    if (event.notice && is_current(*event.notice, times.now))
        blocks.push_back(with_id("notice", text(notice_part(event.notice->level), event.notice->text, Role::Status)));
    if (state.forgetful)
        blocks.push_back(with_id("forgetful", text("notice-info",
                                                   "This browser keeps nothing for this site: what you choose holds "
                                                   "for this visit.",
                                                   Role::Status)));
    if (state.kept) blocks.push_back(with_id("kept", text("notice-info", kept_text(times, *state.kept), Role::Status)));
    return blocks;
}

// What closes it comes first, so that it stands in the corner whatever else is said.
Block sheet_of(std::vector<Block> notes, std::vector<Block> content) {
    Block sheet = with_id("sheet", group("sheet", {}));
    sheet.children.push_back(std::move(content.front()));
    content.erase(content.begin());
    if (!notes.empty()) sheet.children.push_back(group("sheet-notes", std::move(notes)));
    sheet.children.push_back(group("sheet-body", std::move(content)));
    return sheet;
}

// A page about what is not there, with the way to all others.
Document document_around(const Event& event, const char* heading_text, const char* note, const char* path) {
    Block list = group("prose-list", {}, Role::List);
    for (const View view : kViews)
        list.children.push_back(text(
            "prose-item", std::vector<Run>{{.text = view_name(view), .href = std::string(path_of(view))}}, Role::Item));
    std::vector<Block> content;
    content.push_back(
        group("page-head", {with_id("title", heading("page-title", 1, heading_text)), text("page-note", note)}));
    content.push_back(std::move(list));
    content.push_back(footer(event, false));
    Block above = header(event, std::nullopt, std::string(path_of(View::Schedule)));
    Document document = document_of(event, page_of(std::move(above), main_of(std::move(content))));
    document.path = path;
    return document;
}

}  // namespace

Document compose(const Event& event, const ViewState& state, std::optional<Instant> now, const Zones& zones,
                 const Found* found, const Rows& rows) {
    if (state.board || state.view == View::Board) {
        Document document = board_document(event, board(event, state, now.value_or(Instant{}), zones));
        document.fills_window = true;
        return document;
    }
    Route here{state.view, state.item};
    const Person* person = person_at(event, here);
    const Session* session = session_at(event, here);
    const std::optional<std::chrono::year_month_day> day = day_at(event, here);
    if (person == nullptr && session == nullptr && !day) here.item.clear();

    const Times times = times_of(event, state, now, zones);
    std::vector<Block> content = person != nullptr    ? person_page(event, *person, times)
                                 : session != nullptr ? session_page(event, *session, state, times)
                                                      : view_content(event, state, times, found, rows);
    if (std::optional<Block> block = as_of(times, state)) content.push_back(std::move(*block));
    std::vector<Block> above = notes(event, state, times);
    const bool is_sheet = session != nullptr && !state.beneath.empty();
    if (is_sheet) {
        content = {sheet_of(std::move(above), std::move(content))};
    } else {
        content.insert(content.begin(), std::make_move_iterator(above.begin()), std::make_move_iterator(above.end()));
        if (state.embed == Embed::No) content.push_back(footer(event, state.incomplete));
    }
    Block main = main_of(std::move(content), is_sheet ? "main-sheet" : "main");
    Document document =
        document_of(event, state.embed == Embed::No
                               ? page_of(header(event, here, schedule_address(event, zones, now)), std::move(main))
                               : group("embedded", {std::move(main)}));
    document.path = path_of(here);
    document.is_sheet = is_sheet;
    if (person != nullptr) {
        document.title = person->name + " · " + event.title;
        document.description = one_line(description_of(*person));
    } else if (session != nullptr) {
        document.title = session->title + " · " + event.title;
        document.description = one_line(description_of(event, *session, times));
    } else if (day) {
        document.title = date_text(times.formats, *day, false) + " · " + view_name(state.view) + " · " + event.title;
    } else if (state.view != View::Announcement) {
        document.title = view_name(state.view) + " · " + event.title;
    } else if (!event.edition.empty()) {
        document.title += " · " + event.edition;
    }
    return document;
}

Document compose_written_board(const Event& event, const Zones& zones) {
    return board_document(event, written_board(event, zones));
}

Document compose_missing(const Event& event) {
    Document document =
        document_around(event, "This page is not there", "What it was about may be on one of these:", "/404.html");
    document.title = "Not there · " + event.title;
    return document;
}

Document compose_unkept(const Event& event) {
    Document document = document_around(
        event, "No connection", "This browser has not kept this page. It may have kept one of these:", "/offline.html");
    document.title = "No connection · " + event.title;
    return document;
}

std::optional<Instant> next_change(const Event& event, const ViewState& state, Instant now, const Zones& zones) {
    if (state.board || state.view == View::Board) return board_changes(event, state, now, zones);
    std::optional<Instant> next;
    const auto consider = [&](Instant at) {
        if (at > now && (!next || at < *next)) next = at;
    };
    if (event.notice && event.notice->until) consider(*event.notice->until);
    if (const std::optional<Instant> at = as_of_changes(state, now)) consider(*at);
    if (state.embed == Embed::No || state.view == View::Announcement)
        if (const std::optional<Instant> at = schedule_address_changes(event, zones, now)) consider(*at);
    const auto consider_phase = [&](const Session& session) {
        const Phase phase = phase_of(session, now);
        if (phase == Phase::Coming) consider(session.start);
        if (phase == Phase::Now) consider(end_of(session));
        if (phase == Phase::Now && session.end) consider(until_changes(now, *session.end));
    };
    if (const Session* session = session_at(event, {state.view, state.item})) {
        consider_phase(*session);
        if (phase_of(*session, now) == Phase::Coming) consider(until_changes(now, session->start));
    } else if (state.view == View::Announcement || state.view == View::Schedule) {
        if (const std::optional<Instant> at = standing_changes(event, now)) consider(*at);
        if (state.view == View::Schedule && now < event.over)
            for (const Session& other : event.sessions) {
                consider_phase(other);
                if (other.start > now) break;  // those after it start later
            }
    }
    return next;
}

}  // namespace marquee
