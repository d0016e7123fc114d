#include "exchange/names.hpp"

#include <doctest/doctest.h>

#include "event/text.hpp"

using namespace marquee;

TEST_CASE("a slug is an id made of what can be kept") {
    CHECK(slug("Jörn Dreyer") == "jorn-dreyer");
    CHECK(slug("  Łukasz  O'Żak (2) ") == "lukasz-o-zak-2");
    CHECK(slug("8079583E-8321") == "8079583e-8321");
    CHECK(slug("Ольга") == "");
    CHECK(slug("日本 2027") == "2027");
    CHECK(slug("\xff\xfe a") == "a");
    CHECK(slug("") == "");
    const std::string longest = slug(std::string(99, 'a') + " bc");
    CHECK(longest == std::string(99, 'a'));
    CHECK(is_id(slug(std::string(300, 'x'))));
}

TEST_CASE("an id that is taken gets a number") {
    Ids ids;
    CHECK(ids.take("a") == "a");
    CHECK(ids.take("a") == "a-2");
    CHECK(ids.take("a-2") == "a-2-2");
    CHECK(ids.take("a") == "a-3");
    const std::string longest(kMaxIdBytes, 'x');
    CHECK(ids.take(longest) == longest);
    CHECK(is_id(ids.take(longest)));
}

TEST_CASE("UUIDs are told by their form") {
    CHECK(is_uuid("8079583e-8321-506c-95af-fd2903a5f075"));
    CHECK(is_uuid("8079583E-8321-506C-95AF-FD2903A5F075"));
    CHECK_FALSE(is_uuid("8079583e-8321-506c-95af-fd2903a5f07"));
    CHECK_FALSE(is_uuid("8079583e-8321-506c-95af-fd2903a5f07g"));
    CHECK_FALSE(is_uuid("8079583e08321-506c-95af-fd2903a5f075"));
    CHECK_FALSE(is_uuid(""));
}

TEST_CASE("what has no UUID gets one that stays the same") {
    const std::string uuid = world_id("Event", "opening");
    CHECK(is_uuid(uuid));
    CHECK(uuid[14] == '5');
    CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
    // Written down, because files that were given away hold it.
    CHECK(uuid == "f6baa7aa-6e4e-51f2-8ec8-c7fae80e920c");
    CHECK(world_id("Other event", "opening") != uuid);
    CHECK(guid_of("Event", "opening") == uuid);
    CHECK(guid_of("Event", "8079583e-8321-506c-95af-fd2903a5f075") == "8079583e-8321-506c-95af-fd2903a5f075");
}

TEST_CASE("numbers of UUIDs are positive and fit into 31 bits") {
    CHECK(number_of("00000001-8321-506c-95af-fd2903a5f075") == 1);
    CHECK(number_of("00000000-8321-506c-95af-fd2903a5f075") == 1);
    CHECK(number_of("ffffffff-8321-506c-95af-fd2903a5f075") == 0x7fffffff);
}
