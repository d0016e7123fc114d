// Boards in the windows they are made for.
#include <doctest/doctest.h>

#include "board_samples.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

struct Screen {
    float width, height, root_px;
};
constexpr Screen kScreens[] = {{1920, 1080, 16}, {1080, 1920, 16}, {3840, 2160, 32}, {1280, 720, 10.667f},
                               {800, 480, 8},    {1920, 1080, 48}, {640, 360, 27},   {1920, 1080, 8}};

Block title_block(std::string words) {
    Block block;
    block.part = "board-title";
    block.runs = {{.text = std::move(words)}};
    return block;
}

// The look of a card's title of so many letters, in a column of `width` px.
std::string look_of(std::size_t letters, float width, std::uint32_t* shown = nullptr) {
    Document document;
    document.fills_window = true;
    std::string words;
    while (words.size() < letters) words += words.size() % 6 == 5 ? ' ' : 'x';
    document.root.part = "board-where";
    document.root.children = {title_block(words)};
    const Layout layout = board_layout(document, width, 1000, 16);
    if (shown != nullptr) *shown = layout.boxes[1].shown_lines;
    return std::string(layout.boxes[1].style->part);
}

}  // namespace

TEST_CASE("a board is as tall as its window, and all of it lies inside") {
    Event long_titles = event_in_rooms(9);
    for (Session& session : long_titles.sessions)
        session.title += std::string(300, 'W') + " and " + std::string(60, 'y');
    for (const Event& event : {workshop_event(), event_in_rooms(4), long_titles})
        for (const Screen& screen : kScreens)
            for (const char* query : {"", "?view=day", "?view=speakers", "?room=room-1"})
                for (const Instant now :
                     {at_workshop(-hours{30}), at_workshop(hours{9} + minutes{37}), at_workshop(hours{90})}) {
                    const Document page =
                        board_page(event, now, query, board_space(screen.width, screen.height, screen.root_px));
                    const Layout layout = board_layout(page, screen.width, screen.height, screen.root_px);
                    CHECK(layout.height == screen.height);
                    for (const Box& box : layout.boxes) {
                        INFO(query, " ", screen.width, " ", std::string(box.style->part));
                        CHECK(box.rect.right() <= screen.width + 1);
                        CHECK(box.rect.bottom() <= screen.height + 1);
                        CHECK(box.rect.bottom() <= layout.boxes[box.parent].rect.bottom() + 1);
                        if (box.shown_lines == 0) continue;
                        const Line& last = layout.lines[box.first_line + box.shown_lines - 1];
                        CHECK(last.y + last.height <= box.rect.bottom() + 1);
                    }
                }
}

TEST_CASE("a title that does not fit becomes smaller in steps, and then ends in an ellipsis") {
    CHECK(look_of(20, 800) == "board-title");
    CHECK(look_of(110, 800) == "board-title-2");
    CHECK(look_of(180, 800) == "board-title-3");
    std::uint32_t shown = 0;
    CHECK(look_of(900, 800, &shown) == "board-title-4");
    CHECK(shown == 6);
}

TEST_CASE("what is on stays in view however few rows there is room for") {
    const Event event = workshop_event();
    for (int quarter = 33; quarter < 70; ++quarter)
        for (const Screen& screen : kScreens) {
            const Document page = board_page(event, at_workshop(minutes{15 * quarter}), "?view=day");
            const Layout layout = board_layout(page, screen.width, screen.height, screen.root_px);
            const Block& rows = *blocks_with_part(*layout.document, "board-rows").at(0);
            bool is_there = false, has_row = false;
            for (const Box& box : layout.boxes) {
                is_there = is_there || box.block == &rows.children[rows.kept];
                has_row = has_row || std::string_view(box.style->part).starts_with("board-day-row");
            }
            CHECK(is_there == has_row);
        }
}

TEST_CASE("what is on stays in sight, and readable, however large the letters of a board are") {
    Event warned = workshop_event();
    warned.notice = Notice{.text = "The room has changed.", .level = NoticeLevel::Urgent, .until = {}};
    for (const Event& event : {workshop_event(), event_in_rooms(4), warned})
        for (const auto& [width, height] :
             {std::pair{1920.0f, 1080.0f}, {1080.0f, 1920.0f}, {800.0f, 480.0f}, {480.0f, 800.0f}})
            for (const float scale : {0.5f, 1.0f, 1.5f})
                for (const char* query : {"", "?view=day"}) {
                    const auto [least, most] = std::minmax(width, height);
                    const float root_px = std::max(8.0f, std::min(least / 67.5f, most / 120)) * scale;
                    const Document page = board_page(event, at_workshop(hours{9} + minutes{37}), query,
                                                     board_space(width, height, root_px));
                    const Layout layout = board_layout(page, width, height, root_px);
                    bool has_title = false, has_notice = false;
                    for (const Box& box : layout.boxes) {
                        const std::string_view part = box.block->part;
                        has_notice = has_notice || part == "board-notice-urgent";
                        if (part != "board-title" && part != "board-room-title" && part != "board-item") continue;
                        has_title = true;
                        CHECK_MESSAGE(box.rect.width > 7 * root_px, width, " ", height, " ", scale, " ", query);
                    }
                    CHECK_MESSAGE(has_title, width, " ", height, " ", scale, " ", query);
                    CHECK(has_notice == event.notice.has_value());
                }
}

TEST_CASE("lengths of a board grow with its root font, and those of other pages do not") {
    const Document page = board_page(workshop_event(), at_workshop(hours{9}));
    const Layout small = board_layout(page, 960, 540, 8), large = board_layout(page, 1920, 1080, 16);
    REQUIRE(small.boxes.size() == large.boxes.size());
    for (std::size_t i = 0; i < small.boxes.size(); ++i) {
        CHECK(small.boxes[i].rect.x * 2 == doctest::Approx(large.boxes[i].rect.x).epsilon(0.02));
        CHECK(small.boxes[i].rect.y * 2 == doctest::Approx(large.boxes[i].rect.y).epsilon(0.02));
    }
    CHECK(&style_of("row", true) == [&] {
        FixedTypesetter typesetter;
        const Layout layout =
            flow(std::make_shared<const Document>(page_of(workshop_event(), View::Schedule)), 1200, 8, typesetter);
        for (const Box& box : layout.boxes)
            if (box.block->part == "row") return box.style;
        return static_cast<const Style*>(nullptr);
    }());
}
