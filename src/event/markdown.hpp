// The subset of Markdown that the data may use, as spans: paragraphs, headings, lists;
// emphasis, strong, code, links and numbered citations. Raw HTML stays text.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

struct Span {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    bool citation = false;    // raised; `text` is the number, or the comma between two of them
    bool hard_break = false;  // the line ends after this span
    std::string url{};        // empty if this is no link
    bool operator==(const Span&) const = default;
};

enum class MarkdownKind { Paragraph, Heading, Bullet, Numbered };

struct MarkdownBlock {
    MarkdownKind kind = MarkdownKind::Paragraph;
    int number = 0;  // of a Numbered item, as its list counts
    std::vector<Span> spans;
    bool operator==(const MarkdownBlock&) const = default;
};

using Markdown = std::vector<MarkdownBlock>;

// Decides what a link may lead to: the address to use, or nothing for a link that is not allowed (its text stays).
using LinkFilter = std::function<std::optional<std::string>(std::string_view url)>;

// A citation: `[^number]` in the text leads to `url`; with an empty url it is a number without a link.
// The url is used as it is, not asked of the filter.
struct Citation {
    std::string number;
    std::string url;
};

// Parses `text` (CommonMark as md4c reads it). `[^2][^3]` become the raised spans "2", ", ", "3".
// Unknown constructs (tables, images, raw HTML) keep their text. A `[^number]` that is no citation stays text.
// Never fails.
Markdown parse_markdown(std::string_view text, const std::vector<Citation>& citations, const LinkFilter& filter);

}  // namespace marquee
