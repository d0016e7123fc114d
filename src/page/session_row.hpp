// A session in the list of the schedule.
#pragma once
#include <string>
#include <vector>

#include "page/news.hpp"
#include "page/search.hpp"
#include "page/times.hpp"
#include "page/views.hpp"

namespace marquee {

class StarredOverlaps;

struct RowContext {
    const Event& event;
    const ViewState& state;
    const Times& times;
    const Found* found = nullptr;               // null where nothing was looked for
    const StarredOverlaps* overlaps = nullptr;  // null where they are not shown
    int level = 2;                              // of its heading
    bool is_over = false;                       // the whole event is, so that nothing is quieter than the rest
};

Block session_row(const RowContext& context, const Session& session);

// What a row, a cell of the grid and a session's own page share.

// Where the session stands; Coming for what is not marked.
Phase shown_phase(const RowContext& context, const Session& session);
// The same runs, with what was searched for marked.
std::vector<Run> with_marks(const RowContext& context, std::vector<Run> runs);
// The title, with chips behind it that tell whether it is cancelled, or on now, and what is new about it.
std::vector<Run> with_state(std::vector<Run> title, const Session& session, Phase phase,
                            const std::vector<Mark>& marks);
// Adds how it was before it changed, "was 10:00 AM in Room A · was called “Engines”", and what it overlaps of the
// visitor's own.
void add_warnings(Block& block, const RowContext& context, const Session& session, const std::vector<Mark>& marks);
// Whether the title names this one of the session's people already.
bool is_named_in_title(const Session& session, const Person& person);
Block star_button(const RowContext& context, const Session& session);

}  // namespace marquee
