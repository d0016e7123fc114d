// What is different in newer data of an event, for somebody who knows the programme as it was.
// Test: tests/unit/changes_test.cpp
#pragma once
#include <vector>

#include "event/event.hpp"

namespace marquee {

struct Change {
    const Session* before = nullptr;  // null if it is new
    const Session* after = nullptr;
    bool has_other_time = false;
    bool has_other_room = false;
    bool has_other_title = false;
    bool is_cancelled = false;  // and was not
    bool is_restored = false;   // is no longer cancelled
};

// Both events must outlive it.
struct Changes {
    const Event* before = nullptr;
    std::vector<Change> sessions = {};         // in the order in which they are now
    std::vector<const Session*> removed = {};  // in the order in which they were
};

// Sessions are the same where their ids are. An end that follows from the next session in the room is no change.
Changes changes(const Event& before, const Event& after);

bool is_empty(const Changes& changes);

// Of a session as it is now; null if nothing about it has changed.
const Change* change_of(const Changes& changes, const Session& session);

}  // namespace marquee
