#include "output/html.hpp"

#include <cstddef>
#include <vector>

#include "event/characters.hpp"
#include "look/floorplan.hpp"
#include "look/palette.hpp"
#include "output/element.hpp"
#include "output/number.hpp"

namespace marquee {
namespace {

// Characters that HTML forbids even as references (WHATWG HTML, 13.2.3.5).
bool is_forbidden(char32_t c) {
    const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f);
    const bool noncharacter = (c >= 0xfdd0 && c <= 0xfdef) || (c & 0xfffe) == 0xfffe;
    return control || noncharacter;
}

std::string_view reference_for(char32_t c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        case '\r':
            return "&#13;";  // a bare one would be read as a line feed
        default:
            return {};
    }
}

class HtmlWriter {
  public:
    explicit HtmlWriter(std::string_view root) : root_(root) {}

    void block(const Block& block) {
        const Element element = element_of(block, root_);
        open(element);
        if (block.role == Role::Field) return;  // it has no end
        if (block.role == Role::Ornament && !block.pattern.empty()) {
            floorplan(seed_of(block.pattern));
        } else if (block.role == Role::Choice) {
            options(block);
        } else {
            runs(block.runs);
            if (block.role == Role::Ornament && !block.src.empty()) picture(block.src);
            if (!block.children.empty()) out_ += '\n';
            for (const Block& child : block.children) this->block(child);
        }
        close(element);
        out_ += '\n';
    }

    std::string take() { return std::move(out_); }

  private:
    void attribute(std::string_view name, std::string_view value) {
        out_.append(" ").append(name).append("=\"").append(escape_html(value)).append("\"");
    }

    void open(const Element& element) {
        out_.append("<").append(element.tag);
        for (const Attribute& attribute : element.attributes) this->attribute(attribute.name, attribute.value);
        out_ += '>';
    }

    void close(const Element& element) { out_.append("</").append(element.tag).append(">"); }

    void runs(const std::vector<Run>& runs) {
        std::vector<Element> around;
        for (const Run& run : runs) {
            std::vector<Element> wanted = wrappers_of(run, root_);
            std::size_t shared = 0;
            while (shared < around.size() && shared < wanted.size() && around[shared] == wanted[shared]) ++shared;
            close_down_to(around, shared);
            for (std::size_t i = shared; i < wanted.size(); ++i) open(wanted[i]);
            around = std::move(wanted);
            out_ += escape_html(run.text);
            if (run.line_break) out_ += "<br>";
        }
        close_down_to(around, 0);
    }

    void options(const Block& choice) {
        for (const Option& option : choice.options) {
            Element element{"option", {{"value", option.value}}};
            if (option.value == choice.value) element.attributes.push_back({"selected", ""});
            open(element);
            out_ += escape_html(option.label);
            close(element);
        }
    }

    void close_down_to(const std::vector<Element>& around, std::size_t count) {
        for (std::size_t i = around.size(); i > count; --i) close(around[i - 1]);
    }

    void picture(std::string_view src) {
        out_ += "<img";
        attribute("src", std::string(root_).append("data/").append(src));
        out_ += " alt=\"\" loading=\"lazy\">";
    }

    void floorplan(std::uint64_t seed) {
        for (const FloorplanPiece& piece : make_floorplan(seed)) this->piece(piece);
    }

    // The style sheet's custom properties colour the pieces, so that the pattern follows the theme.
    void piece(const FloorplanPiece& piece) {
        const bool across = piece.shape == FloorplanShape::WireAcross;
        const bool down = piece.shape == FloorplanShape::WireDown;
        const float width = down ? kFloorplanWireWidth : piece.width;
        const float height = across ? kFloorplanWireWidth : piece.height;
        out_ += "\n<rect";
        attribute("x", number(piece.x + (piece.width - width) / 2));
        attribute("y", number(piece.y + (piece.height - height) / 2));
        attribute("width", number(width));
        attribute("height", number(height));
        if (piece.shape == FloorplanShape::Block) attribute("rx", number(kFloorplanBlockRadius));
        if (piece.shape == FloorplanShape::Via) attribute("rx", number(width / 2));
        attribute("fill", std::string("var(--").append(ink_name(piece.ink)).append(")"));
        if (piece.opacity < 1) attribute("fill-opacity", number(piece.opacity));
        out_ += "/>";
    }

    std::string_view root_;
    std::string out_;
};

}  // namespace

std::string ground_of(bool dark) { return hex(colour(make_palette(dark, {}), Ink::Ground)); }

std::string escape_html(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = next_character(text, at);
        const std::string_view reference = reference_for(c);
        if (!reference.empty()) {
            out += reference;
        } else if (c == kReplacement || is_forbidden(c)) {
            out += "\xef\xbf\xbd";
        } else {
            out += text.substr(start, at - start);
        }
    }
    return out;
}

std::string write_html(const Document& document, std::string_view root) {
    HtmlWriter writer(root);
    writer.block(document.root);
    return writer.take();
}

std::string fill_shell(std::string_view shell, const Document& document, std::string_view root, std::string_view head) {
    struct Placeholder {
        std::string_view name;
        std::string value;
    };
    const Placeholder placeholders[] = {
        {"{{lang}}", escape_html(document.language)},
        {"{{title}}", escape_html(document.title)},
        {"{{description}}", escape_html(document.description)},
        {"{{root}}", escape_html(root)},
        {"{{head}}", std::string(head)},
        {"{{body}}", write_html(document, root)},
        {"{{ground}}", ground_of(false)},
        {"{{ground-dark}}", ground_of(true)},
    };
    std::string out;
    while (!shell.empty()) {
        const std::size_t brace = shell.find("{{");
        out += shell.substr(0, brace);
        if (brace == std::string_view::npos) break;
        shell.remove_prefix(brace);
        std::string_view taken = shell.substr(0, 2);
        std::string_view value = taken;
        for (const Placeholder& placeholder : placeholders) {
            if (shell.substr(0, placeholder.name.size()) != placeholder.name) continue;
            taken = placeholder.name;
            value = placeholder.value;
        }
        out += value;
        shell.remove_prefix(taken.size());
    }
    return out;
}

}  // namespace marquee
