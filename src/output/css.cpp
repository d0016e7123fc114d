// Each part's rule stands for its row in look/style.hpp. Rules that both widths share come first, then those of each
// width, last what a parent lays on its children: all have one specificity, so that order alone decides.
#include "output/css.hpp"

#include <string>
#include <vector>

#include "look/shape.hpp"
#include "look/style.hpp"
#include "output/number.hpp"
#include "output/themes.hpp"

namespace marquee {
namespace {

constexpr std::string_view kStill = "html:not(.live) ";  // the page as long as no canvas is above it

std::string px(double length) { return length == 0 ? "0" : number(length) + "px"; }
std::string rem(double length) { return length == 0 ? "0" : number(length) + "rem"; }
// A length of a style; those of a board grow with the root font.
std::string length(const Style& style, double px_at_16) {
    return is_of_board(style.part) ? rem(px_at_16 / 16) : px(px_at_16);
}
std::string variable(Ink ink) { return std::string("var(--").append(ink_name(ink)).append(")"); }

class Rule {
  public:
    Rule& set(std::string_view property, std::string_view value) {
        if (!body_.empty()) body_ += ';';
        body_.append(property).append(":").append(value);
        return *this;
    }
    // "selector{…}" on a line; nothing without declarations.
    std::string under(std::string_view selector) const {
        if (body_.empty()) return {};
        return std::string(selector).append("{").append(body_).append("}\n");
    }

  private:
    std::string body_;
};

std::string still(std::string_view part) { return std::string(kStill).append(".").append(part); }

void set_type(Rule& rule, const Type& type) {
    rule.set("font-family", type.tabular ? kTabularFamilies : kFamilies);
    rule.set("font-size", rem(type.size_rem));
    rule.set("line-height", rem(type.line_height_rem));
    rule.set("font-weight", number(type.weight));
    rule.set("letter-spacing", type.tracking_em == 0 ? "normal" : number(type.tracking_em) + "em");
}

std::string type_rule(const Style& style, bool wide) {
    if (style.arrange != Arrange::Text) return {};
    const Type& type = type_of(style.type, wide);
    Rule rule;
    set_type(rule, type);
    std::string rules = rule.under(std::string(".").append(style.part));
    if (type.weight > kStrongWeight) {
        rules += Rule().set("font-weight", "inherit").under(std::string(".").append(style.part).append(" strong"));
    }
    return rules;
}

void set_arrangement(Rule& rule, const Style& style) {
    switch (style.arrange) {
        case Arrange::Text:
            rule.set("display", "block").set("color", variable(style.ink));
            if (style.middle) rule.set("text-align", "center");
            break;
        case Arrange::Column:
        case Arrange::Timetable:
            rule.set("display", "flex").set("flex-direction", "column");
            break;
        case Arrange::Row:
            rule.set("display", "flex").set("flex-wrap", "wrap");
            rule.set("align-items", style.middle ? "center" : "flex-start");
            if (style.spread) rule.set("justify-content", "space-between");
            break;
        case Arrange::Grid:
            rule.set("display", "grid");
            rule.set("grid-template-columns", "repeat(auto-fill,minmax(min(100%," + px(style.column_px) + "),1fr))");
            break;
    }
    if (style.gap_px != 0) rule.set("gap", length(style, style.gap_px));
}

void set_size(Rule& rule, const Style& style) {
    if (style.width_px != 0) {
        rule.set("flex", "0 0 auto").set("width", length(style, style.width_px)).set("max-width", "none");
    } else if (style.share != 0) {
        rule.set("flex", "0 0 auto").set("width", number(style.share * 100) + "%");
    } else if (style.grow) {
        rule.set("flex", "1 1 " + rem(style.least_rem));
    }
    if (style.height_px != 0) rule.set("min-height", length(style, style.height_px));
    if (style.max_width_rem != 0) rule.set("max-width", "min(100%," + rem(style.max_width_rem) + ")");
    if (style.hug) rule.set("align-self", "flex-start");
    if (style.margin_top_px != 0) rule.set("margin-top", length(style, style.margin_top_px));
}

// A border takes its room from the padding, so that the content lies where the canvas has it.
void set_padding(Rule& rule, const Style& style) {
    const Sides& sides = style.padding;
    const Sides& edges = style.edge == Ink::None ? Sides{} : style.edges;
    const auto inside = [&](float least_px, float edge_px) {
        if (!style.centred) return length(style, least_px - edge_px);
        const std::string widest = style.content_rem > 0 ? rem(style.content_rem) : px(kPageWidthPx);
        return "max(" + number(least_px) + "px,calc((100% - " + widest + ")/2))";
    };
    const std::string top = length(style, sides.top - edges.top);
    const std::string right = inside(sides.right, edges.right);
    const std::string bottom = length(style, sides.bottom - edges.bottom);
    const std::string left = inside(sides.left, edges.left);
    std::string value = top + " " + right;
    if (bottom != top || left != right) value += " " + bottom;
    if (left != right) value += " " + left;
    if (value != "0 0") rule.set("padding", value);
}

// Not shadows inside the box: with them, Chromium on a software GPU takes a third longer to its first paint.
void set_edges(Rule& rule, const Style& style) {
    if (style.edge == Ink::None) return;
    const Sides& sides = style.edges;
    const auto add = [&](std::string_view side, float width_px) {
        if (width_px != 0) rule.set(side, px(width_px) + " solid " + variable(style.edge));
    };
    if (sides.top == sides.right && sides.right == sides.bottom && sides.bottom == sides.left) {
        add("border", sides.top);
    } else {
        add("border-top", sides.top);
        add("border-right", sides.right);
        add("border-bottom", sides.bottom);
        add("border-left", sides.left);
    }
}

void set_layer(Rule& rule, const Style& style) {
    switch (style.layer) {
        case Layer::Page:
        case Layer::Held:
            if (style.bullet) rule.set("position", "relative");
            break;
        case Layer::Top:
            rule.set("position", "sticky").set("top", "0").set("z-index", "2");
            break;
        case Layer::Bottom:
            rule.set("position", "fixed").set("inset", "auto 0 0 0").set("z-index", "2");
            break;
    }
}

std::string corners(std::span<const Corner> corners) {
    std::string list;
    for (const Corner& corner : corners) list += number(corner.x * 100) + "% " + number(corner.y * 100) + "%,";
    return list + number(corners.front().x * 100) + "% " + number(corners.front().y * 100) + "%";
}

void set_shape(Rule& rule, const Style& style) {
    const std::string ink = variable(style.ink);
    switch (style.shape) {
        case Shape::None:
            break;
        case Shape::Star:
            rule.set("background-color", ink).set("clip-path", "polygon(" + corners(star_corners()) + ")");
            break;
        case Shape::StarOutline:
            rule.set("background-color", ink);
            rule.set("clip-path",
                     "polygon(evenodd," + corners(star_corners()) + "," + corners(inner_star_corners()) + ")");
            break;
        case Shape::Arrow: {
            const std::string half = px(kArrowWidthPx / 2);
            const auto triangle = [&](std::string_view towards, float right_px) {
                return "linear-gradient(to " + std::string(towards) + "," + ink + " 50%,transparent 50%) right " +
                       px(right_px) + " center/" + half + " " + px(kArrowHeightPx) + " no-repeat";
            };
            rule.set("background", triangle("bottom left", kArrowRightPx) + "," +
                                       triangle("bottom right", kArrowRightPx + kArrowWidthPx / 2) + " " +
                                       variable(style.ground));
            break;
        }
    }
}

std::string look_rule(const Style& style) {
    Rule rule;
    if (style.hidden) return rule.set("display", "none").under(still(style.part));
    set_arrangement(rule, style);
    set_size(rule, style);
    set_padding(rule, style);
    if (style.ground != Ink::None) rule.set("background-color", variable(style.ground));
    set_edges(rule, style);
    set_shape(rule, style);
    if (style.struck) rule.set("text-decoration", "line-through");
    if (style.radius_px != 0) rule.set("border-radius", length(style, style.radius_px));
    set_layer(rule, style);
    if (style.decoration) rule.set("-webkit-user-select", "none").set("user-select", "none");
    return rule.under(still(style.part));
}

std::string bullet_rule(const Style& style, bool wide) {
    if (!style.bullet) return {};
    const std::string line = rem(type_of(style.type, wide).line_height_rem);
    Rule rule;
    rule.set("content", "\"\"").set("position", "absolute").set("left", px(kBulletLeftPx));
    rule.set("top", "calc(" + number(style.padding.top) + "px + (" + line + " - " + px(kBulletPx) + ")/2)");
    rule.set("width", px(kBulletPx)).set("height", px(kBulletPx)).set("border-radius", "50%");
    rule.set("background-color", variable(Ink::Muted));
    return rule.under(still(style.part) + "::before");
}

// Only where a script can show the rest.
std::string clamp_rule(const Style& style) {
    if (style.clamp_lines == 0) return {};
    Rule rule;
    rule.set("display", "-webkit-box").set("-webkit-box-orient", "vertical");
    rule.set("-webkit-line-clamp", number(style.clamp_lines)).set("overflow", "hidden");
    return rule.under(std::string("html.js:not(.live) .").append(style.part));
}

std::string hover_rule(const Style& style) {
    Rule rule;
    if (style.hover_ground != Ink::None) rule.set("background-color", variable(style.hover_ground));
    if (style.hover_ink != Ink::None) rule.set("color", variable(style.hover_ink));
    const std::string line =
        rule.under(std::string(kStill).append(":is(a,button).").append(style.part).append(":hover"));
    return line.empty() ? line : "@media (hover:hover){" + line.substr(0, line.size() - 1) + "}\n";
}

std::string part_rules(std::string_view part, bool wide) {
    const Style& style = style_of(part, wide);
    return type_rule(style, wide) + look_rule(style) + bullet_rule(style, wide) + clamp_rule(style) + hover_rule(style);
}

// What a style says for a Row must do nothing in other parents, whatever its own rule says.
std::string child_rules(const std::vector<std::string_view>& parts, bool wide, bool shared) {
    std::string columns;
    std::string others;
    for (std::string_view part : parts) {
        const Arrange arrange = style_of(part, wide).arrange;
        const bool same = (arrange == Arrange::Column) == (style_of(part, !wide).arrange == Arrange::Column) &&
                          (arrange == Arrange::Text) == (style_of(part, !wide).arrange == Arrange::Text);
        if (arrange == Arrange::Text || same != shared) continue;
        std::string& list = arrange == Arrange::Column ? columns : others;
        list.append(list.empty() ? "." : ",.").append(part);
    }
    std::string out;
    if (!columns.empty()) out += Rule().set("flex", "none").under(std::string(kStill) + ":is(" + columns + ")>*");
    if (!others.empty()) out += Rule().set("align-self", "auto").under(std::string(kStill) + ":is(" + others + ")>*");
    return out;
}

std::string below_width(std::string_view rules, bool wide) {
    if (rules.empty()) return {};
    const std::string from = "(min-width:" + number(kWideFromEm) + "em)";
    return "@media " + (wide ? from : "not all and " + from) + "{\n" + std::string(rules) + "}\n";
}

// The parts' rules count on these: `.part` has the same specificity, and comes later.
std::string base_rules() {
    std::string out;
    out += ":focus-visible{outline:" + px(kFocusWidthPx) + " solid var(--accent);outline-offset:" + px(kFocusOffsetPx) +
           "}\n";
    out += "strong{font-weight:" + number(kStrongWeight) + "}\n";
    out += "code{font-family:" + std::string(kMonospaceFamilies) + "}\n";
    out += "sup{font-size:" + number(kRaisedSize) +
           "em;line-height:0;vertical-align:baseline;position:relative;bottom:" + number(kRaisedByEm) + "em}\n";
    out += std::string(kStill) +
           "[class]{box-sizing:border-box;appearance:none;margin:0;padding:0;border:0;background:none;min-width:0;"
           "max-width:100%;flex:0 1 auto;color:inherit;text-align:start;text-decoration:none;list-style:none;"
           "white-space:normal;overflow-wrap:anywhere}\n";
    const std::string link = std::string(kStill) + "a:not([class])";
    const std::string underline = "text-decoration:underline 1px color-mix(in srgb,currentColor " +
                                  number(kUnderlineOpacity * 100) +
                                  "%,transparent);text-underline-offset:" + number(kUnderlineOffsetEm) + "em}";
    out += link + "{color:var(--accent);" + underline + "\n";
    out += std::string(kStill) + "sup>a:not([class]){text-decoration:none}\n";
    out += "@media (hover:hover){" + link + ":hover{color:inherit}}\n";
    out += "@media (hover:hover){" + std::string(kStill) + "a.quiet:hover{" + underline + "}\n";
    out += std::string(kStill) + ":is(a,button){cursor:pointer}\n";
    out += "mark{background:none;color:inherit}\n";
    out += std::string(kStill) + "mark{background:color-mix(in srgb,var(--keynote) " + number(kMarkOpacity * 100) +
           "%,transparent)}\n";
    // An ornament is as tall as its style says, and its picture covers its letters.
    out += std::string(kStill) + "[aria-hidden]{position:relative}\n";
    out += std::string(kStill) + "svg{height:0}\n";
    out += std::string(kStill) +
           "[aria-hidden]>img{position:absolute;top:0;left:0;width:100%;height:100%;object-fit:cover;border-radius:"
           "inherit}\n";
    return out;
}

// A chip stands in a line of text and leaves that line's height alone. Its room is the same in the mirror.
std::string chip_rules(const std::vector<std::string_view>& parts) {
    std::string rules = Rule()
                            .set("display", "inline")
                            .set("line-height", "0")
                            .set("white-space", "nowrap")
                            .under(std::string(kStill) + "span[class]:not([aria-hidden],.piece)");
    for (const std::string_view part : parts) {
        const Style& style = style_of(part, false);
        if (!style.chip) continue;
        Rule rule;
        set_padding(rule, style);
        rules += rule.under(std::string(".live span.").append(part));
    }
    return rules;
}

// The way past the tabs, which is above the canvas too.
std::string skip_rule() {
    const Style& style = style_of("button-primary", false);
    Rule rule;
    set_type(rule, type_of(style.type, false));
    set_padding(rule, style);
    rule.set("border-radius", px(style.radius_px)).set("text-decoration", "none");
    rule.set("background-color", variable(style.ground)).set("color", variable(style.ink));
    return rule.under("#_skip:focus");
}

// The list that a sheet lies on has less light.
std::string beneath_rule() { return Rule().set("opacity", number(kBeneathOpacity)).under("#_beneath>canvas"); }

// What the browser scrolls to stays clear of the bar, and of what is drawn around the focus.
std::string scroll_rule(bool wide) {
    return Rule().set(wide ? "scroll-padding-top" : "scroll-padding-bottom", px(kBarPx + kBarDistancePx)).under("html");
}

}  // namespace

std::string write_css(std::string_view accent) {
    const std::vector<std::string_view> parts = part_names();
    std::string shared;
    std::string narrow;
    std::string wide;
    narrow += scroll_rule(false);
    wide += scroll_rule(true);
    for (std::string_view part : parts) {
        const std::string on_phones = part_rules(part, false);
        const std::string on_wide = part_rules(part, true);
        if (on_phones == on_wide) {
            shared += on_phones;
        } else {
            narrow += on_phones;
            wide += on_wide;
        }
    }
    return write_themes(accent) + base_rules() + shared + below_width(narrow, false) + below_width(wide, true) +
           child_rules(parts, false, true) + below_width(child_rules(parts, false, false), false) +
           below_width(child_rules(parts, true, false), true) + chip_rules(parts) + skip_rule() + beneath_rule();
}

}  // namespace marquee
