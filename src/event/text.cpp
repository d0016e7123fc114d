#include "event/text.hpp"

#include <algorithm>

#include "event/characters.hpp"
namespace marquee {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

char to_small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_alphanumeric(char c) { return is_digit(c) || is_small(to_small(c)); }

// The last byte of a direction control in UTF-8 (E2 80 AA..AE, E2 81 A6..A9) at the front of `text`; else 0.
unsigned direction_control(std::string_view text) {
    if (text.size() < 3 || text[0] != '\xE2') return 0;
    const auto last = static_cast<unsigned char>(text[2]);
    if (text[1] == '\x80' && last >= 0xAA && last <= 0xAE) return last;
    if (text[1] == '\x81' && last >= 0xA6 && last <= 0xA9) return last;
    return 0;
}

std::string code_point_name(unsigned code_point) {
    std::string out = "U+";
    for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789ABCDEF"[(code_point >> shift) & 15];
    return out;
}

// Levenshtein's distance without regard to case.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (to_small(a[i - 1]) == to_small(b[j - 1]) ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

// Calls `check` with each part of `text` between the separators; false as soon as a part fails.
template <typename Check>
bool all_parts(std::string_view text, char separator, Check check) {
    for (;;) {
        const std::size_t end = text.find(separator);
        if (!check(text.substr(0, end))) return false;
        if (end == std::string_view::npos) return true;
        text.remove_prefix(end + 1);
    }
}

}  // namespace

CleanText clean_text(std::string_view text, Lines lines) {
    CleanText clean;
    clean.text.reserve(text.size());
    const auto is_plain = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7F && byte != 0xE2;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto plain_end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), is_plain);
        const std::size_t plain = static_cast<std::size_t>(plain_end - text.begin()) - i;
        clean.text.append(text.substr(i, plain));
        i += plain;
        if (i == text.size()) break;
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_space = byte == '\t' || byte == '\n' || byte == '\r';
        const unsigned direction = direction_control(text.substr(i, 3));
        if ((is_space && lines == Lines::Keep) || (byte >= 0x20 && byte != 0x7F && direction == 0)) {
            clean.text += text[i];
            continue;
        }
        if (clean.removed.empty()) {
            const unsigned block = text[i] == '\xE2' && text[i + 1] == '\x81' ? 0x2040 : 0x2000;
            clean.removed = code_point_name(direction ? block + (direction & 0x3F) : byte);
        }
        if (is_space) clean.text += ' ';
        if (direction) i += 2;
    }
    return clean;
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t kMaxBytes = 60;
    std::string clean = clean_text(text.substr(0, 4 * kMaxBytes), Lines::Join).text;
    if (clean.size() > kMaxBytes) {
        std::size_t end = kMaxBytes;
        while (end > 0 && !is_character_start(clean[end])) --end;
        clean.resize(end);
        clean += "…";
    }
    return "\"" + clean + "\"";
}

std::string_view nearest(std::string_view text, const std::vector<std::string_view>& known) {
    std::string_view best;
    std::size_t best_distance = 3;
    for (std::string_view candidate : known) {
        const std::size_t longer = std::max(candidate.size(), text.size());
        if (longer - std::min(candidate.size(), text.size()) >= best_distance) continue;
        const std::size_t d = distance(text, candidate);
        if (d < best_distance && d < longer / 2 + 1 && d < candidate.size()) {
            best = candidate;
            best_distance = d;
        }
    }
    return best;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > kMaxIdBytes || text[0] == '-') return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return is_small(c) || is_digit(c) || c == '-'; });
}

bool is_colour(std::string_view text) {
    if (text.size() != 7 || text[0] != '#') return false;
    return text.substr(1).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

bool is_origin(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) {
            text.remove_prefix(scheme.size());
            const std::size_t colon = text.find(':');
            if (colon != std::string_view::npos) {
                const std::string_view port = text.substr(colon + 1);
                if (port == (scheme == "https://" ? "443" : "80")) return false;  // browsers leave it out
                if (port.empty() || port.size() > 5 || port[0] == '0') return false;
                if (!std::all_of(port.begin(), port.end(), is_digit)) return false;
            }
            return all_parts(text.substr(0, colon), '.', [](std::string_view label) {
                if (label.empty() || label.front() == '-' || label.back() == '-') return false;
                return std::all_of(label.begin(), label.end(),
                                   [](char c) { return is_small(c) || is_digit(c) || c == '-'; });
            });
        }
    return false;
}

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == 0 || at == std::string_view::npos) return false;
    for (char c : text.substr(0, at)) {
        if (!is_alphanumeric(c) && std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) == std::string_view::npos) {
            return false;
        }
    }
    const std::string_view domain = text.substr(at + 1);
    return domain.find('.') != std::string_view::npos && all_parts(domain, '.', [](std::string_view label) {
               if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') return false;
               return std::all_of(label.begin(), label.end(), [](char c) { return is_alphanumeric(c) || c == '-'; });
           });
}

bool is_language(std::string_view text) {
    const std::string_view primary = text.substr(0, text.find('-'));
    if (primary.size() < 2 || primary.size() == 4) return false;
    if (!std::all_of(primary.begin(), primary.end(), [](char c) { return is_small(to_small(c)); })) return false;
    return all_parts(text, '-', [](std::string_view part) {
        return !part.empty() && part.size() <= 8 && std::all_of(part.begin(), part.end(), is_alphanumeric);
    });
}

bool is_picture_path(std::string_view text) {
    const bool plain = all_parts(text, '/', [](std::string_view name) {
        return !name.empty() && name[0] != '.' && name.find_first_of("\\:?#%\"<>|*") == std::string_view::npos;
    });
    const std::size_t dot = text.rfind('.');
    if (!plain || dot == std::string_view::npos) return false;
    std::string ending(text.substr(dot + 1));
    std::transform(ending.begin(), ending.end(), ending.begin(), to_small);
    return ending == "png" || ending == "jpg" || ending == "jpeg" || ending == "webp" || ending == "avif";
}

}  // namespace marquee
