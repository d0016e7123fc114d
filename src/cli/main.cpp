// The command `marquee`.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/check.hpp"
#include "cli/render.hpp"

namespace {

constexpr char kUsage[] =
    "usage: marquee check DIR [--json]\n"
    "       marquee render DIR --shell FILE -o DIR\n"
    "\n"
    "check   says what is wrong with event.json, speakers.json and schedule.json in DIR\n"
    "        exit codes: 0 nothing, 1 problems, 2 wrong use\n"
    "render  writes the static site of the data in DIR\n"
    "        --shell FILE  the template of its pages\n"
    "        -o DIR        where to write it\n";

int wrong_use(const std::string& why) {
    std::fprintf(stderr, "marquee: %s\n%s", why.c_str(), kUsage);
    return 2;
}

// What follows the subcommand. Options that take a value own the word after them.
struct Arguments {
    std::string data_dir;
    std::string shell_path;
    std::string out_dir;
    bool as_json = false;
    std::string mistake;  // empty if none
};

Arguments parse(const std::vector<std::string>& words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--json") {
            arguments.as_json = true;
        } else if (word == "--shell" || word == "-o") {
            if (i + 1 == words.size()) {
                arguments.mistake = word + " needs a value";
                return arguments;
            }
            (word == "-o" ? arguments.out_dir : arguments.shell_path) = words[++i];
        } else if (word.starts_with('-') || !arguments.data_dir.empty()) {
            arguments.mistake = "unexpected argument " + word;
            return arguments;
        } else {
            arguments.data_dir = word;
        }
    }
    if (arguments.data_dir.empty()) arguments.mistake = "the data folder is missing";
    return arguments;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    for (const std::string& word : words) {
        if (word == "--help" || word == "-h") {
            std::fputs(kUsage, stdout);
            return 0;
        }
    }
    if (words.empty()) return wrong_use("a subcommand is missing");
    const Arguments arguments = parse({words.begin() + 1, words.end()});
    if (words[0] != "check" && words[0] != "render") return wrong_use("unknown subcommand " + words[0]);
    if (!arguments.mistake.empty()) return wrong_use(arguments.mistake);

    const bool rendering = words[0] == "render";
    if (rendering && arguments.as_json) return wrong_use("--json belongs to check");
    if (rendering && arguments.shell_path.empty()) return wrong_use("render needs --shell FILE");
    if (rendering && arguments.out_dir.empty()) return wrong_use("render needs -o DIR");
    if (rendering) return marquee::render({arguments.data_dir, arguments.shell_path, arguments.out_dir});
    if (!arguments.shell_path.empty() || !arguments.out_dir.empty())
        return wrong_use("--shell and -o belong to render");
    return marquee::check({arguments.data_dir, arguments.as_json});
}
