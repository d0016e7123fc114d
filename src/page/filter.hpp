// Which sessions a visitor wants to see, and how an address says so.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"

namespace marquee {

// What several types of sessions are to visitors.
enum class SessionKind { Any, Talks, Panels, Posters, Breaks };
SessionKind kind_of(SessionType type);
// "talks", as addresses and actions call it; empty for Any.
std::string_view name_of(SessionKind kind);
SessionKind kind_named(std::string_view name);

// Empty values ask for nothing.
struct Filter {
    std::string words = {};  // each must be found
    std::string room = {};
    std::string track = {};
    std::string language = {};
    SessionKind kind = SessionKind::Any;
    bool mine = false;        // only starred ones
    std::string shared = {};  // only those that somebody shares: codes (page/shared.hpp)
    bool operator==(const Filter&) const = default;
};

// Whether the filter asks for anything.
bool is_set(const Filter& filter);

// Of an address with a query, as `application/x-www-form-urlencoded` (WHATWG URL): "…?q=tim+kraska&room=5AB&mine=1".
Filter filter_in(std::string_view address);
// The query that says it, with "?"; empty if it asks for nothing.
std::string query_of(const Filter& filter);

// What sessions are, in the order of the kinds.
std::vector<SessionKind> kinds_of(const Event& event);

}  // namespace marquee
