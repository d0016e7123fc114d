#include "exchange/links.hpp"

#include <algorithm>

#include "event/text.hpp"
#include "event/url.hpp"
#include "exchange/references.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

// Whether people mean a host by it: "www.example.org", but not "slides.pdf".
bool is_host(std::string_view segment, bool alone) {
    constexpr std::string_view kFiles[] = {"pdf", "htm", "html", "ppt", "pptx", "odp", "key", "doc", "docx", "odt",
                                           "txt", "md",  "png",  "jpg", "jpeg", "gif", "svg", "mp4", "webm", "zip"};
    const std::size_t dot = segment.rfind('.');
    if (dot == std::string_view::npos || segment.front() == '.' || dot + 1 == segment.size()) return false;
    return !alone ||
           std::find(std::begin(kFiles), std::end(kFiles), lower(segment.substr(dot + 1))) == std::end(kFiles);
}

}  // namespace

std::optional<std::string> link_url(std::string_view url, const std::string& base, Report& report) {
    std::optional<std::string> allowed = safe_url(url, base);
    if (!allowed || !allowed->starts_with('/')) return allowed;
    const std::string_view segment = url.substr(0, url.find_first_of("/?#"));
    if (!segment.empty() && is_host(segment, segment.size() == url.size())) {
        return safe_url("https://" + std::string(url), base);
    }
    report.add("Addresses without a host lead to the event's own site now", url);
    return allowed;
}

std::optional<std::string> read_link(std::string_view written, const std::string& base, Report& report) {
    if (is_blank(written)) return std::nullopt;
    std::optional<std::string> url = link_url(as_uri(trimmed(written)), base, report);
    if (!url) report.add("Links whose addresses are not allowed were left out", written);
    return url;
}

}  // namespace marquee
