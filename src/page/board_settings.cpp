#include "page/board_settings.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <set>

#include "event/text.hpp"
#include "event/zones.hpp"
#include "page/query.hpp"
#include "page/route.hpp"

namespace marquee {
namespace {

constexpr std::size_t kMostProblems = 6;

// In thousandths: "1.25" is 1250. Nothing for anything but digits with a point.
std::optional<long> thousandths(std::string_view text) {
    long value = 0;
    int digits_left = -1;  // after the point
    bool has_digit = false;
    for (const char c : text) {
        if (c == '.' && digits_left < 0) {
            digits_left = 3;
        } else if (c >= '0' && c <= '9') {
            has_digit = true;
            if (digits_left == 0) continue;
            if (digits_left > 0) --digits_left;
            value = value * 10 + (c - '0');
            if (value > 1'000'000) return std::nullopt;  // far above all that is asked for
        } else {
            return std::nullopt;
        }
    }
    if (!has_digit) return std::nullopt;
    for (int left = digits_left < 0 ? 3 : digits_left; left > 0; --left) value *= 10;
    return value;
}

// Whether it is a time with its distance from UTC, as web/clock.js reads it.
bool is_instant(std::string time) {
    constexpr std::size_t kWholeSeconds = std::string_view("2025-12-06T09:37:00").size();
    std::replace(time.begin(), time.end(), ' ', '+');  // which a query turns around
    if (time.size() > kWholeSeconds && time[kWholeSeconds] == '.') {
        const std::size_t end = time.find_first_not_of("0123456789", kWholeSeconds + 1);
        if (end > kWholeSeconds + 1) time.erase(kWholeSeconds, end - kWholeSeconds);
    }
    const std::optional<WrittenTime> written = parse_time(time);
    return written && written->offset;
}

// Reads one field after the other into settings.
class Reader {
  public:
    explicit Reader(BoardSettings& settings) : settings_(settings) {}

    void read(const QueryField& field) {
        const std::string_view key = field.key;
        field_ = &field;
        if (key == "view") {
            if (const auto view = one_of({"now", "day", "speakers", "rotate"}))
                settings_.view = static_cast<BoardView>(*view);
        } else if (key == "room") {
            if (!is_blank(field.value)) settings_.rooms.push_back(field.value);
        } else if (key == "rotate") {
            if (const auto value = whole(3, 3600)) settings_.turn = std::chrono::seconds(*value);
        } else if (key == "idle") {
            if (const auto value = whole(5, 3600)) settings_.idle = std::chrono::seconds(*value);
        } else if (key == "speed") {
            if (const auto value = whole(1, 10000)) settings_.speed = *value;
        } else if (key == "scale") {
            if (const auto value = number(500, 1500, "a number from 0.5 to 1.5"))
                settings_.scale = static_cast<float>(*value) / 1000;
        } else if (key == "theme") {
            if (const auto theme = one_of({"light", "dark"})) settings_.dark = *theme == 1;
        } else if (key == "clock") {
            if (const auto clock = one_of({"12", "24"}))
                settings_.clock = *clock == 0 ? Clock::Hours12 : Clock::Hours24;
        } else if (key == "seconds") {
            if (const auto seconds = one_of({"0", "1"})) settings_.seconds = *seconds == 1;
        } else {
            read_others(key);
        }
    }

  private:
    // What the page follows (web/clock.js, web/formats.js), or what asks the event.
    void read_others(std::string_view key) {
        const std::string& value = field_->value;
        if (key == "zone") {
            settings_.zone = value;
        } else if (key == "lang") {
            if (!is_language(value)) complain("a language such as “de” or “pt-BR”");
        } else if (key == "now") {
            if (!is_instant(value)) complain("a time with its distance from UTC, such as “2025-12-06T09:37:00-08:00”");
        }
    }

    void complain(const std::string& wanted) {
        if (settings_.problems.size() < kMostProblems)
            settings_.problems.push_back(std::string(field_->key) + "=" + in_quotes(field_->value) + " is not " +
                                         wanted + ".");
    }

    std::optional<std::size_t> one_of(std::initializer_list<std::string_view> names) {
        const auto name = std::find(names.begin(), names.end(), field_->value);
        if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
        std::string list;
        for (const std::string_view& other : names) {
            if (!list.empty()) list += &other == names.end() - 1 ? " or " : ", ";
            list += other;
        }
        complain(list);
        return std::nullopt;
    }

    std::optional<long> number(long least, long most, const std::string& wanted) {
        const std::optional<long> value = thousandths(field_->value);
        if (value && *value >= least && *value <= most) return value;
        complain(wanted);
        return std::nullopt;
    }

    // Nothing but digits, as web/clock.js reads them.
    std::optional<int> whole(int least, int most) {
        const std::string& text = field_->value;
        const char* const end = text.data() + text.size();
        int value = 0;
        const auto [stop, error] = std::from_chars(text.data(), end, value);
        if (error == std::errc() && stop == end && value >= least && value <= most) return value;
        complain("a whole number from " + std::to_string(least) + " to " + std::to_string(most));
        return std::nullopt;
    }

    BoardSettings& settings_;
    const QueryField* field_ = nullptr;
};

// Letters without case, and one "-" for all that stands between words: what a room and its id have in common.
std::string plain_name(std::string_view name) {
    std::string plain;
    for (const char c : name) {
        const bool is_letter =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (is_letter)
            plain += c;
        else if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c | 0x20);
        else if (!plain.empty() && plain.back() != '-')
            plain += '-';
    }
    if (plain.ends_with('-')) plain.pop_back();
    return plain;
}

// "A, B" of several rooms; nothing is left over of a name with a comma in it.
std::vector<std::string> split_names(std::string_view names) {
    std::vector<std::string> split;
    while (!names.empty()) {
        const std::string_view name = names.substr(0, names.find(','));
        if (!is_blank(name)) split.emplace_back(name);
        names.remove_prefix(std::min(names.size(), name.size() + 1));
    }
    return split;
}

}  // namespace

std::optional<BoardSettings> board_in(std::string_view address) {
    const std::optional<Route> route = route_at(address);
    const std::vector<QueryField> fields = fields_in(address);
    const bool is_asked =
        std::any_of(fields.begin(), fields.end(), [](const auto& field) { return field.key == "board"; });
    if (!route || (route->view != View::Board && !is_asked)) return std::nullopt;
    BoardSettings settings;
    if (route->view == View::Schedule) settings.view = BoardView::Day;
    if (route->view == View::Speakers) settings.view = BoardView::Speakers;
    Reader reader(settings);
    std::set<std::string_view> known;
    for (const QueryField& field : fields)
        if (field.key == "room" || known.insert(field.key).second) reader.read(field);
    return settings;
}

std::vector<std::string> rooms_of_board(const Event& event, const BoardSettings& settings,
                                        std::vector<std::string>& problems) {
    std::vector<std::string> all = event.rooms;
    if (all.empty()) all.emplace_back();
    std::vector<char> is_wanted(all.size());
    bool is_one_wanted = false;
    const auto find = [&](std::string_view asked) {
        const std::string plain = plain_name(asked);
        if (plain == "all") {
            is_wanted.assign(all.size(), 1);
            return is_one_wanted = true;
        }
        bool is_known = false;
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (plain_name(all[i]) != plain) continue;
            is_wanted[i] = 1;
            is_known = is_one_wanted = true;
        }
        return is_known;
    };
    for (const std::string& asked : settings.rooms) {
        if (find(asked)) continue;
        for (const std::string& name : split_names(asked))
            if (!find(name) && problems.size() < kMostProblems)
                problems.push_back("There is no room " + in_quotes(name) + ".");
    }
    if (!is_one_wanted) return all;
    std::vector<std::string> rooms;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (is_wanted[i] != 0) rooms.push_back(all[i]);
    return rooms;
}

}  // namespace marquee
