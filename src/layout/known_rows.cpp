#include "layout/known_rows.hpp"

namespace marquee {

KnownRows::KnownRows(const Layout* before, const Layout& layout) : before_(before) {
    if (before == nullptr || before->width != layout.width || before->root_px != layout.root_px) return;
    for (std::uint32_t i = 0; i < before->boxes.size(); ++i)
        if (const std::uint32_t row = before->boxes[i].block->row; row != kNoRow) {
            if (row >= boxes_.size()) boxes_.resize(row + 1);
            boxes_[row] = i;
        }
}

const Box* KnownRows::find(const Block& block, float x, float width) const {
    const std::uint32_t index = block.row < boxes_.size() ? boxes_[block.row] : 0;
    if (index == 0) return nullptr;
    const Box& box = before_->boxes[index];
    return box.rect.x == x && box.rect.width == width && *box.block == block ? &box : nullptr;
}

std::uint32_t KnownRows::copy(const Box& known, const Block& block, float y, std::uint32_t parent,
                              Layout& layout) const {
    const std::uint32_t index = copy_inside(known, block, y - known.rect.y, parent, layout);
    layout.boxes[index].kept = known.kept || before_->published;
    return index;
}

std::uint32_t KnownRows::copy_inside(const Box& known, const Block& block, float dy, std::uint32_t parent,
                                     Layout& layout) const {
    const auto index = static_cast<std::uint32_t>(layout.boxes.size());
    const auto known_index = static_cast<std::uint32_t>(&known - before_->boxes.data());
    layout.boxes.push_back(known);
    Box& box = layout.boxes.back();
    box.block = &block;
    box.parent = parent;
    box.end = index + (known.end - known_index);
    box.rect.y += dy;
    box.first_line = static_cast<std::uint32_t>(layout.lines.size());
    for (std::uint32_t i = known.first_line; i < known.first_line + known.line_count; ++i) {
        Line line = before_->lines[i];
        const auto* fragments = before_->fragments.data() + line.first_fragment;
        line.y += dy;
        line.baseline += dy;
        line.first_fragment = static_cast<std::uint32_t>(layout.fragments.size());
        layout.lines.push_back(line);
        layout.fragments.insert(layout.fragments.end(), fragments, fragments + line.fragment_count);
    }
    const Box* child_box = &known + 1;
    for (const Block& child : block.children) {
        if (style_of(child.part, layout.wide).hidden) continue;
        copy_inside(*child_box, child, dy, index, layout);
        child_box = before_->boxes.data() + child_box->end;
    }
    return index;
}

}  // namespace marquee
