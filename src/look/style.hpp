// How each part of a page looks: one table for the canvas, the mirror and the style sheet.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "look/palette.hpp"
#include "look/type.hpp"

namespace marquee {

// Width of the page from which on it is laid out wide, in multiples of the root font's size; below it is a phone's.
inline constexpr float kWideFromEm = 52;
// Widest content: a page of 1120 px with margins of 32.
inline constexpr float kPageWidthPx = 1056;
// The outline around what has the keyboard's focus.
inline constexpr float kFocusWidthPx = 2;
inline constexpr float kFocusOffsetPx = 2;
// Height of the bar that stays in the window, and what the browser scrolls to is so far from it.
inline constexpr float kBarPx = 60;
inline constexpr float kBarDistancePx = 20;
// How strongly the keynotes' colour lies under words that a search found.
inline constexpr float kMarkOpacity = 0.16f;
// A timetable: height of an hour in which there is something, the most that two neighbouring starts or ends lie apart
// by that, and the same where there is nothing, or only what lies across all columns; in multiples of the root font's
// size. What is higher makes room.
inline constexpr float kHourRem = 7.5f;
inline constexpr float kLongestRem = 12;
inline constexpr float kEmptyRem = 1;
// Its columns are so wide at least, with the gap beside them; likewise.
inline constexpr float kColumnRem = 9.5f;
// A QR code: the side of its box, the modules around it that stay light, and its colours in either theme.
inline constexpr float kCodePx = 232;
inline constexpr int kQuietModules = 4;
inline constexpr Rgb kCodeInk{0x14, 0x17, 0x1f};
inline constexpr Rgb kCodeGround{0xff, 0xff, 0xff};
// Disc of a bulleted text: its diameter, and from the box's left to the disc.
inline constexpr float kBulletPx = 5;
inline constexpr float kBulletLeftPx = 6;
// How much light is left to a list beneath a sheet.
inline constexpr float kBeneathOpacity = 0.55f;

enum class Arrange : std::uint8_t {
    Text,       // lines of the block's runs
    Column,     // children below each other, as wide as the content
    Row,        // children side by side, wrapping; those with `grow` share what is left of their line
    Grid,       // children in equal columns at least `column_px` wide; those of a row are equally tall
    Timetable,  // children of children by their slots, the first column `column_px` wide; only drawn, never static
};

// Scrolls with the page, or stays at an edge of the window; or scrolls until it is at the top, and stays there below
// what is there already until its parent has left.
enum class Layer : std::uint8_t { Page, Top, Bottom, Held };

// A sign that is drawn in a box; an arrow at its right (look/shape.hpp).
enum class Shape : std::uint8_t { None, Star, StarOutline, Arrow };

struct Sides {
    float top = 0, right = 0, bottom = 0, left = 0;
};

// Lengths are in px of the page; of a board, in px where the root font's size is 16 px, and they grow with it.
struct Style {
    std::string_view part;
    Arrange arrange = Arrange::Column;
    TypeId type = TypeId::Body;  // of Text
    Ink ink = Ink::Text;         // of Text
    Ink ground = Ink::None;
    Ink edge = Ink::None;  // a hairline inside the padding, on `edges`
    Sides edges = {};      // thickness of the hairline by side
    float radius_px = 0;
    Sides padding = {};
    float gap_px = 0;           // between children, along both axes of a Row or Grid
    float margin_top_px = 0;    // above this box, beside the parent's gap
    float width_px = 0;         // fixed, 0 for as wide as it is given (Column) or needs (Row)
    float height_px = 0;        // at least
    float max_width_rem = 0;    // 0 for no limit
    float column_px = 0;        // of Grid and Timetable
    bool grow = false;          // in a Row, or in a Column of a given height: takes what is left
    float least_rem = 0;        // of one that grows: if less is left, it begins a new line, or others are left out
    bool spread = false;        // Row: what is left of a line lies between the children
    bool hug = false;           // in a Column: as wide as its content, not as the column
    bool middle = false;        // in a Row: children are centred across it; in Text: lines are centred
    bool hidden = false;        // takes no part in the page
    bool centred = false;       // the content is at most kPageWidthPx wide, or `content_rem`, in the middle
    float content_rem = 0;      // likewise, if it is not 0
    bool chip = false;          // stands inside a line of text, with its ground around it
    bool bullet = false;        // a disc hangs before the first line
    bool struck = false;        // a line goes through the text
    bool decoration = false;    // not selectable
    Shape shape = Shape::None;  // in the colour of the ink
    int clamp_lines = 0;        // shows at most so many lines; 0 for all
    // What follows is for boxes that must not be taller than they are told to be.
    std::string_view smaller = {};  // part that a text looks like if it does not fit
    std::uint8_t optional = 0;      // left out where there is no room, those with larger numbers first; 0: others are
    float share = 0;                // of the parent's width, 0 to 1; 0 for what else is said
    Layer layer = Layer::Page;
    Ink hover_ground = Ink::None;  // under the pointer; None for no change
    Ink hover_ink = Ink::None;
};

// The look of `part`, wide or on a phone. A part without a row in the table is a mistake of ours: asserts, and is
// plain.
const Style& style_of(std::string_view part, bool wide);

// The same with all its lengths multiplied.
Style scaled(const Style& style, float factor);

// Whether the part is one of boards, which are only drawn.
bool is_of_board(std::string_view part);
// How many of them there are.
std::size_t board_part_count();

// Every part's name, for the style sheet and tests.
std::vector<std::string_view> part_names();

}  // namespace marquee
