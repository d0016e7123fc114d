#include "exchange/kept.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

#include "event/text.hpp"
#include "exchange/json_values.hpp"

namespace marquee {

namespace {

// `after` in the order of `before`, with the members that only that has; their names go to `keys`.
Json joined(const Json& before, const Json& after, const std::string& prefix, std::vector<std::string>& keys) {
    Json out = Json::object();
    for (const auto& [key, value] : before.items()) {
        out[key] = after.contains(key) ? after[key] : value;
        if (!after.contains(key)) keys.push_back(prefix + key);
    }
    for (const auto& [key, value] : after.items()) out[key] = value;
    return out;
}

}  // namespace

bool is_same_event(const Event& before, const Event& after) {
    if (before.title == after.title) return true;
    std::set<std::pair<std::string_view, std::chrono::year_month_day>> known;
    for (const Session& session : before.sessions) known.emplace(session.id, session.day);
    return std::any_of(after.sessions.begin(), after.sessions.end(), [&](const Session& session) {
        return known.count({session.id, session.day}) > 0;
    });
}

Kept keep_event(std::string_view before, std::string_view after, const std::vector<std::string>& guessed) {
    const JsonText old = parse_json_text(before), made = parse_json_text(after);
    if (!old.root || !made.root || !old.root->is_object() || !made.root->is_object()) return {std::string(after), {}};
    Json said = *made.root;
    for (const std::string& key : guessed) {
        const Json& known = at(*old.root, key.c_str());
        if (known.is_string() && !is_blank(text_of(known)) && known != said[key]) said.erase(key);
    }
    Kept kept;
    const Json &old_venue = at(*old.root, "venue"), &venue = at(said, "venue");
    if (old_venue.is_object() && venue.is_object()) said["venue"] = joined(old_venue, venue, "venue.", kept.keys);
    kept.event = file_text(joined(*old.root, said, "", kept.keys));
    std::sort(kept.keys.begin(), kept.keys.end());
    return kept;
}

}  // namespace marquee
