#include "canvas/atlas.hpp"

#include <doctest/doctest.h>

#include "fake_rasteriser.hpp"

using namespace marquee;

namespace {

// A font of which a letter is `width` px wide and 1.2 times as much more than twice as tall.
Font font_of_width(float width) { return {.size_px = width * 2}; }

struct AtlasBench {
    FakeRasteriser rasteriser;
    FakeRenderer renderer;
    Atlas atlas{rasteriser};

    AtlasBench(int width, int height) { atlas.reset(width, height); }

    const Atlas::Slot* text(std::string_view words, float letter_width = 5) {
        return atlas.text({.text = words, .font = font_of_width(letter_width), .colour = {}});
    }
    void end_frame() {
        atlas.upload();
        renderer.honour(atlas.textures());
    }
    void next_frame() {
        end_frame();
        atlas.begin_frame();
    }
    ImTextureData& texture() { return *atlas.textures().back(); }
    // The slot, in the renderer's copy, is full of `words`.
    bool shows(const Atlas::Slot& slot, std::string_view words) {
        for (int y = slot.y; y < slot.y + slot.extent.height; ++y)
            for (int x = slot.x; x < slot.x + slot.extent.width; ++x)
                if (renderer.pixel(texture(), x, y) != mark_of(words)) return false;
        return true;
    }
};

bool overlap(const Atlas::Slot& a, const Atlas::Slot& b) {
    return a.x < b.x + b.extent.width && b.x < a.x + a.extent.width && a.y < b.y + b.extent.height &&
           b.y < a.y + a.extent.height;
}

}  // namespace

TEST_CASE("slots lie inside the atlas and apart from each other") {
    AtlasBench bench(256, 256);
    std::vector<Atlas::Slot> slots;
    for (int i = 0; i < 60; ++i) {
        const std::string words = "text " + std::to_string(i);
        const Atlas::Slot* slot = bench.text(words, static_cast<float>(2 + i % 4));
        REQUIRE(slot != nullptr);
        CHECK(slot->x >= 0);
        CHECK(slot->x + slot->extent.width <= 256);
        CHECK(slot->y + slot->extent.height <= 256);
        for (const Atlas::Slot& other : slots) CHECK_FALSE(overlap(*slot, other));
        slots.push_back(*slot);
    }
    bench.end_frame();
    for (int i = 0; i < 60; ++i) CHECK(bench.shows(slots[static_cast<std::size_t>(i)], "text " + std::to_string(i)));
}

TEST_CASE("the white pixel stays white, whatever is drawn") {
    AtlasBench bench(64, 64);
    for (int frame = 0; frame < 20; ++frame) {
        bench.text("n" + std::to_string(frame));
        bench.next_frame();
        CHECK(bench.renderer.pixel(bench.texture(), 0, 0) == 0xFFFFFFFF);
    }
    CHECK(bench.atlas.white_uv().x * 64 == 0.5f);
    CHECK(bench.atlas.white_uv().y * 64 == 0.5f);
}

TEST_CASE("what was drawn is found again and not drawn twice") {
    AtlasBench bench(256, 256);
    const Atlas::Slot first = *bench.text("words");
    CHECK(bench.text("words")->x == first.x);
    bench.next_frame();
    CHECK(bench.text("words")->x == first.x);
    CHECK(bench.rasteriser.texts.size() == 1);
}

TEST_CASE("everything that changes how a text looks makes another picture of it") {
    FakeRasteriser rasteriser;
    Atlas atlas(rasteriser);
    atlas.reset(1024, 1024);
    const TextPicture plain{.text = "words", .font = {}, .colour = {}};
    std::vector<TextPicture> pictures(10, plain);
    pictures[1].font.size_px = 17;
    pictures[2].font.weight = 600;
    pictures[3].font.italic = true;
    pictures[4].font.tabular = true;
    pictures[5].font.monospace = true;
    pictures[6].font.tracking_px = 1;
    pictures[7].right_to_left = true;
    pictures[8].phase = 0.5f;
    pictures[9].own_colour = true;
    for (int round = 0; round < 2; ++round)
        for (const TextPicture& picture : pictures) atlas.text(picture);
    CHECK(rasteriser.texts.size() == pictures.size());
}

TEST_CASE("colour makes another picture only of text with colours of its own") {
    FakeRasteriser rasteriser;
    Atlas atlas(rasteriser);
    atlas.reset(256, 256);
    atlas.text({.text = "words", .font = {}, .colour = {1, 2, 3}});
    atlas.text({.text = "words", .font = {}, .colour = {4, 5, 6}});
    CHECK(rasteriser.texts.size() == 1);
    atlas.text({.text = "emoji", .font = {}, .own_colour = true, .colour = {1, 2, 3}});
    atlas.text({.text = "emoji", .font = {}, .own_colour = true, .colour = {4, 5, 6}});
    CHECK(rasteriser.texts.size() == 3);
}

TEST_CASE("a full atlas empties the shelf that was not used for longest") {
    // Letters of 5 px make shelves of 16 px: after the white pixel's 4 px there is room for three.
    AtlasBench bench(64, 64);
    for (const char* words : {"aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"}) {
        REQUIRE(bench.text(words) != nullptr);
        bench.next_frame();
    }
    bench.text("aaaaaaaaaa");
    bench.next_frame();
    const Atlas::Slot fresh = *bench.text("dddddddddd");
    bench.end_frame();
    CHECK(bench.shows(fresh, "dddddddddd"));
    CHECK(bench.shows(*bench.text("aaaaaaaaaa"), "aaaaaaaaaa"));
    CHECK(bench.shows(*bench.text("cccccccccc"), "cccccccccc"));
    CHECK(bench.rasteriser.texts.size() == 4);
    bench.next_frame();
    bench.text("bbbbbbbbbb");
    CHECK(bench.rasteriser.texts.size() == 5);
}

TEST_CASE("what this frame uses is never taken away") {
    AtlasBench bench(64, 64);
    for (const char* words : {"aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"}) REQUIRE(bench.text(words) != nullptr);
    CHECK(bench.text("dddddddddd") == nullptr);
    for (const char* words : {"aaaaaaaaaa", "bbbbbbbbbb", "cccccccccc"}) CHECK(bench.text(words) != nullptr);
    CHECK(bench.rasteriser.texts.size() == 3);
    bench.next_frame();
    CHECK(bench.text("dddddddddd") != nullptr);
}

TEST_CASE("text that is wider than the atlas has no slot") {
    AtlasBench bench(64, 64);
    CHECK(bench.text("aaaaaaaaaaaaaaaaaaaa") == nullptr);
    CHECK(bench.text("aa", 100) == nullptr);
    CHECK(bench.text("aa") != nullptr);
}

TEST_CASE("text that shows nothing has an empty slot") {
    AtlasBench bench(64, 64);
    const Atlas::Slot* slot = bench.text("");
    REQUIRE(slot != nullptr);
    CHECK(slot->extent.width == 0);
    bench.end_frame();
}

TEST_CASE("only what changed is uploaded") {
    AtlasBench bench(256, 256);
    bench.next_frame();
    const Atlas::Slot one = *bench.text("one");
    const Atlas::Slot two = *bench.text("three");
    bench.atlas.upload();
    REQUIRE(bench.texture().Updates.Size == 1);
    const ImTextureRect rect = bench.texture().Updates[0];
    CHECK(rect.x == one.x);
    CHECK(rect.y == one.y);
    CHECK(rect.x + rect.w == two.x + two.extent.width + 1);  // and what is between it and the next
    CHECK(rect.h >= one.extent.height);
    CHECK(rect.h < one.extent.height + 8);
    bench.renderer.honour(bench.atlas.textures());
    CHECK(bench.shows(two, "three"));
    bench.atlas.begin_frame();
    bench.text("one");
    bench.atlas.upload();
    CHECK(bench.texture().Status == ImTextureStatus_OK);
}

TEST_CASE("texts of several heights are uploaded shelf by shelf, each once") {
    AtlasBench bench(256, 256);
    bench.next_frame();
    const Atlas::Slot low = *bench.text("low"), high = *bench.text("high", 20);
    bench.atlas.upload();
    REQUIRE(bench.texture().Updates.Size == 2);
    CHECK(bench.texture().Updates[0].y == low.y);
    CHECK(bench.texture().Updates[1].y == high.y);
    bench.renderer.honour(bench.atlas.textures());
    bench.atlas.begin_frame();
    const Atlas::Slot more = *bench.text("more");
    bench.atlas.upload();
    REQUIRE(bench.texture().Updates.Size == 1);
    CHECK(bench.texture().Updates[0].x == more.x);
    CHECK(bench.texture().Updates[0].y == low.y);
    bench.renderer.honour(bench.atlas.textures());
    for (const auto& [slot, text] : {std::pair(low, "low"), std::pair(high, "high"), std::pair(more, "more")})
        CHECK(bench.shows(slot, text));
}

TEST_CASE("uploads that no renderer has honoured yet are not lost") {
    AtlasBench bench(256, 256);
    bench.next_frame();
    const Atlas::Slot one = *bench.text("one");
    bench.atlas.upload();
    bench.atlas.begin_frame();
    const Atlas::Slot two = *bench.text("a wide text", 20);
    bench.end_frame();
    CHECK(bench.shows(one, "one"));
    CHECK(bench.shows(two, "a wide text"));
}

TEST_CASE("a picture that is not there yet takes no room, and is asked for again") {
    AtlasBench bench(64, 64);
    for (int frame = 0; frame < 10; ++frame) {
        CHECK(bench.atlas.picture("a.png", 32) == nullptr);
        bench.next_frame();
    }
    CHECK(bench.rasteriser.asked_pictures == 10);
    bench.rasteriser.pictures = {"a.png"};
    const Atlas::Slot* slot = bench.atlas.picture("a.png", 32);
    REQUIRE(slot != nullptr);
    const Atlas::Slot there = *slot;
    bench.end_frame();
    CHECK(bench.shows(there, "a.png"));
    bench.atlas.picture("a.png", 32);
    CHECK(bench.rasteriser.asked_pictures == 11);
}

TEST_CASE("a picture of another size is another picture") {
    AtlasBench bench(256, 256);
    bench.rasteriser.pictures = {"a.png"};
    CHECK(bench.atlas.picture("a.png", 32)->extent.width == 32);
    CHECK(bench.atlas.picture("a.png", 48)->extent.width == 48);
}

TEST_CASE("a reset atlas draws anew in a new texture and gives the former one back") {
    AtlasBench bench(64, 64);
    bench.text("words");
    bench.next_frame();
    bench.atlas.reset(128, 64);
    CHECK(bench.atlas.width() == 128);
    const Atlas::Slot slot = *bench.text("words");
    CHECK(bench.rasteriser.texts.size() == 2);
    bench.next_frame();
    CHECK(bench.shows(slot, "words"));
    bench.next_frame();
    CHECK(bench.renderer.created == 2);
    CHECK(bench.renderer.destroyed == 1);
    CHECK(bench.atlas.textures().Size == 1);
}
