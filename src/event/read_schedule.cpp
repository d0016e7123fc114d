// Reads schedule.json.
#include <algorithm>
#include <utility>

#include "event/order.hpp"
#include "event/read_context.hpp"

namespace marquee {

namespace {

struct Material {
    std::string_view key;
    std::string_view label;
};

constexpr Material kMaterials[] = {{"slides", "Slides"}, {"paper", "Paper"}, {"video", "Video"}, {"stream", "Stream"}};

// In the order of SessionType.
std::vector<std::string_view> type_names() {
    return {"talk", "keynote", "panel", "poster", "contributed", "opening", "discussion", "break"};
}

void read_people(ObjectReader& object, Session& session, ReadContext& context) {
    object.list<bool>("people", Need::Optional, [&](const JsonValue& value) -> std::optional<bool> {
        if (!value.expect(JsonKind::Text) || !context.people_known) return std::nullopt;
        const std::string& id = value.node().text;
        const std::size_t entry = context.person_index.first(id);
        if (id.empty() || entry == NameIndex::kNone) {
            const std::string_view meant = nearest(id, context.person_ids);
            if (meant.empty()) {
                value.error({"No person has the id ", in_quotes(id), "."},
                            {"Add the person to speakers.json, or correct the id."});
            } else {
                value.error({"No person has the id ", in_quotes(id), "."}, {"Did you mean ", in_quotes(meant), "?"});
            }
            context.references_resolve = false;
            return std::nullopt;
        }
        const std::size_t person = context.person_at[entry];
        if (std::find(session.people.begin(), session.people.end(), person) != session.people.end()) {
            value.warn({"\"", id, "\" is there twice."}, {"Remove one of them."});
        } else if (person != NameIndex::kNone) {
            session.people.push_back(person);
        }
        return std::nullopt;
    });
}

// Whether the session is on a day of the event; an error if not.
bool check_day(const JsonValue& start, Instant at, const ReadContext& context) {
    const std::chrono::year_month_day day = day_of(context.event, context.zones, at);
    if (context.first_day && day < *context.first_day) {
        start.error({"The session is on ", iso_date(day), ", before the event's first day."},
                    {"Write the right day, or set dates.start in event.json."});
        return false;
    }
    if (context.last_day && day > *context.last_day) {
        start.error({"The session is on ", iso_date(day), ", after the event's last day."},
                    {"Write the right day, or set dates.end in event.json."});
        return false;
    }
    return true;
}

void read_times(ObjectReader& object, Session& session, const ReadContext& context) {
    const std::optional<TimeAt> start = read_time(object, "start", context, Need::Required);
    const std::optional<TimeAt> end = read_time(object, "end", context);
    if (!start) return;
    session.start = start->instant;
    const bool is_on_day = check_day(start->value, start->instant, context);
    if (!end) return;
    if (end->instant > start->instant) {
        session.end = end->instant;
        return;
    }
    // A slip in the start would be told twice.
    if (!is_on_day) return;
    const CivilTime civil = to_civil(context.zones, context.event.time_zone, start->instant);
    end->value.error({"The session ends ", end->instant < start->instant ? "before" : "when", " it starts."},
                     {"Write an end after ", clock_text(civil), "."});
}

std::optional<Markdown> read_item(const JsonValue& value, ReadContext& context) {
    ObjectReader object(value);
    Markdown title = read_markdown(object, "title", context, Need::Required);
    if (!object.complete()) return std::nullopt;
    return title;
}

std::optional<Session> read_session(const JsonValue& value, const NameIndex& siblings, ReadContext& context) {
    ObjectReader object(value);
    Session session;
    session.id = object.id(siblings);
    session.title = object.text("title", Need::Required);
    session.type = static_cast<SessionType>(object.choice("type", type_names(), 0));
    session.label = object.text("label");
    read_times(object, session, context);
    session.room = object.text("room");
    session.track = object.text("track");
    session.language = read_language(object, "language", "");
    session.abstract = read_markdown(object, "abstract", context);
    read_people(object, session, context);
    session.items =
        object.list<Markdown>("items", Need::Optional, [&](const JsonValue& item) { return read_item(item, context); });
    for (const Material& material : kMaterials) {
        std::string url = read_url(object, material.key, context);
        if (!url.empty()) session.materials.push_back({std::string(material.label), std::move(url)});
    }
    session.feedback = read_url(object, "feedback", context);
    session.cancelled = object.flag("cancelled", false);
    session.anchors = object.texts("anchors");
    if (!object.complete()) return std::nullopt;
    return session;
}

}  // namespace

void read_schedule(const JsonValue& root, ReadContext& context) {
    ObjectReader object(root);
    object.text("$schema");
    context.event.sessions = object.entries<Session>(
        "sessions", Need::Required,
        [&](const JsonValue& value, const NameIndex& siblings) { return read_session(value, siblings, context); });
    if (!object.complete()) context.references_resolve = false;
}

void derive_ends(Event& event, const Zones& zones) {
    const auto room = [&event](const Session& session) -> const std::string& {
        return session.room.empty() ? event.venue.room : session.room;
    };
    const std::vector<std::size_t> order = stable_order(event.sessions.size(), [&event](std::size_t a, std::size_t b) {
        return event.sessions[a].start < event.sessions[b].start;
    });
    event.sessions = in_order(std::move(event.sessions), order);
    const auto day = [&](const Session& session) { return day_of(event, zones, session.start); };
    for (auto session = event.sessions.begin(); session != event.sessions.end(); ++session) {
        if (session->end) continue;
        const auto next = std::find_if(session, event.sessions.end(), [&](const Session& other) {
            return other.start > session->start && room(other) == room(*session);
        });
        if (next == event.sessions.end() || day(*next) != day(*session)) continue;
        session->end = next->start;
        session->end_derived = true;
    }
}

}  // namespace marquee
