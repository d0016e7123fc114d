#include "page/as_of.hpp"

#include <doctest/doctest.h>

#include "page_samples.hpp"

using namespace marquee;
using namespace std::chrono;

namespace {

const Instant kHeard = at_workshop(hours(14) + minutes(5));

// What the page says of its data when `age` has passed; empty if nothing.
std::string said_after(seconds age, std::string own_zone = "") {
    const bool in_own_zone = !own_zone.empty();
    const ViewState state{
        .view = View::Schedule, .own_zone = std::move(own_zone), .in_own_zone = in_own_zone, .heard = kHeard};
    const Document document = page_of(workshop_event(), state, kHeard + age);
    std::string said;
    for (const Block* block : blocks_with_part(document, "footer-text"))
        if (block->id == "as-of")
            for (const Run& run : block->runs) said += run.text;
    return said;
}

}  // namespace

TEST_CASE("data that the host confirmed less than five minutes ago is not said to be old") {
    CHECK(said_after(seconds(0)).empty());
    CHECK(said_after(seconds(299)).empty());
    CHECK(said_after(seconds(300)) == "As of 2:05\u00a0PM");
}

TEST_CASE("data of another day is said with its day") {
    CHECK(said_after(hours(9)) == "As of 2:05\u00a0PM");
    CHECK(said_after(hours(10)) == "As of Saturday, December 6, 2:05\u00a0PM");
}

TEST_CASE("pages that nobody asks anew for say nothing of it") {
    ViewState state;
    state.view = View::Schedule;
    CHECK_FALSE(is_old(state, kHeard + hours(100)));
    CHECK_FALSE(as_of_changes(state, kHeard));
}

TEST_CASE("the page is composed anew when its data becomes old, and when a day may have begun") {
    const ViewState state{.heard = kHeard};
    CHECK(as_of_changes(state, kHeard) == kHeard + minutes(5));
    CHECK(as_of_changes(state, kHeard + minutes(5)) == kHeard + minutes(10));
    CHECK(as_of_changes(state, kHeard + minutes(10)) == kHeard + minutes(25));
    ViewState contact = state;
    contact.view = View::Contact;
    CHECK(next_change(workshop_event(), contact, kHeard, SanDiegoInDecember()) == kHeard + minutes(5));
}
