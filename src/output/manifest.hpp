// What makes the site one that a device installs: its web app manifest (W3C, Web Application Manifest).
#pragma once
#include <string>

#include "event/event.hpp"

namespace marquee {

// Lies at the site's root; its addresses are relative, so the site may be below any path. The icons are those that
// tools/icons.mjs makes.
std::string write_manifest(const Event& event);

}  // namespace marquee
