// The workshop's pages, whole, against the copies in tests/golden/. After a change that is meant, run the tests once
// with MARQUEE_UPDATE_GOLDEN=1 and read the difference before you commit it.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "fake_zones.hpp"
#include "html_tokens.hpp"
#include "output/html.hpp"
#include "page/compose.hpp"
#include "workshop.hpp"

using namespace marquee;

namespace {

// The first line in which the two differ, or nothing.
std::string first_difference(const std::string& expected, const std::string& actual) {
    std::size_t start = 0;
    while (start < expected.size() || start < actual.size()) {
        const auto line = [&](const std::string& text) {
            return start < text.size() ? text.substr(start, text.find('\n', start) - start) : std::string("(end)");
        };
        if (line(expected) != line(actual)) return "expected: " + line(expected) + "\nactual:   " + line(actual);
        start += line(expected).size() + 1;
    }
    return {};
}

void check_golden(const Document& page, const std::string& name) {
    const std::string html = write_html(page, root_from(page.path));
    CHECK(read_html(html).fault == "");

    const std::string path = std::string(MARQUEE_SOURCE_DIR) + "/tests/golden/" + name;
    if (std::getenv("MARQUEE_UPDATE_GOLDEN") != nullptr) std::ofstream(path, std::ios::binary) << html;
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file.good(), path);
    const std::string expected{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    CHECK(first_difference(expected, html) == "");
}

void check_golden(const Route& route, const std::string& name) {
    const Reading reading = read_workshop();
    REQUIRE(reading.usable);
    ViewState state;
    state.view = route.view;
    state.item = route.item;
    check_golden(compose(reading.event, state, std::nullopt, FakeZones()), name);
}

}  // namespace

TEST_CASE("the announcement's static page is as it was last agreed") {
    check_golden({View::Announcement}, "announcement.html");
}

TEST_CASE("the speakers' static page is as it was last agreed") { check_golden({View::Speakers}, "speakers.html"); }

TEST_CASE("the schedule's static page is as it was last agreed") { check_golden({View::Schedule}, "schedule.html"); }

TEST_CASE("the contact's static page is as it was last agreed") { check_golden({View::Contact}, "contact.html"); }

TEST_CASE("the board's static page is as it was last agreed") {
    const Reading reading = read_workshop();
    check_golden(compose_written_board(reading.event, FakeZones()), "board.html");
}

TEST_CASE("a person's static page is as it was last agreed") {
    check_golden({View::Speakers, "jeff-dean"}, "person.html");
}

TEST_CASE("a session's static page is as it was last agreed") {
    check_golden({View::Schedule, "codegen-contributed-talks"}, "session.html");
}
