#include "exchange/report.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace marquee;

TEST_CASE("a remark is said once, with its count and the first places") {
    Report report;
    report.add("No end is given", "Lunch");
    report.add("The file names no zone");
    for (const char* place : {"Lunch", "Tea", "Bread", "Salt"}) report.add("No end is given", place);
    report.add("Keys were left out");
    report.add("Keys were left out");
    CHECK(report.lines() == std::vector<std::string>{"No end is given: 5 (\"Lunch\", \"Tea\", \"Bread\", …).",
                                                     "The file names no zone.", "Keys were left out: 2."});
}

TEST_CASE("a report does not grow without bound") {
    Report report;
    for (int i = 0; i < 10'000; ++i) report.add("Remark " + std::to_string(i), "place");
    CHECK(report.lines().size() == 101);
    CHECK(report.lines().back() == "Further remarks were left out: 9900.");
}
