#include "page/search.hpp"

#include <algorithm>

#include "event/characters.hpp"
#include "page/prose.hpp"

namespace marquee {
namespace {

// What a search for words looks at. Words of one field do not run into those of the next.
std::string words_of(const Event& event, const Session& session) {
    std::string text = session.title;
    const auto add = [&text](std::string_view more) { text.append("\n").append(more); };
    for (const std::size_t index : session.people) {
        add(event.people[index].name);
        add(event.people[index].affiliation);
    }
    add(session.label);
    add(room_of(event, session));
    add(session.track);
    add(plain_text(session.abstract));
    for (const Markdown& item : session.items) add(plain_text(item));
    return text;
}

bool fits(const Event& event, const Session& session, const Filter& filter) {
    return (filter.room.empty() || room_of(event, session) == filter.room) &&
           (filter.track.empty() || session.track == filter.track) &&
           (filter.language.empty() || session.language == filter.language) &&
           (filter.kind == SessionKind::Any || kind_of(session.type) == filter.kind);
}

// For each byte of `text`, whether it is inside a word that is looked for.
std::vector<bool> bytes_in_words(std::string_view text, const std::vector<std::string>& words, const Folding& folding) {
    std::string folded;
    std::vector<std::size_t> origins;  // of each folded byte, its character's place in `text`
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        folding.fold_next(text, at, folded);
        origins.resize(folded.size(), start);
    }
    std::vector<bool> inside(text.size());
    for (const std::string& word : words)
        for (std::size_t found = folded.find(word); found != std::string::npos; found = folded.find(word, found + 1))
            for (std::size_t i = found; i < found + word.size(); ++i) inside[origins[i]] = true;
    // The rest of a character, and accents that follow it, are where its first byte is.
    std::vector<bool> begins(text.size());
    for (const std::size_t origin : origins) begins[origin] = true;
    for (std::size_t i = 1; i < text.size(); ++i)
        if (!begins[i]) inside[i] = inside[i - 1];
    return inside;
}

}  // namespace

std::vector<std::string> search_words(std::string_view text, const Folding& folding) {
    const std::string folded = folding.fold(text);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < folded.size();) {
        if (is_space(folded[at])) {
            ++at;
            continue;
        }
        const auto end = static_cast<std::size_t>(
            std::find_if(folded.begin() + static_cast<std::ptrdiff_t>(at), folded.end(), is_space) - folded.begin());
        words.push_back(folded.substr(at, end - at));
        at = end;
    }
    return words;
}

std::vector<Run> marked(std::vector<Run> runs, const std::vector<std::string>& words, const Folding& folding) {
    if (words.empty()) return runs;
    std::vector<Run> out;
    for (Run& run : runs) {
        if (run.text.empty()) {
            out.push_back(std::move(run));
            continue;
        }
        const std::vector<bool> inside = bytes_in_words(run.text, words, folding);
        const std::string text = std::move(run.text);
        const std::vector<std::string> anchors = std::move(run.anchors);
        const bool line_break = run.line_break;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = at + 1;
            while (end < text.size() && inside[end] == inside[at]) ++end;
            Run piece = run;
            piece.text = text.substr(at, end - at);
            piece.marked = inside[at];
            piece.anchors = at == 0 ? anchors : std::vector<std::string>();
            piece.line_break = line_break && end == text.size();
            out.push_back(std::move(piece));
            at = end;
        }
    }
    return out;
}

bool Search::prepare(std::size_t most) {
    if (texts_.size() == event_.sessions.size()) return false;
    texts_.reserve(event_.sessions.size());
    for (; most > 0 && texts_.size() < event_.sessions.size(); --most)
        texts_.push_back(folding_.fold(words_of(event_, event_.sessions[texts_.size()])));
    return true;
}

bool Search::has_all(std::uint32_t session, const std::vector<std::string>& words) const {
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& word) { return texts_[session].find(word) != std::string::npos; });
}

std::vector<std::uint32_t> Search::find(const Filter& filter, const std::function<bool(const Session&)>& is_listed) {
    const std::vector<std::string> words = search_words(filter.words, folding_);
    if (!words.empty()) {
        prepare(event_.sessions.size());
        const bool asks_for_less = !last_words_.empty() && filter.words.starts_with(last_words_);
        std::vector<std::uint32_t> found;
        const auto consider = [&](std::uint32_t session) {
            if (has_all(session, words)) found.push_back(session);
        };
        if (asks_for_less)
            for (const std::uint32_t session : last_found_) consider(session);
        else
            for (std::uint32_t session = 0; session < event_.sessions.size(); ++session) consider(session);
        last_words_ = filter.words;
        last_found_ = std::move(found);
    }
    std::vector<std::uint32_t> out;
    const auto consider = [&](std::uint32_t index) {
        const Session& session = event_.sessions[index];
        const bool has_list = filter.mine || !filter.shared.empty();
        if (fits(event_, session, filter) && (!has_list || is_listed(session))) out.push_back(index);
    };
    if (!words.empty())
        for (const std::uint32_t index : last_found_) consider(index);
    else
        for (std::uint32_t index = 0; index < event_.sessions.size(); ++index) consider(index);
    return out;
}

}  // namespace marquee
