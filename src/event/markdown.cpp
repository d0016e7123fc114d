// Citations ride on CommonMark's reference links: a definition `[^1]: <^1>` is put before the text for each citation in
// it, so that `[^1]` is a link from "^1" to "^1", which no other link looks like. They stand in front because there
// nothing in the text can swallow them.
#include "event/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <utility>

namespace marquee {

namespace {

// Stands between `]` and `[^` while md4c reads, because `[^1][^2]` would be one link to it. Never in the output.
constexpr char kGap = '\x01';

// Longer numbers are not looked for.
constexpr std::size_t kMaxNumberBytes = 9;

const Citation* find_citation(const std::vector<Citation>& citations, std::string_view number) {
    const auto found = std::find_if(citations.begin(), citations.end(),
                                    [number](const Citation& citation) { return citation.number == number; });
    return found == citations.end() ? nullptr : &*found;
}

std::string with_definitions(std::string_view text, const std::vector<Citation>& citations) {
    if (text.find("[^") == std::string_view::npos && text.find(kGap) == std::string_view::npos)
        return std::string(text);
    std::string definitions;
    std::string body;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.compare(i, 2, "[^") == 0) {
            const std::string_view rest = text.substr(i + 2, kMaxNumberBytes + 1);
            const std::string number(rest.substr(0, rest.find(']')));
            if (find_citation(citations, number))
                definitions.append("[^").append(number).append("]: <^").append(number).append(">\n");
            if (i > 0 && text[i - 1] == ']') body += kGap;
        }
        if (text[i] != kGap) body += text[i];
    }
    if (definitions.empty()) return body;
    return definitions + "\n" + body;
}

void append_utf8(std::string& out, unsigned long code_point) {
    if (code_point == 0 || code_point > 0x10FFFF || (code_point >= 0xD800 && code_point < 0xE000)) code_point = 0xFFFD;
    const auto tail = [&out, code_point](int shift) {
        out += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
    };
    if (code_point < 0x80) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800) {
        out += static_cast<char>(0xC0 | (code_point >> 6));
        tail(0);
    } else if (code_point < 0x10000) {
        out += static_cast<char>(0xE0 | (code_point >> 12));
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xF0 | (code_point >> 18));
        tail(12), tail(6), tail(0);
    }
}

struct NamedEntity {
    std::string_view name;
    unsigned long code_point;
};

// HTML has 2,231 names; these are the ones that UTF-8 text still needs. Others stay as they are written.
constexpr NamedEntity kNamedEntities[] = {{"&amp;", '&'},  {"&lt;", '<'},    {"&gt;", '>'},
                                          {"&quot;", '"'}, {"&apos;", '\''}, {"&nbsp;", 0xA0}};

void append_entity(std::string& out, std::string_view entity) {
    if (entity.starts_with("&#")) {
        const bool hex = entity[2] == 'x' || entity[2] == 'X';
        unsigned long code_point = 0;  // md4c takes at most 7 digits
        for (char c : entity.substr(hex ? 3 : 2, entity.size() - (hex ? 4 : 3))) {
            const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
            code_point = code_point * (hex ? 16 : 10) + static_cast<unsigned long>(digit);
        }
        // A control character would come in through the back door, past clean_text.
        const bool is_control = code_point < 0x20 || code_point == 0x7F ||
                                (code_point >= 0x202A && code_point <= 0x202E) ||
                                (code_point >= 0x2066 && code_point <= 0x2069);
        append_utf8(out, is_control ? 0xFFFD : code_point);
        return;
    }
    for (const NamedEntity& named : kNamedEntities) {
        if (named.name == entity) return append_utf8(out, named.code_point);
    }
    out += entity;
}

std::string attribute_text(const MD_ATTRIBUTE& attribute) {
    std::string out;
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
        if (attribute.substr_types[i] == MD_TEXT_ENTITY) {
            append_entity(out, part);
        } else {
            out += part;
        }
    }
    out.erase(std::remove(out.begin(), out.end(), kGap), out.end());
    return out;
}

// Takes md4c's events and makes blocks of them.
class BlockBuilder {
  public:
    BlockBuilder(const std::vector<Citation>& citations, const LinkFilter& filter)
        : citations_(citations), filter_(filter) {}

    Markdown blocks;

    void enter_block(MD_BLOCKTYPE type, void* detail) {
        open_ = false;
        switch (type) {
            case MD_BLOCK_UL:
                lists_.push_back({false, 0});
                break;
            case MD_BLOCK_OL:
                lists_.push_back({true, static_cast<int>(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start)});
                break;
            case MD_BLOCK_LI:
                begin_item();
                break;
            case MD_BLOCK_H:
                next_ = {MarkdownKind::Heading, 0, {}};
                break;
            case MD_BLOCK_CODE:
                style_.code = true;
                break;
            default:
                break;
        }
    }

    void leave_block(MD_BLOCKTYPE type) {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) lists_.pop_back();
        if (type == MD_BLOCK_CODE) {
            style_.code = false;
            if (open_) blocks.back().spans.back().hard_break = false;  // the end of the last line is the block's
        }
        next_ = {};
        open_ = false;
    }

    void enter_span(MD_SPANTYPE type, void* detail) {
        if (type == MD_SPAN_STRONG) ++strong_;
        if (type == MD_SPAN_EM) ++emphasis_;
        if (type == MD_SPAN_CODE) style_.code = true;
        if (type == MD_SPAN_A) begin_link(attribute_text(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
    }

    void leave_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_STRONG) --strong_;
        if (type == MD_SPAN_EM) --emphasis_;
        if (type == MD_SPAN_CODE) style_.code = false;
        if (type == MD_SPAN_A) {
            style_.url.clear();
            citation_ = nullptr;
        }
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        switch (type) {
            case MD_TEXT_BR:
                return break_line();
            case MD_TEXT_SOFTBR:
                return add(" ");
            case MD_TEXT_NULLCHAR:
                return add("\xEF\xBF\xBD");
            case MD_TEXT_ENTITY: {
                std::string decoded;
                append_entity(decoded, text);
                return add(decoded);
            }
            case MD_TEXT_CODE:
                return add_code(text);
            default:
                return add(text);
        }
    }

  private:
    struct List {
        bool numbered;
        int next_number;
    };

    void begin_item() {
        List& list = lists_.back();
        next_ = {
            list.numbered ? MarkdownKind::Numbered : MarkdownKind::Bullet, list.numbered ? list.next_number++ : 0, {}};
    }

    void begin_link(const std::string& url) {
        if (url.starts_with('^')) citation_ = find_citation(citations_, std::string_view(url).substr(1));
        if (!citation_) style_.url = filter_(url).value_or("");
    }

    std::vector<Span>& spans() {
        if (!open_) blocks.push_back(std::exchange(next_, {}));
        open_ = true;
        return blocks.back().spans;
    }

    void add(std::string_view text) {
        if (citation_ && text == "^" + citation_->number) return add_citation();
        Span span = style_;
        span.strong = strong_ > 0;
        span.emphasis = emphasis_ > 0;
        span.text = text;
        span.text.erase(std::remove(span.text.begin(), span.text.end(), kGap), span.text.end());
        if (span.text.empty()) return;
        std::vector<Span>& line = spans();
        if (!line.empty() && same_style(line.back(), span)) {
            line.back().text += span.text;
        } else {
            line.push_back(std::move(span));
        }
    }

    void add_citation() {
        Span span;
        span.citation = true;
        std::vector<Span>& line = spans();
        if (!line.empty() && line.back().citation && !line.back().hard_break) {
            span.text = ", ";
            line.push_back(span);
        }
        span.text = citation_->number;
        span.url = citation_->url;
        line.push_back(std::move(span));
    }

    // The lines of a code block end in "\n", those of code inside a paragraph have none.
    void add_code(std::string_view text) {
        if (text != "\n") return add(text);
        break_line();
    }

    void break_line() {
        if (open_ && !blocks.back().spans.empty()) blocks.back().spans.back().hard_break = true;
    }

    static bool same_style(const Span& a, const Span& b) {
        return a.strong == b.strong && a.emphasis == b.emphasis && a.code == b.code && a.citation == b.citation &&
               a.url == b.url && !a.hard_break;
    }

    const std::vector<Citation>& citations_;
    const LinkFilter& filter_;
    std::vector<List> lists_;
    MarkdownBlock next_;  // what the next text begins, if no block is open
    bool open_ = false;
    int strong_ = 0;
    int emphasis_ = 0;
    Span style_;                          // url and code of the text to come
    const Citation* citation_ = nullptr;  // of the link that is open
};

BlockBuilder& builder(void* userdata) { return *static_cast<BlockBuilder*>(userdata); }

}  // namespace

Markdown parse_markdown(std::string_view text, const std::vector<Citation>& citations, const LinkFilter& filter) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        builder(data).enter_block(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
        builder(data).leave_block(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
        builder(data).enter_span(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* data) {
        builder(data).leave_span(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* part, MD_SIZE size, void* data) {
        builder(data).text(type, {part, size});
        return 0;
    };
    BlockBuilder blocks(citations, filter);
    const std::string source = with_definitions(text, citations);
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &blocks);
    return std::move(blocks.blocks);
}

}  // namespace marquee
