#include "cli/arguments.hpp"

#include <doctest/doctest.h>

using namespace marquee;

namespace {

Arguments arguments_of(const std::vector<std::string>& words) {
    return parse_arguments(words, "the file",
                           {{"-o", Takes::Value, Presence::Required},
                            {"--zone", Takes::Value, Presence::Optional},
                            {"--force", Takes::Nothing, Presence::Optional}});
}

}  // namespace

TEST_CASE("options may stand before and behind the operand") {
    const Arguments arguments = arguments_of({"--force", "-o", "out", "in"});
    CHECK(arguments.mistake == "");
    CHECK(arguments.operand == "in");
    CHECK(arguments.value("-o") == "out");
    CHECK(arguments.has("--force"));
    CHECK(arguments.value("--zone") == "");
    CHECK_FALSE(arguments_of({"in", "-o", "out"}).has("--force"));
}

TEST_CASE("an option owns the word behind it") {
    CHECK(arguments_of({"in", "-o", "--force"}).value("-o") == "--force");
}

TEST_CASE("what is wrong is said") {
    CHECK(arguments_of({"-o", "out"}).mistake == "the file is missing");
    CHECK(arguments_of({"in"}).mistake == "-o is missing");
    CHECK(arguments_of({"in", "-o"}).mistake == "-o needs a value");
    CHECK(arguments_of({"in", "-o", "out", "more"}).mistake == "unexpected argument more");
    CHECK(arguments_of({"in", "-o", "out", "--json"}).mistake == "unexpected argument --json");
}
