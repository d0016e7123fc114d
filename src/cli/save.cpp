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

fs::path beside(const fs::path& path) { return real(path).string() + ".new"; }

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

std::string write_to(const fs::path& path, const std::string& text) {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (file < 0) return why(path);
    std::string fault;
    if (!write_all(file, text) || !sync(file)) fault = why(path);
    if (close(file) != 0 && fault.empty()) fault = why(path);
    return fault;
}

}  // namespace

std::string write_beside(const fs::path& path, const std::string& text) {
    if (is_device(path)) return write_to(path, text);
    std::string fault = write_to(beside(path), text);
    if (!fault.empty()) discard(path);
    return fault;
}

std::string put_in_place(const fs::path& path) {
    if (is_device(path) || std::rename(beside(path).c_str(), real(path).c_str()) == 0) return "";
    return why(path);
}

void discard(const fs::path& path) { unlink(beside(path).c_str()); }

std::string save(const fs::path& path, const std::string& text) {
    std::string fault = write_beside(path, text);
    if (fault.empty()) fault = put_in_place(path);
    if (!fault.empty()) discard(path);
    return fault;
}

}  // namespace marquee
