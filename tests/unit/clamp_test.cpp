// Paragraphs that show only their first lines, with a sign of the cut.
#include <doctest/doctest.h>

#include "page_samples.hpp"
#include "paragraph_samples.hpp"

using namespace marquee;

namespace {

ParagraphStyle clamped(int lines) {
    ParagraphStyle style = body_style();
    style.clamp_lines = lines;
    return style;
}

// The text that the last shown line shows, from left to right.
std::string last_line(const Block& block, float width, int lines) {
    const Paragraph paragraph = set_in(block, width, clamped(lines));
    std::string text;
    for (const std::string& piece : seen_on(block, paragraph, paragraph.lines.at(paragraph.shown_lines - 1)))
        text += piece;
    return text;
}

}  // namespace

TEST_CASE("a text that fits is not cut") {
    const Block block = block_of("one two three");
    const Paragraph paragraph = set_in(block, 7 * kLetterPx, clamped(2));
    CHECK(paragraph.shown_lines == 2);
    CHECK(last_line(block, 7 * kLetterPx, 2) == "three");
}

TEST_CASE("a cut text ends with an ellipsis in the room of its last line") {
    CHECK(last_line(block_of("one two three four"), 9 * kLetterPx, 1) == "one two…");
    CHECK(last_line(block_of("one two three four"), 7 * kLetterPx, 1) == "one tw…");
    CHECK(last_line(block_of("one two three four"), 5 * kLetterPx, 1) == "one…");
    CHECK(last_line(block_of("one two three four"), 5 * kLetterPx, 2) == "two…");
}

TEST_CASE("a cut text keeps all its lines, and shows the first") {
    const Block block = block_of("one two three four");
    const Paragraph paragraph = set_in(block, 5 * kLetterPx, clamped(2));
    REQUIRE(paragraph.lines.size() == 4);
    CHECK(paragraph.shown_lines == 2);
    std::string all;
    for (const Line& line : paragraph.lines) all += source_of(block, paragraph, line);
    CHECK(all == "one two three four");
}

TEST_CASE("where superscripts end the last line, the cut goes back into the text before") {
    const Block block =
        block_of(std::vector<Run>{{.text = "one two"}, {.text = "1", .raised = true}, {.text = " three"}});
    const Paragraph paragraph = set_in(block, 8 * kLetterPx, clamped(1));
    const Line& line = paragraph.lines.at(0);
    const std::vector<Fragment> fragments = fragments_of(paragraph, line);
    CHECK(right_of(block, fragments.back()) <= 8 * kLetterPx + 0.01f);
    CHECK(last_line(block, 8 * kLetterPx, 1) == "one two…");
    CHECK(fragments.back().rise == 0);
    CHECK(fragments.back().font.size_px == 16);
}

TEST_CASE("a cut never splits a cluster") {
    CHECK(last_line(block_of("ab👩‍👩‍👧‍👦cd ef"), 12 * kLetterPx, 1) ==
          "ab👩‍👩‍👧‍👦c…");
    // The family is four pictures, 8 letters wide, so that the sign takes the room of the last of them.
    CHECK(last_line(block_of("ab👩‍👩‍👧‍👦 ef"), 10 * kLetterPx, 1) == "ab…");
}

TEST_CASE("a text from right to left is cut at the left") {
    const Block block = block_of("שלום עולם טוב מאוד");
    const Paragraph paragraph = set_in(block, 10 * kLetterPx, clamped(1));
    const std::vector<Fragment> fragments = fragments_of(paragraph, paragraph.lines.at(0));
    CHECK(seen_on(block, paragraph, paragraph.lines.at(0)) == std::vector<std::string>{"…", "שלום עולם"});
    CHECK(fragments.front().x == doctest::Approx(0));
    CHECK(right_of(block, fragments.back()) == doctest::Approx(10 * kLetterPx));
}

TEST_CASE("a cut line is no wider than its room, at any width, and ends with the ellipsis") {
    const Event event = workshop_event();
    const Document document = page_of(event, View::Announcement);
    int cut = 0;
    for (const Block* block : blocks_with_part(document, "biography-start"))
        for (int width = 16; width <= 1000; ++width) {
            const Paragraph paragraph = set_in(*block, static_cast<float>(width), clamped(4));
            if (paragraph.shown_lines == paragraph.lines.size()) continue;
            ++cut;
            REQUIRE(paragraph.shown_lines == 4);
            const std::vector<Fragment> fragments = fragments_of(paragraph, paragraph.lines[3]);
            REQUIRE(shown_text(*block, fragments.back()) == kCutSign);
            for (const Fragment& fragment : fragments)
                REQUIRE(right_of(*block, fragment) <= static_cast<float>(width) + 0.02f);
        }
    CHECK(cut > 1000);
}
