// A session in the list of the schedule.
#pragma once
#include <string>
#include <vector>

#include "page/search.hpp"
#include "page/times.hpp"
#include "page/views.hpp"

namespace marquee {

struct RowContext {
    const Event& event;
    const ViewState& state;
    const Times& times;
    const Found* found = nullptr;  // null where nothing was looked for
    int level = 2;                 // of its heading
    bool is_over = false;          // the whole event is, so that nothing is quieter than the rest
};

Block session_row(const RowContext& context, const Session& session);

}  // namespace marquee
