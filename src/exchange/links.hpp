// Addresses of links as sources write them.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "exchange/report.hpp"

namespace marquee {

// `url` as `safe_url` has it. Without a `base` a relative one would lead to the site that is made of the data, where
// nobody put anything: so "example.org/a" gets "https://", and the others are reported.
std::optional<std::string> link_url(std::string_view url, const std::string& base, Report& report);

// The same for an address that stands alone, which may have spaces and what else no address may have. Reports one that
// is not allowed; nothing for a blank one.
std::optional<std::string> read_link(std::string_view written, const std::string& base, Report& report);

}  // namespace marquee
