#include "exchange/languages.hpp"

#include "event/languages.hpp"
#include "event/text.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

// Their names in English, and in themselves with a first letter that `lower` does not know as the other's capital.
constexpr Language kOtherNames[] = {
    {"ar", "arabic"},     {"bg", "bulgarian"}, {"bg", "Български"},  {"bn", "bengali"},    {"ca", "catalan"},
    {"cs", "czech"},      {"cs", "Čeština"},   {"da", "danish"},     {"de", "german"},     {"el", "greek"},
    {"el", "ελληνικά"},   {"es", "spanish"},   {"et", "estonian"},   {"eu", "basque"},     {"fa", "persian"},
    {"fi", "finnish"},    {"fr", "french"},    {"ga", "irish"},      {"gl", "galician"},   {"he", "hebrew"},
    {"hi", "hindi"},      {"hr", "croatian"},  {"hu", "hungarian"},  {"id", "indonesian"}, {"it", "italian"},
    {"ja", "japanese"},   {"ko", "korean"},    {"lt", "lithuanian"}, {"lv", "latvian"},    {"nl", "dutch"},
    {"no", "norwegian"},  {"pl", "polish"},    {"pt", "portuguese"}, {"ro", "romanian"},   {"ru", "russian"},
    {"ru", "Русский"},    {"sk", "slovak"},    {"sl", "slovenian"},  {"sr", "serbian"},    {"sr", "Српски"},
    {"sv", "swedish"},    {"th", "thai"},      {"tr", "turkish"},    {"uk", "ukrainian"},  {"uk", "Українська"},
    {"vi", "vietnamese"}, {"zh", "chinese"},
};

}  // namespace

std::string language_tag(std::string_view written) {
    const std::string_view text = trimmed(written);
    const std::string name = lower(text);
    for (const Language& known : known_languages()) {
        if (lower(known.name) == name) return std::string(known.code);
    }
    for (const Language& known : kOtherNames) {
        if (known.name == name) return std::string(known.code);
    }
    // The codes of more letters are reserved, and words such as "English" look like them.
    const std::string_view primary = text.substr(0, text.find('-'));
    return is_language(text) && primary.size() <= 3 ? std::string(text) : "";
}

}  // namespace marquee
