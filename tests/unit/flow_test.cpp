#include "layout/layout.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "layout_samples.hpp"
#include "page/blocks.hpp"

using namespace marquee;

namespace {

std::string name_of(const Box& box) { return box.block->id + " (" + std::string(box.block->part) + ")"; }

bool is_a_number(const Rect& rect) {
    return std::isfinite(rect.x) && std::isfinite(rect.y) && rect.width >= 0 && rect.height >= 0 &&
           std::isfinite(rect.width) && std::isfinite(rect.height);
}

std::string box_fault(const Layout& layout, std::uint32_t index) {
    const Box& box = layout.boxes[index];
    const Box& parent = layout.boxes[box.parent];
    if (!is_a_number(box.rect)) return "no number: " + name_of(box);
    if (box.layer == parent.layer && !lies_inside(box.rect, parent.rect))
        return name_of(box) + " leaves " + name_of(parent);
    std::vector<const Box*> before;
    std::string fault;
    each_child(layout, index, [&](std::uint32_t child) {
        const Box& here = layout.boxes[child];
        if (here.parent != index) fault = "wrong parent: " + name_of(here);
        for (const Box* other : before)
            if (other->layer == here.layer && overlap(other->rect, here.rect))
                fault = name_of(*other) + " overlaps " + name_of(here);
        before.push_back(&here);
    });
    return fault;
}

std::string text_fault(const Layout& layout, const Box& box) {
    for (std::uint32_t i = box.first_line; i < box.first_line + box.line_count; ++i) {
        const Line& line = layout.lines[i];
        if (!std::isfinite(line.y) || !std::isfinite(line.baseline)) return "no number in a line of " + name_of(box);
        const bool shown = i < box.first_line + box.shown_lines;
        if (shown && (line.y < box.rect.y - kTolerancePx || line.y + line.height > box.rect.bottom() + kTolerancePx))
            return "a line leaves " + name_of(box);
        for (std::uint32_t k = line.first_fragment; k < line.first_fragment + line.fragment_count; ++k) {
            const Fragment& fragment = layout.fragments[k];
            const Sides padding = fragment.chip != nullptr ? chip_padding(*box.block, fragment) : Sides{};
            if (!(fragment.x - padding.left >= box.rect.x - kTolerancePx &&
                  fragment.x + fragment.width + padding.right <= box.rect.right() + kTolerancePx))
                return "text leaves " + name_of(box);
        }
    }
    return {};
}

// Letters on the longest line of a box.
std::size_t longest_line(const Layout& layout, const Box& box) {
    std::size_t longest = 0;
    for (std::uint32_t i = box.first_line; i < box.first_line + box.line_count; ++i) {
        std::size_t letters = 0;
        const Line& line = layout.lines[i];
        for (std::uint32_t k = line.first_fragment; k < line.first_fragment + line.fragment_count; ++k)
            for (const char byte : shown_text(*box.block, layout.fragments[k])) letters += is_character_start(byte);
        longest = std::max(longest, letters);
    }
    return longest;
}

std::string grid_fault(const Layout& layout, std::uint32_t index) {
    std::string fault;
    const Box* before = nullptr;
    each_child(layout, index, [&](std::uint32_t child) {
        const Box& here = layout.boxes[child];
        if (before != nullptr && before->rect.y == here.rect.y && before->rect.height != here.rect.height)
            fault = name_of(here) + " is not as tall as its neighbour";
        if (here.rect.x != std::round(here.rect.x - layout.boxes[index].rect.x) + layout.boxes[index].rect.x)
            fault = name_of(here) + " begins within a pixel";
        before = &here;
    });
    return fault;
}

// The first thing that is wrong with a layout; empty if nothing.
std::string fault_of(const Layout& layout) {
    if (!(layout.height > 0)) return "no height";
    std::uint32_t bars = 0;
    for (std::uint32_t i = 0; i < layout.boxes.size(); ++i) {
        const Box& box = layout.boxes[i];
        if (box.layer != layout.boxes[box.parent].layer) ++bars;
        std::string fault = box_fault(layout, i);
        if (fault.empty()) fault = text_fault(layout, box);
        if (fault.empty() && box.style->arrange == Arrange::Grid) fault = grid_fault(layout, i);
        if (fault.empty() && (box.block->part == "prose-text" || box.block->part == "person-text") &&
            longest_line(layout, box) > 70)
            fault = "a line of more than 70 letters in " + name_of(box);
        if (!fault.empty()) return fault;
    }
    if (bars != 1 || layout.bar == 0) return "not one bar";
    if (layout.boxes[layout.bar].layer != (layout.wide ? Layer::Top : Layer::Bottom))
        return "the bar is at the wrong edge";
    return {};
}

const ViewState kSheet{.view = View::Schedule, .item = "panel", .beneath = "/schedule/"};

void sweep(float root_px) {
    const Event event = workshop_event();
    FixedTypesetter typesetter;
    const auto sweep_page = [&](const auto& shown) {
        const auto document = shared_page(event, shown, at_workshop(std::chrono::hours{10}));
        std::string faults;
        for (int width = 200; width <= 2560 && faults.size() < 2000; width += 7) {
            const std::string fault = fault_of(flow(document, static_cast<float>(width), root_px, typesetter));
            if (!fault.empty()) faults += std::to_string(width) + ": " + fault + "\n";
        }
        CHECK_MESSAGE(faults.empty(), document->path << "\n" << faults);
    };
    for (const Route& route : sample_routes()) sweep_page(route);
    sweep_page(kSheet);
}

}  // namespace

TEST_CASE("no box leaves its parent or covers another, at any width") { sweep(16); }

TEST_CASE("no box leaves its parent or covers another, with a root font of 24 px") { sweep(24); }

TEST_CASE("no box leaves its parent or covers another, with a root font of 32 px") { sweep(32); }

TEST_CASE("an open biography leaves the cards of a row equally tall") {
    const Event event = workshop_event();
    const auto closed = shared_page(event, ViewState{});
    ViewState state;
    state.open = {event.people.front().id};
    const auto open = shared_page(event, state);
    for (int width = 200; width <= 2560; width += 40) {
        const Layout before = laid_out(closed, static_cast<float>(width)),
                     after = laid_out(open, static_cast<float>(width));
        CHECK(fault_of(after) == "");
        CHECK(after.height > before.height);
    }
}

TEST_CASE("a page is wide from a width on that grows with the root font") {
    const Event event = workshop_event();
    const auto document = shared_page(event, View::Schedule);
    for (const float root_px : {16.0f, 24.0f}) {
        CHECK_FALSE(laid_out(document, kWideFromEm * root_px - 1, root_px).wide);
        CHECK(laid_out(document, kWideFromEm * root_px, root_px).wide);
    }
}

TEST_CASE("content is at most 1056 px wide, in the middle of the window") {
    const Event event = workshop_event();
    const auto document = shared_page(event, View::Schedule);
    for (const int width : {1120, 1280, 1921, 2560}) {
        const Layout layout = laid_out(document, static_cast<float>(width));
        const Rect& row = layout.boxes[box_with_part(layout, "row")].rect;
        CHECK(row.width == doctest::Approx(kPageWidthPx).epsilon(0.001));
        CHECK(std::abs(row.x - (static_cast<float>(width) - row.right())) <= 1);
        CHECK(row.x == std::floor(row.x));
    }
}

TEST_CASE("a sheet is at most 48 rem wide, in the middle of a wide window, and as wide as a phone's") {
    const Event event = workshop_event();
    const auto document = shared_page(event, kSheet);
    for (const float root_px : {16.0f, 20.0f})
        for (const int width : {320, 390, 1121, 1280, 2560}) {
            const Layout layout = laid_out(document, static_cast<float>(width), root_px);
            const Rect& sheet = layout.boxes[box_with_part(layout, "sheet")].rect;
            CHECK(std::abs(sheet.width - (layout.wide ? 48 * root_px : static_cast<float>(width))) <= 1);
            CHECK(std::abs(sheet.x - (static_cast<float>(width) - sheet.right())) <= 1);
            CHECK(sheet.x == std::floor(sheet.x));
            const Rect& close = layout.boxes[box_with_part(layout, "sheet-close")].rect;
            CHECK(std::min(close.width, close.height) >= 44);
            CHECK(sheet.right() - close.right() < 16);
        }
}

TEST_CASE("lines of a page belong to its boxes one after the other") {
    const Event event = workshop_event();
    for (const Route& route : sample_routes()) {
        const Layout layout = laid_out(shared_page(event, route), 800);
        std::uint32_t line = 0, fragment = 0;
        for (const Box& box : layout.boxes) {
            if (box.line_count > 0) CHECK(box.first_line == line);
            line += box.line_count;
        }
        for (const Line& each : layout.lines) {
            CHECK(each.first_fragment == fragment);
            fragment += each.fragment_count;
        }
        CHECK(line == layout.lines.size());
        CHECK(fragment == layout.fragments.size());
    }
}

TEST_CASE("every text of the page is laid out whole") {
    const Event event = workshop_event();
    for (const Route& route : sample_routes()) {
        const Layout layout = laid_out(shared_page(event, route), 400);
        for (const Box& box : layout.boxes) {
            std::size_t bytes = 0;
            for (std::uint32_t i = box.first_line; i < box.first_line + box.line_count; ++i) {
                const Line& line = layout.lines[i];
                for (std::uint32_t k = line.first_fragment; k < line.first_fragment + line.fragment_count; ++k)
                    bytes += layout.fragments[k].end - layout.fragments[k].begin;
            }
            CHECK_MESSAGE(bytes == words_of(*box.block).size(), name_of(box));
        }
    }
}

TEST_CASE("the same page is laid out the same again") {
    const Event event = workshop_event();
    const auto document = shared_page(event, View::Announcement);
    const Layout one = laid_out(document, 1000), two = laid_out(document, 1000);
    REQUIRE(one.boxes.size() == two.boxes.size());
    CHECK(one.height == two.height);
    for (std::size_t i = 0; i < one.boxes.size(); ++i) CHECK(one.boxes[i].rect.y == two.boxes[i].rect.y);
}

TEST_CASE("a window without width or with a strange one is laid out without harm") {
    const Event event = workshop_event();
    for (const Route& route : sample_routes())
        for (const float width : {0.0f, 1.0f, 10.0f, 39.5f, 100.25f}) {
            const Layout layout = laid_out(shared_page(event, route), width);
            for (const Box& box : layout.boxes) CHECK_MESSAGE(is_a_number(box.rect), name_of(box));
            CHECK(layout.height > 0);
        }
}

TEST_CASE("no word of a title is broken in any window from 320 px on") {
    const Event event = workshop_event();
    for (const Route& route : sample_routes()) {
        const auto document = shared_page(event, route);
        std::string broken;
        for (int width = 320; width <= 1280; width += 7) {
            const Layout layout = laid_out(document, static_cast<float>(width));
            for (const Box& box : layout.boxes) {
                if (box.block->role != Role::Heading && box.block->role != Role::Link &&
                    box.block->role != Role::Button)
                    continue;
                for (std::uint32_t i = box.first_line; i + 1 < box.first_line + box.line_count; ++i) {
                    const Line& line = layout.lines[i];
                    const Fragment& last = layout.fragments[line.first_fragment + line.fragment_count - 1];
                    const std::string_view text = box.block->runs[last.run].text;
                    const std::string_view before = text.substr(0, last.end);
                    if (!before.ends_with(' ') && !before.ends_with('-') && !before.ends_with(kAfterChip))
                        broken += std::to_string(width) + ": " + name_of(box) + "\n";
                }
            }
        }
        CHECK_MESSAGE(broken.empty(), path_of(route) << "\n" << broken);
    }
}
