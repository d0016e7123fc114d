#include "canvas/painter.hpp"

#include <doctest/doctest.h>

#include "fake_rasteriser.hpp"
#include "layout_samples.hpp"
#include "texts.hpp"

using namespace marquee;

namespace {

ImU32 packed(Rgb colour) { return IM_COL32(colour.r, colour.g, colour.b, 255); }

struct PainterBench {
    FakeRasteriser rasteriser;
    FakeRenderer renderer;
    Painter painter{rasteriser};
    Palette palette = make_palette(false, "");

    explicit PainterBench(const Viewport& viewport) {
        rasteriser.scale = viewport.scale;
        painter.reset(viewport.width, viewport.height);
    }

    ImDrawData& paint(const Layout& layout, const Viewport& viewport, const Pointing& pointing = {}) {
        ImDrawData& data = painter.paint(layout, viewport, palette, pointing);
        renderer.honour(*data.Textures);
        return data;
    }
    ImU32 ink(Ink ink) const { return packed(colour(palette, ink)); }
};

// Four vertices that follow each other as ImDrawList's unrounded rectangles do.
struct Quad {
    float left, top, right, bottom;
    ImVec2 uv_from, uv_to;
    ImU32 colour;
};

// Data in which nothing is drawn has no list.
std::vector<Quad> quads_of(const ImDrawData& data, ImU32 colour) {
    std::vector<Quad> quads;
    if (data.CmdLists.Size == 0) return quads;
    const ImVector<ImDrawVert>& vertices = data.CmdLists[0]->VtxBuffer;
    for (int i = 0; i + 3 < vertices.Size; ++i) {
        const ImDrawVert &a = vertices[i], &b = vertices[i + 1], &c = vertices[i + 2], &d = vertices[i + 3];
        if (a.col != colour || c.col != colour || a.pos.y != b.pos.y || b.pos.x != c.pos.x || c.pos.y != d.pos.y ||
            d.pos.x != a.pos.x)
            continue;
        quads.push_back({a.pos.x, a.pos.y, c.pos.x, c.pos.y, a.uv, c.uv, colour});
        i += 3;
    }
    return quads;
}

std::size_t count_of(const ImDrawData& data, ImU32 colour) {
    std::size_t count = 0;
    for (const ImDrawVert& vertex : data.CmdLists[0]->VtxBuffer) count += vertex.col == colour;
    return count;
}

Viewport desktop(float y = 0, float scale = 1) {
    return {.layer = Layer::Page,
            .y = y,
            .scale = scale,
            .width = static_cast<int>(1200 * scale),
            .height = static_cast<int>(800 * scale)};
}

Layout schedule_layout(float width = 1200) { return laid_out(shared_page(workshop_event(), View::Schedule), width); }

}  // namespace

TEST_CASE("a hairline is 1 px rounded down to whole device pixels, on whole device pixels, at every scale") {
    const Layout layout = schedule_layout();
    for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f}) {
        const Viewport viewport = desktop(0, scale);
        PainterBench bench(viewport);
        int lines = 0;
        for (const Quad& quad : quads_of(bench.paint(layout, viewport), bench.ink(Ink::Line))) {
            ++lines;
            CHECK(quad.bottom - quad.top == std::floor(scale));
            CHECK(quad.top == std::round(quad.top));
            CHECK(quad.left == std::round(quad.left));
            CHECK(quad.right == std::round(quad.right));
        }
        CHECK(lines >= 5);
    }
}

TEST_CASE("a second frame of the same page rasterises nothing and uploads nothing") {
    const Layout layout = schedule_layout();
    PainterBench bench(desktop());
    const int first = bench.paint(layout, desktop()).TotalVtxCount;
    const std::size_t texts = bench.rasteriser.texts.size();
    CHECK(texts > 20);
    const ImDrawData& again = bench.painter.paint(layout, desktop(), bench.palette, {});
    CHECK(again.TotalVtxCount == first);
    CHECK(bench.rasteriser.texts.size() == texts);
    CHECK(again.Textures->back()->Status == ImTextureStatus_OK);
}

#ifdef __SANITIZE_ADDRESS__
// Of the sanitizer's run-time library; not every compiler brings its header.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*)(const volatile void*, std::size_t),
                                                         void (*)(const volatile void*));

namespace {
std::size_t allocations = 0;
void count_allocation(const volatile void*, std::size_t) { ++allocations; }
void ignore(const volatile void*) {}
}  // namespace

TEST_CASE("a steady frame allocates nothing") {
    REQUIRE(__sanitizer_install_malloc_and_free_hooks(count_allocation, ignore) != 0);
    const Event event = workshop_event();
    for (const View view : kViews) {
        const Layout layout = laid_out(shared_page(event, view), 1200);
        PainterBench bench(desktop());
        for (int warm = 0; warm < 2; ++warm)
            for (const float y : {0.0f, 100.0f}) bench.paint(layout, desktop(y));
        const std::size_t before = allocations;
        CHECK(before > 0);
        for (const float y : {0.0f, 100.0f, 0.0f}) bench.paint(layout, desktop(y));
        CHECK(allocations == before);
    }
}
#endif

TEST_CASE("the modules of a QR code are whole device pixels, dark on light, with four light ones around") {
    const Event event = workshop_event();
    ViewState state{.view = View::Schedule, .filter = {.mine = true}, .starred = {"panel", "opening-remarks"}};
    state.site = "https://example.org/";
    const Layout layout = laid_out(shared_page(event, state), 1200);
    const Box& box = layout.boxes[box_with_part(layout, "qr-code")];
    const float side = std::round(std::sqrt(static_cast<float>(box.block->pattern.size())));
    for (const float scale : {1.0f, 1.25f, 1.5f, 2.0f, 3.0f})
        for (const bool dark : {false, true}) {
            const Viewport viewport = desktop(std::floor(box.rect.y - 100), scale);
            PainterBench bench(viewport);
            bench.palette = make_palette(dark, "");
            const ImDrawData& data = bench.paint(layout, viewport);
            const float module = std::floor(kCodePx * scale / (side + 8));
            float left = 1e6f, right = 0, area = 0;
            const float box_left = std::round(box.rect.x * scale),
                        box_top = std::round((box.rect.y - viewport.y) * scale);
            for (const Quad& quad : quads_of(data, packed(kCodeInk))) {
                // Words have that colour too.
                if (quad.left < box_left || quad.top < box_top) continue;
                CHECK(quad.left == std::round(quad.left));
                CHECK(quad.top == std::round(quad.top));
                CHECK(quad.bottom - quad.top == module);
                CHECK(std::fmod(quad.right - quad.left, module) == 0);
                left = std::min(left, quad.left);
                right = std::max(right, quad.right);
                area += (quad.right - quad.left) / module;
            }
            CHECK(right - left == side * module);
            CHECK(left - box_left >= 4 * module);
            CHECK(area == std::count(box.block->pattern.begin(), box.block->pattern.end(), '1'));
            CHECK(count_of(data, packed(kCodeGround)) > 0);
        }
    CHECK(contrast(kCodeInk, kCodeGround) > 15);
}

TEST_CASE("every text that is drawn is in the renderer's texture") {
    const Event event = workshop_event();
    for (const View view : kViews) {
        const Layout layout = laid_out(shared_page(event, view), 1200);
        PainterBench bench(desktop());
        for (float y = 0; y < layout.height; y += 700) {
            ImDrawData& data = bench.paint(layout, desktop(y));
            ImTextureData& texture = *data.Textures->back();
            const auto width = static_cast<float>(texture.Width), height = static_cast<float>(texture.Height);
            int texts = 0;
            for (const Ink ink : {Ink::Text, Ink::Muted, Ink::Accent})
                for (const Quad& quad : quads_of(data, bench.ink(ink))) {
                    if (quad.uv_from.x == quad.uv_to.x) continue;  // a shape in one colour
                    ++texts;
                    const int x = static_cast<int>(std::round(quad.uv_from.x * width)),
                              top = static_cast<int>(std::round(quad.uv_from.y * height));
                    const int right = static_cast<int>(std::round(quad.uv_to.x * width)),
                              bottom = static_cast<int>(std::round(quad.uv_to.y * height));
                    CHECK(static_cast<float>(right - x) == quad.right - quad.left);
                    CHECK(static_cast<float>(bottom - top) == quad.bottom - quad.top);
                    CHECK(quad.left == std::round(quad.left));
                    CHECK(quad.top == std::round(quad.top));
                    const std::uint32_t mark = bench.renderer.pixel(texture, x, top);
                    CHECK(mark != 0);
                    CHECK(bench.renderer.pixel(texture, right - 1, bottom - 1) == mark);
                }
            CHECK(texts > 0);
        }
    }
}

TEST_CASE("only what the surface shows is drawn") {
    const Layout layout = schedule_layout();
    PainterBench bench(desktop());
    for (float y = 0; y < layout.height + 2000; y += 97) {
        const ImDrawData& data = bench.paint(layout, desktop(y));
        int seen = 0;
        for (const Ink ink : {Ink::Text, Ink::Muted, Ink::Accent, Ink::Line})
            for (const Quad& quad : quads_of(data, bench.ink(ink))) {
                ++seen;
                // A row that is partly seen has its line and its text, of at most a screen's fifth, outside.
                CHECK(quad.bottom > -160);
                CHECK(quad.top < 800 + 160);
            }
        CHECK((seen > 0 || y > layout.height - 100));
    }
    CHECK(bench.paint(layout, desktop(layout.height + 100)).TotalVtxCount == 0);
    bench.rasteriser.texts.clear();
    bench.painter.reset(1200, 800);
    bench.paint(layout, desktop());
    CHECK(has(bench.rasteriser.texts, "Opening Remarks"));
    CHECK_FALSE(has(bench.rasteriser.texts, "Poster Session 2"));
}

TEST_CASE("each surface draws its own layer only") {
    for (const float width : {400.0f, 1200.0f}) {
        const Layout layout = schedule_layout(width);
        const Layer bar = layout.boxes[layout.bar].layer;
        const Viewport page = {
            .layer = Layer::Page, .y = 0, .scale = 1, .width = static_cast<int>(width), .height = 6000};
        PainterBench on_page(page), on_bar(page);
        on_page.paint(layout, page);
        on_bar.paint(layout, {.layer = bar, .y = 0, .scale = 1, .width = static_cast<int>(width), .height = 100});
        CHECK(has(on_page.rasteriser.texts, "Opening Remarks"));
        CHECK_FALSE(has(on_page.rasteriser.texts, "Announcement"));
        CHECK(has(on_bar.rasteriser.texts, "Announcement"));
        CHECK_FALSE(has(on_bar.rasteriser.texts, "Opening Remarks"));
    }
}

TEST_CASE("a focus ring is drawn around what has the focus, and around nothing else") {
    const Layout layout = laid_out(shared_page(workshop_event(), View::Announcement), 1200);
    PainterBench bench(desktop());
    const std::uint32_t button = box_with_part(layout, "button-primary");
    const ImU32 accent = bench.ink(Ink::Accent);
    const std::size_t without = count_of(bench.paint(layout, desktop()), accent);
    const ImDrawData& data =
        bench.paint(layout, desktop(), {.hovered = {}, .pressed = {}, .focused = {button, Target::kNone}});
    CHECK(count_of(data, accent) > without);
    const Rect& rect = layout.boxes[button].rect;
    const ImVector<ImDrawVert>& vertices = data.CmdLists[0]->VtxBuffer;
    // The ring is the last that is drawn: 2 px wide, 2 px away from the box, and a pixel of soft edge.
    float left = 1e9f, right = 0;
    for (int i = vertices.Size - static_cast<int>(count_of(data, accent) - without); i < vertices.Size; ++i) {
        left = std::min(left, vertices[i].pos.x);
        right = std::max(right, vertices[i].pos.x);
    }
    CHECK(std::abs(left - (rect.x - 4)) <= 1);
    CHECK(std::abs(right - (rect.right() + 4)) <= 1);
    const std::uint32_t tab = box_with_part(layout, "tab");
    CHECK(count_of(bench.paint(layout, desktop(), {.hovered = {}, .pressed = {}, .focused = {tab, Target::kNone}}),
                   accent) == without);
    CHECK(count_of(bench.paint(layout, desktop(), {.hovered = {}, .pressed = {}, .focused = {99999, Target::kNone}}),
                   accent) == without);
}

TEST_CASE("what is hovered changes its ground, what is pressed gets darker") {
    const Layout layout = laid_out(shared_page(workshop_event(), View::Announcement), 1200);
    PainterBench bench(desktop());
    const std::uint32_t button = box_with_part(layout, "button");
    const ImU32 wash = bench.ink(Ink::Wash);
    const std::size_t before = count_of(bench.paint(layout, desktop()), wash);
    const int vertices = bench.paint(layout, desktop()).TotalVtxCount;
    CHECK(count_of(bench.paint(layout, desktop(), {.hovered = {button, Target::kNone}, .pressed = {}, .focused = {}}),
                   wash) > before);
    CHECK(bench.paint(layout, desktop(), {.hovered = {}, .pressed = {button, Target::kNone}, .focused = {}})
              .TotalVtxCount > vertices);
}

TEST_CASE("a link of which words are marked is hovered whole, and has one ring") {
    Document document;
    document.language = "en";
    Block line;
    line.part = "row-title";
    line.runs = {{.text = "Poster", .marked = true, .href = "/schedule/poster/", .quiet = true},
                 {.text = " Session", .href = "/schedule/poster/", .quiet = true},
                 {.text = " Ada", .href = "/speakers/ada/", .quiet = true}};
    document.root.part = "page";
    document.root.children = {line};
    const Layout layout = laid_out(std::make_shared<Document>(document), 1200);
    PainterBench bench(desktop());
    const std::uint32_t title = box_with_part(layout, "row-title");
    const auto vertices = [&](const Pointing& pointing) {
        return bench.paint(layout, desktop(), pointing).TotalVtxCount;
    };
    const int none = vertices({});
    const int underline = vertices({.hovered = {title, 2}, .pressed = {}, .focused = {}}) - none;
    CHECK(underline > 0);
    std::vector<std::uint64_t> rings;
    for (const std::uint32_t run : {0u, 1u}) {
        CHECK(vertices({.hovered = {title, run}, .pressed = {}, .focused = {}}) - none == 2 * underline);
        CHECK(vertices({.hovered = {}, .pressed = {}, .focused = {title, run}}) > none);
        rings.push_back(bench.painter.fingerprint());
    }
    CHECK(rings[0] == rings[1]);
}

TEST_CASE("a quiet link looks like text until it is hovered, and is underlined then") {
    Document document;
    document.language = "en";
    Block line;
    line.part = "row-title";
    line.runs = {{.text = "Ada", .href = "/speakers/ada/", .quiet = true}};
    document.root.part = "page";
    document.root.children = {line};
    const Layout layout = laid_out(std::make_shared<Document>(document), 1200);
    PainterBench bench(desktop());
    const Pointing over = {.hovered = {box_with_part(layout, "row-title"), 0}, .pressed = {}, .focused = {}};
    const ImDrawData& plain = bench.paint(layout, desktop());
    CHECK(count_of(plain, bench.ink(Ink::Accent)) == 0);
    const int vertices = plain.TotalVtxCount;
    const ImDrawData& hovered = bench.paint(layout, desktop(), over);
    CHECK(count_of(hovered, bench.ink(Ink::Accent)) == 0);
    CHECK(hovered.TotalVtxCount == vertices + 4);
}

TEST_CASE("an atlas that is too small for the page grows until all is drawn") {
    const Layout layout = laid_out(shared_page(workshop_event(), View::Speakers), 1200);
    const Viewport viewport = {
        .layer = Layer::Page, .y = 0, .scale = 2, .width = 2400, .height = static_cast<int>(layout.height * 2)};
    PainterBench bench({.layer = Layer::Page, .y = 0, .scale = 2, .width = 100, .height = 100});
    const int resizes = bench.rasteriser.resizes;
    ImDrawData& data = bench.paint(layout, viewport);
    CHECK(bench.rasteriser.resizes > resizes);
    CHECK(has(bench.rasteriser.texts, "Speakers"));
    CHECK(has(bench.rasteriser.texts, "."));  // the last of the footer
    for (const Quad& quad : quads_of(data, bench.ink(Ink::Text)))
        if (quad.uv_from.x != quad.uv_to.x) {
            ImTextureData& texture = *data.Textures->back();
            CHECK(bench.renderer.pixel(
                      texture, static_cast<int>(quad.uv_from.x * static_cast<float>(texture.Width) + 0.5f),
                      static_cast<int>(quad.uv_from.y * static_cast<float>(texture.Height) + 0.5f)) != 0);
        }
    bench.paint(layout, viewport);
    bench.paint(layout, viewport);
    CHECK(data.Textures->Size == 1);  // former textures were given back
    CHECK(bench.renderer.created == bench.renderer.destroyed + 1);
}

TEST_CASE("a whole page scrolls through an atlas of its first size") {
    const Layout layout = laid_out(shared_page(workshop_event(), View::Speakers), 400);
    const Viewport phone = {.layer = Layer::Page, .y = 0, .scale = 1, .width = 400, .height = 700};
    PainterBench bench(phone);
    const int resizes = bench.rasteriser.resizes;
    for (int round = 0; round < 3; ++round)
        for (float y = 0; y < layout.height; y += 50) {
            Viewport viewport = phone;
            viewport.y = y;
            bench.paint(layout, viewport);
        }
    CHECK(bench.rasteriser.resizes == resizes);
}

TEST_CASE("a picture's fingerprint changes with what it shows, and with nothing else") {
    const Layout layout = schedule_layout();
    PainterBench bench(desktop());
    const auto print = [&](const Viewport& viewport, const Pointing& pointing = {}) {
        bench.paint(layout, viewport, pointing);
        return bench.painter.fingerprint();
    };
    const std::uint64_t first = print(desktop());
    CHECK(print(desktop()) == first);
    CHECK(print(desktop(40)) != first);
    CHECK(print(desktop(0, 2)) != first);
    CHECK(print(desktop()) == first);
    Event event = workshop_event();
    std::string& title = event.sessions[0].title;
    std::swap(title[1], title[2]);
    bench.paint(laid_out(shared_page(event, View::Schedule), 1200), desktop());
    CHECK(bench.painter.fingerprint() != first);  // other letters, as wide as these
    const std::uint32_t link = box_with_part(layout, "row-title");
    CHECK(print(desktop(), {.hovered = {}, .pressed = {link, Target::kNone}, .focused = {}}) != first);
    bench.palette = make_palette(true, "");
    CHECK(print(desktop()) != first);
    bench.palette = make_palette(false, "");
    bench.painter.reset(1200, 800);
    CHECK(print(desktop()) != first);  // its letters may be of another font
}
