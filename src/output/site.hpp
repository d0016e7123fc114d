// Where a site is, and the files that tell this to search engines.
#pragma once
#include <string>
#include <string_view>

#include "event/event.hpp"

namespace marquee {

// The site's address (`site_address`) without the host: "/2025/". Empty if the event does not know it.
std::string site_path(const Event& event);
// The absolute address of what is at `address` ("/schedule/") in the site. Empty if the event does not know its own.
std::string absolute_address(const Event& event, std::string_view address);

// Every page with an address of its own (sitemaps.org, protocol 0.9). Only for an event that knows its address.
std::string write_sitemap(const Event& event);
// All may be read. Crawlers ask for it only at the root of a host.
std::string write_robots(const Event& event);

}  // namespace marquee
