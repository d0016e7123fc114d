// Reads event.json.
#include <algorithm>
#include <utility>

#include "event/read_context.hpp"
#include "event/url.hpp"

namespace marquee {

namespace {

void read_time_zone(ObjectReader& object, ReadContext& context) {
    const std::optional<JsonValue> value = object.find("time_zone", JsonKind::Text, Need::Required);
    if (!value) return;
    const std::string& name = value->node().text;
    if (context.zones.offset_at(name, Instant{})) {
        context.event.time_zone = name;
    } else {
        value->error({"The time zone ", in_quotes(name), " is not known, so times are taken as UTC."},
                     {"Write an IANA name such as \"America/Los_Angeles\"."});
    }
}

std::optional<std::chrono::year_month_day> read_date(ObjectReader& object, std::string_view key, Need need) {
    const std::optional<JsonValue> value = object.find(key, JsonKind::Text, need);
    if (!value) return std::nullopt;
    const std::optional<std::chrono::year_month_day> date = parse_date(value->node().text);
    if (!date) {
        value->error({in_quotes(value->node().text), " is not a date."},
                     {"Write year, month and day, such as \"2025-12-06\"."});
    }
    return date;
}

void read_day_start(ObjectReader& dates, Event& event) {
    const std::optional<JsonValue> value = dates.find("day_start", JsonKind::Text);
    if (!value) return;
    const std::optional<std::chrono::minutes> clock = parse_clock(value->node().text);
    if (clock && *clock < std::chrono::hours(12)) {
        event.day_start = *clock;
    } else {
        value->error({in_quotes(value->node().text), " is not a time before noon."}, {"Write one such as \"04:00\"."});
    }
}

void read_dates(ObjectReader& object, ReadContext& context) {
    const std::optional<JsonValue> value = object.find("dates", JsonKind::Object, Need::Required);
    if (!value) return;
    ObjectReader dates(*value);
    read_day_start(dates, context.event);
    context.first_day = read_date(dates, "start", Need::Required);
    const std::optional<JsonValue> end = dates.find("end");
    if (!end) {
        context.last_day = context.first_day;
        return;
    }
    context.last_day = read_date(dates, "end", Need::Optional);
    if (context.first_day && context.last_day && *context.last_day < *context.first_day) {
        end->error({"The event ends before it starts."}, {"Write ", iso_date(*context.first_day), " or a later day."});
        context.last_day.reset();
    }
}

void read_venue(ObjectReader& object, Event& event) {
    const std::optional<JsonValue> value = object.find("venue", JsonKind::Object);
    if (!value) return;
    ObjectReader venue(*value);
    event.venue.name = venue.text("name");
    event.venue.room = venue.text("room");
    event.venue.city = venue.text("city");
    event.venue.rooms = venue.texts("rooms");
}

// The address of a site: relative ones lead nowhere, and mail is no site.
std::string read_site(ObjectReader& object, std::string_view key) {
    const std::optional<JsonValue> value = object.find(key, JsonKind::Text);
    if (!value) return "";
    const std::string text = value->text();
    const std::optional<std::string> url = safe_url(text, "");
    if (url && url->starts_with("http")) return *url;
    value->error({in_quotes(text), " is not the address of a site."}, {"Write one such as \"https://example.org/\"."});
    return "";
}

std::vector<std::string> read_embed_origins(ObjectReader& object) {
    return object.list<std::string>("embed_origins", Need::Optional, [](const JsonValue& value) {
        std::string text = value.text();
        const bool is_text = value.node().kind == JsonKind::Text;
        if (is_text && is_origin(text)) return std::optional(std::move(text));
        if (is_text)
            value.error({in_quotes(text), " is not the origin of a site."},
                        {"Write small letters, no path and no usual port, such as \"https://example.org\"."});
        return std::optional<std::string>();
    });
}

void read_theme(ObjectReader& object, Event& event) {
    const std::optional<JsonValue> value = object.find("theme", JsonKind::Object);
    if (!value) return;
    ObjectReader theme(*value);
    const std::optional<JsonValue> accent = theme.find("accent", JsonKind::Text);
    if (!accent) return;
    if (is_colour(accent->node().text)) {
        event.accent = accent->node().text;
    } else {
        accent->error({in_quotes(accent->node().text), " is not a colour."}, {"Write one such as \"#1a73e8\"."});
    }
}

void read_board(ObjectReader& object, Event& event) {
    const std::optional<JsonValue> value = object.find("board", JsonKind::Object);
    if (!value) return;
    ObjectReader board(*value);
    event.closing = board.text("closing");
}

void read_citations(ObjectReader& object, ReadContext& context) {
    const std::optional<JsonValue> value = object.find("citations", JsonKind::Object);
    if (!value) return;
    std::vector<std::string_view> numbers;
    for (const JsonNode& node : value->node().children) numbers.push_back(node.key);
    const NameIndex index(numbers);
    for (std::size_t i = 0; i < value->size(); ++i) {
        const JsonValue entry = value->child(i);
        const std::string& number = entry.node().key;
        if (number.empty() || number.size() > 9 || number.find_first_not_of("0123456789") != std::string::npos) {
            entry.error({in_quotes(number), " is not the number of a citation."},
                        {"Use a number such as \"12\" as the key."});
            continue;
        }
        if (index.first(number) < i) {
            entry.error({"The citation \"", number, "\" is there twice; the first one counts."},
                        {"Remove one of them."});
            continue;
        }
        std::string url;
        if (entry.expect(JsonKind::Text)) url = allowed_url(entry, entry.text(), context).value_or("");
        context.citations.push_back({number, std::move(url)});
    }
    context.citation_uses.assign(context.citations.size(), 0);
}

std::optional<Section> read_section(const JsonValue& value, const NameIndex& siblings, ReadContext& context) {
    ObjectReader object(value);
    Section section;
    section.id = object.id(siblings);
    section.title = object.text("title", Need::Required);
    section.body = read_markdown(object, "body", context, Need::Required);
    if (!object.complete()) return std::nullopt;
    return section;
}

std::optional<Member> read_member(const JsonValue& value, const ReadContext& context) {
    ObjectReader object(value);
    Member member;
    member.name = object.text("name", Need::Required);
    member.affiliation = object.text("affiliation");
    if (const std::optional<JsonValue> link = object.find("link", JsonKind::Object)) {
        member.link = read_link(*link, context).value_or(Link{});
    }
    if (!object.complete()) return std::nullopt;
    return member;
}

std::optional<Group> read_group(const JsonValue& value, const NameIndex& siblings, const ReadContext& context) {
    ObjectReader object(value);
    Group group;
    group.id = object.id(siblings);
    group.title = object.text("title", Need::Required);
    group.shown = object.flag("shown", true);
    group.members = object.list<Member>("members", Need::Required,
                                        [&](const JsonValue& member) { return read_member(member, context); });
    if (!object.complete()) return std::nullopt;
    return group;
}

void read_contact(ObjectReader& object, Event& event) {
    const std::optional<JsonValue> value = object.find("contact", JsonKind::Object);
    if (!value) return;
    ObjectReader contact(*value);
    event.contact_text = contact.text("text");
    const std::optional<JsonValue> email = contact.find("email", JsonKind::Text, Need::Required);
    if (!email) return;
    if (is_email(email->node().text)) {
        event.contact_email = email->node().text;
    } else {
        email->error({in_quotes(email->node().text), " is not an e-mail address."},
                     {"Write one such as \"chairs@example.org\"."});
    }
}

void read_notice(ObjectReader& object, ReadContext& context) {
    const std::optional<JsonValue> value = object.find("notice", JsonKind::Object);
    if (!value) return;
    ObjectReader reader(*value);
    Notice notice;
    notice.text = reader.text("text", Need::Required);
    notice.level = static_cast<NoticeLevel>(reader.choice("level", {"info", "warning", "urgent"}, 0));
    if (const std::optional<TimeAt> until = read_time(reader, "until", context)) notice.until = until->instant;
    if (reader.complete()) context.event.notice = std::move(notice);
}

}  // namespace

void read_announcement(const JsonValue& root, ReadContext& context) {
    ObjectReader object(root);
    Event& event = context.event;
    object.text("$schema");
    event.title = object.text("title", Need::Required);
    event.tagline = object.text("tagline");
    event.edition = object.text("edition");
    event.kind = object.text("kind");
    event.description = object.text("description");
    event.language = read_language(object, "language", "en");
    event.clock = object.choice("clock", {"12", "24"}, 1) == 0 ? Clock::Hours12 : Clock::Hours24;
    read_time_zone(object, context);
    read_dates(object, context);
    read_venue(object, event);
    event.source_url = read_site(object, "source_url");
    event.url = read_site(object, "url");
    event.embed_origins = read_embed_origins(object);
    read_theme(object, event);
    read_board(object, event);
    event.offline = object.flag("offline", true);
    event.links =
        object.list<Link>("links", Need::Optional, [&](const JsonValue& value) { return read_link(value, context); });
    read_citations(object, context);  // before all Markdown
    event.sections = object.entries<Section>(
        "sections", Need::Optional,
        [&](const JsonValue& value, const NameIndex& siblings) { return read_section(value, siblings, context); });
    event.groups = object.entries<Group>(
        "groups", Need::Optional,
        [&](const JsonValue& value, const NameIndex& siblings) { return read_group(value, siblings, context); });
    read_contact(object, event);
    read_notice(object, context);
}

void check_citations_used(const JsonValue& event_root, const ReadContext& context) {
    const std::vector<JsonNode>& members = event_root.node().children;
    const auto citations =
        std::find_if(members.begin(), members.end(), [](const JsonNode& member) { return member.key == "citations"; });
    if (citations == members.end()) return;
    const JsonValue list = event_root.child(static_cast<std::size_t>(citations - members.begin()));
    for (std::size_t i = 0; i < list.size(); ++i) {
        const JsonValue entry = list.child(i);
        for (std::size_t c = 0; c < context.citations.size(); ++c) {
            const std::string& number = context.citations[c].number;
            if (number != entry.node().key || context.citation_uses[c] > 0) continue;
            entry.warn({"No text uses the citation \"", number, "\"."},
                       {"Remove it, or write [^", number, "] where it belongs."});
        }
    }
}

}  // namespace marquee
