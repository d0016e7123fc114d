// What a visitor looks for sessions with: a field for words, chips, choices, and the days.
#pragma once
#include <vector>

#include "page/times.hpp"
#include "page/views.hpp"

namespace marquee {

// The field, the kinds of sessions and the visitor's own, then rooms, tracks and languages where there are several.
Block controls(const Event& event, const ViewState& state);

// Links to the event's days, if there are several; `shown` is nothing where all days are. A grid holds but one.
Block day_tabs(const Times& times, const ViewState& state, std::optional<std::chrono::year_month_day> shown,
               bool is_grid);

// Between the list and the grid.
Block form_switch(bool is_grid);

}  // namespace marquee
