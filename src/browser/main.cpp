// What web/site.js may call. Texts come through inboxes: the page asks for room in one, and writes UTF-8 there.
#include <emscripten.h>

#include <cmath>
#include <optional>
#include <string>

#include "browser/app.hpp"
#include "look/shift.hpp"

namespace {

constexpr int kInboxes = 3;

struct Program {
    std::string inbox[kInboxes];
    std::unique_ptr<marquee::App> app;
};

std::optional<std::string_view> text_of(const std::string& inbox, int has_text) {
    return has_text != 0 ? std::optional<std::string_view>(inbox) : std::nullopt;
}

marquee::Instant instant(double s) { return marquee::Instant(std::chrono::seconds(static_cast<long long>(s))); }

double next_s(const marquee::App& app) {
    const std::optional<marquee::Instant> next = app.next_change();
    return next ? static_cast<double>(next->time_since_epoch().count()) : std::nan("");
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE Program* marquee_new() { return new Program; }

EMSCRIPTEN_KEEPALIVE char* marquee_inbox(Program* program, int index, int bytes) {
    program->inbox[index].resize(static_cast<std::size_t>(bytes));
    return program->inbox[index].data();
}

// Inbox 0: the site's address, ending in "/".
EMSCRIPTEN_KEEPALIVE void marquee_open(Program* program) {
    program->app = std::make_unique<marquee::App>(program->inbox[0]);
}

// Inbox 0: the page's address. Before the first frame; needs no data. 0 if the browser gives no WebGL 2.
EMSCRIPTEN_KEEPALIVE int marquee_show(Program* program) { return program->app->show(program->inbox[0]); }

// Inbox 0: how the visitor's language writes dates and times (page/formats.hpp), or "english".
EMSCRIPTEN_KEEPALIVE void marquee_formats(Program* program) { program->app->set_formats(program->inbox[0]); }

// Inbox 0: the visitor's time zone, an IANA name. Not 0 if times are to be shown in it.
EMSCRIPTEN_KEEPALIVE void marquee_zone(Program* program, int shown) {
    program->app->set_own_zone(program->inbox[0], shown != 0);
}

// Inbox 0: ids of the sessions that the visitor has starred, with spaces between.
EMSCRIPTEN_KEEPALIVE void marquee_starred(Program* program) { program->app->set_starred(program->inbox[0]); }

// Inboxes 0 to 2: event, speakers, schedule; what is 0 was not there. `changed_s` is when the newest of them
// changed, in seconds since 1970. 0 if the data is not usable.
EMSCRIPTEN_KEEPALIVE int marquee_read(Program* program, int event, int speakers, int schedule, double changed_s) {
    return program->app->read(
        {text_of(program->inbox[0], event), text_of(program->inbox[1], speakers), text_of(program->inbox[2], schedule)},
        instant(changed_s));
}

// The same of data that was fetched again; not 0 for `asked` if the visitor wanted it. 0 if the page stays as it is.
EMSCRIPTEN_KEEPALIVE int marquee_refresh(Program* program, int event, int speakers, int schedule, double changed_s,
                                         int asked) {
    return program->app->refresh(
        {text_of(program->inbox[0], event), text_of(program->inbox[1], speakers), text_of(program->inbox[2], schedule)},
        instant(changed_s), asked != 0);
}

// Likewise for a board; `heard_s` is when the data was asked for. 0 if it is not usable, 1 if it is the same, 2 if not.
EMSCRIPTEN_KEEPALIVE int marquee_renew(Program* program, int event, int speakers, int schedule, double changed_s,
                                       double heard_s) {
    return static_cast<int>(program->app->renew(
        {text_of(program->inbox[0], event), text_of(program->inbox[1], speakers), text_of(program->inbox[2], schedule)},
        instant(changed_s), instant(heard_s)));
}

// When the host last said that the data is as it was read.
EMSCRIPTEN_KEEPALIVE void marquee_heard(Program* program, double heard_s) { program->app->set_heard(instant(heard_s)); }

// Somebody has touched the board, or has gone.
EMSCRIPTEN_KEEPALIVE void marquee_browse(Program* program, int begins) { program->app->browse(begins != 0); }

// Before that: after how many seconds without a touch they have gone.
EMSCRIPTEN_KEEPALIVE int marquee_idle(Program* program) { return static_cast<int>(program->app->idle().count()); }

// How far a board's picture is moved, in device pixels: down times 16, plus to the right.
EMSCRIPTEN_KEEPALIVE int marquee_shift(Program*, double now_s) {
    const marquee::Shift shift = marquee::shift_at(static_cast<long long>(now_s / 60));
    return shift.y * 16 + shift.x;
}

// Inbox 0: the origin of the page around this one. Not 0 if it may steer this one.
EMSCRIPTEN_KEEPALIVE int marquee_may_steer(Program* program) { return program->app->may_steer(program->inbox[0]); }

// Inbox 0: an address below the site's root. Not 0 if it asks for a board.
EMSCRIPTEN_KEEPALIVE int marquee_is_board(Program* program) { return marquee::board_in(program->inbox[0]).has_value(); }

// Before data is read: since when the browser has had it, in seconds since 1970; 0 if the host has just sent it.
EMSCRIPTEN_KEEPALIVE void marquee_kept(Program* program, double since_s) {
    program->app->set_kept(since_s > 0 ? std::optional(instant(since_s)) : std::nullopt);
}

// 0 if browsers are not to keep the site.
EMSCRIPTEN_KEEPALIVE int marquee_may_be_kept(Program* program) { return program->app->may_be_kept(); }

// The page is seen again, `age_s` seconds after its data was fetched.
EMSCRIPTEN_KEEPALIVE void marquee_come_back(Program* program, double age_s) {
    program->app->come_back(std::chrono::seconds(static_cast<long long>(age_s)));
}

// Whether the browser offers ways to send a link.
EMSCRIPTEN_KEEPALIVE void marquee_share_sheet(Program* program, int is_there) {
    program->app->set_share_sheet(is_there != 0);
}

EMSCRIPTEN_KEEPALIVE void marquee_resize(Program* program, float width_px, float root_px, float scale, float text_scale,
                                         int surface_width, int surface_height) {
    program->app->resize({width_px, root_px, scale, text_scale, surface_width, surface_height});
}

// Inbox 0: a path below the site's root, with the query. `way`: 0 by a link, 1 back to what was a page, 2 to what was a
// sheet. `scroll_px`: where the page is that is left. 0 if no page is there, 2 if it is a sheet, 3 if it is the list
// below one, which the next frame scrolls to where it was, else 1.
EMSCRIPTEN_KEEPALIVE int marquee_go(Program* program, int way, float scroll_px) {
    if (!program->app->go(program->inbox[0], static_cast<marquee::App::Way>(way), scroll_px)) return 0;
    return program->app->is_sheet() ? 2 : program->app->is_return() ? 3 : 1;
}

// Inbox 0: what a button does.
EMSCRIPTEN_KEEPALIVE void marquee_act(Program* program) { program->app->act(program->inbox[0]); }

// Whether the browser kerns across the border of two elements.
EMSCRIPTEN_KEEPALIVE void marquee_kerning(Program* program, int across) { program->app->set_kerning(across != 0); }

EMSCRIPTEN_KEEPALIVE void marquee_dark(Program* program, int dark) { program->app->set_dark(dark != 0); }

EMSCRIPTEN_KEEPALIVE void marquee_contrast(Program* program, int more) { program->app->set_contrast(more != 0); }

// Inbox 0: a text. Returns how wide, in px, the page's smallest letters draw it.
EMSCRIPTEN_KEEPALIVE float marquee_measure(Program* program) { return program->app->measure(program->inbox[0]); }

// Inbox 0: a block's id or nothing. `pointer`: 0 hovers, 1 presses, 2 has the focus. `run` is -1 for the block itself.
// 0 if nothing looks different.
EMSCRIPTEN_KEEPALIVE int marquee_point(Program* program, int pointer, int run) {
    return program->app->point(static_cast<marquee::App::Pointer>(pointer), program->inbox[0],
                               static_cast<std::uint32_t>(run));
}

EMSCRIPTEN_KEEPALIVE void marquee_text_changed(Program* program) { program->app->text_changed(); }

EMSCRIPTEN_KEEPALIVE void marquee_picture_arrived(Program* program) { program->app->picture_arrived(); }

EMSCRIPTEN_KEEPALIVE void marquee_context_restored(Program* program) { program->app->context_restored(); }

// Times are seconds since 1970. Returns when the next frame is due, or NaN.
EMSCRIPTEN_KEEPALIVE double marquee_frame(Program* program, double now_s, float scroll_px, float view_height_px) {
    program->app->frame(instant(now_s), scroll_px, view_height_px);
    return next_s(*program->app);
}

// After a frame, before anything else asks what the page's elements are.
EMSCRIPTEN_KEEPALIVE void marquee_mirror(Program* program) { program->app->mirror(); }

// In idle time after a frame: 0 if there is nothing more to do, 1 if it did something, 2 if a frame shows that.
EMSCRIPTEN_KEEPALIVE int marquee_prepare_more(Program* program, float scroll_px, float view_height_px) {
    return static_cast<int>(program->app->prepare_more(scroll_px, view_height_px));
}

// Inbox 0: a block's id. How far down the page, in px, it is, if it is in a row that is left out yet; else NaN.
EMSCRIPTEN_KEEPALIVE double marquee_left_out(Program* program) {
    return program->app->left_out(program->inbox[0]).value_or(std::nanf(""));
}

EMSCRIPTEN_KEEPALIVE double marquee_tell(Program* program, double now_s) {
    program->app->tell(instant(now_s));
    return next_s(*program->app);
}
}
