// What a page says: a tree of semantic blocks with every string that is shown. It knows nothing of pixels.
// The canvas, the DOM mirror and the static HTML all come from it, so they cannot disagree.
#pragma once
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

enum class Role {
    Group,  // no meaning of its own
    Header,
    Nav,
    Main,
    Section,
    Footer,
    Article,
    Heading,  // of `level`
    Paragraph,
    List,
    Item,
    Link,    // to `href`
    Button,  // does `action`
    Field,   // a text to search for; typing does `action` with ":" and what is in it
    Choice,  // one of `options`; choosing does `action` with ":" and its value. `runs` are the chosen one's label
    Table,   // a timetable of Rows of the three that follow; each of these has a `slot`
    Row,
    ColumnHeader,
    RowHeader,
    Cell,
    Ornament,  // says nothing: a pattern made of `pattern`, or a picture at `src` over the letters in `runs`
    Status,    // a message
    Gap,       // stands for `rows` of a list
    Image,     // says its `name`: a QR code of the modules in `pattern`
};

// A piece of text in one style. Runs of a block follow each other without gaps.
struct Run {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    bool raised = false;                    // superscript
    bool line_break = false;                // the line ends after this run
    bool marked = false;                    // found by a search
    std::string href = {};                  // empty if this is no link
    std::string datetime = {};              // RFC 3339; empty if this is no time
    std::string_view part = {};             // look of a chip inside the text, empty for plain text
    bool quiet = false;                     // a link that looks like the text around it
    std::vector<std::string> anchors = {};  // further ids of this place in the page, for older addresses
    bool operator==(const Run&) const = default;
};

struct Option {
    std::string value;
    std::string label;
    bool operator==(const Option&) const = default;
};

// Where something stands in a timetable: in which of its columns, from the left, and from when until when, in seconds.
struct Slot {
    int column = 0;
    int columns = 1;
    int from_s = 0;
    int until_s = 0;
    bool operator==(const Slot&) const = default;
};

// How a link relates to the page that is shown: leads elsewhere, to the view that the page belongs to, or
// to the page itself. And, of anything, that it is what is on now.
enum class Current { No, Above, Page, Time };

// The number of a block that is no row of a list.
inline constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();

// An address within the site starts with "/", whatever path the site lies under; any other is absolute.
struct Block {
    std::string id;  // unique in its document, the same in every composition of the same thing
    Role role = Role::Group;
    std::string_view part;        // names its look in look/style.hpp; a string literal
    std::vector<Run> runs;        // text, or
    std::vector<Block> children;  // blocks; never both
    std::string name = {};        // accessible name where the text does not say it
    int level = 0;
    std::string href = {};
    std::string action = {};                      // what `parse_action` reads
    std::optional<bool> expanded = std::nullopt;  // of a button that opens something
    std::optional<bool> pressed = std::nullopt;   // of a button that is on or off
    std::string value = {};                       // of a Field or Choice
    std::string placeholder = {};                 // of a Field: an example of what to type
    std::vector<Option> options = {};             // of a Choice
    Current current = Current::No;
    std::uint32_t row = kNoRow;            // of a row of a list: its number, the same in every composition
    std::vector<std::uint32_t> rows = {};  // of a gap: the numbers of those that are not here
    std::optional<Slot> slot = std::nullopt;
    std::string src = {};      // of an ornament: path of a picture below data/
    std::string pattern = {};  // of an ornament: the words that its floorplan is made of; of an image: its modules
    float share = 0;         // of an ornament: how much of its parent's width it has, 0 to 1; 0 for what its look says
    std::uint32_t kept = 0;  // of what leaves out children that there is no room for: the one that stays
    bool operator==(const Block&) const = default;
};

struct Document {
    std::string title;
    std::string description;
    std::string language;
    std::string path;           // of the page, "/schedule/"
    bool fills_window = false;  // has the window's height, and grows with it: a board
    bool is_sheet = false;      // lies on the page that it was opened from; the block "sheet" is what is seen of it
    Block root;
};

}  // namespace marquee
