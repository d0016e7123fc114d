#include "exchange/prose.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "event/text.hpp"
#include "exchange/html.hpp"
#include "exchange/html_tags.hpp"
#include "exchange/links.hpp"

namespace marquee {

namespace {

constexpr std::string_view kLineEnds = "\r\n";

// libxml2 compares each attribute with all before, so a longer text could take minutes.
constexpr std::size_t kMaxHtmlBytes = std::size_t{1} << 17;

void add(MarkdownBlock& block, std::string_view text, std::string url) {
    if (text.empty()) return;
    Span span;
    span.text = text;
    span.url = std::move(url);
    block.spans.push_back(std::move(span));
}

// A line, in which addresses of the web become links.
void add_line(MarkdownBlock& block, std::string_view line, const LinkFilter& filter) {
    std::size_t from = 0;
    for (std::size_t at = line.find("http"); at != std::string_view::npos; at = line.find("http", at + 1)) {
        const std::string_view rest = line.substr(at);
        if (at < from || (!rest.starts_with("https://") && !rest.starts_with("http://"))) continue;
        std::string_view url = rest.substr(0, rest.find_first_of(" \t<>\"|"));
        const std::size_t last = url.find_last_not_of(".,;:!?'*)]");
        url = url.substr(0, last + 1);
        std::optional<std::string> allowed = filter(url);
        if (!allowed) continue;
        add(block, line.substr(from, at - from), "");
        add(block, url, std::move(*allowed));
        from = at + url.size();
    }
    add(block, line.substr(from), "");
}

// Blank lines part paragraphs; other lines stay lines.
Markdown read_plain(std::string_view text, const LinkFilter& filter) {
    Markdown blocks;
    MarkdownBlock block;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        line = line.substr(0, line.find_last_not_of(kLineEnds) + 1);
        if (is_blank(line)) {
            if (!block.spans.empty()) blocks.push_back(std::exchange(block, {}));
            continue;
        }
        if (!block.spans.empty()) block.spans.back().hard_break = true;
        add_line(block, line, filter);
    }
    if (!block.spans.empty()) blocks.push_back(std::move(block));
    return blocks;
}

}  // namespace

Markdown read_prose(std::string_view written, TextKind kind, const std::string& base, std::string_view place,
                    Report& report) {
    CleanText clean = clean_text(written, Lines::Keep);
    if (!clean.removed.empty()) report.add("Control characters in texts were left out", place);
    const std::string& text = clean.text;
    const LinkFilter filter = [&](std::string_view url) {
        std::optional<std::string> allowed = link_url(url, base, report);
        if (!allowed) report.add("Links in texts whose addresses are not allowed became text", place);
        return allowed;
    };
    const HiddenElement hidden = [&](std::string_view name) {
        report.add("What is in <" + std::string(name) + "> in texts was left out", place);
    };
    const bool too_long = text.size() > kMaxHtmlBytes;
    if (too_long) report.add("Texts of more than 128 KiB were not searched for HTML", place);
    const Markup markup = too_long ? Markup::None : markup_of(text);
    if (markup == Markup::Html || (markup == Markup::Some && kind == TextKind::Plain)) {
        if (std::optional<Markdown> blocks = read_html(as_html(text, markup), filter, hidden)) return *blocks;
        report.add("HTML whose elements nest too deep became text", place);
        return read_plain(text, filter);
    }
    if (kind == TextKind::Plain) return read_plain(text, filter);
    return parse_markdown(markup == Markup::None ? text : without_tags(text, hidden), {}, filter);
}

}  // namespace marquee
