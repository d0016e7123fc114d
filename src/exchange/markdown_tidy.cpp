#include "exchange/markdown_tidy.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "event/text.hpp"

namespace marquee {

namespace {

constexpr int kMaxNumber = 999'999'999;  // CommonMark's

bool same_style(const Span& a, const Span& b) {
    return a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code && a.url == b.url;
}

Span with_text(const Span& like, std::string_view text) {
    Span span = like;
    span.text = text;
    span.hard_break = false;
    return span;
}

// Puts the spans of a block together. Spaces at the edges of a span wait until it is known what follows: between two
// spans they have the styles that both have, at the edges of a line they go.
class Line {
  public:
    void add(const Span& span) {
        const bool whole = span.code && !is_blank(span.text);
        const std::size_t first = whole ? 0 : std::min(span.text.find_first_not_of(' '), span.text.size());
        const std::size_t end = whole ? span.text.size() : span.text.find_last_not_of(' ') + 1;
        spaces_.append(first, ' ');
        if (first < end) {
            add_text(with_text(span, std::string_view(span.text).substr(first, end - first)));
            spaces_.append(span.text.size() - end, ' ');
        }
        if (span.hard_break) end_line();
    }

    void add_space() { spaces_ += ' '; }

    std::vector<Span> take() {
        if (!spans_.empty()) spans_.back().hard_break = false;
        return std::move(spans_);
    }

  private:
    void end_line() {
        spaces_.clear();
        if (!spans_.empty()) spans_.back().hard_break = true;
    }

    void add_text(Span span) {
        if (span.text.empty()) return;
        const bool line_start = spans_.empty() || spans_.back().hard_break;
        if (!line_start && !spaces_.empty()) {
            Span between;
            const Span& before = spans_.back();
            between.text = spaces_;
            between.strong = before.strong && span.strong;
            between.emphasis = before.emphasis && span.emphasis;
            if (before.url == span.url) between.url = span.url;
            merge(std::move(between));
        }
        spaces_.clear();
        merge(std::move(span));
    }

    void merge(Span span) {
        if (spans_.empty() || spans_.back().hard_break || !same_style(spans_.back(), span)) {
            spans_.push_back(std::move(span));
        } else {
            spans_.back().text += span.text;
        }
    }

    std::vector<Span> spans_;
    std::string spaces_;
};

// Without control characters, and without being a citation.
Span clean(Span span) {
    span.text = clean_text(span.text, Lines::Join).text;
    if (!std::exchange(span.citation, false)) return span;
    span.text = span.text == ", " ? " " : "[" + span.text + "]";
    return span;
}

// `[^…]` in a text is a citation that has no address, for the reader of the data.
void add_with_brackets(Line& line, const Span& span) {
    std::string_view rest = span.text;
    for (;;) {
        const std::size_t begin = span.code ? std::string_view::npos : rest.find("[^");
        const std::size_t end = begin == std::string_view::npos ? begin : rest.find(']', begin);
        if (end == std::string_view::npos) break;
        line.add(with_text(span, rest.substr(0, begin)));
        Span bracket = with_text(span, rest.substr(begin, end + 1 - begin));
        bracket.code = true;
        line.add(bracket);
        rest.remove_prefix(end + 1);
    }
    Span last = with_text(span, rest);
    last.hard_break = span.hard_break;
    line.add(last);
}

}  // namespace

MarkdownBlock tidied(const MarkdownBlock& block) {
    Line joined;
    for (const Span& written : block.spans) {
        Span span = clean(written);
        const bool joins = block.kind == MarkdownKind::Heading && std::exchange(span.hard_break, false);
        joined.add(span);
        if (joins) joined.add_space();
    }
    // Brackets may have stood in two spans that are one now.
    Line line;
    for (const Span& span : joined.take()) add_with_brackets(line, span);
    return {block.kind, std::clamp(block.number, 0, kMaxNumber), line.take()};
}

}  // namespace marquee
