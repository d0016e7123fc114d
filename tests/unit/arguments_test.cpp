#include "cli/arguments.hpp"

#include <doctest/doctest.h>

using namespace marquee;

namespace {

Arguments parse(const std::vector<std::string>& words) {
    return parse_arguments(words, "the file",
                           {{"-o", Takes::Value, Presence::Required},
                            {"--zone", Takes::Value, Presence::Optional},
                            {"--force", Takes::Nothing, Presence::Optional}});
}

}  // namespace

TEST_CASE("options may stand before and behind the operand") {
    const Arguments arguments = parse({"--force", "-o", "out", "in"});
    CHECK(arguments.mistake == "");
    CHECK(arguments.operand == "in");
    CHECK(arguments.value("-o") == "out");
    CHECK(arguments.has("--force"));
    CHECK(arguments.value("--zone") == "");
    CHECK_FALSE(parse({"in", "-o", "out"}).has("--force"));
}

TEST_CASE("an option owns the word behind it") { CHECK(parse({"in", "-o", "--force"}).value("-o") == "--force"); }

TEST_CASE("what is wrong is said") {
    CHECK(parse({"-o", "out"}).mistake == "the file is missing");
    CHECK(parse({"in"}).mistake == "-o is missing");
    CHECK(parse({"in", "-o"}).mistake == "-o needs a value");
    CHECK(parse({"in", "-o", "out", "more"}).mistake == "unexpected argument more");
    CHECK(parse({"in", "-o", "out", "--json"}).mistake == "unexpected argument --json");
}
