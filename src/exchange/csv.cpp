#include "exchange/csv.hpp"

#include <csv.h>

#include <algorithm>
#include <utility>

namespace marquee {

namespace {

struct Rows {
    std::vector<CsvRow> rows;
    CsvRow row;
};

unsigned char delimiter_of(std::string_view text) {
    constexpr std::string_view kDelimiters = ",;\t";
    const std::string_view line = text.substr(0, text.find('\n'));
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    return static_cast<unsigned char>(
        *std::max_element(kDelimiters.begin(), kDelimiters.end(), [&](char a, char b) { return count(a) < count(b); }));
}

}  // namespace

std::vector<CsvRow> parse_csv(std::string_view text) {
    csv_parser parser;
    if (csv_init(&parser, 0) != 0) return {};
    csv_set_delim(&parser, delimiter_of(text));
    // libcsv grows its field by this much at a time, so that a long one would be copied again and again.
    csv_set_blk_size(&parser, text.size() + 1);
    Rows rows;
    const auto end_field = [](void* field, std::size_t size, void* data) {
        static_cast<Rows*>(data)->row.emplace_back(static_cast<const char*>(field), size);
    };
    const auto end_row = [](int, void* data) {
        Rows& all = *static_cast<Rows*>(data);
        all.rows.push_back(std::exchange(all.row, {}));
    };
    csv_parse(&parser, text.data(), text.size(), end_field, end_row, &rows);
    csv_fini(&parser, end_field, end_row, &rows);
    csv_free(&parser);
    return std::move(rows.rows);
}

std::string write_csv_row(const CsvRow& row) {
    std::string out;
    for (const std::string& field : row) {
        if (!out.empty()) out += ',';
        const std::size_t at = out.size();
        out.resize(at + 2 * field.size() + 2);
        out.resize(at + csv_write(out.data() + at, out.size() - at, field.data(), field.size()));
    }
    return out + "\r\n";
}

}  // namespace marquee
