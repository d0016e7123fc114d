#include "page/view_state.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace marquee;

namespace {

std::vector<std::string> open_after(std::vector<std::string> toggled) {
    ViewState state;
    for (std::string& id : toggled) state = update(state, {Action::Kind::Toggle, std::move(id)});
    return state.open;
}

}  // namespace

TEST_CASE("what buttons say is read as an action") {
    const auto theme = parse_action("theme");
    REQUIRE(theme);
    CHECK(theme->kind == Action::Kind::SwitchTheme);
    const auto toggle = parse_action("toggle:ion-stoica");
    REQUIRE(toggle);
    CHECK(toggle->kind == Action::Kind::Toggle);
    CHECK(toggle->value == "ion-stoica");
    const auto calendar = parse_action("calendar:panel");
    REQUIRE(calendar);
    CHECK(calendar->kind == Action::Kind::SaveCalendar);
    CHECK(calendar->value == "panel");
}

TEST_CASE("everything after the first colon is the value of an action") {
    const auto action = parse_action("toggle:a:b");
    REQUIRE(action);
    CHECK(action->value == "a:b");
}

TEST_CASE("what is no action is not read as one") {
    for (const std::string_view text : {"", ":", "toggle", "go:/", "Theme", "theme:", "calendar", "run:x", " toggle:x"})
        CHECK_MESSAGE(!parse_action(text), text);
}

TEST_CASE("going changes the view and nothing else") {
    ViewState state{.view = View::Speakers, .open = {"ada"}, .dark = true, .incomplete = true};
    const ViewState there = update(state, {Action::Kind::Go, "/contact/"});
    state.view = View::Contact;
    CHECK(there == state);
    const ViewState person = update(there, {Action::Kind::Go, "/speakers/ada/"});
    CHECK(person.view == View::Speakers);
    CHECK(person.item == "ada");
    CHECK(update(person, {Action::Kind::Go, "/contact/"}) == state);
}

TEST_CASE("a page that was opened inside another one stays so, wherever one goes in it") {
    CHECK(embed_in("/schedule/?embed") == Embed::Yes);
    CHECK(embed_in("/schedule/?q=a&embed=1") == Embed::Yes);
    CHECK(embed_in("/schedule/?embed=transparent") == Embed::Transparent);
    CHECK(embed_in("/schedule/?embedded=1") == Embed::No);
    CHECK(embed_in("/embed/") == Embed::No);
    const ViewState opened = update({}, {Action::Kind::Go, "/schedule/?embed=transparent"});
    CHECK(opened.embed == Embed::Transparent);
    const ViewState there = update(opened, {Action::Kind::Go, "/speakers/ada/"});
    CHECK(there.embed == Embed::Transparent);
    CHECK(address_of(there) == "/speakers/ada/?embed=transparent");
    CHECK(address_of(update({}, {Action::Kind::Go, "/schedule/?q=a&embed"})) == "/schedule/?q=a&embed=1");
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

TEST_CASE("saving a calendar changes nothing") {
    const ViewState state{.view = View::Schedule, .item = "panel", .open = {"ada"}};
    CHECK(update(state, {Action::Kind::SaveCalendar, "panel"}) == state);
}

TEST_CASE("switching the theme of a board is the board's own wish from then on") {
    ViewState state = update({}, {Action::Kind::Go, "/board/?theme=light"});
    REQUIRE(state.board);
    state = update(state, {Action::Kind::SwitchTheme, ""});
    CHECK(state.dark);
    CHECK(state.board->dark);
}

TEST_CASE("switching the theme twice is as before") {
    const ViewState state;
    const ViewState dark = update(state, {Action::Kind::SwitchTheme, {}});
    CHECK(dark.dark);
    CHECK(dark.view == state.view);
    CHECK(update(dark, {Action::Kind::SwitchTheme, {}}) == state);
}

TEST_CASE("the form is in the address, and is no filter") {
    ViewState state;
    state.view = View::Schedule;
    state = update(state, *parse_action("form:grid"));
    CHECK(address_of(state) == "/schedule/?form=grid");
    CHECK_FALSE(is_set(state.filter));
    state.filter.words = "tim kraska";
    state.form.part = 3;
    CHECK(address_of(state) == "/schedule/?q=tim+kraska&form=grid&rooms=3");
    const ViewState there = update({}, {Action::Kind::Go, address_of(state)});
    CHECK(there.form == state.form);
    CHECK(there.filter == state.filter);
    CHECK(address_of(update(there, *parse_action("form:list"))) == "/schedule/?q=tim+kraska");
    CHECK(update(there, {Action::Kind::Go, "/speakers/"}).form == Form{});
}

TEST_CASE("an address without a sound form is of the list, or of the first rooms") {
    for (const char* address : {"/schedule/", "/schedule/?form=", "/schedule/?form=Grid", "/schedule/?rooms=2"})
        CHECK_MESSAGE(form_in(address) == Form{}, address);
    for (const char* rooms : {"", "0", "-1", "01", "x", "2x", "1000", "99999999999"})
        CHECK_MESSAGE(form_in(std::string("/schedule/?form=grid&rooms=") + rooms).part == 1, rooms);
    CHECK(form_in("/schedule/?form=grid&rooms=999").part == 999);
}

TEST_CASE("a search through all days leaves a day's list, and stays on the day of a grid, at its first rooms") {
    ViewState state;
    state.view = View::Schedule;
    state.item = "2025-12-06";
    state.form = {.grid = true, .part = 2};
    CHECK(update(state, *parse_action("search:x")).item.empty());  // a list in a window that is too narrow
    state.columns = 6;
    const ViewState found = update(state, *parse_action("search:x"));
    CHECK(found.item == "2025-12-06");
    CHECK(found.form == Form{.grid = true, .part = 1});
    CHECK(update(state, *parse_action("star:panel")).form.part == 2);
}

TEST_CASE("what somebody shares is added to the starred sessions or replaces them, and then those are shown") {
    const ViewState shown{.view = View::Schedule, .filter = {.words = "x", .shared = "ABCDEF"}, .starred = {"a", "b"}};
    const ViewState added = update(shown, {Action::Kind::AddShared, "b c"});
    CHECK(added.starred == std::vector<std::string>{"a", "b", "c"});
    CHECK(address_of(added) == "/schedule/?mine=1");
    const ViewState replaced = update(shown, {Action::Kind::ReplaceMine, "b c"});
    CHECK(replaced.starred == std::vector<std::string>{"b", "c"});
    CHECK(address_of(replaced) == "/schedule/?mine=1");
    const ViewState left = update(shown, {Action::Kind::LeaveShared, {}});
    CHECK(left.starred == shown.starred);
    CHECK(address_of(left) == "/schedule/");
}

TEST_CASE("to look at what is shared changes no star") {
    const ViewState state{.starred = {"a"}};
    const ViewState shown = update(state, {Action::Kind::Go, "/schedule/?stars=ABCDEF"});
    CHECK(shown.filter.shared == "ABCDEF");
    CHECK(shown.starred == state.starred);
    CHECK(update(shown, {Action::Kind::SessionKind, ""}).filter == Filter{});
}

TEST_CASE("ids survive being joined") {
    const std::vector<std::string> ids = {"a", "b-2", "c"};
    CHECK(split_ids(join_ids(ids)) == ids);
    CHECK(split_ids("  a  b ") == std::vector<std::string>{"a", "b"});
    CHECK(split_ids("").empty());
}

TEST_CASE("what was told of a link and of a check is told until the next action") {
    const ViewState copied = update({.checked = Checked::Failed}, {Action::Kind::Copied, "yes"});
    CHECK(copied.copied == Copied::Yes);
    CHECK(copied.checked == Checked::No);
    CHECK(update(copied, {Action::Kind::Copied, "no"}).copied == Copied::Refused);
    CHECK(update(copied, {Action::Kind::Toggle, "ada"}).copied == Copied::No);
}

TEST_CASE("changes are marked until they are dismissed") {
    ViewState state;
    state.changes = std::make_shared<const Changes>();
    CHECK(update(state, {Action::Kind::Go, "/contact/"}).changes == state.changes);
    CHECK(update(state, {Action::Kind::DismissChanges, {}}).changes == nullptr);
}

namespace {

std::string beneath_after(std::vector<std::string> addresses) {
    ViewState state;
    for (std::string& address : addresses) state = update(state, {Action::Kind::Go, std::move(address)});
    return state.beneath;
}

}  // namespace

TEST_CASE("a search on one day's page looks through all days, and ends on that page") {
    const auto address_after = [](std::string_view path, std::initializer_list<const char*> actions) {
        ViewState state = update({}, {Action::Kind::Go, std::string(path)});
        for (const char* action : actions) state = update(state, *parse_action(action));
        return address_of(state);
    };
    for (const char* list : {"/schedule/", "/schedule/2025-12-07/"}) {
        CHECK(address_after(list, {"search:a", "search:ab"}) == "/schedule/?q=ab");
        CHECK(address_after(list, {"search:a", "kind:talks", "search:ab", "search:", "kind:"}) == list);
        CHECK(address_after(list, {"mine", "mine", "search:a"}) == "/schedule/?q=a");
    }
    ViewState state = update({}, {Action::Kind::Go, "/schedule/2025-12-07/"});
    state = update(update(state, *parse_action("search:a")), {Action::Kind::Go, "/schedule/panel/"});
    state = update(state, *parse_action("close"));
    CHECK(address_of(update(state, *parse_action("search:"))) == "/schedule/2025-12-07/");
    for (const char* address : {"/contact/", "/schedule/?q=a"}) state = update(state, {Action::Kind::Go, address});
    CHECK(address_of(update(state, *parse_action("search:"))) == "/schedule/");
}

TEST_CASE("a session that is opened from the schedule lies on it, as it was: its filter, its day, its form") {
    for (const char* list : {"/schedule/", "/schedule/?q=kraska&kind=talks", "/schedule/2025-12-06/",
                             "/schedule/?form=grid&rooms=2", "/schedule/2025-12-07/?room=Hall&form=grid"})
        CHECK(beneath_after({list, "/schedule/panel/"}) == list);
    CHECK(beneath_after({"/schedule/?q=x", "/schedule/?session=panel"}) == "/schedule/?q=x");
}

TEST_CASE("sessions that are opened from a sheet lie on the same list") {
    CHECK(beneath_after({"/schedule/?q=x", "/schedule/panel/", "/schedule/tea-break/"}) == "/schedule/?q=x");
}

TEST_CASE("a session that is opened from elsewhere is a page") {
    for (const char* address : {"/", "/speakers/", "/speakers/ada/", "/contact/", "/board/", "/schedule/?board"})
        CHECK_MESSAGE(beneath_after({address, "/schedule/panel/"}).empty(), address);
    CHECK(beneath_after({"/schedule/panel/"}).empty());
    CHECK(beneath_after({"/schedule/panel/", "/schedule/tea-break/"}).empty());
    CHECK(beneath_after({"/schedule/", "/schedule/panel/", "/speakers/ada/", "/schedule/panel/"}).empty());
}

TEST_CASE("what is no session lies on nothing") {
    for (const char* address :
         {"/", "/speakers/ada/", "/schedule/", "/schedule/?q=x", "/schedule/2025-12-06/", "/schedule/panel/?board"})
        CHECK_MESSAGE(beneath_after({"/schedule/", "/schedule/panel/", address}).empty(), address);
}

TEST_CASE("inside another page, nothing lies on the schedule") {
    CHECK(beneath_after({"/schedule/?embed", "/schedule/panel/"}).empty());
}

TEST_CASE("to close a sheet is to go to the list beneath it") {
    const ViewState list = update({}, {Action::Kind::Go, "/schedule/?q=x&form=grid"});
    const ViewState sheet = update(list, {Action::Kind::Go, "/schedule/panel/"});
    const ViewState starred = update(sheet, *parse_action("star:panel"));
    CHECK(starred.beneath == sheet.beneath);
    CHECK(update(sheet, *parse_action("close")) == list);
    CHECK(update(starred, *parse_action("close")).starred == std::vector<std::string>{"panel"});
    CHECK(update(list, *parse_action("close")) == list);
}
