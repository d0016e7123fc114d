// The program: holds the state, and brings what it says to canvas and mirror when something asked for it.
#pragma once
#include <array>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "browser/mirror.hpp"
#include "browser/surface.hpp"
#include "browser/web_folding.hpp"
#include "browser/web_typesetter.hpp"
#include "browser/web_zones.hpp"
#include "canvas/painter.hpp"
#include "event/read.hpp"
#include "layout/layout.hpp"
#include "layout/row_window.hpp"
#include "look/palette.hpp"
#include "page/search.hpp"
#include "page/view_state.hpp"

namespace marquee {

// The window, as the browser tells it.
struct Window {
    float width_px = 0;     // of the page
    float root_px = 16;     // the root font's size
    float scale = 1;        // device pixels per px
    float text_scale = 1;   // of these, pixels per px in which the browser lays out text
    int surface_width = 0;  // of the canvas, in device pixels
    int surface_height = 0;
};

class App {
  public:
    explicit App(std::string root);

    // Opens the canvas of the page at that address; comes before the first frame, and needs no data. False if the
    // browser gives no WebGL 2.
    bool show(std::string_view address);
    // Takes the data if it is usable, else keeps what it has; tells every problem to the page. `changed` is when the
    // newest of the data changed. Returns whether it took it.
    bool read(const Sources& sources, Instant changed);
    // The same with data that was fetched again, and says what is different in it. Does nothing if it is what was read
    // before. `asked`: by the visitor, who is told what came of it. Returns whether the page says something else.
    bool refresh(const Sources& sources, Instant changed, bool asked);
    // The same for a screen that nobody reads for news: nothing is marked. Told that it is not usable, the data that
    // the page has stays; `heard` is when it was asked for.
    enum class Renewal { Failed, Same, New };
    Renewal renew(const Sources& sources, Instant changed, Instant heard);
    // When a host last said what the data is that the page has.
    void set_heard(Instant heard);
    // Lets a passer-by look at the schedule, and shows again what was there before, as if nobody had been there.
    void browse(bool begins);
    // Without a touch, until a passer-by has gone.
    std::chrono::seconds idle() const { return state_.board.value_or(BoardSettings()).idle; }
    // Whether a page of that origin may steer this one.
    bool may_steer(std::string_view origin) const;
    // The data that is read next is what the browser has had since then; nothing: it is what the host has now.
    void set_kept(std::optional<Instant> since);
    // Whether the organizer lets browsers keep the site.
    bool may_be_kept() const { return event_.offline; }
    // The visitor is back, so long after the data was fetched.
    void come_back(std::chrono::seconds age) const;
    // Before `read`: how the visitor's language writes dates, and where they are.
    void set_formats(std::string_view formats);
    void set_own_zone(std::string zone, bool shown);
    // The visitor's starred sessions: ids with spaces between.
    void set_starred(std::string_view ids);
    void set_share_sheet(bool is_there) { state_.has_share_sheet = is_there; }
    void resize(const Window& window);
    // Shows the page at an address, path and query below the site's root. False if there is none. Whoever comes back
    // finds it as it was, as far as that is known. `scroll_px`: where the page is that is left.
    enum class Way { Link, BackToPage, BackToSheet };
    bool go(std::string_view address, Way way, float scroll_px);
    // Whether that lies on a list as a sheet.
    bool is_sheet() const { return !state_.beneath.empty(); }
    // Whether it is the list that a sheet lay on, which the next frame scrolls to where it was.
    bool is_return() const { return returns_; }
    void act(std::string_view action);
    void set_dark(bool dark);
    void set_kerning(bool across_runs) { typesetter_.set_kerning(across_runs); }
    void set_contrast(bool more);
    enum class Pointer { Hover, Press, Focus };
    // What the pointer or the keyboard is at: a block's id, and a run if it is a link in its text. Returns whether
    // that looks different from before.
    bool point(Pointer pointer, std::string_view id, std::uint32_t run);
    void text_changed();  // a font has arrived
    // How wide the page's smallest letters draw `text`.
    float measure(std::string_view text);
    void picture_arrived();
    void context_restored();
    void frame(Instant now, float scroll_px, float view_height_px);
    // Puts the page's elements where the last frame has drawn what they say.
    void mirror();
    // In a frame's stead while the mirror is shown as a page of its own: draws nothing.
    void tell(Instant now);
    // Does a little of what will be asked for: more rows of a long list, which a frame shows, or what searches look at
    // and other views' text. For when there is nothing else to do. Returns what it did; nothing if nothing is left.
    enum class Prepared { Nothing, Unseen, Rows };
    Prepared prepare_more(float scroll_px, float view_height_px);
    // Where a row is that may not be composed yet, by its block's id, in px from the page's top; nothing if it is
    // composed, or no row.
    std::optional<float> left_out(std::string_view id) const;
    // When a frame is due though nobody asks for one.
    std::optional<Instant> next_change() const { return next_change_; }

  private:
    struct Pointed {
        std::string id;
        std::uint32_t run = Target::kNone;
        bool operator==(const Pointed&) const = default;
    };

    // The list that a sheet lies on, as it was when the sheet was opened.
    struct Beneath {
        Rows rows;      // that were seen
        Layout layout;  // none of it is in the page
        float scroll_px = 0;
        bool lies_elsewhere = false;
        bool looks_different = true;
    };

    bool take(const Sources& sources, Instant changed);
    bool answer(Checked checked, bool asked);
    void forget_changes();
    void change(ViewState state, bool back = false);
    void keep_beneath();
    void remember(std::string_view key, std::string_view value);
    void tell_address(const ViewState& before, bool is_typing);
    void save_calendar(const std::string& id) const;
    void share(const std::string& id) const;
    std::string shared_ids() const;
    void colour_page();
    void use_columns(int columns);
    void use_window(float view_height_px);
    void show_board(const std::optional<BoardSettings>& before);
    bool is_due(Instant now) const;
    void compose_page(Instant now);
    // Returns how far the page must be scrolled so that what one reads stays where it is.
    float flow_page(float scroll_px);
    // Composes and lays out what is to be seen from there; likewise.
    float bring_up_to_date(Instant now, float scroll_px, float view_height_px);
    std::optional<Found> found_by(const ViewState& state);
    void find_sessions();
    std::uint32_t row_named(std::string_view id) const;
    bool grow(float scroll_px, float view_height_px);
    bool measure_view();
    Rows first_rows() const;
    RowHeights& heights() { return heights_[static_cast<std::size_t>(state_.view)]; }
    const RowHeights& heights() const { return heights_[static_cast<std::size_t>(state_.view)]; }
    Target find(const Pointed& pointed) const;
    bool place_canvas(float scroll_px, float view_height_px);
    void forget_heights();
    void looks_different();
    void needs_drawing(Layer layer);
    Viewport bar_viewport() const;
    Viewport held_viewport() const;
    Viewport page_viewport() const;
    void add_layer(const Layout& layout, Viewport page, std::uint32_t index, float below_px, const Pointing& pointing);
    void draw_first(float scroll_px, float view_height_px);
    // Returns whether it has drawn; what was drawn before is copied already.
    bool draw_bar();
    bool draw_held();
    bool draw_other(const Viewport& viewport, std::uint64_t& drawn);
    void put(ImDrawData& picture, float opacity = 1);
    void flow_beneath(float view_height_px);
    void draw_beneath(float view_height_px);
    void tell_sheet() const;
    Pointing pointing() const;
    ImDrawData& paint(const Viewport& viewport);
    void draw(const Viewport& viewport);

    std::string root_;
    WebZones zones_;
    WebTypesetter typesetter_;
    Painter painter_;
    Surface surface_;
    Window window_;
    float view_height_px_ = 0;  // of the window, if what is laid out is to be as tall
    Event event_;
    std::uint64_t print_ = 0;              // of the data that was last read
    bool is_refused_ = false;              // it was not usable
    std::optional<ViewState> unattended_;  // what is shown when a passer-by has gone
    std::optional<Event> before_;          // as the visitor knows it, where `state_.changes` tells what is new
    WebFolding folding_;
    std::unique_ptr<Search> search_;  // through the event
    Instant changed_;
    ViewState state_;
    Palette palette_ = {};
    bool more_contrast_ = false;
    std::optional<Found> found_;  // by the state's filter
    bool has_new_rows_ = false;   // of another list than was shown
    Rows rows_;                   // that are composed
    std::array<RowHeights, kViewCount> heights_;
    std::shared_ptr<const Document> document_;
    Layout layout_;
    Stretch seen_;  // of the page, in the last frame
    std::optional<Beneath> beneath_;
    bool returns_ = false;     // to the list beneath, where it was
    bool is_closing_ = false;  // the browser has been asked for it
    Pointed hovered_, pressed_, focused_;
    std::optional<Instant> next_change_;
    Instant composed_{};
    float canvas_top_px_ = 0;
    float asked_scroll_px_ = 0;         // where the browser was last told to scroll to
    bool says_something_else_ = true;   // compose
    bool lies_elsewhere_ = true;        // flow
    bool measures_the_same_ = false;    // text, since the last flow
    std::size_t measured_views_ = 0;    // of kViews
    bool page_looks_different_ = true;  // paint
    bool bar_looks_different_ = true;
    std::uint64_t drawn_bar_ = 0, drawn_held_ = 0;  // their pictures' fingerprints
    bool mirror_differs_ = true;
    bool has_drawn_ = false;
};

}  // namespace marquee
