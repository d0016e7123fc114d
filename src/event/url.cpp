#include "event/url.hpp"

namespace marquee {

namespace {

// The components of a URI reference (RFC 3986, section 3). A component that is absent differs from an empty one.
struct Reference {
    std::optional<std::string_view> scheme;
    std::optional<std::string_view> authority;
    std::string_view path;
    std::optional<std::string_view> query;
    std::optional<std::string_view> fragment;
};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_scheme(std::string_view text) {
    if (text.empty() || !is_letter(text[0])) return false;
    for (char c : text) {
        if (!is_letter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') return false;
    }
    return true;
}

bool has_forbidden_character(std::string_view url) {
    for (char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= 0x20 || byte == 0x7F || c == '\\') return true;
    }
    return false;
}

// Cuts `rest` before its first character of `ends` and returns what was before.
std::string_view take_until(std::string_view& rest, std::string_view ends) {
    const std::string_view head = rest.substr(0, rest.find_first_of(ends));
    rest.remove_prefix(head.size());
    return head;
}

// Nothing for text with a colon in its first segment that ends no scheme.
std::optional<Reference> split(std::string_view rest) {
    Reference parts;
    const std::size_t mark = rest.find_first_of(":/?#");
    if (mark != std::string_view::npos && rest[mark] == ':') {
        parts.scheme = rest.substr(0, mark);
        if (!is_scheme(*parts.scheme)) return std::nullopt;
        rest.remove_prefix(mark + 1);
    }
    if (rest.starts_with("//")) {
        rest.remove_prefix(2);
        parts.authority = take_until(rest, "/?#");
    }
    parts.path = take_until(rest, "?#");
    if (rest.starts_with('?')) {
        rest.remove_prefix(1);
        parts.query = take_until(rest, "#");
    }
    if (rest.starts_with('#')) parts.fragment = rest.substr(1);
    return parts;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

bool has_host(const Reference& parts) {
    if (!parts.authority) return false;
    std::string_view host = *parts.authority;
    if (const std::size_t at = host.rfind('@'); at != std::string_view::npos) host.remove_prefix(at + 1);
    return !host.empty() && host[0] != ':';
}

bool is_web(std::string_view scheme) { return scheme == "https" || scheme == "http"; }

// RFC 3986, section 5.2.4, for a path that begins with "/".
std::string remove_dot_segments(std::string_view path) {
    std::string out;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::string_view segment = take_until(path, "/");
        const bool last = path.empty();
        if (segment == "..") {
            out.erase(out.empty() ? 0 : out.rfind('/'));
        } else if (segment != ".") {
            out += '/';
            out += segment;
            continue;
        }
        if (last) out += '/';
    }
    return out;
}

// RFC 3986, section 5.2.2, for a reference without scheme and authority; `base` may be all empty.
std::string resolve(const Reference& parts, const Reference& base) {
    std::string path(base.path.empty() ? "/" : base.path);
    std::optional<std::string_view> query = parts.query;
    if (parts.path.empty()) {
        if (!query) query = base.query;
    } else {
        path.erase(parts.path[0] == '/' ? 0 : path.rfind('/') + 1);
        path = remove_dot_segments(path += parts.path);
    }
    std::string out;
    if (base.scheme) out += lower(*base.scheme) + "://" + std::string(*base.authority);
    out += path;
    if (query) out += "?" + std::string(*query);
    if (parts.fragment) out += "#" + std::string(*parts.fragment);
    return out;
}

std::string without_quotes(std::string_view url) {
    constexpr std::string_view kEncoded = "\"'<>`";
    constexpr char kHex[] = "0123456789ABCDEF";
    std::string out;
    for (char c : url) {
        if (kEncoded.find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '%';
            out += kHex[c >> 4];
            out += kHex[c & 15];
        }
    }
    return out;
}

}  // namespace

std::optional<std::string> safe_url(std::string_view url, std::string_view base) {
    if (url.empty() || has_forbidden_character(url)) return std::nullopt;
    const std::optional<Reference> parts = split(url);
    if (!parts) return std::nullopt;
    if (parts->scheme) {
        const std::string scheme = lower(*parts->scheme);
        const bool to_person = (scheme == "mailto" || scheme == "tel") && !parts->authority && !parts->path.empty();
        if (!(is_web(scheme) && has_host(*parts)) && !to_person) return std::nullopt;
        return scheme + without_quotes(url.substr(scheme.size()));
    }
    if (parts->authority) return std::nullopt;

    std::optional<Reference> origin = split(base);
    const bool resolvable = origin && origin->scheme && is_web(lower(*origin->scheme)) && has_host(*origin);
    std::string out = without_quotes(resolve(*parts, resolvable ? *origin : Reference{}));
    if (out.starts_with("//")) return std::nullopt;
    return out;
}

}  // namespace marquee
