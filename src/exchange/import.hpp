// Programmes of other formats as an Event. The format is told by the content.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "event/zones.hpp"
#include "exchange/settle.hpp"

namespace marquee {

struct Import {
    std::optional<Event> event;
    std::string error;                 // a sentence, if there is no event
    std::vector<std::string> remarks;  // what was dropped or guessed, a sentence each
    std::vector<std::string> guessed;  // keys of event.json that the source does not say: "title", "language"
};

Import import_programme(std::string_view text, const ImportOptions& options, const Zones& zones);

}  // namespace marquee
