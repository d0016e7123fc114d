#include "event/json_reader.hpp"

#include <doctest/doctest.h>

#include "messages.hpp"

using namespace marquee;

namespace {

// Reads `text` with `read(ObjectReader&)` and returns the problems as text.
template <typename Read>
Messages problems_of(std::string_view text, Read read) {
    const JsonParse parse = parse_json(text);
    REQUIRE(parse.root);
    std::vector<Problem> problems;
    {
        ObjectReader object(JsonValue(*parse.root, "f.json", problems));
        read(object);
    }
    return messages(problems);
}

}  // namespace

TEST_CASE("values that are there read as they are, absent ones as their default") {
    const Messages problems =
        problems_of(R"({"t": "x", "f": false, "c": "b", "l": ["p", "q"]})", [](ObjectReader& object) {
            CHECK(object.text("t", Need::Required) == "x");
            CHECK(object.text("absent") == "");
            CHECK_FALSE(object.flag("f", true));
            CHECK(object.flag("absent", true));
            CHECK(object.choice("c", {"a", "b"}, 0) == 1);
            CHECK(object.choice("absent", {"a", "b"}, 1) == 1);
            CHECK(object.texts("l") == std::vector<std::string>{"p", "q"});
            CHECK(object.complete());
        });
    CHECK(problems == Messages{});
}

TEST_CASE("wrong types are errors and read as the default") {
    const Messages problems =
        problems_of("{\"t\": 7,\n\"f\": \"true\",\n\"c\": null,\n\"l\": {},\n\"m\": [true]}", [](ObjectReader& object) {
            CHECK(object.text("t") == "");
            CHECK(object.flag("f", true));
            CHECK(object.choice("c", {"a", "b"}, 1) == 1);
            CHECK(object.texts("l").empty());
            CHECK(object.texts("m").empty());
            CHECK(object.complete());
        });
    CHECK(problems ==
          Messages{
              "f.json:1: /t: error: This must be a text, not a number. Write it in double quotes.",
              "f.json:2: /f: error: This must be true or false, not a text. Write true or false, without quotes.",
              "f.json:3: /c: error: This must be a text, not null. Write it in double quotes.",
              "f.json:4: /l: error: This must be a list, not an object. Write it in square brackets: [ ].",
              "f.json:5: /m/0: error: This must be a text, not true or false. Write it in double quotes.",
          });
}

TEST_CASE("an object without what it needs is not complete") {
    const auto incomplete = [](std::string_view text) {
        return problems_of(text, [](ObjectReader& object) {
            object.text("t", Need::Required);
            CHECK_FALSE(object.complete());
        });
    };
    CHECK(incomplete("{}") == Messages{"f.json:1: error: The key \"t\" is missing. Add it."});
    CHECK(incomplete("{\"t\": \" \"}") == Messages{"f.json:1: /t: error: This must not be empty. Write a text."});
    CHECK(incomplete("{\"t\": 1}") ==
          Messages{"f.json:1: /t: error: This must be a text, not a number. Write it in double quotes."});
    CHECK(incomplete("[]") ==
          Messages{"f.json:1: error: This must be an object, not a list. Write it in braces: { }."});
}

TEST_CASE("unknown keys warn, with the key that was meant if one is near") {
    const Messages problems = problems_of("{\"title\": \"x\",\n\"titel\": 1,\n\"a/b~c\\u202e\": 2}",
                                          [](ObjectReader& object) { object.text("title"); });
    CHECK(problems == Messages{
                          "f.json:2: /titel: warning: The key \"titel\" is not known. Did you mean \"title\"?",
                          "f.json:3: /a~1b~0c: warning: The key \"a/b~c\" is not known. Remove it.",
                      });
}

TEST_CASE("of a repeated key the first counts") {
    const Messages problems =
        problems_of("{\"t\": \"x\",\n\"t\": \"y\"}", [](ObjectReader& object) { CHECK(object.text("t") == "x"); });
    CHECK(problems ==
          Messages{"f.json:2: /t: error: The key \"t\" is there twice; the first one counts. Remove one of them."});
}

TEST_CASE("control characters are removed with a warning") {
    const Messages problems =
        problems_of("{\"t\": \"a\\u202eb\\u0007\"}", [](ObjectReader& object) { CHECK(object.text("t") == "ab"); });
    CHECK(problems == Messages{"f.json:1: /t: warning: The text has the control character U+202E, which is not shown. "
                               "Remove it from the text."});
}

TEST_CASE("a choice that is not offered names what is") {
    const Messages problems = problems_of(R"({"c": "keynot", "d": "zzz"})", [](ObjectReader& object) {
        CHECK(object.choice("c", {"talk", "keynote"}, 0) == 0);
        CHECK(object.choice("d", {"talk", "keynote"}, 0) == 0);
    });
    CHECK(problems == Messages{"f.json:1: /c: error: \"keynot\" is not known here. Did you mean \"keynote\"?",
                               "f.json:1: /d: error: \"zzz\" is not known here. Use one of: talk, keynote."});
}

TEST_CASE("of equal names the index finds the first") {
    const NameIndex index({"b", "a", "b", "a", ""});
    CHECK(index.first("a") == 1);
    CHECK(index.first("b") == 0);
    CHECK(index.first("") == 4);
    CHECK(index.first("c") == NameIndex::kNone);
    CHECK(NameIndex().first("a") == NameIndex::kNone);
}
