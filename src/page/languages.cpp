#include "page/languages.hpp"

namespace marquee {
namespace {

struct Language {
    std::string_view code;  // ISO 639-1
    std::string_view name;  // as CLDR has it, in the language itself
};

constexpr Language kLanguages[] = {
    {"ar", "العربية"},    {"bg", "български"}, {"bn", "বাংলা"},      {"ca", "català"},     {"cs", "čeština"},
    {"da", "dansk"},      {"de", "Deutsch"},   {"el", "Ελληνικά"},   {"en", "English"},    {"es", "español"},
    {"et", "eesti"},      {"eu", "euskara"},   {"fa", "فارسی"},      {"fi", "suomi"},      {"fr", "français"},
    {"ga", "Gaeilge"},    {"gl", "galego"},    {"he", "עברית"},      {"hi", "हिन्दी"},      {"hr", "hrvatski"},
    {"hu", "magyar"},     {"id", "Indonesia"}, {"it", "italiano"},   {"ja", "日本語"},     {"ko", "한국어"},
    {"lt", "lietuvių"},   {"lv", "latviešu"},  {"nl", "Nederlands"}, {"no", "norsk"},      {"pl", "polski"},
    {"pt", "português"},  {"ro", "română"},    {"ru", "русский"},    {"sk", "slovenčina"}, {"sl", "slovenščina"},
    {"sr", "српски"},     {"sv", "svenska"},   {"th", "ไทย"},        {"tr", "Türkçe"},     {"uk", "українська"},
    {"vi", "Tiếng Việt"}, {"zh", "中文"},
};

}  // namespace

std::string language_name(std::string_view tag) {
    const std::string_view code = tag.substr(0, tag.find_first_of("-_"));
    for (const Language& language : kLanguages) {
        if (language.code != code) continue;
        std::string name(language.name);
        if (code.size() < tag.size()) name.append(" (").append(tag.substr(code.size() + 1)).append(")");
        return name;
    }
    return std::string(tag);
}

}  // namespace marquee
