// The styles of text: one table for the canvas and the style sheet.
#pragma once
#include <cstdint>
#include <string_view>

namespace marquee {

// Font families by falling preference, as CSS lists them.
inline constexpr std::string_view kFamilies = "Inter,system-ui,sans-serif";
inline constexpr std::string_view kTabularFamilies = "\"Inter Digits\",Inter,system-ui,sans-serif";
inline constexpr std::string_view kMonospaceFamilies = "ui-monospace,monospace";
// Weight of strong text, where it is not bolder anyway.
inline constexpr int kStrongWeight = 600;
// How far an underline lies below the baseline, and how much a superscript is raised and shrunk; in em.
inline constexpr float kUnderlineOffsetEm = 0.16f;
inline constexpr float kUnderlineOpacity = 0.45f;
inline constexpr float kRaisedByEm = 0.4f;
inline constexpr float kRaisedSize = 0.75f;
// Where a line goes through text, above the baseline.
inline constexpr float kStrikeEm = 0.3f;

// A text style. Sizes are in multiples of the root font's size (rem), tracking in multiples of the text's own (em).
struct Type {
    std::string_view name;
    float size_rem = 1;
    float line_height_rem = 1.5f;
    int weight = 400;
    float tracking_em = 0;
    bool tabular = false;  // digits of one width
};

enum class TypeId : std::uint8_t {
    Hero,
    Title,
    Subtitle,
    Lead,
    Name,
    Strong,
    Body,
    Note,
    Label,
    Tag,
    Small,
    Close,
    Time,
    Monogram,
    // Of boards, by size.
    BoardClock,
    Board1,
    Board2,
    Board3,
    Board4,
    BoardStrong1,
    BoardStrong2,
    BoardStrong3,
    BoardText1,
    BoardText2,
    BoardText3,
    BoardLabel,
    BoardTag,
    BoardTime1,
    BoardTime2,
    BoardMonogram
};
const Type& type_of(TypeId id, bool wide);
inline constexpr int kTypeCount = static_cast<int>(TypeId::BoardMonogram) + 1;

}  // namespace marquee
