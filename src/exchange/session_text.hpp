// Other formats have a subtitle, a description and any number of links, where Marquee has an abstract. They ride in it,
// and come out again.
#pragma once
#include <string>
#include <vector>

#include "event/event.hpp"

namespace marquee {

struct SessionText {
    std::string subtitle;
    Markdown abstract;
    std::vector<Link> links;
};

// The subtitle as an emphasised first paragraph, the links as a list at the end.
Markdown join(const SessionText& text);

// Takes them out of what `join` made.
SessionText part(Markdown abstract);

// The abstract, with the parts of the session as a list behind it.
Markdown with_items(const Session& session);

}  // namespace marquee
