#include "exchange/report.hpp"

#include <algorithm>
#include <utility>

#include "event/text.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

constexpr std::size_t kMaxPlaces = 3;

// A hostile file can have a new sentence on every line: each key that nobody knows is one.
constexpr std::size_t kMaxSentences = 100;
constexpr std::string_view kFurther = "Further remarks were left out";

}  // namespace

void Report::add(std::string_view sentence, std::string_view place) {
    auto found = by_sentence_.find(sentence);
    if (found == by_sentence_.end() && remarks_.size() >= kMaxSentences) {
        place = {};
        sentence = kFurther;
        found = by_sentence_.find(sentence);
    }
    if (found == by_sentence_.end()) {
        found = by_sentence_.emplace(sentence, remarks_.size()).first;
        remarks_.push_back({std::string(sentence), 0, {}});
    }
    Remark& remark = remarks_[found->second];
    ++remark.count;
    if (is_blank(place) || remark.more_places) return;
    std::string name = in_quotes(one_line(place));
    if (std::find(remark.places.begin(), remark.places.end(), name) != remark.places.end()) return;
    remark.more_places = remark.places.size() == kMaxPlaces;
    if (!remark.more_places) remark.places.push_back(std::move(name));
}

std::vector<std::string> Report::lines() const {
    std::vector<std::string> lines;
    for (const Remark& remark : remarks_) {
        std::string line = remark.sentence;
        if (!remark.places.empty() || remark.count > 1) line += ": " + std::to_string(remark.count);
        for (std::size_t i = 0; i < remark.places.size(); ++i) line += (i == 0 ? " (" : ", ") + remark.places[i];
        if (remark.more_places) line += ", …";
        if (!remark.places.empty()) line += ")";
        lines.push_back(line + ".");
    }
    return lines;
}

}  // namespace marquee
