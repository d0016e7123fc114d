// What has changed in the programme, in words.
// Test: tests/unit/news_test.cpp
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "page/changes.hpp"
#include "page/document.hpp"
#include "page/times.hpp"
#include "page/view_state.hpp"

namespace marquee {

// A chip beside a session's title, and how it was: "Moved", "was 10:00 AM in Room A". That a session is cancelled has a
// chip of its own everywhere.
struct Mark {
    std::string_view chip;
    std::string words;  // empty where there is nothing to say
};
std::vector<Mark> marks_of(const Times& times, const ViewState& state, const Session& session);

// "“Title” of yours moved to 11:00 AM. 3 more sessions changed: 1 new, 2 moved.": the starred ones first, titles with
// links. Nothing if nothing has changed.
std::vector<Run> news_runs(const Times& times, const ViewState& state);

// What came of asking for changes; empty where nobody asked.
std::string_view checked_text(Checked checked);

// Why the page may be out of date: its data is what the browser has had since then.
std::string kept_text(const Times& times, Instant since);

}  // namespace marquee
