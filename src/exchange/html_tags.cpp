#include "exchange/html_tags.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "event/text.hpp"
#include "exchange/html_elements.hpp"
#include "exchange/references.hpp"
#include "exchange/words.hpp"
#include "exchange/xml_tree.hpp"

namespace marquee {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

struct Tag {
    std::size_t begin;
    std::size_t end;  // behind its ">"
    std::string name;
    bool closes;
    std::size_t partner = kNone;  // the tag at the element's other end, as an index
};

// The known element whose tag `text` begins with. Empty if it is none.
std::string tag_at(std::string_view text) {
    std::size_t at = text.substr(0, 2) == "</" ? 2 : 1;
    std::string name;
    while (at < text.size() && name.size() < 16) {
        const char c = text[at];
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        if (!letter && (c < '0' || c > '9')) break;
        name += static_cast<char>(letter ? c | 0x20 : c);
        ++at;
    }
    const bool ends = at < text.size() && std::string_view(" \t\r\n/>").find(text[at]) != kNone;
    return ends && is_known(name) ? name : "";
}

// Where the code in backticks that begins at `at` ends; behind the backticks if it has no end.
std::size_t after_code(std::string_view text, std::size_t at) {
    const std::size_t content = std::min(text.find_first_not_of('`', at), text.size());
    const std::string fence(content - at, '`');
    for (std::size_t end = text.find(fence, content); end != kNone; end = text.find(fence, end)) {
        const std::size_t run_end = std::min(text.find_first_not_of('`', end), text.size());
        if (run_end - end == fence.size()) return run_end;
        end = run_end;
    }
    return content;
}

// Where the tag at `begin` ends. A ">" in quotes is part of a value, unless there is no other.
std::size_t after_tag(std::string_view text, std::size_t begin) {
    std::size_t at = begin;
    while (at < text.size() && text[at] != '>') {
        const bool value = text[at] == '=' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\'');
        const std::size_t quote = value ? text.find(text[at + 1], at + 2) : kNone;
        at = quote == kNone ? at + 1 : quote + 1;
    }
    if (at >= text.size()) at = text.find('>', begin);
    return at == kNone ? kNone : at + 1;
}

// Where the end tag of the script or style that begins before `at` is: nothing in between is a tag or code.
std::size_t end_of_raw(std::string_view small_letters, std::string_view name, std::size_t at) {
    return is_one_of(name, {"script", "style"}) ? small_letters.find("</" + std::string(name), at) : kNone;
}

void find_partners(std::vector<Tag>& tags) {
    std::map<std::string_view, std::vector<std::size_t>> open;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        std::vector<std::size_t>& same = open[tags[i].name];
        if (!tags[i].closes) {
            same.push_back(i);
        } else if (!same.empty()) {
            tags[i].partner = same.back();
            tags[same.back()].partner = i;
            same.pop_back();
        }
    }
}

// All tags of `text`, in their order.
std::vector<Tag> tags_in(std::string_view text) {
    std::vector<Tag> tags;
    const std::string small_letters = lower(text);
    const std::size_t last = text.rfind('>');
    for (std::size_t at = 0; last != kNone && at < last;) {
        if (text[at] == '`') {
            at = after_code(text, at);
            continue;
        }
        std::string name = text[at] == '<' ? tag_at(text.substr(at)) : "";
        const std::size_t end = name.empty() ? kNone : after_tag(text, at);
        if (end == kNone) {
            at += text[at] == '\\' ? 2 : 1;
            continue;
        }
        const bool closes = text[at + 1] == '/';
        const std::size_t raw_end = closes ? kNone : end_of_raw(small_letters, name, end);
        tags.push_back({at, end, std::move(name), closes});
        at = raw_end == kNone ? end : raw_end;
    }
    find_partners(tags);
    return tags;
}

bool is_text(const Tag& tag) { return tag.partner == kNone && is_hidden(tag.name) && !is_void(tag.name); }

// The value of an attribute of the tag `written`.
std::string value_in(std::string_view written, std::string_view name, const char* key) {
    const XmlDocument document = parse_html(written);
    const xmlNode* node = document ? xmlDocGetRootElement(document.get()) : nullptr;
    while (node && name_of(*node) != name) node = node->children;
    return node ? attribute(*node, key) : "";
}

// Code of HTML as Markdown's, between more backticks than it has in a row.
std::string code_of(std::string_view html) {
    const XmlDocument document = parse_html(as_html(html, Markup::Some));
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    const std::string code(trimmed(root ? content(*root) : ""));
    if (code.empty()) return "";
    std::size_t longest = 0, run = 0;
    for (char c : code) longest = std::max(longest, run = c == '`' ? run + 1 : 0);
    if (code.find('\n') != kNone) {
        const std::string fence(std::max(longest + 1, std::size_t{3}), '`');
        return "\n\n" + fence + "\n" + code + "\n" + fence + "\n\n";
    }
    const std::string fence(longest + 1, '`');
    const std::string space(code.front() == '`' || code.back() == '`' ? " " : "");
    return fence + space + code + space + fence;
}

class TagWriter {
  public:
    TagWriter(std::string_view text, const HiddenElement& hidden)
        : text_(text), tags_(tags_in(text)), hidden_(hidden) {}

    std::string write() {
        std::size_t copied = 0;
        for (std::size_t i = 0; i < tags_.size(); ++i) {
            const Tag& tag = tags_[i];
            if (tag.begin < copied || is_text(tag)) continue;
            out_ += text_.substr(copied, tag.begin - copied);
            copied = tag.end;
            const bool whole = !tag.closes && tag.partner != kNone && (is_hidden(tag.name) || is_code(tag.name));
            if (whole) {
                copied = tags_[tag.partner].end;
                write_whole(tag);
            } else {
                write_tag(tag);
            }
        }
        return std::move(out_ += text_.substr(copied));
    }

  private:
    // An element whose content is no Markdown.
    void write_whole(const Tag& tag) {
        const std::string_view inner = text_.substr(tag.end, tags_[tag.partner].begin - tag.end);
        if (is_code(tag.name)) {
            out_ += code_of(inner);
        } else if (!is_blank(inner)) {
            hidden_(tag.name);
        }
    }

    void write_tag(const Tag& tag) {
        const std::string_view name = tag.name;
        const std::string_view written = text_.substr(tag.begin, tag.end - tag.begin);
        if (name == "br") out_ += "  \n";
        if (name == "img") out_ += value_in(written, name, "alt");
        if (is_one_of(name, {"td", "th"}) && !tag.closes) out_ += ' ';
        if (is_item(name)) {
            if (!tag.closes) out_ += "\n- ";
        } else if (is_block(name)) {
            out_ += is_heading(name) && !tag.closes ? "\n\n### " : "\n\n";
        }
        if (tag.partner == kNone) return;
        if (is_strong(name)) out_ += "**";
        if (is_emphasis(name)) out_ += '*';
        if (name == "a") write_link(tag, written);
    }

    void write_link(const Tag& tag, std::string_view written) {
        if (tag.closes) {
            const auto url = urls_.find(tag.partner);
            if (url != urls_.end()) out_ += "](<" + url->second + ">)";
            return;
        }
        std::string url = as_uri(trimmed(value_in(written, "a", "href")));
        if (url.empty()) return;
        out_ += '[';
        urls_.emplace(static_cast<std::size_t>(&tag - tags_.data()), std::move(url));
    }

    std::string_view text_;
    std::vector<Tag> tags_;
    const HiddenElement& hidden_;
    std::string out_;
    std::map<std::size_t, std::string> urls_;  // of the links that were begun, by their tag
};

}  // namespace

Markup markup_of(std::string_view text) {
    const std::vector<Tag> tags = tags_in(text);
    const std::size_t first = text.find_first_not_of(kHtmlSpaces);
    bool some = false;
    for (const Tag& tag : tags) {
        if (tag.begin == first && is_block(tag.name)) return Markup::Html;
        if (tag.closes && tag.name == "p") return Markup::Html;
        some = some || !is_text(tag);
    }
    return some ? Markup::Some : Markup::None;
}

std::string as_html(std::string_view text, Markup markup) {
    std::string out;
    std::size_t copied = 0;
    const auto copy = [&](std::size_t end, bool tag) {
        for (char c : text.substr(copied, end - copied)) {
            if (c == '<' && !tag) {
                out += "&lt;";
            } else {
                out += c;
            }
        }
        copied = end;
    };
    for (const Tag& tag : tags_in(text)) {
        copy(tag.begin, markup == Markup::Html);
        copy(tag.end, !is_text(tag));
    }
    copy(text.size(), markup == Markup::Html);
    return out;
}

std::string without_tags(std::string_view markdown, const HiddenElement& hidden) {
    return TagWriter(markdown, hidden).write();
}

}  // namespace marquee
