// Letters without case and accents, so that who types "muller" finds "Müller".
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

namespace marquee {

class Folding {
  public:
    virtual ~Folding() = default;

    // `text` in UTF-8, folded.
    std::string fold(std::string_view text) const;
    // Adds what the character at `at` becomes (nothing for an accent by itself) to `out`, and moves `at` past it.
    void fold_next(std::string_view text, std::size_t& at, std::string& out) const;

  protected:
    // Of a character beyond ASCII, asked once for each.
    virtual std::string fold(char32_t character) const = 0;

  private:
    mutable std::unordered_map<char32_t, std::string> known_;
};

}  // namespace marquee
