// A session in the grid of the schedule.
#pragma once
#include "page/session_row.hpp"

namespace marquee {

Block session_cell(const RowContext& context, const Session& session);

}  // namespace marquee
