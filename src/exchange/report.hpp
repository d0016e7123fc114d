// What an import or an export dropped or guessed, for people to read.
#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace marquee {

class Report {
  public:
    // Counts `sentence`, which happened at `place`: the title of a session, a person's name; empty for the whole file.
    void add(std::string_view sentence, std::string_view place = {});

    // A line for each sentence in the order of their first time: `No end is given: 5 ("Lunch", "Sprints", …).`
    std::vector<std::string> lines() const;

  private:
    struct Remark {
        std::string sentence;
        std::size_t count = 0;
        std::vector<std::string> places;  // the first few
        bool more_places = false;
    };

    std::vector<Remark> remarks_;
    std::map<std::string, std::size_t, std::less<>> by_sentence_;
};

}  // namespace marquee
