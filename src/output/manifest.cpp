#include "output/manifest.hpp"

#include <nlohmann/json.hpp>

#include "output/html.hpp"

namespace marquee {
namespace {

using Json = nlohmann::ordered_json;

Json icon(const char* address, const char* sizes, const char* purpose) {
    return {{"src", address}, {"sizes", sizes}, {"type", "image/png"}, {"purpose", purpose}};
}

}  // namespace

std::string write_manifest(const Event& event) {
    Json manifest;
    manifest["name"] = event.edition.empty() ? event.title : event.title + " · " + event.edition;
    manifest["short_name"] = event.title;
    if (!event.description.empty()) manifest["description"] = event.description;
    manifest["lang"] = event.language;
    manifest["id"] = "./";
    manifest["start_url"] = "./";
    manifest["scope"] = "./";
    manifest["display"] = "minimal-ui";
    manifest["background_color"] = ground_of(false);
    manifest["theme_color"] = ground_of(false);
    manifest["icons"] = {icon("icon-192.png", "192x192", "any"), icon("icon-512.png", "512x512", "any"),
                         icon("icon-plate.png", "512x512", "maskable")};
    return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace marquee
