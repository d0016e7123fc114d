// The command `marquee`.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/check.hpp"
#include "cli/export.hpp"
#include "cli/import.hpp"
#include "cli/render.hpp"
#include "cli/style.hpp"

namespace {

using marquee::Arguments;
using marquee::CommandOption;
using marquee::Presence;
using marquee::Takes;

constexpr char kUsage[] =
    "usage: marquee check DIR [--json]\n"
    "       marquee render DIR --shell FILE -o DIR\n"
    "       marquee style DIR -o FILE\n"
    "       marquee import FILE -o DIR [--zone ZONE] [--force]\n"
    "       marquee export DIR --format FORMAT -o FILE\n"
    "\n"
    "check   says what is wrong with event.json, speakers.json and schedule.json in DIR\n"
    "        exit codes: 0 nothing, 1 problems, 2 wrong use\n"
    "render  writes the static site of the data in DIR\n"
    "        --shell FILE  the template of its pages\n"
    "        -o DIR        where to write it\n"
    "style   writes the style sheet of that site to FILE\n"
    "import  makes event.json, speakers.json and schedule.json in DIR from a programme: schedule.json or\n"
    "        schedule.xml of frab and pretalx, Sessionize's JSON, iCalendar, or CSV with a header row\n"
    "        --zone ZONE   the time zone of the event, such as Europe/Berlin; it counts more than the file's\n"
    "        --force       replace the data in DIR, but not what only event.json says of the same event;\n"
    "                      a copy is kept beside it\n"
    "export  writes the programme in DIR to FILE\n"
    "        --format      schedule.json, schedule.xml or csv\n";

struct Command {
    std::string_view name;
    std::string_view operand;
    std::vector<CommandOption> options;
    int (*run)(const Arguments& arguments);
};

std::vector<Command> commands() {
    return {
        {"check",
         "the data folder",
         {{"--json", Takes::Nothing, Presence::Optional}},
         [](const Arguments& given) {
             return marquee::check({given.operand, given.has("--json")});
         }},
        {"render",
         "the data folder",
         {{"--shell", Takes::Value, Presence::Required}, {"-o", Takes::Value, Presence::Required}},
         [](const Arguments& given) {
             return marquee::render({given.operand, given.value("--shell"), given.value("-o")});
         }},
        {"style",
         "the data folder",
         {{"-o", Takes::Value, Presence::Required}},
         [](const Arguments& given) {
             return marquee::style({given.operand, given.value("-o")});
         }},
        {"import",
         "the file",
         {{"-o", Takes::Value, Presence::Required},
          {"--zone", Takes::Value, Presence::Optional},
          {"--force", Takes::Nothing, Presence::Optional}},
         [](const Arguments& given) {
             return marquee::import_file(
                 {given.operand, given.value("-o"), given.value("--zone"), given.has("--force")});
         }},
        {"export",
         "the data folder",
         {{"--format", Takes::Value, Presence::Required}, {"-o", Takes::Value, Presence::Required}},
         [](const Arguments& given) {
             return marquee::export_file({given.operand, given.value("--format"), given.value("-o")});
         }},
    };
}

int wrong_use(const std::string& why) {
    std::fprintf(stderr, "marquee: %s\n%s", why.c_str(), kUsage);
    return 2;
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
    for (const Command& command : commands()) {
        if (command.name != words[0]) continue;
        const Arguments given =
            marquee::parse_arguments({words.begin() + 1, words.end()}, command.operand, command.options);
        return given.mistake.empty() ? command.run(given) : wrong_use(given.mistake);
    }
    return wrong_use("unknown subcommand " + words[0]);
}
