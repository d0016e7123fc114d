// Where lines may end, by UAX #14. Each case gives the room in letters of 8 px.
#include <doctest/doctest.h>

#include <cmath>

#include "paragraph_samples.hpp"

using namespace marquee;

TEST_CASE("a line ends at a space, and the space hangs") {
    CHECK(lines_of("one two three", 13) == Texts{"one two three"});
    CHECK(lines_of("one two three", 12) == Texts{"one two ", "three"});
    CHECK(lines_of("one two three", 7) == Texts{"one two ", "three"});
    CHECK(lines_of("one two three", 6) == Texts{"one ", "two ", "three"});
    const Block block = block_of("one two");
    const Paragraph paragraph = set_in(block, 3 * kLetterPx);
    CHECK(shown_text(block, paragraph.fragments.at(0)) == "one");
    CHECK(paragraph.fragments.at(0).width == 3 * kLetterPx);
}

TEST_CASE("no line begins with punctuation") {
    CHECK(lines_of("say hello, all", 9) == Texts{"say ", "hello, ", "all"});
    CHECK(lines_of("say hello! all", 9) == Texts{"say ", "hello! ", "all"});
    CHECK(lines_of("say (hello) all", 10) == Texts{"say ", "(hello) ", "all"});
    CHECK(lines_of("say “hello” all", 10) == Texts{"say ", "“hello” ", "all"});
    CHECK(lines_of("say hello… all", 9) == Texts{"say ", "hello… ", "all"});
}

TEST_CASE("a line may end after a hyphen, but not in a range of numbers with a minus") {
    CHECK(lines_of("well-known fact", 6) == Texts{"well-", "known ", "fact"});
    CHECK(lines_of("by -12 units", 4) == Texts{"by ", "-12 ", "unit", "s"});
    CHECK(lines_of("at co\u2011op", 6) == Texts{"at ", "co\u2011op"});  // a non-breaking hyphen
}

TEST_CASE("a line may end before and after an em dash") {
    CHECK(lines_of("one—two", 4) == Texts{"one—", "two"});
    CHECK(lines_of("chips — and", 8) == Texts{"chips — ", "and"});
}

TEST_CASE("a no-break space keeps its neighbours together") {
    CHECK(lines_of("at 10\u00A0km", 7) == Texts{"at ", "10\u00A0km"});
    CHECK(lines_of("from 8:15\u00A0AM on", 9) == Texts{"from ", "8:15\u00A0AM ", "on"});
}

TEST_CASE("Chinese and Japanese break between letters, but not before their full stop") {
    CHECK(lines_of("日本語処理", 4) == Texts{"日本", "語処", "理"});
    CHECK(lines_of("日本。語", 4) == Texts{"日", "本。", "語"});
    CHECK(lines_of("「日本」語", 6) == Texts{"「日", "本」語"});
}

TEST_CASE("a Korean line may end between syllables") { CHECK(lines_of("시스템", 4) == Texts{"시스", "템"}); }

TEST_CASE("a Thai phrase stays whole while it fits") { CHECK(lines_of("ok ภาษาไทย", 9) == Texts{"ok ", "ภาษาไทย"}); }

TEST_CASE("an address breaks after its slashes") {
    CHECK(lines_of("see https://example.org/path", 12) == Texts{"see https://", "example.org/", "path"});
}

TEST_CASE("emoji with joiners, skin tones and flags are never split") {
    const Texts family = {"👩‍👩‍👧‍👦", "👍🏽", "🇩🇪", "🏳️‍🌈"};
    std::string all;
    for (const std::string& cluster : family) all += cluster;
    CHECK(lines_of(all, 1) == family);
}

TEST_CASE("a letter keeps its marks, however narrow the line") {
    CHECK(lines_of("e\u0301a\u0308", 0) == Texts{"e\u0301", "a\u0308"});
    CHECK(lines_of("กำนี้", 0) == Texts{"กำ", "นี้"});
}

TEST_CASE("a zero-width space lets a line end") { CHECK(lines_of("data\u200Bbase", 5) == Texts{"data\u200B", "base"}); }

TEST_CASE("a line must end after a run that says so") {
    const Block block = block_of(std::vector<Run>{{.text = "one", .line_break = true}, {.text = "two"}});
    CHECK(lines_in(block, 1000) == Texts{"one", "two"});
}

TEST_CASE("a line that must end at the end of the text leaves no empty line") {
    const Block block = block_of(std::vector<Run>{{.text = "one", .line_break = true}});
    CHECK(lines_in(block, 1000) == Texts{"one"});
}

TEST_CASE("a word is split only when a line cannot hold it") {
    CHECK(lines_of("a systems day", 7) == Texts{"a ", "systems ", "day"});
    CHECK(lines_of("a systems day", 6) == Texts{"a ", "system", "s day"});
    CHECK(lines_of("systems", 2) == Texts{"sy", "st", "em", "s"});
}

TEST_CASE("styles inside a word do not let a line end there") {
    const Block block = block_of(std::vector<Run>{{.text = "a sys"}, {.text = "te", .strong = true}, {.text = "ms"}});
    CHECK(lines_in(block, 7 * kLetterPx) == Texts{"a ", "systems"});
}

TEST_CASE("superscripts stay with the word before them") {
    for (const std::string& word : {std::string("structures"), std::string("(ML)"), std::string("日本"),
                                    std::string("well-"), std::string("one—"), std::string("end.")}) {
        const Block block = block_of(std::vector<Run>{{.text = "some " + word},
                                                      {.text = "12", .raised = true, .href = "#"},
                                                      {.text = ", ", .raised = true},
                                                      {.text = "13", .raised = true, .href = "#"},
                                                      {.text = " and more"}});
        for (float width = 13 * kLetterPx; width < 300; ++width) {
            const Paragraph paragraph = set_in(block, width);
            for (const Line& line : paragraph.lines) {
                const Fragment& first = paragraph.fragments.at(line.first_fragment);
                CHECK_MESSAGE((first.run != 1 && first.run != 2), word << " in " << width);
            }
        }
    }
}

TEST_CASE("chips never break inside while they fit") {
    const Block block = block_of(std::vector<Run>{
        {.text = "Invited talk - one", .part = "tag-talk"}, {.text = " "}, {.text = "Advances in Machine Learning"}});
    FixedTypesetter typesetter;
    const Block chip = block_of(std::vector<Run>{block.runs[0]});
    const float chip_width = unbroken_width(chip, body_style(), typesetter);
    for (float width = std::ceil(chip_width); width < 600; ++width) {
        const Paragraph paragraph = set_in(block, width);
        int chips = 0;
        for (const Fragment& fragment : paragraph.fragments) chips += fragment.chip != nullptr;
        CHECK(chips == 1);
        CHECK(shown_text(block, paragraph.fragments.at(0)) == "Invited talk - one");
        CHECK(right_of(block, paragraph.fragments.at(0)) <= width + 0.01f);
    }
}
