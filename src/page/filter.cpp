#include "page/filter.hpp"

#include <algorithm>
#include <optional>

#include "page/query.hpp"
#include "page/shared.hpp"

namespace marquee {
namespace {

constexpr std::string_view kKindNames[] = {"", "talks", "panels", "posters", "breaks"};

}  // namespace

SessionKind kind_of(SessionType type) {
    switch (type) {
        case SessionType::Panel:
            return SessionKind::Panels;
        case SessionType::Poster:
            return SessionKind::Posters;
        case SessionType::Break:
            return SessionKind::Breaks;
        default:
            return SessionKind::Talks;
    }
}

std::string_view name_of(SessionKind kind) { return kKindNames[static_cast<int>(kind)]; }

SessionKind kind_named(std::string_view name) {
    const auto at = std::find(std::begin(kKindNames), std::end(kKindNames), name);
    return at == std::end(kKindNames) ? SessionKind::Any : static_cast<SessionKind>(at - std::begin(kKindNames));
}

bool is_set(const Filter& filter) { return filter != Filter{}; }

Filter filter_in(std::string_view address) {
    Filter filter;
    for (const QueryField& field : fields_in(address)) {
        if (field.key == "q") filter.words = field.value;
        if (field.key == "room") filter.room = field.value;
        if (field.key == "track") filter.track = field.value;
        if (field.key == "language") filter.language = field.value;
        if (field.key == "kind") filter.kind = kind_named(field.value);
        if (field.key == "mine") filter.mine = field.value == "1";
        if (field.key == kSharedKey) filter.shared = field.value.substr(0, kMostShared * kCodeLetters);
    }
    return filter;
}

std::string query_of(const Filter& filter) {
    std::string query;
    add_field(query, "q", filter.words);
    add_field(query, "room", filter.room);
    add_field(query, "track", filter.track);
    add_field(query, "language", filter.language);
    add_field(query, "kind", name_of(filter.kind));
    add_field(query, "mine", filter.mine ? "1" : "");
    add_field(query, kSharedKey, filter.shared);
    return query;
}

std::vector<SessionKind> kinds_of(const Event& event) {
    std::vector<SessionKind> kinds;
    for (const SessionKind kind : {SessionKind::Talks, SessionKind::Panels, SessionKind::Posters, SessionKind::Breaks})
        if (std::any_of(event.types.begin(), event.types.end(),
                        [&](SessionType type) { return kind_of(type) == kind; }))
            kinds.push_back(kind);
    return kinds;
}

}  // namespace marquee
