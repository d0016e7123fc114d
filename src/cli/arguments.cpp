#include "cli/arguments.hpp"

#include <algorithm>

namespace marquee {

Arguments parse_arguments(const std::vector<std::string>& words, std::string_view operand,
                          const std::vector<CommandOption>& options) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        const auto option = std::find_if(options.begin(), options.end(),
                                         [&](const CommandOption& known) { return known.name == word; });
        if (option == options.end()) {
            if (word.starts_with('-') || !arguments.operand.empty()) {
                arguments.mistake = "unexpected argument " + word;
                return arguments;
            }
            arguments.operand = word;
        } else if (option->takes == Takes::Nothing) {
            arguments.options[word] = "";
        } else if (i + 1 == words.size()) {
            arguments.mistake = word + " needs a value";
            return arguments;
        } else {
            arguments.options[word] = words[++i];
        }
    }
    for (const CommandOption& option : options) {
        if (option.presence == Presence::Required && arguments.value(option.name).empty()) {
            arguments.mistake = std::string(option.name) + " is missing";
        }
    }
    if (arguments.operand.empty()) arguments.mistake = std::string(operand) + " is missing";
    return arguments;
}

}  // namespace marquee
