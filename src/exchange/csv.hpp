// Comma-separated values (RFC 4180), by libcsv.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

using CsvRow = std::vector<std::string>;

// Fields are parted by the one of comma, semicolon and tab that the first line has most of: spreadsheets write what
// their country uses. Spaces around fields are dropped, and empty rows.
std::vector<CsvRow> parse_csv(std::string_view text);

// The row with its end of line.
std::string write_csv_row(const CsvRow& row);

}  // namespace marquee
