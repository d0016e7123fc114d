#include "event/problem.hpp"

#include <doctest/doctest.h>

using namespace marquee;

TEST_CASE("a problem in a value is written with file, line, pointer, message and remedy") {
    const Problem problem{Severity::Error,
                          "schedule.json",
                          "/sessions/3/end",
                          12,
                          0,
                          "The session ends before it starts.",
                          "Write an end after 08:20."};
    CHECK(to_string(problem) ==
          "schedule.json:12: /sessions/3/end: error: The session ends before it starts. Write an end after 08:20.");
}

TEST_CASE("a syntax error is written with its column") {
    const Problem problem{Severity::Error, "event.json", "", 3, 7, "A comma is missing.", "Write one."};
    CHECK(to_string(problem) == "event.json:3:7: error: A comma is missing. Write one.");
}

TEST_CASE("a problem of a whole file is written without a line") {
    const Problem problem{Severity::Warning, "event.json", "", 0, 0, "Odd.", ""};
    CHECK(to_string(problem) == "event.json: warning: Odd.");
}
