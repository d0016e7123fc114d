#include "exchange/html.hpp"

#include <utility>
#include <vector>

#include "event/text.hpp"
#include "exchange/html_elements.hpp"
#include "exchange/xml_tree.hpp"

namespace marquee {

namespace {

// Takes a tree and makes blocks of it.
class BlockReader {
  public:
    BlockReader(const LinkFilter& filter, const HiddenElement& hidden) : filter_(filter), hidden_(hidden) {}

    Markdown blocks;
    bool too_deep = false;

    void read(const xmlNode& node, int depth) {
        if (depth >= kMaxHtmlDepth) too_deep = true;
        if (node.type == XML_TEXT_NODE) return text(text_of(node));
        if (node.type != XML_ELEMENT_NODE || too_deep) return;
        const std::string_view name = name_of(node);
        if (is_hidden(name)) {
            if (!is_blank(content(node))) hidden_(name);
            return;
        }
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
            const bool space = kHtmlSpaces.find(c) != std::string_view::npos;
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
    const HiddenElement& hidden_;
    std::vector<List> lists_;
    MarkdownBlock next_;  // what the next text begins, if no block is open
    bool open_ = false;
    bool pre_ = false;
    Span style_;  // of the text to come
};

}  // namespace

std::optional<Markdown> read_html(std::string_view html, const LinkFilter& filter, const HiddenElement& hidden) {
    const XmlDocument document = parse_html(html);
    const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    BlockReader reader(filter, hidden);
    if (root) reader.read(*root, 0);
    if (reader.too_deep) return std::nullopt;
    return std::move(reader.blocks);
}

}  // namespace marquee
