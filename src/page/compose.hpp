// The one description of a page: what an event says in a state of the view at a moment.
#pragma once
#include <optional>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "page/document.hpp"
#include "page/rows.hpp"
#include "page/search.hpp"
#include "page/view_state.hpp"

namespace marquee {

// `now` marks what is on and what is over; without it nothing is marked, as on a static page.
// `found` is what the state's filter finds, where it is set. Of lists of sessions and people, `rows` are there.
Document compose(const Event& event, const ViewState& state, std::optional<Instant> now, const Zones& zones,
                 const Found* found = nullptr, const Rows& rows = {});

// The board's static page: what is on by day.
Document compose_written_board(const Event& event, const Zones& zones);

// What a host shows for an address where no page is.
Document compose_missing(const Event& event);

// What a browser without a network shows for an address whose page it has not kept.
Document compose_unkept(const Event& event);

// The next moment after `now` at which `compose` would say something else; nothing if there is none.
std::optional<Instant> next_change(const Event& event, const ViewState& state, Instant now, const Zones& zones);

}  // namespace marquee
