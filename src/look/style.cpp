#include "look/style.hpp"

#include <cassert>
#include <span>

#include "look/board_style.hpp"
#include "look/shorthand.hpp"

namespace marquee {
namespace {

constexpr Sides kBelow{.bottom = 1};
constexpr float kMarginPx = 20;
constexpr float kWideMarginPx = 32;

constexpr Style text(std::string_view part, TypeId type, Ink ink = Ink::Text) {
    return {.part = part, .arrange = Arrange::Text, .type = type, .ink = ink};
}
constexpr Style tag(std::string_view part, Ink ink, Ink ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::Tag,
            .ink = ink,
            .ground = ground,
            .radius_px = 6,
            .padding = {2, 7, 2, 7},
            .chip = true};
}
constexpr Style portrait(std::string_view part, Ink ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::Monogram,
            .ink = Ink::OnPortrait,
            .ground = ground,
            .radius_px = 32,
            .padding = {20, 0, 20, 0},
            .width_px = 64,
            .middle = true,
            .decoration = true};
}
constexpr Style button(std::string_view part, Ink ink, Ink ground, Ink edge, Ink hover_ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::Label,
            .ink = ink,
            .ground = ground,
            .edge = edge,
            .edges = edge == Ink::None ? Sides{} : kAround,
            .radius_px = 10,
            .padding = {12, 18, 12, 18},
            .hover_ground = hover_ground};
}
constexpr Style notice(std::string_view part, Ink ink, Ink ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::Label,
            .ink = ink,
            .ground = ground,
            .radius_px = 10,
            .padding = {12, 16, 12, 16},
            .margin_top_px = 16};
}
constexpr Style tab(std::string_view part, Ink ink, Ink hover_ink) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::Tag,
            .ink = ink,
            .padding = {18, 4, 18, 4},
            .hover_ink = hover_ink};
}
constexpr Style wide_tab(std::string_view part, Ink ink, Ink ground, Ink hover_ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::Label,
            .ink = ink,
            .ground = ground,
            .radius_px = 8,
            .padding = {8, 13, 8, 13},
            .hover_ground = hover_ground,
            .hover_ink = Ink::Text};
}
constexpr Style row(std::string_view part, float padding_px, Ink ground, Ink edge, Sides edges) {
    return {.part = part,
            .arrange = Arrange::Row,
            .ground = ground,
            .edge = edge,
            .edges = edges,
            .padding = {padding_px, 8, padding_px, 8},
            .gap_px = 12};
}
constexpr Style wide_row(std::string_view part, float padding_px, Ink ground, Ink edge, Sides edges) {
    Style style = row(part, padding_px, ground, edge, edges);
    style.padding.left = style.padding.right = 18;
    style.gap_px = 16;
    return style;
}
constexpr Style chip(std::string_view part, Ink ink, Ink ground, Ink edge, Ink hover_ground) {
    Style style = button(part, ink, ground, edge, hover_ground);
    style.radius_px = 22;
    style.padding = {12, 16, 12, 16};
    return style;
}
// Of one width, since a browser makes it as wide as the widest option.
constexpr Style choice(std::string_view part, Ink ink) {
    Style style = button(part, ink, Ink::Surface, Ink::Outline, Ink::None);
    style.padding = {12, 34, 12, 14};
    style.width_px = 168;
    style.shape = Shape::Arrow;
    style.clamp_lines = 1;
    return style;
}
// A session in the grid.
constexpr Style cell(std::string_view part, Ink ground, Ink edge) {
    return {.part = part,
            .ground = ground,
            .edge = edge,
            .edges = kAround,
            .radius_px = 6,
            .padding = {8, 4, 2, 9},
            .gap_px = 2};
}
constexpr Style break_cell(std::string_view part, Ink ground, Ink edge) {
    Style style = cell(part, ground, edge);
    style.arrange = Arrange::Row;
    style.padding = {8, 4, 8, 9};
    style.gap_px = 4;
    return style;
}
constexpr Style cell_text(std::string_view part, TypeId type, Ink ink) {
    return {.part = part, .arrange = Arrange::Text, .type = type, .ink = ink, .padding = {.right = 4}};
}
constexpr Style time(std::string_view part, Ink ink) {
    return {.part = part, .arrange = Arrange::Text, .type = TypeId::Time, .ink = ink};
}
constexpr Style bulleted(std::string_view part, TypeId type, Ink ink) {
    return {.part = part, .arrange = Arrange::Text, .type = type, .ink = ink, .padding = {.left = 20}, .bullet = true};
}

// clang-format off
constexpr Style kStyles[] = {
    {.part = "page", .padding = {.bottom = 56}},  // for the tabs

    {.part = "header", .arrange = Arrange::Row, .padding = {4, kMarginPx, 4, kMarginPx}, .gap_px = 12, .middle = true, .centred = true},
    {.part = "header-start", .arrange = Arrange::Row, .grow = true, .middle = true},
    {.part = "brand", .arrange = Arrange::Row, .padding = {10, 0, 10, 0}, .gap_px = 10, .middle = true},
    {.part = "brand-mark", .ground = Ink::Accent, .radius_px = 6, .width_px = 22, .height_px = 22},
    text("brand-name", TypeId::Name),
    {.part = "tabs", .arrange = Arrange::Row, .ground = Ink::Surface, .edge = Ink::Line, .edges = kAbove, .padding = {1, 8, 0, 8}, .spread = true, .layer = Layer::Bottom},
    tab("tab", Ink::Muted, Ink::Text),
    tab("tab-current", Ink::Accent, Ink::None),
    {.part = "theme-switch", .radius_px = 8, .padding = {14, 14, 14, 14}, .hover_ground = Ink::Ground},
    {.part = "moon", .ground = Ink::Muted, .radius_px = 8, .padding = {.left = 5}, .width_px = 16, .height_px = 16},
    {.part = "moon-bite", .ground = Ink::Ground, .radius_px = 5.5f, .width_px = 11, .height_px = 11},

    {.part = "embedded", .padding = {.bottom = 24}},
    {.part = "main", .padding = {0, kMarginPx, 0, kMarginPx}, .centred = true},
    notice("notice-info", Ink::Accent, Ink::Wash),
    notice("notice-warning", Ink::Keynote, Ink::KeynoteGround),
    notice("notice-urgent", Ink::OnAccent, Ink::Accent),

    {.part = "hero", .edge = Ink::Line, .edges = kBelow, .padding = {36, 0, 40, 0}},
    {.part = "hero-text", .grow = true},
    text("eyebrow", TypeId::Label, Ink::Accent),
    {.part = "eyebrow-line", .arrange = Arrange::Row, .gap_px = 5},
    below(text("hero-title", TypeId::Hero), 8),
    {.part = "lead", .arrange = Arrange::Text, .type = TypeId::Lead, .ink = Ink::Muted, .margin_top_px = 16, .max_width_rem = 34},
    {.part = "facts", .gap_px = 12, .margin_top_px = 24},
    {.part = "fact"},
    text("fact-name", TypeId::Tag, Ink::Muted),
    text("fact-value", TypeId::Strong),
    {.part = "actions", .arrange = Arrange::Row, .gap_px = 10, .margin_top_px = 28, .middle = true},
    button("button-primary", Ink::OnAccent, Ink::Accent, Ink::None, Ink::Text),
    button("button", Ink::Text, Ink::Surface, Ink::Line, Ink::Wash),
    button("button-set", Ink::Keynote, Ink::KeynoteGround, Ink::KeynoteGround, Ink::None),
    {.part = "floorplan", .hidden = true},

    {.part = "section", .padding = {48, 0, 0, 0}},
    text("section-title", TypeId::Title),
    text("detail-title", TypeId::Subtitle),
    below(text("section-note", TypeId::Body, Ink::Muted), 6),
    {.part = "cards", .arrange = Arrange::Grid, .gap_px = 20, .margin_top_px = 24, .column_px = 300},
    {.part = "card", .ground = Ink::Surface, .edge = Ink::Line, .edges = kAround, .radius_px = 14, .padding = {22, 22, 14, 22}},
    {.part = "card-head", .arrange = Arrange::Row, .gap_px = 14, .middle = true},
    portrait("portrait-1", Ink::Portrait1), portrait("portrait-2", Ink::Portrait2), portrait("portrait-3", Ink::Portrait3),
    portrait("portrait-4", Ink::Portrait4), portrait("portrait-5", Ink::Portrait5), portrait("portrait-6", Ink::Portrait6),
    {.part = "card-who", .gap_px = 4, .grow = true},
    text("card-name", TypeId::Name),
    text("card-role", TypeId::Note, Ink::Muted),
    below(text("card-talk", TypeId::Strong), 16),
    {.part = "biography", .gap_px = 12, .margin_top_px = 6},
    text("biography-text", TypeId::Note, Ink::Muted),
    {.part = "biography-start", .arrange = Arrange::Text, .type = TypeId::Note, .ink = Ink::Muted, .clamp_lines = 4},
    {.part = "biography-more", .arrange = Arrange::Text, .type = TypeId::Label, .ink = Ink::Accent, .radius_px = 6, .padding = {12, 0, 12, 0}, .margin_top_px = 4, .hug = true, .hover_ink = Ink::Text},

    {.part = "people", .margin_top_px = 24},
    {.part = "person", .edge = Ink::Line, .edges = kAbove, .padding = {28, 0, 28, 0}, .gap_px = 16},
    {.part = "person-body", .gap_px = 6, .grow = true},
    text("person-name", TypeId::Subtitle),
    text("person-role", TypeId::Note, Ink::Muted),
    below(text("person-talk", TypeId::Strong), 8),
    {.part = "person-text", .arrange = Arrange::Text, .type = TypeId::Body, .margin_top_px = 6, .max_width_rem = 33},

    {.part = "topics", .padding = {16, 0, 0, 0}},
    {.part = "topic", .padding = {32, 0, 0, 0}, .gap_px = 14},
    text("topic-title", TypeId::Title),
    {.part = "prose", .gap_px = 16, .max_width_rem = 33, .grow = true},
    text("prose-text", TypeId::Body),
    text("prose-heading", TypeId::Name),
    {.part = "prose-list", .gap_px = 10},
    bulleted("prose-item", TypeId::Body, Ink::Text),
    text("prose-numbered", TypeId::Body),

    {.part = "members", .arrange = Arrange::Grid, .gap_px = 20, .margin_top_px = 20, .column_px = 280},
    {.part = "member", .edge = Ink::Line, .edges = kAbove, .padding = {16, 0, 4, 0}, .gap_px = 2},
    text("member-name", TypeId::Strong),
    text("member-note", TypeId::Note, Ink::Muted),

    {.part = "page-head", .padding = {36, 0, 20, 0}, .gap_px = 6},
    text("page-title", TypeId::Title),
    {.part = "page-title-cancelled", .arrange = Arrange::Text, .type = TypeId::Title, .ink = Ink::Muted, .struck = true},
    text("page-note", TypeId::Body, Ink::Muted),
    text("page-overlap", TypeId::Body, Ink::Keynote),
    {.part = "page-phase", .arrange = Arrange::Text, .type = TypeId::Label, .ink = Ink::Muted, .padding = {28, 0, 20, 0}},
    {.part = "page-top", .arrange = Arrange::Row, .gap_px = 12, .middle = true},
    {.part = "zone", .arrange = Arrange::Row, .gap_px = 10, .middle = true},
    {.part = "zone-switch", .arrange = Arrange::Text, .type = TypeId::Label, .ink = Ink::Accent, .padding = {12, 0, 12, 0}, .hover_ink = Ink::Text},
    {.part = "text-button", .arrange = Arrange::Text, .type = TypeId::Label, .ink = Ink::Accent, .padding = {12, 0, 12, 0}, .hover_ink = Ink::Text},
    {.part = "zone-same", .arrange = Arrange::Text, .type = TypeId::Label, .ink = Ink::Muted, .padding = {12, 0, 12, 0}},
    {.part = "controls", .gap_px = 10},
    {.part = "search", .arrange = Arrange::Text, .type = TypeId::Body, .ground = Ink::Surface, .edge = Ink::Outline, .edges = kAround, .radius_px = 10, .padding = {9, 14, 9, 14}, .height_px = 44},
    {.part = "filters", .arrange = Arrange::Row, .gap_px = 8},
    chip("filter", Ink::Muted, Ink::None, Ink::Line, Ink::Wash),
    chip("filter-set", Ink::Ground, Ink::Text, Ink::Text, Ink::None),
    chip("filter-more", Ink::Muted, Ink::None, Ink::Line, Ink::Wash),
    {.part = "choices", .hidden = true},
    {.part = "choices-shown", .arrange = Arrange::Row, .gap_px = 8},
    choice("choice", Ink::Muted),
    choice("choice-set", Ink::Text),
    {.part = "days", .arrange = Arrange::Row, .gap_px = 8, .margin_top_px = 16},
    chip("day-tab", Ink::Muted, Ink::None, Ink::Line, Ink::Wash),
    chip("day-tab-current", Ink::Accent, Ink::Wash, Ink::Wash, Ink::None),
    {.part = "counts", .arrange = Arrange::Row, .padding = {16, 0, 12, 0}, .gap_px = 5},
    text("count", TypeId::Note, Ink::Muted),
    {.part = "tools"},
    {.part = "rooms", .hidden = true},
    {.part = "forms", .hidden = true},
    {.part = "nothing", .edge = Ink::Line, .edges = kAbove, .padding = {28, 0, 28, 0}},
    text("nothing-words", TypeId::Body),
    {.part = "day", .padding = {24, 0, 8, 0}},
    text("day-title", TypeId::Subtitle),
    {.part = "rows"},
    {.part = "gap"},
    row("row", 6, Ink::None, Ink::Line, kAbove),
    row("row-now", 6, Ink::Wash, Ink::Accent, {.left = 3}),
    row("row-break", 1, Ink::None, Ink::Line, kAbove),
    {.part = "row-when", .padding = {10, 0, 10, 0}, .width_px = 80},
    time("row-time", Ink::Text),
    time("row-time-quiet", Ink::Muted),
    text("row-when-note", TypeId::Note, Ink::Muted),
    {.part = "row-body", .padding = {10, 0, 10, 0}, .gap_px = 4, .grow = true, .least_rem = 7},
    text("row-title", TypeId::Name),
    text("row-title-past", TypeId::Name, Ink::Muted),
    text("row-title-break", TypeId::Body, Ink::Muted),
    {.part = "row-title-cancelled", .arrange = Arrange::Text, .type = TypeId::Name, .ink = Ink::Muted, .struck = true},
    text("row-note", TypeId::Note, Ink::Muted),
    text("row-overlap", TypeId::Note, Ink::Keynote),
    {.part = "row-abstract", .arrange = Arrange::Text, .type = TypeId::Note, .ink = Ink::Muted, .max_width_rem = 33, .clamp_lines = 2},
    {.part = "star", .radius_px = 10, .padding = {12, 12, 12, 12}, .width_px = 44, .hover_ground = Ink::Wash},
    {.part = "star-shape", .ink = Ink::Muted, .height_px = 20, .shape = Shape::StarOutline},
    {.part = "star-set", .ink = Ink::Keynote, .height_px = 20, .shape = Shape::Star},
    {.part = "row-items", .gap_px = 4, .margin_top_px = 2},
    bulleted("row-item", TypeId::Note, Ink::Text),

    {.part = "grid", .arrange = Arrange::Timetable, .gap_px = 6, .column_px = 90},
    {.part = "grid-rooms", .ground = Ink::Ground, .edge = Ink::Line, .edges = kBelow, .padding = {.bottom = 1}, .layer = Layer::Held},
    {.part = "grid-corner", .arrange = Arrange::Text, .type = TypeId::Small, .ink = Ink::Muted, .padding = {12, 0, 12, 0}},
    {.part = "grid-room", .arrange = Arrange::Text, .type = TypeId::Label, .padding = {12, 6, 12, 9}, .clamp_lines = 2},
    {.part = "grid-lines"},
    {.part = "grid-line", .edge = Ink::Line, .edges = kAbove, .padding = {.top = 1}},
    {.part = "grid-row"},
    {.part = "grid-when", .padding = {6, 0, 6, 0}},
    time("grid-time", Ink::Text),
    text("grid-note", TypeId::Small, Ink::Muted),
    cell("cell", Ink::Surface, Ink::Line),
    cell("cell-past", Ink::Ground, Ink::Line),
    cell("cell-keynote", Ink::KeynoteGround, Ink::KeynoteGround),
    cell("cell-poster", Ink::PosterGround, Ink::PosterGround),
    cell("cell-panel", Ink::PanelGround, Ink::PanelGround),
    cell("cell-now", Ink::Wash, Ink::Accent),
    break_cell("cell-break", Ink::Ground, Ink::Line),
    break_cell("cell-break-now", Ink::Wash, Ink::Accent),
    cell_text("cell-label", TypeId::Tag, Ink::Accent),
    cell_text("cell-label-keynote", TypeId::Tag, Ink::Keynote),
    cell_text("cell-label-poster", TypeId::Tag, Ink::Poster),
    cell_text("cell-label-panel", TypeId::Tag, Ink::Panel),
    cell_text("cell-title", TypeId::Label, Ink::Text),
    cell_text("cell-title-past", TypeId::Label, Ink::Muted),
    cell_text("cell-title-break", TypeId::Label, Ink::Muted),
    {.part = "cell-title-cancelled", .arrange = Arrange::Text, .type = TypeId::Label, .ink = Ink::Muted, .padding = {.right = 4}, .struck = true},
    cell_text("cell-note", TypeId::Small, Ink::Muted),
    {.part = "cell-foot", .arrange = Arrange::Row, .middle = true},
    {.part = "cell-until", .arrange = Arrange::Text, .type = TypeId::Small, .ink = Ink::Muted, .grow = true},
    {.part = "cell-star", .radius_px = 6, .padding = {6, 6, 6, 6}, .width_px = 32, .hover_ground = Ink::Line},

    tag("tag-talk", Ink::Accent, Ink::Wash),
    tag("tag-keynote", Ink::Keynote, Ink::KeynoteGround),
    tag("tag-poster", Ink::Poster, Ink::PosterGround),
    tag("tag-panel", Ink::Panel, Ink::PanelGround),
    tag("tag-now", Ink::OnAccent, Ink::Accent),
    tag("tag-cancelled", Ink::Text, Ink::Line),
    tag("tag-changed", Ink::Ground, Ink::Text),
    {.part = "news", .arrange = Arrange::Row, .ground = Ink::Wash, .radius_px = 10, .padding = {2, 16, 2, 16}, .gap_px = 16, .margin_top_px = 16, .middle = true},
    {.part = "news-words", .arrange = Arrange::Text, .type = TypeId::Note, .padding = {8, 0, 8, 0}, .grow = true, .least_rem = 14},
    {.part = "shared", .ground = Ink::Wash, .radius_px = 10, .padding = {16, 16, 16, 16}, .gap_px = 12, .margin_top_px = 16},
    text("shared-words", TypeId::Name),
    {.part = "share", .edge = Ink::Line, .edges = kAbove, .padding = {28, 0, 12, 0}, .gap_px = 20, .margin_top_px = 28},
    {.part = "share-body", .gap_px = 10, .max_width_rem = 36, .grow = true},
    text("share-text", TypeId::Body, Ink::Muted),
    {.part = "share-actions", .arrange = Arrange::Row, .gap_px = 10, .middle = true},
    {.part = "qr-code", .radius_px = 14, .width_px = kCodePx, .height_px = kCodePx},
    below(text("page-foot", TypeId::Note, Ink::Muted), 28),
    {.part = "check", .arrange = Arrange::Row, .gap_px = 12, .middle = true},

    {.part = "main-sheet", .padding = {36, 0, 28, 0}, .centred = true},
    {.part = "sheet", .ground = Ink::Surface, .radius_px = 14, .padding = {8, 8, 28, 8}},
    {.part = "sheet-top", .arrange = Arrange::Row, .gap_px = 12, .middle = true},
    {.part = "sheet-start", .padding = {.left = 12}, .grow = true},
    text("sheet-phase", TypeId::Label, Ink::Muted),
    {.part = "sheet-close", .arrange = Arrange::Text, .type = TypeId::Close, .ink = Ink::Muted, .radius_px = 22, .padding = {6, 0, 6, 0}, .width_px = 44, .height_px = 44, .middle = true, .decoration = true, .hover_ground = Ink::Wash, .hover_ink = Ink::Text},
    {.part = "sheet-notes", .padding = {0, 12, 20, 12}},
    {.part = "sheet-body", .padding = {4, 12, 0, 12}},

    {.part = "page-back", .arrange = Arrange::Text, .type = TypeId::Label, .padding = {28, 0, 20, 0}, .hug = true},
    {.part = "profile", .padding = {0, 0, 12, 0}, .gap_px = 16},
    {.part = "section-rows", .margin_top_px = 16},
    {.part = "session", .padding = {0, 0, 12, 0}},
    {.part = "session-head", .gap_px = 6},
    {.part = "session-body", .gap_px = 16, .margin_top_px = 20, .max_width_rem = 33},
    {.part = "neighbours", .arrange = Arrange::Grid, .gap_px = 20, .margin_top_px = 40, .column_px = 280},
    {.part = "neighbour", .edge = Ink::Line, .edges = kAbove, .padding = {16, 0, 4, 0}, .gap_px = 2},
    text("neighbour-name", TypeId::Note, Ink::Muted),
    text("neighbour-title", TypeId::Strong),

    {.part = "contact", .gap_px = 12, .max_width_rem = 33},

    {.part = "footer", .edge = Ink::Line, .edges = kAbove, .padding = {28, 0, 40, 0}, .gap_px = 8, .margin_top_px = 56},
    text("footer-text", TypeId::Note, Ink::Muted),
};

constexpr Style kWideStyles[] = {
    {.part = "page"},
    {.part = "header", .arrange = Arrange::Row, .ground = Ink::Ground, .edge = Ink::Line, .edges = kBelow, .padding = {10, kWideMarginPx, 10, kWideMarginPx}, .gap_px = 12, .middle = true, .centred = true, .layer = Layer::Top},
    {.part = "tabs", .arrange = Arrange::Row, .gap_px = 2},
    wide_tab("tab", Ink::Muted, Ink::None, Ink::Wash),
    wide_tab("tab-current", Ink::Text, Ink::Wash, Ink::None),
    {.part = "main", .padding = {0, kWideMarginPx, 0, kWideMarginPx}, .centred = true},
    {.part = "main-sheet", .padding = {32, kWideMarginPx, 48, kWideMarginPx}, .centred = true, .content_rem = 48},
    {.part = "sheet", .ground = Ink::Surface, .edge = Ink::Line, .edges = kAround, .radius_px = 14, .padding = {12, 12, 40, 12}},
    {.part = "sheet-start", .padding = {.left = 28}, .grow = true},
    {.part = "sheet-notes", .padding = {0, 28, 20, 28}},
    {.part = "sheet-body", .padding = {4, 28, 0, 28}},
    {.part = "controls", .arrange = Arrange::Row, .gap_px = 10},
    {.part = "search", .arrange = Arrange::Text, .type = TypeId::Body, .ground = Ink::Surface, .edge = Ink::Outline, .edges = kAround, .radius_px = 10, .padding = {9, 14, 9, 14}, .height_px = 44, .grow = true, .least_rem = 16},
    {.part = "filter-more", .arrange = Arrange::Text, .hidden = true},
    {.part = "choices", .arrange = Arrange::Row, .gap_px = 8},
    {.part = "hero", .arrange = Arrange::Row, .edge = Ink::Line, .edges = kBelow, .padding = {64, 0, 64, 0}, .gap_px = 48, .middle = true},
    below(text("hero-title", TypeId::Hero), 12),
    {.part = "floorplan", .width_px = 430, .height_px = 387},
    {.part = "section", .padding = {64, 0, 0, 0}},
    {.part = "person", .arrange = Arrange::Row, .edge = Ink::Line, .edges = kAbove, .padding = {32, 0, 32, 0}, .gap_px = 28},
    {.part = "profile", .arrange = Arrange::Row, .padding = {0, 0, 12, 0}, .gap_px = 28},
    {.part = "topics", .padding = {32, 0, 0, 0}},
    {.part = "topic", .arrange = Arrange::Row, .padding = {32, 0, 0, 0}, .gap_px = 20},
    {.part = "topic-title", .arrange = Arrange::Text, .type = TypeId::Title, .width_px = 338},
    {.part = "members", .arrange = Arrange::Grid, .gap_px = 24, .margin_top_px = 24, .column_px = 280},
    {.part = "page-head", .padding = {48, 0, 24, 0}, .gap_px = 6},
    {.part = "tools", .arrange = Arrange::Row, .padding = {4, 0, 4, 0}, .gap_px = 24, .middle = true},
    {.part = "counts", .arrange = Arrange::Row, .padding = {16, 0, 12, 0}, .gap_px = 5, .grow = true, .least_rem = 14},
    {.part = "rooms", .arrange = Arrange::Row, .gap_px = 8},
    {.part = "forms", .arrange = Arrange::Row, .gap_px = 8},
    {.part = "share", .arrange = Arrange::Row, .edge = Ink::Line, .edges = kAbove, .padding = {28, 0, 12, 0}, .gap_px = 32, .margin_top_px = 28},
    wide_row("row", 8, Ink::None, Ink::Line, kAbove),
    wide_row("row-now", 8, Ink::Wash, Ink::Accent, {.left = 3}),
    wide_row("row-break", 1, Ink::None, Ink::Line, kAbove),
    {.part = "row-when", .padding = {10, 0, 10, 0}, .width_px = 116},
};
// clang-format on

const Style* find(std::span<const Style> table, std::string_view part) {
    for (const Style& style : table)
        if (style.part == part) return &style;
    return nullptr;
}

}  // namespace

const Style& style_of(std::string_view part, bool wide) {
    const bool on_board = is_of_board(part);
    if (wide)
        if (const Style* style = find(on_board ? wide_board_styles() : kWideStyles, part)) return *style;
    const Style* style = find(on_board ? board_styles() : kStyles, part);
    assert(style != nullptr);
    return style != nullptr ? *style : kStyles[0];
}

Style scaled(const Style& style, float factor) {
    Style out = style;
    for (Sides* sides : {&out.edges, &out.padding})
        for (float* side : {&sides->top, &sides->right, &sides->bottom, &sides->left}) *side *= factor;
    for (float* length :
         {&out.radius_px, &out.gap_px, &out.margin_top_px, &out.width_px, &out.height_px, &out.column_px})
        *length *= factor;
    return out;
}

bool is_of_board(std::string_view part) { return part.starts_with("board"); }

std::size_t board_part_count() { return board_styles().size(); }

std::vector<std::string_view> part_names() {
    std::vector<std::string_view> names;
    for (const Style& style : kStyles) names.push_back(style.part);
    for (const Style& style : board_styles()) names.push_back(style.part);
    return names;
}

}  // namespace marquee
