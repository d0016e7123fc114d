#include "page/news.hpp"

#include <doctest/doctest.h>

#include "page_samples.hpp"

using namespace marquee;
using std::chrono::minutes;

namespace {

// The workshop before and after what a test does to it, seen by somebody who has starred some sessions.
struct News {
    Event before = workshop_event();
    Event after = workshop_event();
    ViewState state = {};

    explicit News(std::vector<std::string> starred = {}) { state.starred = std::move(starred); }

    Session& change(const std::string& id) { return session_of(after, id); }
    Times times() {
        state.changes = std::make_shared<const Changes>(changes(before, after));
        return times_of(after, state, std::nullopt, zones_);
    }
    std::string words() {
        std::string all;
        for (const Run& run : news_runs(times(), state)) all += run.text;
        return all;
    }
    // "Moved: was 10:00 AM; Renamed: …"
    std::string marks(const std::string& id) {
        std::string all;
        for (const Mark& mark : marks_of(times(), state, change(id)))
            all += (all.empty() ? "" : "; ") + std::string(mark.chip) + (mark.words.empty() ? "" : ": " + mark.words);
        return all;
    }

  private:
    SanDiegoInDecember zones_;
};

}  // namespace

TEST_CASE("nothing is told where nothing has changed") {
    News news;
    CHECK(news.words() == "");
    CHECK(news.marks("panel") == "");
    CHECK(news_runs(news.times(), ViewState{}).empty());
}

TEST_CASE("a session that moved is marked with when and where it was") {
    News news;
    news.change("panel").start += minutes(75);
    CHECK(news.marks("panel") == "Moved: was 1:00\u00A0PM");
    CHECK(news.words() == "“Jeff Dean, Natasha Jaques, Tim Kraska” moved to 2:15\u00A0PM.");
    news.change("panel").room = "Garden";
    CHECK(news.marks("panel") == "Moved: was 1:00\u00A0PM in " + news.before.venue.room);
    CHECK(news.words() == "“Jeff Dean, Natasha Jaques, Tim Kraska” moved to 2:15\u00A0PM in Garden.");
    news.change("panel").start -= minutes(75);
    CHECK(news.marks("panel") == "Moved: was in " + news.before.venue.room);
    CHECK(news.words() == "“Jeff Dean, Natasha Jaques, Tim Kraska” moved to Garden.");
}

TEST_CASE("a session that moved to another day is told with both") {
    News news;
    Session& session = news.change("panel");
    session.start += minutes(24 * 60);
    session.day = std::chrono::sys_days(session.day) + std::chrono::days(1);
    CHECK(news.marks("panel") == "Moved: was Saturday, December 6, 1:00\u00A0PM");
    CHECK(news.words() == "“Jeff Dean, Natasha Jaques, Tim Kraska” moved to Sunday, December 7, 1:00\u00A0PM.");
}

TEST_CASE("another end alone is told as such") {
    News news;
    session_of(news.before, "panel").end = news.change("panel").start + minutes(60);
    session_of(news.before, "panel").end_derived = false;
    news.change("panel").end = news.change("panel").start + minutes(90);
    news.change("panel").end_derived = false;
    CHECK(news.marks("panel") == "Moved: was 1:00\u00A0PM – 2:00\u00A0PM");
    CHECK(news.words() == "“Jeff Dean, Natasha Jaques, Tim Kraska” ends at 2:30\u00A0PM.");
}

TEST_CASE("other changes are told in their words") {
    News news;
    news.change("panel").title = "Debate";
    CHECK(news.marks("panel") == "Renamed: was called “Jeff Dean, Natasha Jaques, Tim Kraska”");
    CHECK(news.words() == "“Debate” was called “Jeff Dean, Natasha Jaques, Tim Kraska”.");
    news.change("panel").cancelled = true;
    CHECK(news.words() == "“Debate” is cancelled.");
    std::swap(news.before, news.after);
    CHECK(news.marks("panel") == "On again; Renamed: was called “Debate”");
    CHECK(news.words() == "“Jeff Dean, Natasha Jaques, Tim Kraska” is on again and was called “Debate”.");
}

TEST_CASE("a session that came and one that went are told") {
    News news({"panel"});
    news.change("panel").id = "debate";
    CHECK(news.marks("debate") == "New");
    CHECK(news.words() ==
          "“Jeff Dean, Natasha Jaques, Tim Kraska” of yours is no longer in the programme. “Jeff Dean, Natasha Jaques, "
          "Tim Kraska” is new.");
}

TEST_CASE("starred sessions come first, by name, and of many others only how many there are") {
    News news({"panel"});
    for (const char* id : {"opening-remarks", "keynote-jeff-dean", "panel"}) news.change(id).start += minutes(5);
    news.change("coffee-break-1").cancelled = true;
    CHECK(news.words() ==
          "“Jeff Dean, Natasha Jaques, Tim Kraska” of yours moved to 1:05\u00A0PM. 3 more sessions changed: "
          "2\u00A0moved, 1\u00A0cancelled.");
    news.state.starred.clear();
    CHECK(news.words() == "4 sessions changed: 3\u00A0moved, 1\u00A0cancelled.");
}

TEST_CASE("titles in the news lead to the sessions that are there") {
    News news;
    news.change("panel").cancelled = true;
    news.after.sessions.erase(news.after.sessions.begin());
    const Times times = news.times();
    std::vector<std::string> hrefs;
    for (const Run& run : news_runs(times, news.state))
        if (!run.href.empty()) hrefs.push_back(run.href);
    CHECK(hrefs == std::vector<std::string>{"/schedule/panel/"});
}

TEST_CASE("a page that may be out of date says as of when it is") {
    const Event event = workshop_event();
    const Instant since = at_workshop(minutes(9 * 60 + 30));
    ViewState state;
    CHECK(blocks_with_part(page_of(event, state, since), "notice-info").empty());
    state.kept = since;
    const Document today = page_of(event, state, since + minutes(90));
    REQUIRE(blocks_with_part(today, "notice-info").size() == 1);
    CHECK(words_of(*blocks_with_part(today, "notice-info")[0]) == "As of 9:30\u00A0AM: newer data could not be had.");
    const Document later = page_of(event, state, since + std::chrono::hours(48));
    CHECK(words_of(*blocks_with_part(later, "notice-info")[0]) ==
          "As of Saturday, December 6, 9:30\u00A0AM: newer data could not be had.");
}
