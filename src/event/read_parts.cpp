#include <utility>

#include "event/read_context.hpp"
#include "event/url.hpp"

namespace marquee {

namespace {

// The paragraphs of a text or of a list of texts.
std::optional<std::string> paragraphs(const JsonValue& value) {
    if (value.node().kind != JsonKind::List) {
        if (value.node().kind == JsonKind::Text) return value.text(Lines::Keep);
        value.expect(JsonKind::Text);
        return std::nullopt;
    }
    std::string out;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (i > 0) out += "\n\n";
        out += value.child(i).text(Lines::Keep);
    }
    return out;
}

std::size_t citation_at(const ReadContext& context, std::string_view number) {
    std::size_t i = 0;
    while (i < context.citations.size() && context.citations[i].number != number) ++i;
    return i;
}

// What is left of citations in plain text found no address.
void report_unknown_citations(const JsonValue& value, std::string_view text) {
    for (std::size_t begin = text.find("[^"); begin != std::string_view::npos; begin = text.find("[^", begin + 2)) {
        const std::string_view number = text.substr(begin + 2, text.find(']', begin) - begin - 2);
        if (text.find(']', begin) == std::string_view::npos) return;
        value.error({"The citation ", in_quotes(number), " has no address."},
                    {"Add it to \"citations\" in event.json, or correct the number."});
    }
}

void check_citations(const JsonValue& value, const Markdown& markdown, ReadContext& context) {
    for (const MarkdownBlock& block : markdown) {
        for (const Span& span : block.spans) {
            if (span.citation) {
                const std::size_t at = citation_at(context, span.text);
                if (at < context.citations.size()) ++context.citation_uses[at];
            } else if (!span.code) {
                report_unknown_citations(value, span.text);
            }
        }
    }
}

}  // namespace

std::optional<std::string> allowed_url(const JsonValue& value, std::string_view url, const ReadContext& context) {
    std::optional<std::string> allowed = safe_url(url, context.event.source_url);
    if (!allowed) {
        value.error({"The address ", in_quotes(url), " is not allowed, so it is no link."},
                    {"Use an https, http, mailto or tel address, or a path such as \"/slides.pdf\"."});
    }
    return allowed;
}

std::string read_url(ObjectReader& object, std::string_view key, const ReadContext& context, Need need) {
    const std::optional<JsonValue> value = object.find(key, JsonKind::Text, need);
    if (!value) return "";
    const std::optional<std::string> url = allowed_url(*value, value->text(), context);
    if (!url && need == Need::Required) object.reject();
    return url.value_or("");
}

std::optional<Link> read_link(const JsonValue& value, const ReadContext& context) {
    ObjectReader object(value);
    Link link;
    link.label = object.text("label", Need::Required);
    link.url = read_url(object, "url", context, Need::Required);
    if (!object.complete()) return std::nullopt;
    return link;
}

Markdown read_markdown(ObjectReader& object, std::string_view key, ReadContext& context, Need need) {
    const std::optional<JsonValue> value = object.find(key, need);
    if (!value) return {};
    const std::optional<std::string> text = paragraphs(*value);
    if (need == Need::Required && text && is_blank(*text)) value->error({"This must not be empty."}, {"Write a text."});
    if (!text || is_blank(*text)) {
        if (need == Need::Required) object.reject();
        return {};
    }
    Markdown markdown = parse_markdown(*text, context.citations,
                                       [&](std::string_view url) { return allowed_url(*value, url, context); });
    check_citations(*value, markdown, context);
    return markdown;
}

std::optional<TimeAt> read_time(ObjectReader& object, std::string_view key, const ReadContext& context, Need need) {
    const std::optional<JsonValue> value = object.find(key, JsonKind::Text, need);
    if (!value) return std::nullopt;
    const std::optional<WrittenTime> time = parse_time(value->node().text);
    if (!time) {
        value->error({in_quotes(value->node().text), " is not a time."},
                     {"Write a date and a time such as \"2025-12-06T08:15\"."});
        if (need == Need::Required) object.reject();
        return std::nullopt;
    }
    const Instant as_utc{time->civil.time_since_epoch()};
    if (time->offset) return TimeAt{as_utc - *time->offset, *value};
    return TimeAt{to_instant(context.zones, context.event.time_zone, time->civil).value_or(as_utc), *value};
}

std::string read_language(ObjectReader& object, std::string_view key, std::string_view fallback) {
    const std::optional<JsonValue> value = object.find(key, JsonKind::Text);
    if (!value) return std::string(fallback);
    if (is_language(value->node().text)) return value->node().text;
    value->error({in_quotes(value->node().text), " is not a language tag."},
                 {"Write one such as \"en\" or \"pt-BR\"."});
    return std::string(fallback);
}

}  // namespace marquee
