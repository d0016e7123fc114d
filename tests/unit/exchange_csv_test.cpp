#include "exchange/csv.hpp"
#include "exchange_samples.hpp"

using namespace marquee;

TEST_CASE("a table gives sessions, with lines and quotes in its fields") {
    const Event event = imported(sample("table.csv"), "Europe/Vienna");
    REQUIRE(event.sessions.size() == 3);
    const Session& warp = session(event, "warp");
    CHECK(start_of(event, warp) == "2027-11-06 09:00");
    CHECK(end_of(event, warp) == "2027-11-06 09:40");
    CHECK(warp.type == SessionType::Keynote);
    CHECK(warp.track == "Threads");
    CHECK(names_of(event, warp) == "lea-weber, tom-spinner");
    CHECK(warp.abstract[0].spans[1].strong);
    CHECK(warp.abstract[0].spans[2].text == ", and \"weft\".");
    const Session& weft = session(event, "weft");
    CHECK(end_of(event, weft) == "2027-11-06 10:00");
    CHECK(weft.label == "demo");
    CHECK(names_of(event, weft) == "spinner-tom");
    CHECK(weft.abstract[0].spans[1].url == "https://weft.example/");
    CHECK(session(event, "tea").type == SessionType::Break);
}

TEST_CASE("columns may stand in any order, be called otherwise, and be parted by semicolons") {
    const Event event = imported(
        "\xEF\xBB\xBF"
        "UID;Authors;Starts at;Location;TITLE;colour\r\nx-1;A One|B Two;2027-01-01T10:00Z;Hall;Hello;red\r\n");
    REQUIRE(event.sessions.size() == 1);
    CHECK(event.sessions[0].id == "x-1");
    CHECK(event.sessions[0].title == "Hello");
    CHECK(event.sessions[0].room == "Hall");
    CHECK(names_of(event, event.sessions[0]) == "a-one, b-two");
    CHECK(event.time_zone == "UTC");
}

TEST_CASE("the table's further columns hold what a session can have") {
    const Event event = imported(
        "title,start,id,label,language,cancelled,slides,paper,video,stream,feedback\n"
        "A,2027-01-01T10:00Z,one,Tag,pt-BR,yes,https://s.example,https://p.example,https://v.example,https://"
        "t.example,https://f.example\n");
    const Session& one = session(event, "one");
    CHECK(one.label == "Tag");
    CHECK(one.language == "pt-BR");
    CHECK(one.cancelled);
    REQUIRE(one.materials.size() == 4);
    CHECK(one.materials[3].url == "https://t.example");
    CHECK(one.feedback == "https://f.example");
}

TEST_CASE("a table without the columns that make a session says which") {
    CHECK(import_text("title,authors\nA,B\n").error ==
          "The table has no column \"start\", without which there are no sessions. Its first row must name the "
          "columns.");
    CHECK(import_text("start,end\n2027-01-01T10:00Z,\n").error.starts_with("The table has no column \"title\""));
}

TEST_CASE("the report on a table names rows and cells that are none") {
    CHECK(
        remarks(
            "title,start,end,size\nA,soon,,1\nB,2027-01-01T10:00Z,later,2\nC,2027-01-01T10:00Z,2027-01-01T09:00Z,\n") ==
        Messages{
            "There is no place for the column \"size\", which was left out.",
            "Starts that are no time such as 2025-12-06T08:15: 1 (\"soon\").",
            "Ends that are no time were dropped: 1 (\"later\").",
            "The file names no time zone, and all its times are at +00:00, so UTC (always at that) was taken; --zone "
            "says another.",
            "Sessions without a start were left out: 1 (\"A\").",
            "Sessions have neither end nor duration, so they last until the next one in their room: 1 (\"B\").",
            "Sessions do not end after they start, so their end was dropped: 1 (\"C\").",
        });
}

TEST_CASE("an end that is a time of day may be behind midnight") {
    const Event event = imported(
        "title,start,end,id\nA,2025-12-06 23:00,01:00,a\nB,2025-12-06T23:00+01:00,23:30,b\nC,2025-12-06 "
        "10:00,10:00,c\n",
        "Europe/Vienna");
    CHECK(end_of(event, session(event, "a")) == "2025-12-07 01:00");
    CHECK(end_of(event, session(event, "b")) == "2025-12-06 23:30");
    CHECK(end_of(event, session(event, "c")) == "");
}

TEST_CASE("addresses without a scheme lead to the host they name, and the others are reported") {
    const std::string table =
        "title,start,id,slides,paper,video,feedback,abstract\n"
        "A,2027-01-01T10:00Z,a,www.example.org/slides.pdf,slides.pdf,/v/1,example.org,[b](www.example.org)\n"
        "B,2027-01-01T10:00Z,b,,javascript:b,,data:c,\n";
    const Event event = imported(table);
    const Session& a = session(event, "a");
    REQUIRE(a.materials.size() == 3);
    CHECK(a.materials[0].url == "https://www.example.org/slides.pdf");
    CHECK(a.materials[1].url == "/slides.pdf");
    CHECK(a.materials[2].url == "/v/1");
    CHECK(a.feedback == "https://example.org");
    CHECK(a.abstract[0].spans[0].url == "https://www.example.org");
    const Messages found = remarks(table);
    CHECK(found.lines[0] == "Addresses without a host lead to the event's own site now: 2 (\"slides.pdf\", \"/v/1\").");
    CHECK(found.lines[1] == "Links whose addresses are not allowed were left out: 2 (\"data:c\", \"javascript:b\").");
}

TEST_CASE("what is neither yes nor no is reported") {
    const std::string table =
        "title,start,id,cancelled\nA,2027-01-01T10:00Z,a,Maybe\nB,2027-01-01T10:00Z,b,no\nC,2027-01-01T10:00Z,c,X\n";
    const Event event = imported(table);
    CHECK_FALSE(session(event, "a").cancelled);
    CHECK(session(event, "c").cancelled);
    CHECK(remarks(table).lines[0] ==
          "What the column \"cancelled\" says is neither yes nor no and was left out: 1 (\"Maybe\").");
}

TEST_CASE("a table that is cut off inside of quotes is suspicious") {
    CHECK(remarks("title,start\nA,2027-01-01T10:00Z\n\"B,2027").lines[0] ==
          "A quoted field has no closing quote, so the table may be cut off.");
}

TEST_CASE("rows are written so that they read back") {
    const std::vector<CsvRow> rows = {{"a", "b,c", "d\"e", "f\r\ng", ""}, {"h", ";", " i", "", "j"}};
    std::string text;
    for (const CsvRow& row : rows) text += write_csv_row(row);
    CHECK(text.starts_with("\"a\",\"b,c\",\"d\"\"e\",\"f\r\ng\",\"\"\r\n"));
    CHECK(parse_csv(text) == rows);
    CHECK(parse_csv("").empty());
}
