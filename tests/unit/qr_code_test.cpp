#include "page/qr_code.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace marquee;

namespace {

int side_of(const std::string& modules) { return static_cast<int>(std::lround(std::sqrt(modules.size()))); }

constexpr std::string_view kAddress = "https://example.org/2025/schedule/?stars=";

}  // namespace

TEST_CASE("a code is a square with three finders, and says where the fourth corner is") {
    const std::string code = qr_code(kAddress, "ABCDEF");
    const int side = side_of(code);
    REQUIRE(static_cast<std::size_t>(side * side) == code.size());
    CHECK((side - 17) % 4 == 0);
    // A row through the middle of a finder: dark, light, three dark, light, dark.
    const auto row = [&](int x, int y) { return code.substr(static_cast<std::size_t>(y * side + x), 7); };
    CHECK(row(0, 3) == "1011101");
    CHECK(row(side - 7, 3) == "1011101");
    CHECK(row(0, side - 4) == "1011101");
    CHECK(row(side - 7, side - 4) != "1011101");
}

TEST_CASE("a code grows with its text, up to what a phone reads from a screen") {
    int last = 0;
    std::string capitals;
    for (int sessions = 1; sessions <= 140; ++sessions) {
        capitals += "G4K2QV";
        const int side = side_of(qr_code(kAddress, capitals));
        CHECK(side >= last);
        CHECK(side <= 97);
        last = side;
    }
    CHECK(last > 80);
    CHECK(qr_code(kAddress, std::string(6 * 200, 'A')).empty());
    CHECK(qr_code(kAddress, std::string(100000, 'A')).empty());
    CHECK(qr_code(std::string(100000, 'a'), "ABCDEF").empty());
}
