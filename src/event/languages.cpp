#include "event/languages.hpp"

namespace marquee {
namespace {

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

std::span<const Language> known_languages() { return kLanguages; }

}  // namespace marquee
