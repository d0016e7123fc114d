#include "exchange/names.hpp"

#include <uuid.h>

#include <algorithm>
#include <cstdlib>

#include "event/characters.hpp"
#include "event/text.hpp"

namespace marquee {

namespace {

// The letters of U+00C0 to U+017F without their marks; '-' is none.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo-ouuuuytsaaaaaaaceeeeiiiidnooooo-ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t kLatinFirst = 0xc0;

char plain_letter(char32_t character) {
    if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9')) {
        return static_cast<char>(character);
    }
    if (character >= 'A' && character <= 'Z') return static_cast<char>(character - 'A' + 'a');
    if (character < kLatinFirst || character - kLatinFirst >= kLatin.size()) return '-';
    return kLatin[character - kLatinFirst];
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// A name space of Marquee's own, drawn at random.
constexpr uuid_t kMarquee = {0x1d, 0x7b, 0x6a, 0x5e, 0x0f, 0x5c, 0x4c, 0x86,
                             0x9b, 0x0e, 0x2e, 0x6b, 0x83, 0xd4, 0x7a, 0x91};

}  // namespace

std::string slug(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size() && out.size() < kMaxIdBytes;) {
        const char letter = plain_letter(next_character(text, at));
        if (letter != '-' || (!out.empty() && out.back() != '-')) out += letter;
    }
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

std::string Ids::take(const std::string& wanted) {
    if (taken_.insert(wanted).second) return wanted;
    std::size_t& next = next_.try_emplace(wanted, 2).first->second;
    for (;; ++next) {
        const std::string ending = "-" + std::to_string(next);
        std::string id = wanted.substr(0, kMaxIdBytes - ending.size()) + ending;
        if (taken_.insert(id).second) return id;
    }
}

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
    }
    return true;
}

std::string world_id(std::string_view event_title, std::string_view id) {
    uuid_t of_event, of_id;
    uuid_generate_sha1(of_event, kMarquee, event_title.data(), event_title.size());
    uuid_generate_sha1(of_id, of_event, id.data(), id.size());
    char text[UUID_STR_LEN];
    uuid_unparse_lower(of_id, text);
    return text;
}

std::string guid_of(std::string_view event_title, const std::string& id) {
    return is_uuid(id) ? id : world_id(event_title, id);
}

std::uint32_t number_of(std::string_view uuid) {
    const std::string digits(uuid.substr(0, 8));
    const auto number = static_cast<std::uint32_t>(std::strtoul(digits.c_str(), nullptr, 16)) & 0x7fffffff;
    return number == 0 ? 1 : number;
}

}  // namespace marquee
