// What the readers of the three files share while they read one event.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "event/json_reader.hpp"
#include "event/zones.hpp"

namespace marquee {

struct ReadContext {
    const Zones& zones;
    Event event{};

    std::vector<Citation> citations{};
    std::vector<int> citation_uses{};  // how often each is cited; same indices

    // The days that the organizer wrote, if they can be relied on.
    std::optional<std::chrono::year_month_day> first_day{};
    std::optional<std::chrono::year_month_day> last_day{};

    // Who can be referred to: the ids of speakers.json, and where each of its entries is in Event::people (kNone: it
    // was left out, for a fault that has been reported).
    bool people_known = false;
    std::vector<std::string_view> person_ids{};
    NameIndex person_index{};
    std::vector<std::size_t> person_at{};

    bool references_resolve = true;
};

// Parts that more than one file has. What is wrong is reported and reads as empty.

// What `safe_url` makes of `url`; an error at `value` if it is not allowed.
std::optional<std::string> allowed_url(const JsonValue& value, std::string_view url, const ReadContext& context);

std::string read_url(ObjectReader& object, std::string_view key, const ReadContext& context,
                     Need need = Need::Optional);

// {label, url}; nothing unless both are there.
std::optional<Link> read_link(const JsonValue& value, const ReadContext& context);

// Markdown: a text, or a list of texts that are paragraphs. Marks the citations in it as used.
Markdown read_markdown(ObjectReader& object, std::string_view key, ReadContext& context, Need need = Need::Optional);

// A time on the event's clocks, or with an offset of its own, and where it stands.
struct TimeAt {
    Instant instant;
    JsonValue value;
};
std::optional<TimeAt> read_time(ObjectReader& object, std::string_view key, const ReadContext& context,
                                Need need = Need::Optional);

// A BCP 47 tag, or `fallback`.
std::string read_language(ObjectReader& object, std::string_view key, std::string_view fallback);

// The three files. `root` must outlive the context.
void read_announcement(const JsonValue& root, ReadContext& context);
void read_speakers(const JsonValue& root, ReadContext& context);
void read_schedule(const JsonValue& root, ReadContext& context);

// Warns about citations of event.json that no text uses. For when all files have been read.
void check_citations_used(const JsonValue& event_root, const ReadContext& context);

// Sorts the sessions, and ends those that state no end when the next one in their room starts, on the same day.
void derive_ends(Event& event, const Zones& zones);

}  // namespace marquee
