#include "output/site.hpp"

#include "output/html.hpp"
#include "page/pages.hpp"

namespace marquee {

std::string site_path(const Event& event) {
    const std::string address = site_address(event);
    const std::size_t host = address.find("//");
    return host == std::string::npos ? std::string() : address.substr(address.find('/', host + 2));
}

std::string absolute_address(const Event& event, std::string_view address) {
    const std::string site = site_address(event);
    return site.empty() ? site : site + std::string(address.substr(1));
}

std::string write_sitemap(const Event& event) {
    std::string out =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
    for (const Route& page : pages_of(event))
        out += "<url><loc>" + escape_html(absolute_address(event, path_of(page))) + "</loc></url>\n";
    return out + "</urlset>\n";
}

std::string write_robots(const Event& event) {
    std::string out = "User-agent: *\nDisallow:\n";
    if (!event.url.empty()) out += "\nSitemap: " + absolute_address(event, "/sitemap.xml") + "\n";
    return out;
}

}  // namespace marquee
