// Names that machines call sessions and people by: ids of ours, and the UUIDs and numbers of other formats.
#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace marquee {

// `text` as an id (event/text.hpp): "Jörn Dreyer" becomes "jorn-dreyer". Empty if no letter or digit of it can be kept.
std::string slug(std::string_view text);

// The ids that are taken.
class Ids {
  public:
    // `wanted`, or where that is taken, the first that is free of "wanted-2", "wanted-3", …
    std::string take(const std::string& wanted);

  private:
    std::set<std::string> taken_;
    std::map<std::string, std::size_t> next_;
};

// "8079583e-8321-506c-95af-fd2903a5f075", in capitals or not.
bool is_uuid(std::string_view text);

// What `id` of the event with that title is called in all the world: a UUID of version 5 (RFC 9562, section 5.5).
std::string world_id(std::string_view event_title, std::string_view id);

// What a session or person of our id is called by formats that want a UUID: the id itself where it is one.
std::string guid_of(std::string_view event_title, const std::string& id);

// The first digits of `uuid` as a number from 1 to 2^31 - 1.
std::uint32_t number_of(std::string_view uuid);

}  // namespace marquee
