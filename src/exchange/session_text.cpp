#include "exchange/session_text.hpp"

#include <algorithm>
#include <utility>

#include "exchange/markdown_tidy.hpp"

namespace marquee {

namespace {

bool is_subtitle(const MarkdownBlock& block) {
    return block.kind == MarkdownKind::Paragraph && block.spans.size() == 1 && block.spans[0].emphasis &&
           !block.spans[0].strong && !block.spans[0].code && block.spans[0].url.empty();
}

bool is_link(const MarkdownBlock& block) {
    return block.kind == MarkdownKind::Bullet && block.spans.size() == 1 && !block.spans[0].url.empty() &&
           !block.spans[0].strong && !block.spans[0].emphasis && !block.spans[0].code;
}

}  // namespace

Markdown join(const SessionText& text) {
    Markdown out;
    if (!text.subtitle.empty()) {
        Span subtitle;
        subtitle.text = text.subtitle;
        subtitle.emphasis = true;
        out.push_back({MarkdownKind::Paragraph, 0, {std::move(subtitle)}});
    }
    out.insert(out.end(), text.abstract.begin(), text.abstract.end());
    for (const Link& link : text.links) {
        Span span;
        span.text = link.label.empty() ? link.url : link.label;
        span.url = link.url;
        out.push_back({MarkdownKind::Bullet, 0, {std::move(span)}});
    }
    return out;
}

SessionText part(Markdown abstract) {
    SessionText text;
    while (!abstract.empty() && is_link(abstract.back())) {
        Span& span = abstract.back().spans[0];
        text.links.push_back({std::move(span.text), std::move(span.url)});
        abstract.pop_back();
    }
    std::reverse(text.links.begin(), text.links.end());
    if (!abstract.empty() && is_subtitle(abstract.front())) {
        text.subtitle = std::move(abstract.front().spans[0].text);
        abstract.erase(abstract.begin());
    }
    text.abstract = std::move(abstract);
    return text;
}

Markdown with_items(const Session& session) {
    Markdown text = session.abstract;
    for (const Markdown& item : session.items) {
        for (const MarkdownBlock& block : item) text.push_back({MarkdownKind::Bullet, 0, block.spans});
    }
    return text;
}

}  // namespace marquee
