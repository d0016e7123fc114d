// The addresses of pages, below the site's root.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace marquee {

enum class View { Announcement, Speakers, Schedule, Contact, Board };
// Those that visitors look at; a board is for screens.
inline constexpr View kViews[] = {View::Announcement, View::Speakers, View::Schedule, View::Contact};
inline constexpr std::size_t kViewCount = static_cast<std::size_t>(View::Board) + 1;

// A view, or the page of one thing in it.
struct Route {
    View view = View::Announcement;
    std::string item = {};  // id of a person (Speakers) or of a session (Schedule); empty for the view itself
    bool operator==(const Route&) const = default;
};

// "/", "/speakers/", …
std::string_view path_of(View view);
// "/speakers/ada/"
std::string path_of(const Route& route);

// From a page at `path` back to the site's root: "./" for "/", "../" for "/schedule/".
std::string root_from(std::string_view path);

// What an address, path and query, leads to; nothing if no event has a page there. What was not written as a page of
// its own has its place in the query: "/schedule/?session=panel", "/speakers/?person=ada".
std::optional<Route> route_at(std::string_view address);

}  // namespace marquee
