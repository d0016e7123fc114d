#include "exchange/html.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "event/text.hpp"
#include "exchange/xml_tree.hpp"

namespace marquee {

namespace {

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_heading(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_list(std::string_view name) { return is_one_of(name, {"ul", "ol", "menu", "dl"}); }

bool is_item(std::string_view name) { return is_one_of(name, {"li", "dt", "dd"}); }

// What stands on lines of its own.
bool is_block(std::string_view name) {
    return is_heading(name) || is_list(name) || is_item(name) ||
           is_one_of(name, {"p",       "div",     "pre",    "blockquote", "hr",      "table",      "tr",
                            "section", "article", "header", "footer",     "figure",  "figcaption", "address",
                            "aside",   "main",    "nav",    "center",     "details", "summary",    "fieldset"});
}

// What has no text for readers in it.
bool is_hidden(std::string_view name) {
    return is_one_of(name, {"script", "style", "head", "template", "object", "embed", "iframe", "svg", "math", "form",
                            "select", "textarea", "audio", "video", "canvas"});
}

bool is_strong(std::string_view name) { return is_one_of(name, {"strong", "b"}); }
bool is_emphasis(std::string_view name) { return is_one_of(name, {"em", "i", "cite", "dfn", "var"}); }
bool is_code(std::string_view name) { return is_one_of(name, {"code", "kbd", "samp", "tt"}); }

bool is_known(std::string_view name) {
    return is_block(name) || is_hidden(name) || is_strong(name) || is_emphasis(name) || is_code(name) ||
           is_one_of(name, {"a", "br", "img", "span", "u", "s", "sub", "sup", "small", "font", "td", "th", "abbr",
                            "del", "ins", "mark", "q"});
}

constexpr std::string_view kSpaces = " \t\r\n\f";

// Takes a tree and makes blocks of it.
class BlockReader {
  public:
    explicit BlockReader(const LinkFilter& filter) : filter_(filter) {}

    Markdown blocks;
    bool too_deep = false;

    void read(const xmlNode& node, int depth) {
        if (depth >= kMaxHtmlDepth) too_deep = true;
        if (node.type == XML_TEXT_NODE) return text(text_of(node));
        if (node.type != XML_ELEMENT_NODE || is_hidden(name_of(node)) || too_deep) return;
        const std::string_view name = name_of(node);
        const bool block = is_block(name);
        if (block) end_block();
        element(node, name, depth);
        if (block) end_block();
    }

  private:
    void element(const xmlNode& node, std::string_view name, int depth) {
        const Span outer = style_;
        const bool outer_pre = pre_;
        style_.strong = style_.strong || is_strong(name);
        style_.emphasis = style_.emphasis || is_emphasis(name);
        pre_ = pre_ || name == "pre";
        style_.code = style_.code || is_code(name) || pre_;
        if (name == "a") style_.url = filter_(attribute(node, "href")).value_or("");
        if (name == "br") break_line();
        if (name == "img") text(attribute(node, "alt"));
        if (is_one_of(name, {"td", "th"})) text(" ");
        if (is_heading(name)) next_ = {MarkdownKind::Heading, 0, {}};
        if (is_list(name)) lists_.push_back({name == "ol", 1});
        if (is_item(name)) begin_item();
        for (const xmlNode* inner = node.children; inner; inner = inner->next) read(*inner, depth + 1);
        if (is_list(name)) lists_.pop_back();
        if (is_item(name) || is_heading(name)) next_ = {};
        style_ = outer;
        pre_ = outer_pre;
    }

    struct List {
        bool numbered;
        int next_number;
    };

    void begin_item() {
        const bool numbered = !lists_.empty() && lists_.back().numbered;
        next_ = {
            numbered ? MarkdownKind::Numbered : MarkdownKind::Bullet, numbered ? lists_.back().next_number++ : 0, {}};
    }

    void end_block() { open_ = false; }

    void add(std::string text) {
        if (!open_) blocks.push_back(std::exchange(next_, {}));
        open_ = true;
        Span span = style_;
        span.text = std::move(text);
        blocks.back().spans.push_back(std::move(span));
    }

    void break_line() {
        if (open_) blocks.back().spans.back().hard_break = true;
    }

    bool at_space() const {
        if (!open_) return true;
        const Span& last = blocks.back().spans.back();
        return last.hard_break || last.text.ends_with(' ');
    }

    void text(std::string_view text) {
        if (pre_) return lines(text);
        std::string words;
        for (char c : text) {
            const bool space = kSpaces.find(c) != std::string_view::npos;
            if (!space) {
                words += c;
            } else if (words.empty() ? !at_space() : words.back() != ' ') {
                words += ' ';
            }
        }
        if (!words.empty()) add(std::move(words));
    }

    void lines(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = text.find('\n');
            if (end != 0) add(std::string(text.substr(0, end)));
            if (end == std::string_view::npos) return;
            break_line();
            text.remove_prefix(end + 1);
        }
    }

    const LinkFilter& filter_;
    std::vector<List> lists_;
    MarkdownBlock next_;  // what the next text begins, if no block is open
    bool open_ = false;
    bool pre_ = false;
    Span style_;  // of the text to come
};

// Writes tags as Markdown; text between them is Markdown already.
class TagWriter {
  public:
    std::string out;
    bool too_deep = false;

    void write(const xmlNode& node, int depth) {
        if (depth >= kMaxHtmlDepth) too_deep = true;
        if (node.type == XML_TEXT_NODE) out += text_of(node);
        if (node.type != XML_ELEMENT_NODE || is_hidden(name_of(node)) || too_deep) return;
        const std::string_view name = name_of(node);
        if (name == "br") out += "  \n";
        if (name == "img") out += attribute(node, "alt");
        const std::string_view mark = is_strong(name) ? "**" : is_emphasis(name) ? "*" : is_code(name) ? "`" : "";
        const std::string url = name == "a" ? attribute(node, "href") : "";
        if (is_item(name)) {
            out += "\n- ";
        } else if (is_block(name)) {
            out += is_heading(name) ? "\n\n### " : "\n\n";
        }
        out += url.empty() ? mark : "[";
        for (const xmlNode* inner = node.children; inner; inner = inner->next) write(*inner, depth + 1);
        out += url.empty() ? std::string(mark) : "](<" + url + ">)";
        if (is_block(name) && !is_item(name)) out += "\n\n";
    }
};

// The known element whose tag `text` begins with; a ">" is known to follow. Empty if it is none.
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
    const bool ends = at < text.size() && std::string_view(" \t\r\n/>").find(text[at]) != std::string_view::npos;
    return ends && is_known(name) ? name : "";
}

// Where the code in backticks that begins at `at` ends; behind the backticks if it has no end.
std::size_t after_code(std::string_view text, std::size_t at) {
    const std::size_t content = std::min(text.find_first_not_of('`', at), text.size());
    const std::string fence(content - at, '`');
    for (std::size_t end = text.find(fence, content); end != std::string_view::npos; end = text.find(fence, end)) {
        const std::size_t run_end = std::min(text.find_first_not_of('`', end), text.size());
        if (run_end - end == fence.size()) return run_end;
        end = run_end;
    }
    return content;
}

}  // namespace

Markup markup_of(std::string_view text) {
    const std::size_t last = text.rfind('>');
    if (last == std::string_view::npos) return Markup::None;
    const std::size_t first = std::min(text.find_first_not_of(kSpaces), last);
    if (text.substr(first).starts_with('<') && is_block(tag_at(text.substr(first)))) return Markup::Html;
    bool some = false;
    for (std::size_t at = first; at < last;) {
        if (text[at] == '`') {
            at = after_code(text, at);
            continue;
        }
        if (text[at] == '<') {
            const std::string name = tag_at(text.substr(at));
            if (name == "p" && text[at + 1] == '/') return Markup::Html;
            some = some || !name.empty();
        }
        at += text[at] == '\\' ? 2 : 1;
    }
    return some ? Markup::Some : Markup::None;
}

std::optional<Markdown> read_html(std::string_view html, const LinkFilter& filter) {
    const XmlDocument document = parse_html(html);
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    BlockReader reader(filter);
    if (root) reader.read(*root, 0);
    if (reader.too_deep) return std::nullopt;
    return std::move(reader.blocks);
}

std::optional<std::string> without_tags(std::string_view markdown) {
    const XmlDocument document = parse_html(markdown);
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    TagWriter writer;
    if (root) writer.write(*root, 0);
    if (writer.too_deep) return std::nullopt;
    return std::move(writer.out);
}

}  // namespace marquee
