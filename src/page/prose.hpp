// Markdown as blocks and runs.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "event/markdown.hpp"
#include "page/document.hpp"

namespace marquee {

std::vector<Run> runs_of(const std::vector<Span>& spans);

// The text of all blocks in one line, separated by spaces.
std::vector<Run> inline_runs(const Markdown& markdown);

// At most that many bytes of the runs, cut between words; what was cut says so.
std::vector<Run> beginning_of(std::vector<Run> runs, std::size_t most_bytes);

// The text of all blocks without its styles.
std::string plain_text(const Markdown& markdown);

// A block for each paragraph and heading, a list for each sequence of items. `part` is the look of a paragraph.
std::vector<Block> prose_blocks(const Markdown& markdown, std::string_view part, int heading_level = 3);

}  // namespace marquee
