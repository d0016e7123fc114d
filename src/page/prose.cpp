#include "page/prose.hpp"

#include "event/characters.hpp"
#include "page/blocks.hpp"

namespace marquee {
namespace {

bool is_item(MarkdownKind kind) { return kind == MarkdownKind::Bullet || kind == MarkdownKind::Numbered; }

Block item_of(const MarkdownBlock& block) {
    std::vector<Run> runs = runs_of(block.spans);
    if (block.kind == MarkdownKind::Bullet) return text("prose-item", std::move(runs), Role::Item);
    runs.insert(runs.begin(), Run{.text = std::to_string(block.number) + ". "});
    return text("prose-numbered", std::move(runs), Role::Item);
}

}  // namespace

std::vector<Run> runs_of(const std::vector<Span>& spans) {
    std::vector<Run> runs;
    runs.reserve(spans.size());
    for (const Span& span : spans)
        runs.push_back({.text = span.text,
                        .strong = span.strong,
                        .emphasis = span.emphasis,
                        .code = span.code,
                        .raised = span.citation,
                        .line_break = span.hard_break,
                        .href = span.url});
    return runs;
}

std::vector<Run> inline_runs(const Markdown& markdown) {
    std::vector<Run> runs;
    for (const MarkdownBlock& block : markdown) {
        if (!runs.empty()) runs.push_back({.text = " "});
        for (Run& run : runs_of(block.spans)) runs.push_back(std::move(run));
    }
    return runs;
}

std::vector<Run> beginning_of(std::vector<Run> runs, std::size_t most_bytes) {
    std::size_t left = most_bytes;
    for (auto run = runs.begin(); run != runs.end(); ++run) {
        if (run->text.size() <= left) {
            left -= run->text.size();
            continue;
        }
        constexpr std::size_t kLongWord = 40;
        const std::size_t space = run->text.rfind(' ', left);
        std::size_t end = space == std::string::npos || space + kLongWord < left ? left : space;
        while (end > 0 && !is_character_start(run->text[end])) --end;
        run->text.replace(end, std::string::npos, "…");
        runs.erase(run + 1, runs.end());
        break;
    }
    return runs;
}

std::string plain_text(const Markdown& markdown) {
    std::string text;
    for (const Run& run : inline_runs(markdown))
        if (!run.raised) text += run.text;
    return text;
}

std::vector<Block> prose_blocks(const Markdown& markdown, std::string_view part, int heading_level) {
    std::vector<Block> blocks;
    bool in_list = false;
    for (const MarkdownBlock& block : markdown) {
        if (is_item(block.kind)) {
            if (!in_list) blocks.push_back(group("prose-list", {}, Role::List));
            blocks.back().children.push_back(item_of(block));
        } else if (block.kind == MarkdownKind::Heading) {
            blocks.push_back(heading("prose-heading", heading_level, runs_of(block.spans)));
        } else {
            blocks.push_back(text(part, runs_of(block.spans)));
        }
        in_list = is_item(block.kind);
    }
    return blocks;
}

}  // namespace marquee
