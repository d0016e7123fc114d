// A strict reader of the HTML that we write, for tests: quoted attributes, closed elements, no other constructs.
#pragma once
#include <cctype>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace marquee {

struct HtmlTag {
    std::string name;
    std::vector<std::pair<std::string, std::string>> attributes;  // values decoded

    const std::string* attribute(std::string_view wanted) const {
        for (const auto& [key, value] : attributes) {
            if (key == wanted) return &value;
        }
        return nullptr;
    }
};

struct HtmlTokens {
    std::vector<HtmlTag> tags;  // as they open
    std::string text;           // all of it, decoded
    std::string fault;          // what is not strict; empty if all is well
};

class HtmlReader {
  public:
    explicit HtmlReader(std::string_view html) : html_(html) {}

    HtmlTokens read() {
        while (at_ < html_.size() && tokens_.fault.empty()) {
            if (html_[at_] != '<') {
                tokens_.text += decode(until("<"));
            } else if (html_.substr(at_, 2) == "</") {
                close();
            } else {
                open();
            }
        }
        if (tokens_.fault.empty() && !open_.empty()) fail("not closed: " + open_.back());
        return std::move(tokens_);
    }

  private:
    void fail(const std::string& message) {
        if (tokens_.fault.empty()) tokens_.fault = message + " at byte " + std::to_string(at_);
    }

    std::string_view until(std::string_view stops) {
        const std::size_t start = at_;
        at_ = html_.find_first_of(stops, at_);
        if (at_ == std::string_view::npos) at_ = html_.size();
        return html_.substr(start, at_ - start);
    }

    bool take(std::string_view expected) {
        if (html_.substr(at_, expected.size()) != expected) return false;
        at_ += expected.size();
        return true;
    }

    std::string name() {
        const std::size_t start = at_;
        while (at_ < html_.size() && (std::isalnum(static_cast<unsigned char>(html_[at_])) || html_[at_] == '-')) ++at_;
        if (at_ == start) fail("no name");
        return std::string(html_.substr(start, at_ - start));
    }

    void close() {
        take("</");
        const std::string tag = name();
        if (!take(">")) fail("no > after </" + tag);
        if (open_.empty() || open_.back() != tag) return fail("</" + tag + "> closes nothing");
        open_.pop_back();
    }

    void open() {
        take("<");
        HtmlTag tag;
        tag.name = name();
        while (tokens_.fault.empty() && take(" ")) {
            std::string key = name();
            if (!take("=\"")) fail("attribute " + key + " has no quoted value");
            if (tag.attribute(key) != nullptr) fail("attribute " + key + " twice");
            std::string value = decode(until("\"<>"));
            if (!take("\"")) fail("value of " + key + " does not end");
            tag.attributes.emplace_back(std::move(key), std::move(value));
        }
        const bool self_closed = take("/>");
        if (!self_closed && !take(">")) fail("no > after <" + tag.name);
        if (self_closed && tag.name != "rect") fail("<" + tag.name + "/> is no HTML");
        if (!self_closed && tag.name != "br" && tag.name != "img" && tag.name != "input") open_.push_back(tag.name);
        tokens_.tags.push_back(std::move(tag));
    }

    std::string decode(std::string_view text) {
        std::string out;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] == '>' || text[i] == '"' || text[i] == '\'') fail("unescaped character");
            if (text[i] != '&') {
                out += text[i];
                continue;
            }
            bool known = false;
            for (const auto& [reference, character] : kReferences) {
                if (text.substr(i, reference.size()) != reference) continue;
                out += character;
                i += reference.size() - 1;
                known = true;
                break;
            }
            if (!known) fail("unknown reference");
        }
        return out;
    }

    static constexpr std::pair<std::string_view, char> kReferences[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&#13;", '\r'}};

    std::string_view html_;
    std::size_t at_ = 0;
    std::vector<std::string> open_;
    HtmlTokens tokens_;
};

inline HtmlTokens read_html(std::string_view html) { return HtmlReader(html).read(); }

}  // namespace marquee
