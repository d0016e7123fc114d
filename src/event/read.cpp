#include "event/read.hpp"

#include <algorithm>
#include <utility>

#include "event/json_tree.hpp"
#include "event/order.hpp"
#include "event/read_context.hpp"
#include "event/summary.hpp"

namespace marquee {

namespace {

// The tree of a file, or nothing and a problem.
std::optional<JsonNode> parse_file(const std::optional<std::string_view>& text, std::string_view name,
                                   std::vector<Problem>& problems) {
    Problem problem;
    problem.file = name;
    if (!text) {
        problem.message = "The file is missing.";
        problem.remedy = "Put it into the data folder.";
        problems.push_back(std::move(problem));
        return std::nullopt;
    }
    JsonParse parse = parse_json(*text);
    if (!parse.root) {
        problem.line = parse.fault.line;
        problem.column = parse.fault.column;
        problem.message = std::move(parse.fault.message);
        problem.remedy = std::move(parse.fault.remedy);
        problems.push_back(std::move(problem));
    }
    return std::move(parse.root);
}

// The days of the sessions, and those of the event, as written or else the sessions'.
void settle_days(ReadContext& context) {
    Event& event = context.event;
    for (Session& session : event.sessions) session.day = day_of(event, context.zones, session.start);
    summarize(event);
    if (!event.days.empty()) {
        event.first_day = event.days.front();
        event.last_day = event.days.back();
    }
    if (context.first_day) event.first_day = *context.first_day;
    if (context.last_day) event.last_day = *context.last_day;
    event.last_day = std::max(event.first_day, event.last_day);
}

// Problems in the order of the files and their lines, as an editor goes through them.
std::vector<Problem> sorted(std::vector<Problem> problems) {
    const auto rank = [](const Problem& problem) {
        return problem.file == "event.json" ? 0 : problem.file == "speakers.json" ? 1 : 2;
    };
    const std::vector<std::size_t> order = stable_order(problems.size(), [&](std::size_t a, std::size_t b) {
        const int difference = rank(problems[a]) - rank(problems[b]);
        return difference < 0 || (difference == 0 && problems[a].line < problems[b].line);
    });
    return in_order(std::move(problems), order);
}

}  // namespace

Reading read_event(const Sources& sources, const Zones& zones) {
    Reading reading;
    const std::optional<JsonNode> event = parse_file(sources.event, "event.json", reading.problems);
    const std::optional<JsonNode> speakers = parse_file(sources.speakers, "speakers.json", reading.problems);
    const std::optional<JsonNode> schedule = parse_file(sources.schedule, "schedule.json", reading.problems);
    ReadContext context{zones};
    // Citations and addresses of the others need what event.json says, and sessions refer to people.
    if (event) read_announcement({*event, "event.json", reading.problems}, context);
    if (speakers) read_speakers({*speakers, "speakers.json", reading.problems}, context);
    if (schedule) read_schedule({*schedule, "schedule.json", reading.problems}, context);
    const bool all_there = event && speakers && schedule;
    if (all_there) check_citations_used({*event, "event.json", reading.problems}, context);

    derive_ends(context.event, zones);
    settle_days(context);
    reading.problems = sorted(std::move(reading.problems));
    reading.usable = all_there && event->kind == JsonKind::Object && context.references_resolve;
    reading.event = std::move(context.event);
    return reading;
}

}  // namespace marquee
