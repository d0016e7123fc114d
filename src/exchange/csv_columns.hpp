// The columns of our CSV: what a reader looks for and a writer writes.
#pragma once
#include <array>
#include <string_view>

namespace marquee {

enum class CsvColumn {
    Title,
    Start,
    End,
    Room,
    Track,
    Type,
    Speakers,
    Abstract,
    Id,
    Label,
    Language,
    Cancelled,
    Slides,
    Paper,
    Video,
    Stream,
    Feedback,
};

// In the order of CsvColumn.
inline constexpr std::array<std::string_view, 17> kCsvColumns = {
    "title", "start",    "end",       "room",   "track", "type",  "speakers", "abstract", "id",
    "label", "language", "cancelled", "slides", "paper", "video", "stream",   "feedback"};

}  // namespace marquee
