// Those who come to a board, and the pages that this one stands in.
#include <algorithm>

#include "browser/app.hpp"
#include "browser/host.hpp"
#include "page/pages.hpp"

namespace marquee {

void App::browse(bool begins) {
    if (begins == unattended_.has_value()) return;
    if (begins) {
        unattended_ = state_;
        const std::string address = schedule_address(event_, zones_, composed_);
        change(update(state_, {Action::Kind::Go, address}));
        host_address(address.data(), static_cast<int>(address.size()), false);
        show_board(unattended_->board);
        return;
    }
    ViewState before = std::move(*unattended_);
    unattended_.reset();
    // What was not the passer-by's to change.
    before.heard = state_.heard;
    before.incomplete = state_.incomplete;
    before.columns = state_.columns;
    const bool was_dark = state_.dark;
    const std::optional<BoardSettings> shown = state_.board;
    change(std::move(before));
    show_board(shown);
    says_something_else_ = true;
    if (state_.dark != was_dark) host_theme(state_.dark);
}

bool App::may_steer(std::string_view origin) const {
    const std::vector<std::string>& origins = event_.embed_origins;
    return std::find(origins.begin(), origins.end(), origin) != origins.end();
}

}  // namespace marquee
