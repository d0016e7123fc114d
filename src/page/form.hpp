// The two forms of the schedule: a list by time, and a grid of rooms and time.
#pragma once
#include <string>
#include <string_view>

namespace marquee {

struct Form {
    bool grid = false;
    int part = 1;  // of the grid's rooms, which are shown some at a time; from 1
    bool operator==(const Form&) const = default;
};

// "…?form=grid&rooms=2"
Form form_in(std::string_view address);
// Adds to a query what says it; nothing for a list.
void add_form(std::string& query, const Form& form);

}  // namespace marquee
