// Files that are written whole or not at all.
#pragma once
#include <filesystem>
#include <string>

namespace marquee {

// All return what went wrong as a sentence, empty if nothing did.

// Writes `text` into a new file beside `path`, whose name only `put_in_place` and `discard` know. A device or pipe is
// written to at once.
std::string write_beside(const std::filesystem::path& path, const std::string& text);

// Gives the file that `write_beside` wrote the name `path`.
std::string put_in_place(const std::filesystem::path& path);

// Removes the file that `write_beside` wrote.
void discard(const std::filesystem::path& path);

// `write_beside` and `put_in_place`. What was at `path` stays if something goes wrong.
std::string save(const std::filesystem::path& path, const std::string& text);

}  // namespace marquee
