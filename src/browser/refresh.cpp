#include "browser/refresh.hpp"

#include <algorithm>
#include <cstring>

#include "browser/app.hpp"
#include "browser/host.hpp"
#include "event/hash.hpp"
#include "page/as_of.hpp"
#include "page/changes.hpp"
#include "page/news.hpp"
#include "page/pages.hpp"

namespace marquee {
namespace {

constexpr std::chrono::minutes kFresh{5};

}  // namespace

std::uint64_t print_of(const Sources& sources) {
    std::uint64_t hash = kHashOfNothing;
    for (const std::optional<std::string_view>& file : {sources.event, sources.speakers, sources.schedule}) {
        std::string_view rest = file.value_or("");
        hash = hash_of(rest.size(), hash);
        while (!rest.empty()) {
            std::uint64_t word = 0;
            const std::size_t count = std::min(sizeof word, rest.size());
            std::memcpy(&word, rest.data(), count);
            hash = hash_of(word, hash);
            rest.remove_prefix(count);
        }
    }
    return hash;
}

void App::come_back(std::chrono::seconds age) const {
    if (age >= kFresh) host_fetch(false);
}

void App::set_kept(std::optional<Instant> since) {
    says_something_else_ = says_something_else_ || since != state_.kept;
    state_.kept = since;
}

bool App::read(const Sources& sources, Instant changed) {
    const bool is_usable = take(sources, changed);
    before_.reset();
    return is_usable;
}

bool App::refresh(const Sources& sources, Instant changed, bool asked) {
    // Files that somebody is just exchanging, or a network that is gone, are no news.
    if (!sources.event || !sources.speakers || !sources.schedule) return answer(Checked::Failed, asked);
    if (print_of(sources) == print_) return answer(is_refused_ ? Checked::Failed : Checked::Same, asked);
    if (!take(sources, changed)) return answer(Checked::Failed, asked);
    state_.checked = asked ? Checked::News : Checked::No;
    Changes found = changes(*before_, event_);
    // An entry with a mistake may be back when it is mended.
    if (state_.incomplete) found.removed.clear();
    if (!has_page(event_, {state_.view, state_.item})) {
        state_.item.clear();
        state_.beneath.clear();
        beneath_.reset();
        const std::string address = address_of(state_);
        host_address(address.data(), static_cast<int>(address.size()), false);
    }
    if (!has_page(event_, {View::Schedule, state_.searched_from})) state_.searched_from.clear();
    const bool is_news = !is_empty(found);
    state_.changes = is_news ? std::make_shared<const Changes>(std::move(found)) : nullptr;
    if (!is_news) {
        forget_changes();
        answer(Checked::Same, asked);
        return true;
    }
    std::string words;
    for (const Run& run : news_runs(times_of(event_, state_, std::nullopt, zones_), state_)) words += run.text;
    announce(words);
    return true;
}

// While some entries are missing, what the visitor knew is what the next data is compared with.
void App::forget_changes() {
    if (!state_.incomplete) before_.reset();
}

App::Renewal App::renew(const Sources& sources, Instant changed, Instant heard) {
    if (!sources.event || !sources.speakers || !sources.schedule) return Renewal::Failed;
    const bool is_new = print_of(sources) != print_;
    if (is_new ? !read(sources, changed) : is_refused_) return Renewal::Failed;
    set_heard(heard);
    return is_new ? Renewal::New : Renewal::Same;
}

// What is said changes later by it, or at once where the page says that it is old.
void App::set_heard(Instant heard) {
    if (is_old(state_, composed_)) says_something_else_ = true;
    state_.heard = heard;
}

// Returns whether there is one.
bool App::answer(Checked checked, bool asked) {
    if (!asked) return false;
    announce(checked_text(checked));
    state_.checked = checked;
    says_something_else_ = true;
    return true;
}

}  // namespace marquee
