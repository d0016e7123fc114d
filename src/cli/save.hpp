// Files that are written whole or not at all.
#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace marquee {

// All functions return what went wrong as a sentence, empty if nothing did.

// A file that is made beside `path`, and then takes its place. If it does not, it goes with this object.
class NewFile {
  public:
    explicit NewFile(std::filesystem::path path) : path_(std::move(path)) {}
    NewFile(NewFile&& other) noexcept : path_(std::move(other.path_)), beside_(std::exchange(other.beside_, {})) {}
    NewFile(const NewFile&) = delete;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile() { discard(); }

    const std::filesystem::path& path() const { return path_; }

    // Writes `text` under a name that nothing had before, links included. A device or pipe at `path` is written to at
    // once.
    std::string write(const std::string& text);

    // Gives what was written the name `path`.
    std::string put_in_place();

  private:
    void discard();

    std::filesystem::path path_;
    std::filesystem::path beside_;  // empty if there is no such file
};

// Puts written files in place, one after the other. Where one cannot be, those before it are in place: the sentence
// says which are new, which old, and that `copy` holds what was there before (nothing was, if `copy` is empty).
std::string put_in_place(std::vector<NewFile>& files, const std::filesystem::path& copy);

// Writes one file. What was at `path` stays if something goes wrong.
std::string save(const std::filesystem::path& path, const std::string& text);

}  // namespace marquee
