#include "page/overlaps.hpp"

#include <doctest/doctest.h>

#include <deque>
#include <random>

using namespace marquee;
using std::chrono::minutes;

namespace {

constexpr int kOpen = -1;  // the end is unknown

// Sessions that begin and end so many minutes after some instant.
class Plan {
  public:
    Plan& add(int start, int end, bool cancelled = false) {
        Session& session = kept_.emplace_back();
        session.title = std::to_string(start);
        session.start = Instant(minutes(start));
        if (end != kOpen) session.end = Instant(minutes(end));
        session.cancelled = cancelled;
        sessions.push_back(&session);
        return *this;
    }
    std::vector<const Session*> sessions;

  private:
    std::deque<Session> kept_;
};

// "other until end +more", or "-".
std::string told(const Overlap& overlap) {
    if (overlap.other == nullptr) return "-";
    std::string words = overlap.other->title;
    if (overlap.until)
        words +=
            " until " + std::to_string(std::chrono::duration_cast<minutes>(overlap.until->time_since_epoch()).count());
    return overlap.more == 0 ? words : words + " +" + std::to_string(overlap.more);
}

std::vector<std::string> told(const Plan& plan) {
    std::vector<std::string> words;
    for (const Overlap& overlap : overlaps(plan.sessions)) words.push_back(told(overlap));
    return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("sessions that follow each other do not overlap") {
    CHECK(told(Plan()).empty());
    CHECK(told(Plan().add(0, 30)) == Words{"-"});
    CHECK(told(Plan().add(0, 30).add(30, 60).add(60, 90)) == Words{"-", "-", "-"});
}

TEST_CASE("each of two that overlap names the other, until the first of them ends") {
    CHECK(told(Plan().add(0, 45).add(30, 60)) == Words{"30 until 45", "0 until 45"});
    CHECK(told(Plan().add(0, 90).add(30, 60)) == Words{"30 until 60", "0 until 60"});
    CHECK(told(Plan().add(0, 60).add(0, 60)) == Words{"0 until 60", "0 until 60"});
}

TEST_CASE("a long session overlaps all that lie in it, though they do not overlap each other") {
    CHECK(told(Plan().add(0, 200).add(10, 20).add(30, 40).add(50, 60)) ==
          Words{"10 until 20 +2", "0 until 20", "0 until 40", "0 until 60"});
}

TEST_CASE("cancelled sessions overlap none") {
    CHECK(told(Plan().add(0, 60).add(10, 20, true).add(30, 90, true).add(60, 70)) == Words{"-", "-", "-", "-"});
}

TEST_CASE("of a session without an end, only its start can lie in others") {
    CHECK(told(Plan().add(0, kOpen).add(30, 60)) == Words{"-", "-"});
    CHECK(told(Plan().add(0, 60).add(30, kOpen).add(40, 50)) == Words{"30 +1", "0", "0 until 50"});
    CHECK(told(Plan().add(30, kOpen).add(30, kOpen)) == Words{"30", "30"});
    CHECK(told(Plan().add(0, 30).add(30, kOpen)) == Words{"-", "-"});
}

TEST_CASE("what is found is what comparing each with each finds") {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        Plan plan;
        for (int at = 0, i = 0; i < 12; ++i, at += static_cast<int>(random() % 20))
            plan.add(at, random() % 5 == 0 ? kOpen : at + 1 + static_cast<int>(random() % 60), random() % 6 == 0);
        const std::vector<Overlap> found = overlaps(plan.sessions);
        const auto end = [](const Session& session) {
            return session.end.value_or(session.start + std::chrono::seconds(1));
        };
        for (std::size_t i = 0; i < plan.sessions.size(); ++i) {
            const Session& a = *plan.sessions[i];
            std::size_t count = 0;
            bool is_named = false;
            for (const Session* b : plan.sessions) {
                if (b == &a || a.cancelled || b->cancelled || !(a.start < end(*b) && b->start < end(a))) continue;
                ++count;
                is_named = is_named || b == found[i].other;
            }
            CHECK(is_named == (count > 0));
            CHECK((found[i].other == nullptr ? 0 : found[i].more + 1) == count);
        }
    }
}
