// The elements of HTML that abstracts have, by name in small letters.
#pragma once
#include <initializer_list>
#include <string_view>

namespace marquee {

constexpr std::string_view kHtmlSpaces = " \t\r\n\f";

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names);

bool is_heading(std::string_view name);
bool is_list(std::string_view name);
bool is_item(std::string_view name);

// What stands on lines of its own.
bool is_block(std::string_view name);

// What has no text for readers in it.
bool is_hidden(std::string_view name);

// What has no end tag.
bool is_void(std::string_view name);

bool is_strong(std::string_view name);
bool is_emphasis(std::string_view name);
bool is_code(std::string_view name);

// Any that HTML has and texts may use. Other names are of something else, such as the types of a program.
bool is_known(std::string_view name);

}  // namespace marquee
