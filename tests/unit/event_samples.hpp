// Data files for tests: a good event that uses every key, and short ways to read changed ones.
#pragma once
#include <string>
#include <string_view>

#include "event/read.hpp"
#include "fake_zones.hpp"
#include "messages.hpp"

namespace marquee {

constexpr std::string_view kGoodEvent = R"({
  "$schema": "schema/event.schema.json",
  "title": "ML for Systems",
  "tagline": "Learning meets systems",
  "edition": "NeurIPS 2025",
  "kind": "Workshop",
  "description": "A workshop.",
  "language": "en",
  "clock": "12",
  "time_zone": "America/Los_Angeles",
  "dates": { "start": "2025-12-06", "end": "2025-12-07", "day_start": "04:00" },
  "venue": { "name": "Convention Center", "room": "Room 11", "city": "San Diego", "rooms": ["Room 12", "Room 11"] },
  "source_url": "https://mlforsystems.org/2025/",
  "url": "https://example.org/", "embed_origins": ["https://host.example"],
  "theme": { "accent": "#1A73e8" },
  "offline": false,
  "links": [{ "label": "Call for papers", "url": "/call.html" }],
  "citations": { "1": "https://a.example/1", "2": "paper.pdf" },
  "sections": [{ "id": "about", "title": "About", "body": ["First [^1].", "Second [^2]."] }],
  "groups": [{
    "id": "organizers", "title": "Organizers", "shown": false,
    "members": [
      { "name": "Ada", "affiliation": "Analytical", "link": { "label": "Home", "url": "https://ada.example" } }
    ]
  }],
  "board": { "closing": "See you next year." },
  "contact": { "email": "chairs@example.org", "text": "Write to us." },
  "notice": { "text": "Room changed.", "level": "urgent", "until": "2025-12-06T12:00" }
}
)";

constexpr std::string_view kGoodSpeakers = R"({
  "$schema": "schema/speakers.schema.json",
  "speakers": [
    {
      "id": "ada", "name": "Ada Lovelace", "affiliation": "Analytical", "role": "Keynote", "talk": "Engines",
      "biography": "She *wrote* the first.", "portrait": "portraits/ada.JPG",
      "portrait_source": "images/ada.png", "links": [{ "label": "Home", "url": "https://ada.example" }],
      "anchors": ["speaker-ada"], "listed": true
    },
    { "id": "alan", "name": "Alan Turing", "listed": false }
  ]
}
)";

constexpr std::string_view kGoodSchedule = R"({
  "$schema": "schema/schedule.schema.json",
  "sessions": [
    { "id": "lunch", "title": "Lunch", "start": "2025-12-06T12:00", "type": "break" },
    {
      "id": "opening", "title": "Opening", "start": "2025-12-06T08:15", "end": "2025-12-06T08:30",
      "type": "opening", "label": "Hello", "people": ["alan", "ada"], "room": "Room 11", "track": "Main",
      "language": "en-GB", "abstract": "We **begin**.", "items": [{ "title": "One *thing*" }],
      "slides": "slides.pdf", "paper": "https://p.example", "video": "https://v.example",
      "stream": "https://s.example", "feedback": "https://f.example", "cancelled": true, "anchors": ["s1"]
    },
    { "id": "talk", "title": "Talk", "start": "2025-12-06T16:30Z" }
  ]
}
)";

inline Reading read_texts(std::string_view event, std::string_view speakers, std::string_view schedule) {
    return read_event({event, speakers, schedule}, FakeZones());
}

// A good event with `extra` members ("\"kind\": 7, ...") on line 2.
inline Reading read_with_event(const std::string& extra) {
    const std::string text = R"({ "title": "T", "time_zone": "UTC", "dates": { "start": "2025-12-06" },)"
                             "\n" +
                             extra + "\n}";
    return read_texts(text, R"({"speakers": []})", R"({"sessions": []})");
}

// A good event with `entries` as speakers from line 2 on.
inline Reading read_with_speakers(const std::string& entries) {
    const std::string text = "{\"speakers\": [\n" + entries + "\n]}";
    return read_texts(kGoodEvent, text, R"({"sessions": []})");
}

// A good event with `entries` as sessions from line 2 on.
inline Reading read_with_sessions(const std::string& entries) {
    const std::string text = "{\"sessions\": [\n" + entries + "\n]}";
    return read_texts(kGoodEvent, kGoodSpeakers, text);
}

inline Messages messages(const Reading& reading) { return messages(reading.problems); }

}  // namespace marquee
