#include "browser/mirror.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "event/order.hpp"
#include "output/element.hpp"

namespace marquee {
namespace {

constexpr char kField = '\x1F';
constexpr char kRecord = '\x1E';

// How many rows a block stands for: itself, or those that are left out.
std::size_t rows_of(const Block& block) { return block.row != kNoRow ? 1 : block.rows.size(); }

// A list of rows, some of which are left out.
bool has_gaps(const Block& list) {
    return std::any_of(list.children.begin(), list.children.end(),
                       [](const Block& child) { return child.role == Role::Gap; });
}

class Script {
  public:
    Script(const Layout& layout, std::string_view root) : layout_(layout), root_(root) {}

    std::string write() {
        for (std::uint32_t i = 0; i < layout_.boxes.size();) {
            close_until(i);
            const Box& box = layout_.boxes[i];
            if (has_gaps(*box.block)) begin_list(i);
            row_ += rows_of(*box.block);
            if (box.block->role == Role::Ornament || box.block->role == Role::Gap) {
                i = box.end;
                continue;
            }
            if (box.kept) {
                keep_box(i);
                i = box.end;
                continue;
            }
            open_box(i);
            open_.push_back(i);
            if (box.block->role == Role::Choice)
                write_options(*box.block);
            else if (box.line_count > 0)
                write_text(i);
            ++i;
        }
        close_until(static_cast<std::uint32_t>(layout_.boxes.size()));
        return std::move(script_);
    }

  private:
    void begin_list(std::uint32_t index) {
        list_ = index;
        row_ = row_count_ = 0;
        for (const Block& child : layout_.boxes[index].block->children) row_count_ += rows_of(child);
    }

    void close_until(std::uint32_t index) {
        while (!open_.empty() && layout_.boxes[open_.back()].end <= index) {
            script_ += {'X', kRecord};
            open_.pop_back();
        }
    }

    void add_number(float px) {
        script_ += kField;
        script_ += std::to_string(std::lround(px * 100));
    }

    void add_element(const Element& element) {
        for (const Attribute& attribute : element.attributes) {
            script_ += kField;
            script_.append(attribute.name).append("=").append(attribute.value);
        }
        script_ += kRecord;
    }

    bool in_list_with_gaps(std::uint32_t index) const {
        const Box& box = layout_.boxes[index];
        return box.block->role == Role::Item && list_ != 0 && box.parent == list_;
    }

    void keep_box(std::uint32_t index) {
        const Box& box = layout_.boxes[index];
        script_.append({'K', kField}).append(box.block->id);
        add_number(box.rect.y - layout_.boxes[box.parent].rect.y);
        const bool has_place = in_list_with_gaps(index);
        for (const std::size_t number : {has_place ? row_count_ : 0, has_place ? row_ : 0})
            script_.append({kField}).append(std::to_string(number));
        script_ += kRecord;
    }

    void open_box(std::uint32_t index) {
        const Box& box = layout_.boxes[index];
        Element element = element_of(*box.block, root_);
        element.attributes.front().value = box.style->part;  // a text may look smaller than its part says
        if (in_list_with_gaps(index)) {
            element.attributes.push_back({"aria-setsize", std::to_string(row_count_)});
            element.attributes.push_back({"aria-posinset", std::to_string(row_)});
        }
        if (box.block->row != kNoRow) element.attributes.push_back({"data-row", ""});
        // A bar's place is the window's, and what is inside is placed in the bar.
        const bool is_held = index != 0 && index == layout_.held;
        const bool is_bar = index != 0 && index == layout_.bar;
        const Rect parent = index == 0 || is_bar ? Rect{} : layout_.boxes[box.parent].rect;
        script_.append({'E', kField})
            .append(element.tag)
            .append({kField, is_bar || is_held ? static_cast<char>('0' + static_cast<int>(box.layer)) : '0'});
        add_number(box.rect.x - parent.x);
        add_number(is_held ? held_at(layout_) : box.rect.y - parent.y);
        add_number(box.rect.width);
        add_number(box.rect.height);
        const bool is_text = box.line_count > 0;
        const Line* line = is_text ? &layout_.lines[box.first_line] : nullptr;
        const bool is_middle = is_text && box.style->middle && line->fragment_count > 0;
        const float left = is_middle ? layout_.fragments[line->first_fragment].x - box.rect.x : box.style->padding.left;
        const bool is_field = box.block->role == Role::Field;
        add_number(is_text || is_field ? left : 0);
        add_number(is_text ? line->y - box.rect.y : 0);
        add_number((is_text && !is_middle) || is_field ? box.style->padding.right : 0);
        script_.append({kField, box.shown_lines < box.line_count ? '1' : '0'});
        add_element(element);
    }

    // Elements around the run's text stay open from one run to the next where both have them.
    void change_wrappers(std::vector<Element>& open, std::uint32_t run, std::vector<Element> wanted) {
        std::size_t kept = 0;
        while (kept < open.size() && kept < wanted.size() && open[kept] == wanted[kept]) ++kept;
        for (std::size_t i = kept; i < open.size(); ++i) script_ += {'X', kRecord};
        for (std::size_t i = kept; i < wanted.size(); ++i) {
            script_.append({'I', kField}).append(wanted[i].tag);
            if (wanted[i].tag == "a") script_.append({kField}).append("data-run=").append(std::to_string(run));
            add_element(wanted[i]);
        }
        open = std::move(wanted);
    }

    void add_text(char kind, std::string_view text) {
        if (!text.empty()) script_.append({kind, kField}).append(text) += kRecord;
    }

    void write_options(const Block& choice) {
        for (const Option& option : choice.options) {
            script_.append({'I', kField}).append("option");
            add_element({"option", {{"value", option.value}}});
            add_text('S', option.label);
            script_ += {'X', kRecord};
        }
    }

    void write_text(std::uint32_t index) {
        const Box& box = layout_.boxes[index];
        const std::vector<Run>& runs = box.block->runs;
        std::vector<Element> open;
        std::vector<Fragment> line;
        bool ended_by_break = false;
        for (std::uint32_t i = box.first_line; i < box.first_line + box.line_count; ++i) {
            const std::uint32_t number = i - box.first_line;
            const bool is_shown = number < box.shown_lines;
            const bool is_first_cut = number == box.shown_lines;  // all that is cut off is one line
            if (ended_by_break)
                script_ += {'B', kRecord};
            else if (number > 0 && (is_shown || is_first_cut))
                script_ += {'N', kRecord};
            const Line& from = layout_.lines[i];
            line.assign(layout_.fragments.begin() + from.first_fragment,
                        layout_.fragments.begin() + from.first_fragment + from.fragment_count);
            put_in_order(line, [](const Fragment& a, const Fragment& b) {
                return a.run != b.run ? a.run < b.run : a.begin < b.begin;
            });
            ended_by_break = false;
            for (const Fragment& fragment : line) {
                if (fragment.run >= runs.size()) continue;
                const Run& run = runs[fragment.run];
                change_wrappers(open, fragment.run, wrappers_of(run, root_));
                const std::uint32_t end = is_shown ? fragment.shown_end : fragment.begin;  // of the piece
                add_text('T', std::string_view(run.text).substr(fragment.begin, end - fragment.begin));
                add_text('S', std::string_view(run.text).substr(end, fragment.end - end));
                ended_by_break = run.line_break && fragment.end == run.text.size();
            }
        }
        change_wrappers(open, 0, {});
    }

    const Layout& layout_;
    std::string_view root_;
    std::uint32_t list_ = 0;     // with gaps, that is being written
    std::size_t row_count_ = 0;  // of it
    std::size_t row_ = 0;        // of it, from 1
    std::string script_;
    std::vector<std::uint32_t> open_;
};

}  // namespace

std::string mirror_script(const Layout& layout, std::string_view root) { return Script(layout, root).write(); }

}  // namespace marquee
