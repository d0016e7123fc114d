#include "exchange/references.hpp"

#include <algorithm>
#include <optional>

#include "event/url.hpp"
#include "exchange/links.hpp"

namespace marquee {

namespace {

struct Kind {
    std::string_view label;                      // of Session::materials
    std::string_view type;                       // of the format
    std::vector<std::string_view> title_starts;  // in small letters
};

std::vector<Kind> kinds() {
    return {{"Slides", "slides", {"slides"}},
            {"Paper", "paper", {"paper"}},
            {"Video", "", {"video", "recording"}},
            {"Stream", "", {"stream", "livestream", "live stream"}}};
}

bool starts_with_word(std::string_view title, std::string_view word) {
    if (title.size() < word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = title[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c) != word[i]) return false;
    }
    const char after = title.size() > word.size() ? static_cast<char>(title[word.size()] | 0x20) : ' ';
    return after < 'a' || after > 'z';
}

// The label of the material that a link is, empty if it is none.
std::string_view material(const FrabLink& link) {
    for (const Kind& kind : kinds()) {
        if (!kind.type.empty() && link.type == kind.type) return kind.label;
        for (std::string_view start : kind.title_starts) {
            if (starts_with_word(link.title, start)) return kind.label;
        }
    }
    return "";
}

bool has_material(const Session& session, std::string_view label) {
    return std::any_of(session.materials.begin(), session.materials.end(),
                       [&](const Link& link) { return link.label == label; });
}

}  // namespace

std::string as_uri(std::string_view url) {
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    bool in_fragment = false;
    for (char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        const bool again = c == '#' && in_fragment;
        if (byte <= 0x20 || byte >= 0x7f || again ||
            std::string_view("\"<>\\^`{|}[]").find(c) != std::string_view::npos) {
            out += {'%', kHex[byte >> 4], kHex[byte & 15]};
        } else {
            out += c;
        }
        in_fragment = in_fragment || c == '#';
    }
    return out;
}

std::vector<Link> read_references(const FrabEvent& from, const std::string& base, Session& session, Report& report) {
    std::vector<Link> others;
    for (const std::vector<FrabLink>* list : {&from.attachments, &from.links}) {
        for (const FrabLink& link : *list) {
            std::optional<std::string> url = read_link(link.url, base, report);
            if (!url) continue;
            if (*url == session.feedback) continue;
            const std::string label(material(link));
            if (!label.empty() && !has_material(session, label)) {
                session.materials.push_back({label, std::move(*url)});
            } else {
                others.push_back({link.title, std::move(*url)});
            }
        }
    }
    if (!others.empty())
        report.add("Sessions have further links, which were put at the end of their abstract", session.title);
    return others;
}

void write_references(const Session& session, const std::vector<Link>& others, const std::string& site, FrabEvent& to,
                      Report& report) {
    const auto add = [&](std::vector<FrabLink>& list, const Link& link, std::string_view type) {
        const std::optional<std::string> url = safe_url(link.url, site);
        if (!url || url->starts_with('/')) {
            report.add("Links to the site itself were left out, because event.json does not say where it is (url)",
                       link.url);
        } else {
            list.push_back({as_uri(*url), link.label, std::string(type)});
        }
    };
    for (const Link& link : session.materials) {
        const bool attached = link.label == "Slides" || link.label == "Paper";
        add(attached ? to.attachments : to.links, link,
            attached ? (link.label == "Slides" ? "slides" : "paper") : "media");
    }
    for (const Link& link : others) add(to.links, link, "");
}

}  // namespace marquee
