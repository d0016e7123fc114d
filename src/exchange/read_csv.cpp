// A table of sessions, as organizers keep it in a spreadsheet.
#include <algorithm>
#include <array>
#include <utility>

#include "event/text.hpp"
#include "exchange/csv.hpp"
#include "exchange/csv_columns.hpp"
#include "exchange/links.hpp"
#include "exchange/prose.hpp"
#include "exchange/readers.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

// Other names of columns that people use.
struct Synonym {
    std::string_view name;
    CsvColumn column;
};

constexpr Synonym kSynonyms[] = {
    {"uid", CsvColumn::Id},
    {"speaker", CsvColumn::Speakers},
    {"authors", CsvColumn::Speakers},
    {"location", CsvColumn::Room},
    {"starts at", CsvColumn::Start},
    {"ends at", CsvColumn::End},
    {"description", CsvColumn::Abstract},
};

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

// Names parted by semicolons, bars or lines; where there are none of these, by commas.
std::vector<std::string> names_in(std::string_view text) {
    const std::string_view separators = text.find_first_of(";|\n") == std::string_view::npos ? "," : ";|\n";
    std::vector<std::string> names;
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find_first_of(separators));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        if (!is_blank(part)) names.emplace_back(trimmed(part));
    }
    return names;
}

class TableReader {
  public:
    Programme read(const std::vector<CsvRow>& rows) {
        if (!read_header(rows)) return std::move(programme_);
        for (std::size_t i = 1; i < rows.size(); ++i) read_row(rows[i]);
        return std::move(programme_);
    }

  private:
    Report& report() { return programme_.report; }

    bool read_header(const std::vector<CsvRow>& rows) {
        place_.fill(kNoColumn);
        const CsvRow header = rows.empty() ? CsvRow() : rows[0];
        for (std::size_t i = 0; i < header.size(); ++i) {
            const std::string name = lower(trimmed(header[i]));
            const auto known = std::find(kCsvColumns.begin(), kCsvColumns.end(), name);
            auto column = static_cast<std::size_t>(known - kCsvColumns.begin());
            for (const Synonym& synonym : kSynonyms) {
                if (synonym.name == name) column = static_cast<std::size_t>(synonym.column);
            }
            if (column < place_.size() && place_[column] == kNoColumn) {
                place_[column] = i;
            } else if (!name.empty()) {
                report().add("There is no place for the column " + in_quotes(header[i]) + ", which was left out");
            }
        }
        for (CsvColumn needed : {CsvColumn::Title, CsvColumn::Start}) {
            if (place_[static_cast<std::size_t>(needed)] != kNoColumn) continue;
            programme_.error = "The table has no column \"" +
                               std::string(kCsvColumns[static_cast<std::size_t>(needed)]) +
                               "\", without which there are no sessions. Its first row must name the columns.";
            return false;
        }
        return true;
    }

    std::string cell(const CsvRow& row, CsvColumn column) const {
        const std::size_t place = place_[static_cast<std::size_t>(column)];
        return place < row.size() ? row[place] : "";
    }

    void read_times(const CsvRow& row, ListedSession& listed) {
        const std::string start = cell(row, CsvColumn::Start), end = cell(row, CsvColumn::End);
        listed.start = read_time_loosely(start);
        listed.end = read_time_loosely(end);
        // An end may be a time of day only, and then be behind midnight.
        if (!listed.end && listed.start && !is_blank(end)) {
            listed.end = read_time_loosely(iso_date(day_of(listed.start->civil)) + "T" + std::string(trimmed(end)));
            if (listed.end) {
                listed.end->offset = listed.start->offset;
                if (listed.end->civil < listed.start->civil) listed.end->civil += std::chrono::days{1};
            }
            if (!listed.end) report().add("Ends that are no time were dropped", end);
        }
        if (!listed.start && !is_blank(start)) report().add("Starts that are no time such as 2025-12-06T08:15", start);
    }

    // In the column "cancelled".
    bool is_yes(const std::string& written) {
        const std::string word = lower(trimmed(written));
        if (word == "yes" || word == "true" || word == "1" || word == "x") return true;
        const bool is_no = word.empty() || word == "no" || word == "false" || word == "0";
        if (!is_no) report().add("What the column \"cancelled\" says is neither yes nor no and was left out", written);
        return false;
    }

    void add_material(const CsvRow& row, CsvColumn column, std::string_view label, Session& session) {
        std::optional<std::string> url = read_link(cell(row, column), "", report());
        if (url) session.materials.push_back({std::string(label), std::move(*url)});
    }

    void read_row(const CsvRow& row) {
        if (std::all_of(row.begin(), row.end(), [](const std::string& text) { return is_blank(text); })) return;
        ListedSession listed;
        Session& session = listed.session;
        session.title = cell(row, CsvColumn::Title);
        read_times(row, listed);
        session.id = cell(row, CsvColumn::Id);
        session.room = cell(row, CsvColumn::Room);
        session.track = cell(row, CsvColumn::Track);
        session.language = trimmed(cell(row, CsvColumn::Language));
        set_type(session, cell(row, CsvColumn::Type));
        if (const std::string label = cell(row, CsvColumn::Label); !is_blank(label)) session.label = label;
        session.cancelled = is_yes(cell(row, CsvColumn::Cancelled));
        session.feedback = read_link(cell(row, CsvColumn::Feedback), "", report()).value_or("");
        add_material(row, CsvColumn::Slides, "Slides", session);
        add_material(row, CsvColumn::Paper, "Paper", session);
        add_material(row, CsvColumn::Video, "Video", session);
        add_material(row, CsvColumn::Stream, "Stream", session);
        session.abstract = read_prose(cell(row, CsvColumn::Abstract), TextKind::Markdown, "", session.title, report());
        for (const std::string& name : names_in(cell(row, CsvColumn::Speakers))) {
            session.people.push_back(programme_.person("", name));
        }
        programme_.sessions.push_back(std::move(listed));
    }

    Programme programme_;
    std::array<std::size_t, kCsvColumns.size()> place_{};
};

}  // namespace

Programme read_csv(std::string_view text) {
    Programme programme = TableReader().read(parse_csv(text));
    if (std::count(text.begin(), text.end(), '"') % 2 != 0) {
        programme.report.add("A quoted field has no closing quote, so the table may be cut off");
    }
    return programme;
}

}  // namespace marquee
