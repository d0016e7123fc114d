#include "look/board_style.hpp"

#include "look/shorthand.hpp"

namespace marquee {
namespace {

// A text that has at most so many lines, and looks like `smaller` if it has more.
constexpr Style text(std::string_view part, TypeId type, Ink ink, int lines, std::string_view smaller = {}) {
    return {.part = part, .arrange = Arrange::Text, .type = type, .ink = ink, .clamp_lines = lines, .smaller = smaller};
}
constexpr Style optional(Style style, std::uint8_t rank) {
    style.optional = rank;
    return style;
}
constexpr Style growing(Style style, float least_rem) {
    style.grow = true;
    style.least_rem = least_rem;
    return style;
}
constexpr Style struck(Style style) {
    style.struck = true;
    return style;
}
constexpr Style wide_text(Style style, float width_px) {
    style.width_px = width_px;
    return style;
}
constexpr Style board_tag(std::string_view part, Ink ink, Ink ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::BoardTag,
            .ink = ink,
            .ground = ground,
            .radius_px = 10,
            .padding = {6, 18, 6, 18},
            .clamp_lines = 1};
}
constexpr Style board_notice(std::string_view part, Ink ink, Ink ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::BoardText2,
            .ink = ink,
            .ground = ground,
            .radius_px = 14,
            .padding = {16, 28, 16, 28},
            .margin_top_px = 28,
            .clamp_lines = 3};
}
constexpr Style card(std::string_view part, float radius_px, float padding_px) {
    return {.part = part,
            .ground = Ink::Surface,
            .edge = Ink::Line,
            .edges = kAround,
            .radius_px = radius_px,
            .padding = {padding_px, padding_px, padding_px, padding_px}};
}
constexpr Style board_portrait(std::string_view part, Ink ground) {
    return {.part = part,
            .arrange = Arrange::Text,
            .type = TypeId::BoardMonogram,
            .ink = Ink::OnPortrait,
            .ground = ground,
            .radius_px = 56,
            .padding = {36, 0, 36, 0},
            .width_px = 112,
            .middle = true,
            .decoration = true};
}
constexpr Style day_row(std::string_view part, Ink ground, Ink edge, Sides edges) {
    return {.part = part,
            .arrange = Arrange::Row,
            .ground = ground,
            .edge = edge,
            .edges = edges,
            .padding = {18, 24, 18, 24},
            .gap_px = 32};
}

// clang-format off
constexpr Style kBoardStyles[] = {
    {.part = "board", .padding = {64, 64, 56, 64}},

    {.part = "board-head", .arrange = Arrange::Row, .gap_px = 48, .middle = true},
    {.part = "board-where", .gap_px = 4, .grow = true},
    text("board-label", TypeId::BoardLabel, Ink::Accent, 1),
    text("board-event", TypeId::Board1, Ink::Text, 1, "board-event-2"),
    text("board-event-2", TypeId::Board3, Ink::Text, 1, "board-event-3"),
    text("board-event-3", TypeId::Board4, Ink::Text, 2),
    text("board-clock", TypeId::BoardClock, Ink::Text, 1),
    board_notice("board-notice-info", Ink::Accent, Ink::Wash),
    board_notice("board-notice-warning", Ink::Keynote, Ink::KeynoteGround),
    board_notice("board-notice-urgent", Ink::OnAccent, Ink::Accent),
    {.part = "board-problems", .ground = Ink::KeynoteGround, .radius_px = 14, .padding = {16, 28, 16, 28}, .gap_px = 4, .margin_top_px = 28, .optional = 1},
    text("board-problem", TypeId::BoardText3, Ink::Keynote, 2),

    growing({.part = "board-body", .gap_px = 44, .margin_top_px = 44}, 14),
    card("board-card", 24, 52),
    growing({.part = "board-closing", .arrange = Arrange::Row, .margin_top_px = 40, .middle = true}, 8),
    {.part = "board-closing-words", .arrange = Arrange::Text, .type = TypeId::Board1, .grow = true, .middle = true, .clamp_lines = 6, .smaller = "board-closing-words-2"},
    {.part = "board-closing-words-2", .arrange = Arrange::Text, .type = TypeId::Board4, .middle = true, .clamp_lines = 10},
    {.part = "board-card-top", .arrange = Arrange::Row, .gap_px = 22, .middle = true, .optional = 1},
    board_tag("board-tag", Ink::Accent, Ink::Wash),
    board_tag("board-tag-now", Ink::OnAccent, Ink::Accent),
    text("board-kind", TypeId::BoardText3, Ink::Muted, 1),
    growing(below({.part = "board-card-words", .gap_px = 24}, 28), 5),
    growing(text("board-title", TypeId::Board1, Ink::Text, 4, "board-title-2"), 2.5f),
    text("board-title-2", TypeId::Board2, Ink::Text, 4, "board-title-3"),
    text("board-title-3", TypeId::Board3, Ink::Text, 5, "board-title-4"),
    text("board-title-4", TypeId::Board4, Ink::Text, 6),
    optional(text("board-people", TypeId::BoardText1, Ink::Muted, 1, "board-people-2"), 1),
    text("board-people-2", TypeId::BoardText2, Ink::Muted, 1, "board-people-3"),
    text("board-people-3", TypeId::BoardText3, Ink::Muted, 2),
    {.part = "board-progress", .ground = Ink::Line, .radius_px = 6, .margin_top_px = 32, .height_px = 12},
    {.part = "board-progress-done", .ground = Ink::Accent, .radius_px = 6, .height_px = 12},
    {.part = "board-times", .arrange = Arrange::Row, .gap_px = 16, .margin_top_px = 16, .spread = true},
    text("board-time-note", TypeId::BoardTime2, Ink::Muted, 1),

    growing({.part = "board-next", .gap_px = 20}, 0),
    growing({.part = "board-rows"}, 0),
    {.part = "board-row", .arrange = Arrange::Row, .edge = Ink::Line, .edges = kAbove, .padding = {22, 0, 22, 0}, .gap_px = 24},
    wide_text(text("board-time", TypeId::BoardTime1, Ink::Text, 1), 168),
    wide_text(text("board-time-quiet", TypeId::BoardTime1, Ink::Muted, 1), 168),
    {.part = "board-row-body", .gap_px = 4, .grow = true, .least_rem = 7},
    growing(text("board-item", TypeId::BoardStrong1, Ink::Text, 2, "board-item-2"), 0),
    text("board-item-2", TypeId::BoardStrong2, Ink::Text, 3),
    growing(text("board-item-past", TypeId::BoardStrong1, Ink::Muted, 2, "board-item-past-2"), 0),
    text("board-item-past-2", TypeId::BoardStrong2, Ink::Muted, 3),
    growing(struck(text("board-item-cancelled", TypeId::BoardStrong1, Ink::Muted, 2, "board-item-cancelled-2")), 0),
    struck(text("board-item-cancelled-2", TypeId::BoardStrong2, Ink::Muted, 3)),
    text("board-note", TypeId::BoardText3, Ink::Muted, 1),

    growing({.part = "board-rooms", .gap_px = 36, .margin_top_px = 40}, 14),
    growing({.part = "board-rooms-line", .arrange = Arrange::Row, .gap_px = 36}, 0),
    growing({.part = "board-room", .gap_px = 16}, 0),
    text("board-room-name", TypeId::BoardStrong2, Ink::Accent, 1, "board-room-name-2"),
    text("board-room-name-2", TypeId::BoardStrong3, Ink::Accent, 2),
    growing(card("board-room-card", 18, 30), 10),
    growing(below({.part = "board-room-words", .gap_px = 10}, 18), 4),
    growing(text("board-room-title", TypeId::Board3, Ink::Text, 3, "board-room-title-2"), 1.875f),
    text("board-room-title-2", TypeId::Board4, Ink::Text, 4, "board-room-title-3"),
    text("board-room-title-3", TypeId::BoardStrong2, Ink::Text, 5, "board-room-title-4"),
    text("board-room-title-4", TypeId::BoardStrong3, Ink::Text, 6),
    optional(text("board-room-people", TypeId::BoardText3, Ink::Muted, 2), 1),
    growing({.part = "board-room-rows"}, 0),
    {.part = "board-room-row", .arrange = Arrange::Row, .edge = Ink::Line, .edges = kAbove, .padding = {14, 0, 14, 0}, .gap_px = 12},
    wide_text(text("board-room-time", TypeId::BoardTime2, Ink::Text, 1), 84),
    growing(text("board-room-item", TypeId::BoardStrong3, Ink::Text, 2), 0),
    growing(struck(text("board-room-item-cancelled", TypeId::BoardStrong3, Ink::Muted, 2)), 0),

    growing({.part = "board-day", .gap_px = 20, .margin_top_px = 40}, 8),
    day_row("board-day-row", Ink::None, Ink::Line, kAbove),
    day_row("board-day-row-now", Ink::Wash, Ink::Accent, {.left = 5}),
    {.part = "board-day-words", .gap_px = 4, .grow = true, .least_rem = 10},
    text("board-day-people", TypeId::BoardText3, Ink::Muted, 1),
    {.part = "board-day-room", .arrange = Arrange::Text, .type = TypeId::BoardText3, .ink = Ink::Muted, .padding = {5, 0, 0, 0}, .width_px = 200, .clamp_lines = 2},

    growing({.part = "board-people-page", .gap_px = 32, .margin_top_px = 40}, 12),
    growing(card("board-person", 20, 32), 0),
    growing({.part = "board-no-person"}, 0),
    {.part = "board-person-head", .arrange = Arrange::Row, .gap_px = 28, .middle = true},
    board_portrait("board-portrait-1", Ink::Portrait1), board_portrait("board-portrait-2", Ink::Portrait2), board_portrait("board-portrait-3", Ink::Portrait3),
    board_portrait("board-portrait-4", Ink::Portrait4), board_portrait("board-portrait-5", Ink::Portrait5), board_portrait("board-portrait-6", Ink::Portrait6),
    {.part = "board-who", .gap_px = 2, .grow = true},
    text("board-role", TypeId::BoardStrong3, Ink::Accent, 1),
    text("board-person-name", TypeId::BoardStrong1, Ink::Text, 1, "board-person-name-2"),
    text("board-person-name-2", TypeId::BoardStrong2, Ink::Text, 2),
    text("board-affiliation", TypeId::BoardText3, Ink::Muted, 2),
    optional(below(text("board-talk", TypeId::BoardStrong2, Ink::Text, 3, "board-talk-2"), 22), 1),
    text("board-talk-2", TypeId::BoardStrong3, Ink::Text, 4),

    {.part = "board-foot", .arrange = Arrange::Row, .gap_px = 40, .margin_top_px = 32, .middle = true, .optional = 2},
    growing(text("board-date", TypeId::BoardText3, Ink::Muted, 3), 12),
    text("board-turn", TypeId::BoardText3, Ink::Muted, 1),
    text("board-caption", TypeId::BoardText3, Ink::Muted, 1),
    {.part = "board-code", .radius_px = 10, .width_px = 164, .height_px = 164},
};

constexpr Style kWideBoardStyles[] = {
    {.part = "board", .padding = {56, 80, 48, 80}},
    growing({.part = "board-body", .arrange = Arrange::Row, .gap_px = 56, .margin_top_px = 28}, 14),
    growing(card("board-card", 24, 56), 0),
    {.part = "board-next", .gap_px = 20, .share = 0.41f},
    {.part = "board-day-words", .arrange = Arrange::Row, .gap_px = 32, .grow = true, .least_rem = 22},
    {.part = "board-day-people", .arrange = Arrange::Text, .type = TypeId::BoardText3, .ink = Ink::Muted, .padding = {5, 0, 0, 0}, .clamp_lines = 2, .share = 0.32f},
};
// clang-format on

}  // namespace

std::span<const Style> board_styles() { return kBoardStyles; }
std::span<const Style> wide_board_styles() { return kWideBoardStyles; }

}  // namespace marquee
