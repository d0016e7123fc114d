#include "page/view_state.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace marquee;

namespace {

std::vector<std::string> open_after(std::vector<std::string> toggled) {
    ViewState state;
    for (std::string& id : toggled) state = update(state, {Action::Kind::Toggle, std::move(id)});
    return state.open;
}

}  // namespace

TEST_CASE("every view has a path of its own that leads back to it") {
    std::set<std::string_view> paths;
    for (const View view : kViews) {
        CHECK(view_at(path_of(view)) == view);
        paths.insert(path_of(view));
    }
    CHECK(paths == std::set<std::string_view>{"/", "/speakers/", "/schedule/", "/contact/"});
}

TEST_CASE("a path that names the file of a view leads to the view") {
    CHECK(view_at("/index.html") == View::Announcement);
    CHECK(view_at("/schedule/index.html") == View::Schedule);
    CHECK(view_at("/schedule") == View::Schedule);
}

TEST_CASE("a path without a view leads nowhere") {
    for (const std::string_view path : {"", "schedule/", "//", "/speakers/x", "/Speakers/", "/index.htm", "index.html"})
        CHECK_MESSAGE(!view_at(path), path);
}

TEST_CASE("what buttons say is read as an action") {
    const auto theme = parse_action("theme");
    REQUIRE(theme);
    CHECK(theme->kind == Action::Kind::SwitchTheme);
    const auto toggle = parse_action("toggle:ion-stoica");
    REQUIRE(toggle);
    CHECK(toggle->kind == Action::Kind::Toggle);
    CHECK(toggle->value == "ion-stoica");
    const auto go = parse_action("go:/schedule/");
    REQUIRE(go);
    CHECK(go->kind == Action::Kind::Go);
    CHECK(go->value == "/schedule/");
}

TEST_CASE("everything after the first colon is the value of an action") {
    const auto action = parse_action("toggle:a:b");
    REQUIRE(action);
    CHECK(action->value == "a:b");
}

TEST_CASE("what is no action is not read as one") {
    for (const std::string_view text : {"", ":", "toggle", "Theme", "theme:", "run:x", " toggle:x"})
        CHECK_MESSAGE(!parse_action(text), text);
}

TEST_CASE("going changes the view and nothing else") {
    ViewState state{.view = View::Speakers, .open = {"ada"}, .dark = true, .incomplete = true};
    const ViewState there = update(state, {Action::Kind::Go, "/contact/"});
    state.view = View::Contact;
    CHECK(there == state);
}

TEST_CASE("going nowhere changes nothing") {
    const ViewState state{.view = View::Speakers, .open = {"ada"}, .dark = true, .incomplete = false};
    CHECK(update(state, {Action::Kind::Go, "/nowhere/"}) == state);
    CHECK(update(state, {Action::Kind::Go, ""}) == state);
}

TEST_CASE("a toggle opens what is closed and closes what is open") {
    CHECK(open_after({"ada"}) == std::vector<std::string>{"ada"});
    CHECK(open_after({"ada", "alan"}) == std::vector<std::string>{"ada", "alan"});
    CHECK(open_after({"ada", "alan", "ada"}) == std::vector<std::string>{"alan"});
    CHECK(open_after({"ada", "ada"}).empty());
}

TEST_CASE("switching the theme twice is as before") {
    const ViewState state;
    const ViewState dark = update(state, {Action::Kind::SwitchTheme, {}});
    CHECK(dark.dark);
    CHECK(dark.view == state.view);
    CHECK(update(dark, {Action::Kind::SwitchTheme, {}}) == state);
}
