#include "output/element.hpp"

#include "event/characters.hpp"
#include "look/floorplan.hpp"

namespace marquee {
namespace {

constexpr std::string_view kSchemes[] = {"https:", "http:", "mailto:", "tel:"};

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
    if (text.size() < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const char c = text[i];
        if ((c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c) != lower[i]) return false;
    }
    return true;
}

// Browsers drop control characters and turn backslashes before they look for a scheme, so neither may be there.
bool is_safe(std::string_view href) {
    for (char c : href) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte == 0x7f || c == '\\') return false;
    }
    for (std::string_view scheme : kSchemes) {
        if (starts_with_ignoring_case(href, scheme)) return true;
    }
    if (href.substr(0, 2) == "//") return false;
    return href.substr(0, href.find_first_of("/?#")).find(':') == std::string_view::npos;
}

// Event's reader lets only safe addresses in; one that is here all the same is a mistake, and leads nowhere.
void add_link(Element& element, std::string_view href, std::string_view root) {
    if (href.empty() || !is_safe(href)) return;
    if (href.front() == '/') {
        element.attributes.push_back({"href", std::string(root).append(href.substr(1))});
        return;
    }
    element.attributes.push_back({"href", std::string(href)});
    if (starts_with_ignoring_case(href, "http")) element.attributes.push_back({"rel", "noopener"});
}

std::string_view heading_tag(int level) {
    constexpr std::string_view kTags[] = {"h1", "h2", "h3", "h4", "h5", "h6"};
    return kTags[level < 1 ? 0 : level > 6 ? 5 : level - 1];
}

std::string_view tag_of(const Block& block) {
    switch (block.role) {
        case Role::Group:
            return "div";
        case Role::Header:
            return "header";
        case Role::Nav:
            return "nav";
        case Role::Main:
            return "main";
        case Role::Section:
            return "section";
        case Role::Footer:
            return "footer";
        case Role::Article:
            return "article";
        case Role::Heading:
            return heading_tag(block.level);
        case Role::Paragraph:
            return "p";
        case Role::List:
            return "ul";
        case Role::Item:
            return "li";
        case Role::Link:
            return "a";
        case Role::Button:
            return "button";
        case Role::Field:
            return "input";
        case Role::Choice:
            return "select";
        case Role::Table:
        case Role::Row:
        case Role::ColumnHeader:
        case Role::RowHeader:
        case Role::Cell:
            return "div";
        case Role::Ornament:
            return !block.pattern.empty() ? "svg" : "span";
        case Role::Status:
            return "p";
        case Role::Gap:
            break;
        case Role::Image:
            return "div";
    }
    return "div";
}

// Places that an address can lead to, or that others refer to.
bool is_place(Role role) {
    return role == Role::Heading || role == Role::Section || role == Role::Article || role == Role::Item ||
           role == Role::Main || role == Role::Cell;
}

const Block* first_heading(const Block& block) {
    for (const Block& child : block.children) {
        if (child.role == Role::Heading) return &child;
        if (const Block* heading = first_heading(child)) return heading;
    }
    return nullptr;
}

bool reads_right_to_left(const Block& block) {
    for (const Run& run : block.runs) {
        if (has_right_to_left(run.text)) return true;
    }
    return false;
}

// Columns that have nothing in a row are not there, so each tells where it stands.
void add_slot(Element& element, std::string_view role, const Slot& slot) {
    element.attributes.push_back({"role", std::string(role)});
    element.attributes.push_back({"aria-colindex", std::to_string(slot.column + 1)});
    if (slot.columns > 1) element.attributes.push_back({"aria-colspan", std::to_string(slot.columns)});
}

const char* current_name(Current current) {
    return current == Current::Page ? "page" : current == Current::Time ? "time" : "true";
}

void add_name(Element& element, const Block& block) {
    if (!block.name.empty()) {
        element.attributes.push_back({"aria-label", block.name});
        return;
    }
    if (block.role != Role::Section) return;
    const Block* heading = first_heading(block);
    if (heading != nullptr && !heading->id.empty()) element.attributes.push_back({"aria-labelledby", heading->id});
}

void add_role(Element& element, const Block& block, std::string_view root) {
    switch (block.role) {
        case Role::List:
            element.attributes.push_back({"role", "list"});  // Safari forgets it where no marker is drawn
            break;
        case Role::Status:
            element.attributes.push_back({"role", "status"});
            break;
        case Role::Image:
            element.attributes.push_back({"role", "img"});
            break;
        case Role::Link:
            add_link(element, block.href, root);
            break;
        case Role::Main:
            element.attributes.push_back({"tabindex", "-1"});  // where "Skip to content" leads
            break;
        case Role::Button:
            element.attributes.push_back({"type", "button"});
            element.attributes.push_back({"data-action", block.action});
            if (block.expanded) element.attributes.push_back({"aria-expanded", *block.expanded ? "true" : "false"});
            if (block.pressed) element.attributes.push_back({"aria-pressed", *block.pressed ? "true" : "false"});
            break;
        case Role::Field:
            for (const auto& [name, value] :
                 {Attribute{"type", "search"}, Attribute{"autocomplete", "off"}, Attribute{"autocapitalize", "none"},
                  Attribute{"enterkeyhint", "search"}, Attribute{"maxlength", "200"}})
                element.attributes.push_back({name, value});
            element.attributes.push_back({"placeholder", block.placeholder});
            element.attributes.push_back({"data-action", block.action});
            element.attributes.push_back({"value", block.value});
            break;
        case Role::Choice:
            element.attributes.push_back({"data-action", block.action});
            element.attributes.push_back({"data-value", block.value});
            break;
        case Role::Table:
            element.attributes.push_back({"role", "table"});
            element.attributes.push_back({"aria-colcount", std::to_string(block.slot.value_or(Slot()).columns)});
            break;
        case Role::Row:
            element.attributes.push_back({"role", "row"});
            break;
        case Role::ColumnHeader:
            add_slot(element, "columnheader", block.slot.value_or(Slot()));
            break;
        case Role::RowHeader:
            add_slot(element, "rowheader", block.slot.value_or(Slot()));
            break;
        case Role::Cell:
            add_slot(element, "cell", block.slot.value_or(Slot()));
            break;
        case Role::Ornament:
            element.attributes.push_back({"aria-hidden", "true"});
            if (!block.pattern.empty()) {
                element.attributes.push_back(
                    {"viewBox", "0 0 " + std::to_string(kFloorplanColumns) + " " + std::to_string(kFloorplanRows)});
            }
            break;
        default:
            break;
    }
}

}  // namespace

Element element_of(const Block& block, std::string_view root) {
    Element element{.tag = tag_of(block), .attributes = {}};
    element.attributes.push_back({"class", std::string(block.part)});
    if (!block.id.empty()) {
        if (is_place(block.role)) element.attributes.push_back({"id", block.id});
        element.attributes.push_back({"data-k", block.id});
    }
    add_role(element, block, root);
    add_name(element, block);
    if (block.current != Current::No) element.attributes.push_back({"aria-current", current_name(block.current)});
    if (reads_right_to_left(block)) element.attributes.push_back({"dir", "auto"});
    return element;
}

std::vector<Element> wrappers_of(const Run& run, std::string_view root) {
    std::vector<Element> wrappers;
    for (const std::string& anchor : run.anchors) wrappers.push_back({"span", {{"id", anchor}}});
    if (run.raised) wrappers.push_back({"sup", {}});
    if (!run.href.empty()) {
        Element link{"a", {}};
        add_link(link, run.href, root);
        if (run.quiet) link.attributes.insert(link.attributes.begin(), {"class", "quiet"});
        if (!link.attributes.empty() && link.attributes.back().name != "class") wrappers.push_back(std::move(link));
    }
    if (run.strong) wrappers.push_back({"strong", {}});
    if (run.emphasis) wrappers.push_back({"em", {}});
    if (run.marked) wrappers.push_back({"mark", {}});
    if (run.code) wrappers.push_back({"code", {}});
    if (!run.datetime.empty()) wrappers.push_back({"time", {{"datetime", run.datetime}}});
    if (!run.part.empty()) wrappers.push_back({"span", {{"class", std::string(run.part)}}});
    return wrappers;
}

}  // namespace marquee
