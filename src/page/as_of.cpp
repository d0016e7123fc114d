#include "page/as_of.hpp"

#include "page/blocks.hpp"
#include "page/dates.hpp"

namespace marquee {
namespace {

constexpr std::chrono::minutes kNew{5};

}  // namespace

bool is_old(const ViewState& state, Instant now) { return state.heard && now >= *state.heard + kNew; }

std::optional<Block> as_of(const Times& times, const ViewState& state) {
    if (!times.now || !is_old(state, *times.now)) return std::nullopt;
    const auto day_at = [&](Instant at) { return day_of(to_civil(times.zones, times.zone, at)); };
    std::vector<Run> words = {{.text = "As of "}};
    const std::chrono::year_month_day day = day_at(*state.heard);
    if (day != day_at(*times.now)) words.push_back({.text = date_text(times.formats, day, false) + ", "});
    words.push_back(time_run(times, *state.heard));
    return with_id("as-of", text("footer-text", std::move(words), Role::Status));
}

std::optional<Instant> as_of_changes(const ViewState& state, Instant now) {
    if (!state.heard) return std::nullopt;
    if (!is_old(state, now)) return *state.heard + kNew;
    // Days begin on quarters of an hour, wherever one is.
    using Quarters = std::chrono::duration<long long, std::ratio<900>>;
    return std::chrono::floor<Quarters>(now) + Quarters(1);
}

}  // namespace marquee
