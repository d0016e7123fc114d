// Links of a session: those that Marquee has a place for (slides, paper, video, stream), and the others.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "exchange/frab.hpp"

namespace marquee {

// `url` with what RFC 3986 does not allow in its place percent-encoded: formats that ask for a URI are strict.
std::string as_uri(std::string_view url);

// Sets `session.materials` from the links and attachments. Returns the other links.
std::vector<Link> read_references(const FrabEvent& from, const std::string& base, Session& session, Report& report);

// The reverse. Relative addresses lead below `site`; where that is empty, they are left out.
void write_references(const Session& session, const std::vector<Link>& others, const std::string& site, FrabEvent& to,
                      Report& report);

}  // namespace marquee
