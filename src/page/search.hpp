// Finds the sessions that a filter asks for.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "event/event.hpp"
#include "page/document.hpp"
#include "page/filter.hpp"
#include "page/folding.hpp"

namespace marquee {

// The words of a search, folded.
std::vector<std::string> search_words(std::string_view text, const Folding& folding);

// The same runs, cut where a word begins or ends; those inside a word are marked.
std::vector<Run> marked(std::vector<Run> runs, const std::vector<std::string>& words, const Folding& folding);

// What the sessions of a list were found by; no words where nothing was searched for.
struct Found {
    std::vector<std::uint32_t> sessions;  // indices into the event's
    std::vector<std::string> words;       // folded
    const Folding* folding = nullptr;
};

// Keeps what an event says in folded form, from the first search for words on, or before. The event must outlive it.
class Search {
  public:
    Search(const Event& event, const Folding& folding) : event_(event), folding_(folding) {}

    // Indices into the event's sessions, in their order. `is_listed` tells whether a session is among those that the
    // filter lists one by one: starred, shared.
    std::vector<std::uint32_t> find(const Filter& filter, const std::function<bool(const Session&)>& is_listed);

    // Prepares at most so many sessions for searches to come. False if all are.
    bool prepare(std::size_t most);

  private:
    bool has_all(std::uint32_t session, const std::vector<std::string>& words) const;

    const Event& event_;
    const Folding& folding_;
    std::vector<std::string> texts_;  // by session
    // What the last search for words found, since who types on asks for fewer.
    std::string last_words_;
    std::vector<std::uint32_t> last_found_;
};

}  // namespace marquee
