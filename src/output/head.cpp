#include "output/head.hpp"

#include "output/html.hpp"
#include "output/json_ld.hpp"
#include "output/site.hpp"
#include "page/pages.hpp"

namespace marquee {
namespace {

std::string open_graph(std::string_view property, std::string_view content) {
    if (content.empty()) return {};
    return "<meta property=\"og:" + std::string(property) + "\" content=\"" + escape_html(content) + "\">\n";
}

}  // namespace

std::string write_head(const Event& event, const Route& route, const Document& document, const Zones& zones) {
    const Person* person = person_at(event, route);
    const std::string address = absolute_address(event, document.path);
    std::string out;
    if (!address.empty()) out += "<link rel=\"canonical\" href=\"" + escape_html(address) + "\">\n";
    out += open_graph("title", document.title);
    out += open_graph("description", document.description);
    out += open_graph("type", person != nullptr ? "profile" : "website");
    out += open_graph("url", address);
    if (person != nullptr && !person->portrait.empty())
        out += open_graph("image", absolute_address(event, "/data/" + person->portrait));
    if (const std::string subject = write_json_ld(event, route, zones); !subject.empty())
        out += "<script type=\"application/ld+json\">" + subject + "</script>\n";
    out.pop_back();
    return out;
}

std::string write_hidden_head() { return "<meta name=\"robots\" content=\"noindex\">"; }

}  // namespace marquee
