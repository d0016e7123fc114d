#include "event/json_tree.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace marquee;

namespace {

std::string fault(std::string_view text) {
    const JsonParse parse = parse_json(text);
    if (parse.root) return "(none)";
    return std::to_string(parse.fault.line) + ":" + std::to_string(parse.fault.column) + " " + parse.fault.message +
           " " + parse.fault.remedy;
}

}  // namespace

TEST_CASE("every value has its kind, key, text and line") {
    const JsonParse parse = parse_json(
        "{\n \"a\": [1,\n2\n, -3.5e2],\n\n\"b\"\n:\n\"x\\ny\\u00e9\\ud83d\\ude00\","
        " \"c\": {\"d\": null, \"e\":\ntrue}\n}\n");
    REQUIRE(parse.root);
    const JsonNode& root = *parse.root;
    CHECK(root.kind == JsonKind::Object);
    CHECK(root.line == 1);
    REQUIRE(root.children.size() == 3);
    const JsonNode& a = root.children[0];
    CHECK(a.key == "a");
    CHECK(a.kind == JsonKind::List);
    CHECK(a.line == 2);
    REQUIRE(a.children.size() == 3);
    CHECK(a.children[0].line == 2);
    CHECK(a.children[1].line == 3);  // although the parser has read the line break after it
    CHECK(a.children[1].kind == JsonKind::Number);
    CHECK(a.children[2].line == 4);
    CHECK(root.children[1].line == 8);
    CHECK(root.children[1].text == "x\nyé😀");
    const JsonNode& c = root.children[2];
    CHECK(c.children[0].kind == JsonKind::Null);
    CHECK(c.children[1].kind == JsonKind::Boolean);
    CHECK(c.children[1].boolean);
    CHECK(c.children[1].line == 9);
}

TEST_CASE("single values are JSON, at the very end of the text too") {
    CHECK(parse_json("7").root->kind == JsonKind::Number);
    CHECK(parse_json(" \n7\n").root->line == 2);
    CHECK(parse_json("\"\"").root->kind == JsonKind::Text);
    CHECK(parse_json("[]").root->children.empty());
}

TEST_CASE("a byte order mark is skipped and not counted") {
    CHECK(parse_json("\xEF\xBB\xBF{}").root);
    CHECK(fault("\xEF\xBB\xBF{x}").substr(0, 4) == "1:2 ");
}

TEST_CASE("text that is cut off anywhere is refused, and never crashes") {
    const std::string text = R"({"a": [1, {"b": "x\u00e9", "c": true}, null], "d": -1.5e3})";
    for (std::size_t size = 0; size < text.size(); ++size) {
        CAPTURE(size);
        CHECK(fault(text.substr(0, size)) != "(none)");
    }
    const std::string remedy =
        " The file ends too early. Close every quote, bracket and brace; perhaps the end of the "
        "file was lost.";
    CHECK(fault("{\n\"a\": [1,\n") == "2:9" + remedy);
    CHECK(fault("{\"a\": \"x") == "1:9" + remedy);
    CHECK(fault("{\"a\"") == "1:5" + remedy);
}

TEST_CASE("syntax errors say where they are and what to do") {
    CHECK(fault("{\n  \"a\": 1,\n}") == "2:9 A comma follows the last entry. Remove the comma.");
    CHECK(fault("[1, 2, ]") == "1:6 A comma follows the last entry. Remove the comma.");
    CHECK(fault("[1\n 2]") == "1:3 A comma is missing between two entries. Write , after the first.");
    CHECK(fault("{\"a\": \"x\"\n\"b\": 1}") == "1:10 A comma is missing between two entries. Write , after the first.");
    CHECK(fault("[{} {}]") == "1:4 A comma is missing between two entries. Write , after the first.");
    CHECK(fault("{\"a\" 1}") == "1:5 A colon is missing after a key. Write : between the key and its value.");
    CHECK(fault("{\"a\", 1}") == "1:5 A colon is missing after a key. Write : between the key and its value.");
    CHECK(fault("{a: 1}") == "1:2 A key must stand here. Write the key in double quotes.");
    CHECK(fault("{,}") == "1:2 A key must stand here. Write the key in double quotes.");
    CHECK(fault("{'a': 1}") == "1:2 A single quote begins no text. Use double quotes.");
    CHECK(fault("{\"a\": 'b'}") == "1:7 A single quote begins no text. Use double quotes.");
    CHECK(fault("{ // x\n}") == "1:3 JSON has no comments. Remove the comment.");
    CHECK(fault("[1, /* x */ 2]") == "1:5 JSON has no comments. Remove the comment.");
    CHECK(fault("{} {}") == "1:4 There is text after the end of the data. Remove it.");
    CHECK(fault("[1}") ==
          "1:3 There is a } that does not fit here. Close every bracket and brace in the order in which "
          "they were opened.");
    const std::string value =
        " A value must stand here. Write a text in double quotes, a number, true, false, null, a [list] or an "
        "{object}.";
    CHECK(fault("[1,,2]") == "1:4" + value);
    CHECK(fault("{\"a\": tru}") == "1:7" + value);
    CHECK(fault("{\"a\": }") == "1:7" + value);
    CHECK(fault("hello") == "1:1" + value);
    CHECK(fault("[1e999]") == "1:2 This number is too large. Write a smaller one.");
}

TEST_CASE("faults inside a text are named") {
    const std::string lone =
        " A \\u escape is only half of a character (a lone surrogate). Write the character itself, or "
        "both halves of its escape.";
    CHECK(fault("[\"\\ud800\"]") == "1:9" + lone);
    CHECK(fault("[\"\\udc00\"]") == "1:8" + lone);
    CHECK(fault("[\"\\ud800\\u0041\"]") == "1:14" + lone);
    CHECK(fault("[\"a\xFF\"]") == "1:4 A byte is not UTF-8. Save the file as UTF-8.");
    CHECK(fault("[\"a\xED\xA0\x80\"]") == "1:5 A byte is not UTF-8. Save the file as UTF-8.");
    CHECK(fault("[\n\"a\nb\"]") ==
          "2:3 A line break or control character stands inside a text. Close the quotes on the "
          "same line; write \\n for a line break.");
    CHECK(fault("[\"C:\\data\"]") ==
          "1:6 A backslash begins no escape that JSON has. Write \\\\ for a backslash, \\\" for a quote.");
}

TEST_CASE("files that are no JSON as a whole are refused without a place") {
    CHECK(fault("") == "0:0 The file is empty. Restore it, or begin anew with {}.");
    CHECK(fault(" \n") == "0:0 The file is empty. Restore it, or begin anew with {}.");
    CHECK(fault("\xEF\xBB\xBF") == "0:0 The file is empty. Restore it, or begin anew with {}.");
    CHECK(fault(std::string_view("\xFF\xFE{\0}\0", 6)) == "0:0 The file is UTF-16 text. Save it as UTF-8.");
    CHECK(fault(std::string_view("\xFE\xFF\0{\0}", 6)) == "0:0 The file is UTF-16 text. Save it as UTF-8.");
    CHECK(fault(std::string_view("{\0}\0", 4)) == "0:0 The file is UTF-16 text. Save it as UTF-8.");
    CHECK(fault(std::string_view("\0{\0}", 4)) == "0:0 The file is UTF-16 text. Save it as UTF-8.");
    CHECK(fault(std::string(50 << 20, ' ')) == "0:0 The file is larger than 32 MiB. Remove what is no event data.");
}

TEST_CASE("nesting is taken up to 64 levels") {
    CHECK(fault(std::string(64, '[') + std::string(64, ']')) == "(none)");
    CHECK(fault(std::string(65, '[') + std::string(65, ']')) ==
          "1:65 Brackets are nested more than 64 deep. Check the file: the data of an event is flat.");
    CHECK(fault(std::string(10'000, '[')).substr(0, 5) == "1:65 ");
    std::string objects;
    for (int i = 0; i < 10'000; ++i) objects += "{\"a\":";
    CHECK(fault(objects).substr(0, 6) == "1:321 ");  // 64 * 5 + 1
}

TEST_CASE("a file has at most 500,000 values") {
    std::string text = "[0";
    for (int i = 1; i < 499'999; ++i) text += ",0";
    CHECK(fault(text + "]") == "(none)");
    CHECK(fault(text + ",0]").find(" The file has more than 500,000 values. Split the event.") != std::string::npos);
}
