// The visitor's own schedule: what overlaps in it, how to take it elsewhere, and what comes from there.
// Test: tests/unit/mine_test.cpp
#pragma once
#include <string_view>
#include <vector>

#include "page/overlaps.hpp"
#include "page/times.hpp"
#include "page/views.hpp"

namespace marquee {

// In the event's order.
std::vector<const Session*> starred_sessions(const Event& event, const ViewState& state);

// The sessions that the filter lists one by one: those that are starred, and those that somebody shares.
class Listed {
  public:
    Listed(const Event& event, const ViewState& state);
    // Everything is where the filter has no list.
    bool has(const Session& session) const;

  private:
    const Filter& filter_;
    std::vector<const Session*> mine_, shared_;
};

// The starred sessions that overlap others, and what they overlap.
class StarredOverlaps {
  public:
    StarredOverlaps(const Event& event, const ViewState& state);
    // Empty if the session is not starred, or overlaps nothing that is.
    std::vector<Run> runs(const Times& times, const Session& session) const;

  private:
    std::vector<const Session*> sessions_;
    std::vector<Overlap> overlaps_;
};

// Of any session with those that are starred; empty if there is none.
std::vector<Run> overlap_runs(const Times& times, const ViewState& state, const Session& session);

// "/schedule/?stars=…", and where the site's address is known, the whole of it.
std::string mine_address(const Event& event, const ViewState& state);

// Link, QR code and calendar of the starred sessions, at least one.
Block mine_section(const Event& event, const ViewState& state);
// What the button says that sends a link, or copies it.
std::string share_label(const ViewState& state);
// What became of the link; empty where there is nothing to say.
std::string_view copied_text(Copied copied);

// Offers to take over the sessions that the filter's address shares.
Block shared_note(const Event& event, const ViewState& state);

}  // namespace marquee
