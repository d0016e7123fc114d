// The words after `marquee`.
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

enum class Takes { Value, Nothing };
enum class Presence { Optional, Required };

struct CommandOption {
    std::string_view name;
    Takes takes;
    Presence presence;
};

struct Arguments {
    std::string operand;
    std::map<std::string, std::string, std::less<>> options;  // by name, those that are there
    std::string mistake;                                      // empty if none

    std::string value(std::string_view name) const {
        const auto found = options.find(name);
        return found == options.end() ? "" : found->second;
    }
    bool has(std::string_view name) const { return options.count(std::string(name)) > 0; }
};

// The words of a subcommand that takes one operand, called `operand` in messages, and `options`.
Arguments parse_arguments(const std::vector<std::string>& words, std::string_view operand,
                          const std::vector<CommandOption>& options);

}  // namespace marquee
