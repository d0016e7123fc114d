#include "cli/save.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace marquee {

namespace fs = std::filesystem;

namespace {

// Behind all links: /dev/stdout may be one to a file, and must stay one.
fs::path real(const fs::path& path) {
    std::error_code failure;
    fs::path target = fs::canonical(path, failure);
    return failure ? path : target;
}

// Something that is no file and no folder keeps its name: a rename would put a file where the device was.
bool is_device(const fs::path& path) {
    std::error_code failure;
    return fs::exists(path, failure) && !fs::is_regular_file(path, failure) && !fs::is_directory(path, failure);
}

std::string why(const fs::path& path) { return path.string() + " cannot be written: " + std::strerror(errno) + "."; }

bool write_all(int file, const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const ssize_t written = write(file, text.data() + at, text.size() - at);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        at += static_cast<std::size_t>(written);
    }
    return true;
}

// A full disk may be noticed only when the data goes there, which fsync waits for. Pipes and devices have none.
bool sync(int file) { return fsync(file) == 0 || errno == EINVAL || errno == EROFS; }

// Closes `file`, into which the text goes before.
std::string write_to(int file, const fs::path& path, const std::string& text) {
    if (file < 0) return why(path);
    std::string fault;
    if (!write_all(file, text) || !sync(file)) fault = why(path);
    if (close(file) != 0 && fault.empty()) fault = why(path);
    return fault;
}

// Opens a file that was not there, for which a name is looked for; whoever may write to the folder may have put a link
// where one would be expected.
int open_new(const fs::path& path, fs::path& beside) {
    constexpr int kMostNames = 1000;
    for (int number = 1; number <= kMostNames; ++number) {
        beside = path.string() + ".new" + (number == 1 ? "" : "-" + std::to_string(number));
        const int file = open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST) return file;
    }
    return -1;
}

std::string names_of(std::vector<NewFile>::const_iterator first, std::vector<NewFile>::const_iterator last) {
    std::string names;
    for (auto file = first; file != last; ++file) {
        if (file != first) names += file + 1 == last ? " and " : ", ";
        names += file->path().filename().string();
    }
    return names;
}

}  // namespace

std::string NewFile::write(const std::string& text) {
    if (is_device(path_)) return write_to(open(path_.c_str(), O_WRONLY | O_CLOEXEC), path_, text);
    fs::path beside;
    const int file = open_new(real(path_), beside);
    if (file < 0) return why(path_);
    beside_ = std::move(beside);
    return write_to(file, path_, text);
}

std::string NewFile::put_in_place() {
    if (beside_.empty()) return "";
    if (std::rename(beside_.c_str(), real(path_).c_str()) != 0) return why(path_);
    beside_.clear();
    return "";
}

void NewFile::discard() {
    if (!beside_.empty()) unlink(beside_.c_str());
    beside_.clear();
}

std::string put_in_place(std::vector<NewFile>& files, const fs::path& copy) {
    for (auto file = files.begin(); file != files.end(); ++file) {
        std::string fault = file->put_in_place();
        if (fault.empty()) continue;
        if (file == files.begin()) {
            fault += " Nothing was changed.";
        } else {
            fault += " In " + file->path().parent_path().string() + ", " + names_of(files.begin(), file) +
                     (file - files.begin() == 1 ? " is" : " are") + " new already, and " + names_of(file, files.end()) +
                     (files.end() - file == 1 ? " is" : " are") + " not.";
        }
        if (!copy.empty()) fault += " What was there before is in " + copy.string() + ".";
        return fault;
    }
    return "";
}

std::string save(const fs::path& path, const std::string& text) {
    NewFile file(path);
    std::string fault = file.write(text);
    return fault.empty() ? file.put_in_place() : fault;
}

}  // namespace marquee
