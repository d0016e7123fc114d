#include "layout/board_space.hpp"

#include <doctest/doctest.h>

using namespace marquee;

TEST_CASE("a wide screen has four rooms side by side, a tall one six, a door's tablet three") {
    CHECK(board_space(1920, 1080, 16) == BoardSpace{4, 1, 3, 2});
    CHECK(board_space(3840, 2160, 32) == BoardSpace{4, 1, 3, 2});
    CHECK(board_space(1080, 1920, 16) == BoardSpace{2, 3, 2, 5});
    CHECK(board_space(800, 480, 8) == BoardSpace{3, 1, 3, 1});
}

TEST_CASE("however small a window is, it has room for one") {
    CHECK(board_space(100, 100, 27) == BoardSpace{1, 1, 1, 1});
}
