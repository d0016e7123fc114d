// Each block is written, read back and compared, because Markdown's rules for emphasis have more cases than can be
// listed; a block that does not read back is written without its styles, where only the escapes below count.
#include "exchange/markdown_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "event/text.hpp"
#include "exchange/markdown_tidy.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

constexpr std::string_view kPunctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_word(char c) { return static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || is_letter(c); }

// "&amp;" and the like at the front of `text` would be read as a character.
bool is_entity(std::string_view text) {
    const std::size_t end =
        text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789#", 1);
    return end != std::string_view::npos && end > 1 && text[end] == ';';
}

// What follows a "<" goes on without a space until a ">", or until what is not known. md4c takes any first character.
bool may_be_address(std::string_view text) {
    const std::size_t end = text.find_first_of(" <>", 1);
    return end == std::string_view::npos || text[end] == '>';
}

// What stands around a text in its line.
struct Around {
    bool in_link;
    bool before_link;
};

bool must_escape(std::string_view text, std::size_t at, Around around) {
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    switch (text[at]) {
        case '\\':
            return next == '\0' || kPunctuation.find(next) != std::string_view::npos;
        case '_':
            return at == 0 || !is_word(text[at - 1]) || !is_word(next);
        case '<':
            return is_letter(next) || next == '/' || may_be_address(text.substr(at + 1));
        case '&':
            return is_entity(text.substr(at));
        case '!':
            return next == '\0' && around.before_link;  // which would become an image
        case ']':
            return around.in_link;
        case '*':
            return at == 0 || text[at - 1] != ' ' || next != ' ';
        case '`':
        case '[':
            return true;
        default:
            return false;
    }
}

std::string escaped(std::string_view text, Around around) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (must_escape(text, i, around)) out += '\\';
        out += text[i];
    }
    return out;
}

// A line that begins a paragraph must not look like another block.
std::string as_line(std::string line) {
    if (line.empty()) return line;
    if (std::string_view("#+-=>~|").find(line[0]) != std::string_view::npos) return "\\" + line;
    std::size_t digits = 0;
    while (digits < line.size() && is_digit(line[digits])) ++digits;
    const bool numbered = digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    if (numbered) line.insert(digits, "\\");
    return line;
}

std::string code(std::string_view text) {
    std::size_t longest = 0, run = 0;
    for (char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    const bool padded = text.front() == '`' || text.back() == '`' || (text.front() == ' ' && text.back() == ' ');
    const std::string space = padded && !is_blank(text) ? " " : "";
    return fence + space + std::string(text) + space + fence;
}

std::string address(std::string_view url) {
    std::string out;
    for (std::size_t i = 0; i < url.size(); ++i) {
        if (url[i] == '&' && is_entity(url.substr(i))) {
            out += "&amp;";
        } else {
            if (url[i] == '\\') out += '\\';
            out += url[i];
        }
    }
    return out.find_first_of("()") == std::string::npos ? out : "<" + out + ">";
}

// The runs of `spans` from `begin` for which `same` holds, as [begin, end).
template <typename Same>
std::size_t end_of_run(const std::vector<Span>& spans, std::size_t begin, std::size_t limit, Same same) {
    std::size_t end = begin;
    while (end < limit && same(spans[end])) ++end;
    return end;
}

std::string line_of(const std::vector<Span>& spans, std::size_t begin, std::size_t end, const Span& open);

// The spans as one link, one strong or one emphasised text, whichever `open` has not yet and reaches furthest.
std::string run_of(const std::vector<Span>& spans, std::size_t begin, std::size_t& end, Span open) {
    const Span& first = spans[begin];
    const std::size_t limit = end;
    if (first.url != open.url) {
        end = end_of_run(spans, begin, limit, [&](const Span& span) { return span.url == first.url; });
        const bool web = first.url.starts_with("http") && first.url.find_first_of("\\&") == std::string::npos;
        if (end == begin + 1 && web && first.text == first.url && !first.code && first.strong == open.strong &&
            first.emphasis == open.emphasis) {
            return "<" + first.url + ">";
        }
        open.url = first.url;
        return "[" + line_of(spans, begin, end, open) + "](" + address(first.url) + ")";
    }
    const auto strong = [&](const Span& span) { return span.strong && !open.strong; };
    const auto emphasis = [&](const Span& span) { return span.emphasis && !open.emphasis; };
    const std::size_t strong_end = end_of_run(spans, begin, limit, strong);
    const std::size_t emphasis_end = end_of_run(spans, begin, limit, emphasis);
    end = std::max(strong_end, emphasis_end);
    const bool is_strong = strong_end >= emphasis_end;
    (is_strong ? open.strong : open.emphasis) = true;
    const std::string mark = is_strong ? "**" : "*";
    return mark + line_of(spans, begin, end, open) + mark;
}

// `open` has the styles that are there already.
std::string line_of(const std::vector<Span>& spans, std::size_t begin, std::size_t end, const Span& open) {
    std::string out;
    while (begin < end) {
        const Span& span = spans[begin];
        std::size_t run_end = end;
        if (span.url != open.url || (span.strong && !open.strong) || (span.emphasis && !open.emphasis)) {
            out += run_of(spans, begin, run_end, open);
            begin = run_end;
        } else {
            const bool before_link = begin + 1 < end && spans[begin + 1].url != span.url;
            out += span.code ? code(span.text) : escaped(span.text, {!open.url.empty(), before_link});
            ++begin;
        }
    }
    return out;
}

std::string block_text(const MarkdownBlock& block, std::string_view indent) {
    std::string out;
    for (std::size_t begin = 0; begin < block.spans.size();) {
        std::size_t end = begin;
        while (end < block.spans.size() && !block.spans[end].hard_break) ++end;
        const bool broken = end < block.spans.size();
        end += broken ? 1 : 0;
        std::string line = line_of(block.spans, begin, end, {});
        if (block.kind != MarkdownKind::Heading) {
            out += as_line(std::move(line));
        } else {
            if (line.ends_with('#')) line.insert(line.size() - 1, "\\");
            out += line;
        }
        if (broken) out += "\\\n" + std::string(indent);
        begin = end;
    }
    return out;
}

std::string marker(const MarkdownBlock& block, char after_number) {
    if (block.kind == MarkdownKind::Heading) return "### ";
    if (block.kind == MarkdownKind::Bullet) return "- ";
    if (block.kind == MarkdownKind::Numbered) return std::to_string(block.number) + after_number + " ";
    return "";
}

std::string write_block(const MarkdownBlock& block, char after_number) {
    const std::string front = marker(block, after_number);
    return front + block_text(block, std::string(front.size(), ' '));
}

bool reads_back(const MarkdownBlock& block) {
    const auto any = [](std::string_view url) { return std::optional<std::string>(url); };
    const Markdown read = parse_markdown(write_block(block, '.'), {}, any);
    return read.size() == 1 && read[0] == block;
}

// `block` with as many of its styles as Markdown can say.
MarkdownBlock sayable(const MarkdownBlock& block) {
    if (reads_back(block)) return block;
    MarkdownBlock plain = block;
    for (Span& span : plain.spans) span.strong = span.emphasis = false;
    plain = tidied(plain);
    if (reads_back(plain)) return plain;
    for (Span& span : plain.spans) {
        span.url.clear();
        span.code = false;
    }
    return tidied(plain);
}

bool continues(const MarkdownBlock& list, const MarkdownBlock& item) {
    if (list.kind != item.kind) return false;
    return item.kind == MarkdownKind::Bullet || (item.kind == MarkdownKind::Numbered && item.number == list.number + 1);
}

}  // namespace

std::string write_markdown(const Markdown& markdown) {
    std::string out;
    std::optional<MarkdownBlock> before;
    char after_number = '.';
    for (const MarkdownBlock& block : markdown) {
        const MarkdownBlock tidy = tidied(block);
        if (tidy.spans.empty()) continue;
        MarkdownBlock next = sayable(tidy);
        const bool same_list = before && continues(*before, next);
        // Two lists of the same sort in a row would be one; another sign after the number tells them apart.
        if (before && !same_list && before->kind == next.kind) after_number = after_number == '.' ? ')' : '.';
        if (before) out += same_list ? "\n" : "\n\n";
        out += write_block(next, after_number);
        before = std::move(next);
    }
    return out;
}

}  // namespace marquee
