#include "page/route.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace marquee;

TEST_CASE("every view has a path of its own that leads back to it") {
    std::set<std::string_view> paths;
    for (const View view : kViews) {
        CHECK(route_at(path_of(view)) == Route{view});
        paths.insert(path_of(view));
    }
    CHECK(paths == std::set<std::string_view>{"/", "/speakers/", "/schedule/", "/contact/"});
}

TEST_CASE("a path that names the file of a page leads to the page") {
    CHECK(route_at("/index.html") == Route{View::Announcement});
    CHECK(route_at("/schedule/index.html") == Route{View::Schedule});
    CHECK(route_at("/schedule") == Route{View::Schedule});
    CHECK(route_at("/speakers/ada/index.html") == Route{View::Speakers, "ada"});
    CHECK(route_at("/speakers/ada") == Route{View::Speakers, "ada"});
}

TEST_CASE("people and sessions have paths that lead back to them") {
    for (const Route& route : {Route{View::Speakers, "ion-stoica"}, Route{View::Schedule, "2"}})
        CHECK(route_at(path_of(route)) == route);
    CHECK(path_of({View::Speakers, "ion-stoica"}) == "/speakers/ion-stoica/");
}

TEST_CASE("a query names what has no path of its own, and all else in it means nothing") {
    CHECK(route_at("/schedule/?session=panel") == Route{View::Schedule, "panel"});
    CHECK(route_at("/schedule/?utm_source=a&session=panel&x") == Route{View::Schedule, "panel"});
    CHECK(route_at("/schedule/index.html?session=panel#a?b") == Route{View::Schedule, "panel"});
    CHECK(route_at("/speakers/?person=ada") == Route{View::Speakers, "ada"});
    for (const std::string_view address : {"/schedule/?", "/schedule/?session=", "/schedule/?person=ada",
                                           "/schedule/?xsession=panel", "/schedule/#?session=panel"})
        CHECK_MESSAGE(route_at(address) == Route{View::Schedule}, address);
    CHECK(route_at("/?session=panel") == Route{View::Announcement});
    CHECK(route_at("/schedule/one/?session=two") == Route{View::Schedule, "one"});
}

TEST_CASE("an address that no page can have leads nowhere") {
    for (const std::string_view address :
         {"", "schedule/", "//", "/speakers/x/y", "/speakers//", "/Speakers/", "/speakers/Ada", "/speakers/../",
          "/index.htm", "index.html", "/speakers/index.htm", "/contact/ada/", "/404.html", "/schedule/?session=a/b",
          "/schedule/?session=%61", "/speakers/%61/"})
        CHECK_MESSAGE(!route_at(address), address);
}

TEST_CASE("from a page back to the root are as many steps as folders") {
    CHECK(root_from("/") == "./");
    CHECK(root_from("/schedule/") == "../");
    CHECK(root_from("/schedule/panel/") == "../../");
}
