#include "layout/bidi.hpp"

#include <doctest/doctest.h>

#include "paragraph_samples.hpp"

using namespace marquee;

namespace {

// `text`, whose letters have the levels that `digits` says, as it is seen from left to right.
std::string seen(const std::string& text, const std::string& digits) {
    REQUIRE(text.size() == digits.size());
    std::vector<std::uint8_t> levels;
    for (const char digit : digits) levels.push_back(static_cast<std::uint8_t>(digit - '0'));
    std::string result;
    for (const std::uint32_t i : visual_order(levels)) result += text[i];
    return result;
}

Texts seen_texts(const std::string& text, float width = 1000) {
    const Block block = block_of(text);
    const Paragraph paragraph = set_in(block, width);
    REQUIRE(paragraph.lines.size() == 1);
    return seen_on(block, paragraph, paragraph.lines[0]);
}

}  // namespace

TEST_CASE("stretches are ordered as in the examples of UAX #9") {
    // Rule L2, where capitals stand for letters from right to left.
    CHECK(seen("car means CAR.", "00000000001110") == "car means RAC.");
    CHECK(seen("car MEANS CAR.", "22211111111111") == ".RAC SNAEM car");
    CHECK(seen("he said \"car MEANS CAR.\"", "000000000222111111111100") == "he said \"RAC SNAEM car.\"");
    CHECK(seen("DID YOU SAY 'he said \"car MEANS CAR\"'?",
               std::string(13, '1') + "222222222" + "444" + std::string(10, '3') + "2" + "11") ==
          "?'he said \"RAC SNAEM car\"' YAS UOY DID");
    CHECK(visual_order({}).empty());
    CHECK(visual_order({1}) == std::vector<std::uint32_t>{0});
    CHECK(visual_order({1, 1, 1}) == std::vector<std::uint32_t>{2, 1, 0});
    CHECK(visual_order({0, 2, 1, 0}) == std::vector<std::uint32_t>{0, 2, 1, 3});
}

TEST_CASE("text from left to right needs no levels") {
    for (const char* text : {"", "plain words", "日本語 and ελληνικά", "emoji 👩‍👧"}) {
        const BidiText bidi = analyse_bidi(text);
        CHECK(bidi.levels.empty());
        CHECK_FALSE(bidi.right_to_left);
    }
}

TEST_CASE("every byte of a letter has its level") {
    const std::string text = "a שב";
    const BidiText bidi = analyse_bidi(text);
    CHECK_FALSE(bidi.right_to_left);
    CHECK(bidi.levels == std::vector<std::uint8_t>{0, 0, 1, 1, 1, 1});
}

TEST_CASE("bytes that are no UTF-8 have levels too") {
    const std::string text = std::string("\xD7\xA9\xFF\xD7", 4) + "\x80";
    CHECK(analyse_bidi(text).levels.size() == text.size());
}

TEST_CASE("Hebrew inside English keeps the line's direction") {
    const Block block = block_of("I said שלום today");
    const Paragraph paragraph = set_in(block, 1000);
    REQUIRE(paragraph.fragments.size() == 3);
    CHECK(seen_on(block, paragraph, paragraph.lines[0]) == Texts{"I said ", "שלום", " today"});
    CHECK_FALSE(paragraph.fragments[0].right_to_left);
    CHECK(paragraph.fragments[1].right_to_left);
    CHECK(paragraph.fragments[0].x == 0);
    CHECK(paragraph.fragments[1].x == 7 * kLetterPx);
    CHECK(paragraph.fragments[2].x == 11 * kLetterPx);
}

TEST_CASE("English inside Arabic stands in a line that begins at the right") {
    const Block block = block_of("مرحبا hello عالم");
    const Paragraph paragraph = set_in(block, 1000);
    CHECK(seen_on(block, paragraph, paragraph.lines.at(0)) == Texts{" عالم", "hello", "مرحبا "});
    CHECK(right_of(block, paragraph.fragments.back()) == doctest::Approx(1000));
    CHECK(paragraph.fragments.front().x == doctest::Approx(1000 - 16 * kLetterPx));
    CHECK_FALSE(paragraph.fragments[1].right_to_left);
}

TEST_CASE("numbers inside Arabic are read from left to right") {
    CHECK(seen_texts("عام 2025 كان") == Texts{" كان", "2025", "عام "});
    const Block block = block_of("عام 2025");
    const Paragraph paragraph = set_in(block, 1000);
    CHECK_FALSE(paragraph.fragments.at(0).right_to_left);
    CHECK(shown_text(block, paragraph.fragments.at(0)) == "2025");
}

TEST_CASE("a pair of brackets has one direction") {
    // By rule N0 both brackets take the paragraph's direction, since letters of that direction are between them.
    CHECK(seen_texts("שלום (hello עולם) טוב") == Texts{" עולם) טוב", "hello", "שלום ("});
    CHECK(seen_texts("see (שלום) here") == Texts{"see (", "שלום", ") here"});
}

TEST_CASE("a line that ends within Hebrew has the rest on the next line") {
    const Block block = block_of("ab שלום עולם cd");
    const Paragraph paragraph = set_in(block, 7 * kLetterPx);
    REQUIRE(paragraph.lines.size() == 2);
    CHECK(seen_on(block, paragraph, paragraph.lines[0]) == Texts{"ab ", "שלום"});
    CHECK(seen_on(block, paragraph, paragraph.lines[1]) == Texts{"עולם", " cd"});
}

TEST_CASE("styled runs inside Hebrew are seen in its order") {
    const Block block = block_of(std::vector<Run>{{.text = "אב "}, {.text = "גד", .strong = true}, {.text = " הו"}});
    const Paragraph paragraph = set_in(block, 1000);
    CHECK(seen_on(block, paragraph, paragraph.lines.at(0)) == Texts{" הו", "גד", "אב "});
    CHECK(paragraph.fragments.at(1).font.weight == kStrongWeight);
}

TEST_CASE("fragments of a line touch each other and none overlaps, whatever the direction") {
    for (const char* text : {"one אחת two שתיים 3 שלוש", "אחת one שתיים two 3", "عام 2025 (NeurIPS) كان", "a (ב) c"})
        for (float width = 0; width < 300; ++width) {
            const Block block = block_of(text);
            const Paragraph paragraph = set_in(block, width);
            std::string all;
            for (const Line& line : paragraph.lines) {
                all += source_of(block, paragraph, line);
                const std::vector<Fragment> fragments = fragments_of(paragraph, line);
                for (std::size_t i = 1; i < fragments.size(); ++i)
                    CHECK(fragments[i].x == doctest::Approx(right_of(block, fragments[i - 1])));
            }
            CHECK(all == text);
        }
}
