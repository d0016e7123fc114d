#include "page/route.hpp"

#include <algorithm>

#include "event/text.hpp"

namespace marquee {
namespace {

// What the query calls an item of the view; nothing if it has none.
std::string_view item_key(View view) {
    if (view == View::Speakers) return "person=";
    if (view == View::Schedule) return "session=";
    return {};
}

std::string_view item_in(std::string_view query, std::string_view key) {
    while (!query.empty()) {
        const std::string_view field = query.substr(0, query.find('&'));
        if (field.starts_with(key)) return field.substr(key.size());
        query.remove_prefix(std::min(query.size(), field.size() + 1));
    }
    return {};
}

}  // namespace

std::string_view path_of(View view) {
    switch (view) {
        case View::Announcement:
            return "/";
        case View::Speakers:
            return "/speakers/";
        case View::Schedule:
            return "/schedule/";
        case View::Contact:
            return "/contact/";
        case View::Board:
            return "/board/";
    }
    return "/";
}

std::string path_of(const Route& route) {
    std::string path(path_of(route.view));
    return route.item.empty() ? path : path + route.item + "/";
}

std::string root_from(std::string_view path) {
    std::string root;
    for (const char c : path.substr(1))
        if (c == '/') root += "../";
    return root.empty() ? "./" : root;
}

std::optional<Route> route_at(std::string_view address) {
    address = address.substr(0, address.find('#'));
    std::string_view path = address.substr(0, address.find('?'));
    const std::string_view query = path.size() < address.size() ? address.substr(path.size() + 1) : std::string_view();
    if (path.ends_with("/index.html")) path.remove_suffix(std::string_view("index.html").size());
    // Some hosts serve a folder's page without the slash at its end.
    const std::string folder = path.empty() || path.ends_with('/') ? std::string(path) : std::string(path) + "/";
    if (folder == path_of(View::Board)) return Route{View::Board};
    for (const View view : kViews) {
        const std::string_view start = path_of(view), key = item_key(view);
        if (!folder.starts_with(start)) continue;
        std::string_view item = std::string_view(folder).substr(start.size());
        if (item.empty() && key.empty()) return Route{view};
        if (key.empty()) continue;
        const bool in_query = item.empty();
        if (in_query)
            item = item_in(query, key);
        else
            item.remove_suffix(1);
        if (is_id(item) || (in_query && item.empty())) return Route{view, std::string(item)};
    }
    return std::nullopt;
}

}  // namespace marquee
