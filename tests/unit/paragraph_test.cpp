#include "layout/paragraph.hpp"

#include <doctest/doctest.h>

#include "page_samples.hpp"
#include "paragraph_samples.hpp"

using namespace marquee;

namespace {

// In no room at all, every grapheme cluster has a line of its own.
bool is_one_cluster(const std::string& text) { return lines_of(text, 0).size() == 1; }

std::string without_end_spaces(std::string text) {
    while (text.ends_with(' ')) text.pop_back();
    return text;
}

float width_of(const Block& block, const Paragraph& paragraph, const Line& line) {
    float left = 1e9f, right = -1e9f;
    for (const Fragment& fragment : fragments_of(paragraph, line)) {
        left = std::min(left, left_of(block, fragment));
        right = std::max(right, right_of(block, fragment));
    }
    return right - left;
}

// What is wrong with the lines of `block` in `width`; empty if nothing.
std::string fault_in(const Block& block, float width, FixedTypesetter& typesetter) {
    const Paragraph paragraph = set_paragraph(block, "en", body_style(), width, typesetter);
    std::string all;
    std::vector<std::string> lines;
    for (const Line& line : paragraph.lines) {
        lines.push_back(source_of(block, paragraph, line));
        all += lines.back();
        if (width_of(block, paragraph, line) > width + 0.02f && !is_one_cluster(without_end_spaces(lines.back())))
            return "too wide: " + lines.back();
    }
    if (all != words_of(block)) return "lost or doubled: " + all;
    // Greedy: the first word of a line had no room on the line before. All runs of prose but superscripts are as wide,
    // so only lines without them are looked at.
    for (std::size_t i = 1; i < lines.size(); ++i) {
        bool is_plain = true;
        for (std::size_t line = i - 1; line <= i; ++line)
            for (const Fragment& fragment : fragments_of(paragraph, paragraph.lines[line]))
                is_plain = is_plain && fragment.rise == 0 && fragment.chip == nullptr;
        if (!is_plain) continue;
        const std::string word = lines[i].substr(0, lines[i].find(' '));
        if (typesetter.width_px(Font{}, lines[i - 1] + word) <= width) return "room for: " + word;
    }
    return {};
}

}  // namespace

TEST_CASE("shipped prose breaks well at every width from 200 to 1600") {
    const Event event = workshop_event();
    FixedTypesetter typesetter;
    int paragraphs = 0;
    for (const View view : {View::Announcement, View::Speakers}) {
        const Document document = page_of(event, view);
        for (const std::string_view part : {"prose-text", "prose-item", "person-text", "person-role", "card-talk"})
            for (const Block* block : blocks_with_part(document, part)) {
                ++paragraphs;
                std::string faults;
                for (int width = 200; width <= 1600 && faults.size() < 500; ++width)
                    if (const std::string fault = fault_in(*block, static_cast<float>(width), typesetter);
                        !fault.empty())
                        faults += std::to_string(width) + ": " + fault + "\n";
                CHECK(faults == "");
            }
    }
    CHECK(paragraphs >= 25);
}

TEST_CASE("no text has no lines") {
    for (const Block& block :
         {block_of(std::vector<Run>{}), block_of(""), block_of(std::vector<Run>{{.text = ""}, {.text = ""}})}) {
        const Paragraph paragraph = set_in(block, 100);
        CHECK(paragraph.lines.empty());
        CHECK(paragraph.fragments.empty());
        CHECK(paragraph.shown_lines == 0);
        CHECK(paragraph.width == 0);
    }
}

TEST_CASE("runs without text are passed over") {
    const Block block = block_of(std::vector<Run>{
        {.text = ""}, {.text = "one"}, {.text = "", .part = "tag-now"}, {.text = " two"}, {.text = ""}});
    CHECK(lines_in(block, 1000) == std::vector<std::string>{"one two"});
    CHECK(lines_in(block, 4 * kLetterPx) == std::vector<std::string>{"one ", "two"});
    CHECK(set_in(block, 1000).width == 7 * kLetterPx);
}

TEST_CASE("spaces alone are a line that shows nothing") {
    const Paragraph paragraph = set_in(block_of("   "), 10);
    CHECK(paragraph.lines.size() == 1);
    CHECK(paragraph.width == 0);
}

TEST_CASE("lines lie below each other, a line height apart, with the baseline inside") {
    const Paragraph paragraph = set_in(block_of("one two three four"), 5 * kLetterPx);
    REQUIRE(paragraph.lines.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        const Line& line = paragraph.lines[i];
        CHECK(line.y == 26 * static_cast<float>(i));  // body: 1.625 rem of 16 px
        CHECK(line.height == 26);
        CHECK(line.baseline == line.y + 18);  // 15 above the baseline, 4 below, 7 spare: 3 of them above
    }
}

TEST_CASE("a superscript is raised and smaller, and lines keep their height") {
    const Paragraph paragraph =
        set_in(block_of(std::vector<Run>{{.text = "word"}, {.text = "12", .raised = true}}), 1000);
    REQUIRE(paragraph.fragments.size() == 2);
    CHECK(paragraph.fragments[1].font.size_px == 12);
    CHECK(paragraph.fragments[1].rise == doctest::Approx(4.8f));
    CHECK(paragraph.fragments[1].x == 4 * kLetterPx);
    CHECK(paragraph.lines[0].height == 26);
}

TEST_CASE("a word of 10,000 letters is split in time that grows with its length only") {
    for (const std::size_t letters : {10'000u, 20'000u}) {
        const Block block = block_of(std::string(letters, 'W'));
        FixedTypesetter typesetter;
        const Paragraph paragraph = set_paragraph(block, "en", body_style(), 200, typesetter);
        CHECK(paragraph.lines.size() == letters / 25);
        CHECK(paragraph.width == 200);
        CHECK(typesetter.calls <= 16 * paragraph.lines.size());
        CHECK(typesetter.bytes <= 30 * letters);
    }
}

TEST_CASE("in the narrowest line every letter stands alone") {
    CHECK(lines_of("abc", 0) == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("centred lines have the same room on both sides") {
    ParagraphStyle style = body_style();
    style.middle = true;
    const Paragraph paragraph = set_in(block_of("abc de"), 4 * kLetterPx, style);
    REQUIRE(paragraph.fragments.size() == 2);
    CHECK(paragraph.fragments[0].x == kLetterPx / 2);
    CHECK(paragraph.fragments[1].x == kLetterPx);
}

TEST_CASE("the width without breaks is that of the longest line that must end") {
    FixedTypesetter typesetter;
    CHECK(unbroken_width(block_of("one two "), body_style(), typesetter) == 7 * kLetterPx);
    const Block two = block_of(std::vector<Run>{{.text = "one two", .line_break = true}, {.text = "three"}});
    CHECK(unbroken_width(two, body_style(), typesetter) == 7 * kLetterPx);
    CHECK(unbroken_width(block_of(""), body_style(), typesetter) == 0);
}

TEST_CASE("in its width without breaks a text has one line") {
    const Event event = workshop_event();
    FixedTypesetter typesetter;
    each_block(page_of(event, View::Schedule).root, [&](const Block& block) {
        if (block.runs.empty() || words_of(block).empty()) return;
        const float width = unbroken_width(block, body_style(), typesetter);
        CHECK_MESSAGE(set_in(block, width).lines.size() == 1, words_of(block));
    });
}

namespace {

// Where a "7" stands before a comma, they are 2 px closer together.
class KerningTypesetter final : public FixedTypesetter {
  public:
    float width_px(const Font& font, std::string_view text) override {
        float width = FixedTypesetter::width_px(font, text);
        for (std::size_t at = text.find("7,"); at != std::string_view::npos; at = text.find("7,", at + 1)) width -= 2;
        return width;
    }
};

}  // namespace

TEST_CASE("runs of one font are kerned across their border, as browsers do") {
    KerningTypesetter typesetter;
    Block block;
    block.runs = {{.text = "17", .href = "/"}, {.text = ", then"}};
    ParagraphStyle style;
    const Paragraph paragraph = set_paragraph(block, "en", style, 1000, typesetter);
    REQUIRE(paragraph.fragments.size() == 2);
    CHECK(paragraph.fragments[1].x == doctest::Approx(paragraph.fragments[0].x + typesetter.width_px({}, "17") - 2));
    CHECK(paragraph.fragments[0].width == doctest::Approx(typesetter.width_px({}, "17") - 2));

    block.runs[0].strong = true;
    const Paragraph of_two_fonts = set_paragraph(block, "en", style, 1000, typesetter);
    CHECK(of_two_fonts.fragments[1].x == doctest::Approx(of_two_fonts.fragments[0].x + typesetter.width_px({}, "17")));
}
