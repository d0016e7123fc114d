// Counts the facts of the workshop's schedule, as the reader hands them on, against the page they came from.
#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "workshop.hpp"

using namespace marquee;

namespace {

constexpr std::size_t kRows = 16;

// A row of the original page. `people` are "Name (affiliation)".
struct Row {
    int hour, minute;
    SessionType type;
    std::string label, title;
    std::vector<std::string> people;
    std::vector<std::string> items;
    std::string anchor;
};

std::array<Row, kRows> original_rows() {
    const std::string dean = "Jeff Dean (Google)";
    const std::string jaques = "Natasha Jaques (University of Washington)";
    const std::string kraska = "Tim Kraska (MIT, AWS)";
    return {{
        {8, 15, SessionType::Opening, "", "Opening Remarks", {"Mimee Xu (NYU)"}, {}, ""},
        {8, 20, SessionType::Keynote, "Keynote", "Advances in Machine Learning for Systems", {dean}, {}, "dean_talk"},
        {9,
         15,
         SessionType::Talk,
         "Invited",
         "Leveraging Deep Multi-agent Reinforcement Learning (MARL) for NP-hard Combinatorial Optimization",
         {jaques},
         {},
         "jaques_talk"},
        {9, 55, SessionType::Break, "", "Coffee Break", {}, {}, ""},
        {10,
         10,
         SessionType::Talk,
         "Hardware",
         "Navigating Scaling and Efficiency Challenges of ML Systems",
         {"Richard Ho (OpenAI)"},
         {},
         "richardho_talk"},
        {10,
         40,
         SessionType::Talk,
         "Retrospective",
         "ML and Generative AI for Data Systems",
         {kraska},
         {},
         "kraska_talk"},
        {11, 10, SessionType::Poster, "Posters", "Poster Session 1", {}, {}, ""},
        {12, 0, SessionType::Break, "", "Lunch Break", {}, {}, ""},
        {13, 0, SessionType::Panel, "Panel", "Jeff Dean, Natasha Jaques, Tim Kraska", {dean, jaques, kraska}, {}, ""},
        {13, 45, SessionType::Break, "", "Coffee Break", {}, {}, ""},
        {14,
         0,
         SessionType::Talk,
         "CodeGen",
         "OpenAI's o1 Competing on IOI",
         {"Ahmed El-Kishky (OpenAI)"},
         {},
         "ahmed_talk"},
        {14,
         20,
         SessionType::Contributed,
         "CodeGen",
         "Contributed Talks",
         {},
         {"Don't Transform the Code, Code the Transforms: Towards Precise Code Rewriting using LLMs\n",
          "The Unreasonable Effectiveness of LLMs for Query Optimization\n"},
         ""},
        {14, 40, SessionType::Discussion, "CodeGen", "Q & A", {}, {}, ""},
        {14, 50, SessionType::Break, "", "Tea Break", {}, {}, ""},
        {15,
         10,
         SessionType::Contributed,
         "",
         "Contributed Talks",
         {},
         {"Scalable RL for Systems via Offline Imitation from Multiple Baselines: A Case Study in Compiler "
          "Optimization\n",
          "WarpDrive: An Agentic Workflow for Ninja GPU Transformations\n"},
         ""},
        {15, 30, SessionType::Poster, "Posters", "Poster Session 2", {}, {}, ""},
    }};
}

// San Diego's clocks are eight hours behind UTC in December.
Instant on_the_day(int hour, int minute) {
    using namespace std::chrono;
    return sys_days{December / 6 / 2025} + hours{hour + 8} + minutes{minute};
}

}  // namespace

TEST_CASE("the schedule's 16 rows have their times, labels, titles, people and parts") {
    const Event event = read_workshop().event;
    const std::array<Row, kRows> rows = original_rows();
    REQUIRE(event.sessions.size() == rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Session& session = event.sessions[i];
        CAPTURE(rows[i].title);
        CHECK(session.title == rows[i].title);
        CHECK(session.label == rows[i].label);
        CHECK(session.type == rows[i].type);
        CHECK(session.start == on_the_day(rows[i].hour, rows[i].minute));

        std::vector<std::string> people;
        for (const std::size_t index : session.people) {
            const Person& person = event.people.at(index);
            people.push_back(person.name + " (" + person.affiliation + ")");
        }
        CHECK(people == rows[i].people);

        std::vector<std::string> items;
        for (const Markdown& item : session.items) items.push_back(plain(item));
        CHECK(items == rows[i].items);

        const std::vector<std::string> anchors =
            rows[i].anchor.empty() ? std::vector<std::string>{} : std::vector<std::string>{rows[i].anchor};
        CHECK(session.anchors == anchors);
    }
}

TEST_CASE("the emphasis in a contributed talk's title survives") {
    const Event event = read_workshop().event;
    REQUIRE(event.sessions.size() == kRows);
    REQUIRE(event.sessions[14].items.size() == 2);
    const Markdown& item = event.sessions[14].items[1];
    REQUIRE(item.size() == 1);
    REQUIRE(item[0].spans.size() == 2);
    CHECK(item[0].spans[0].text == "WarpDrive");
    CHECK(item[0].spans[0].emphasis);
    CHECK_FALSE(item[0].spans[1].emphasis);
}

TEST_CASE("15 sessions end when the next one starts, and the last one's end is unknown") {
    const std::vector<Session> sessions = read_workshop().event.sessions;
    REQUIRE(sessions.size() == kRows);
    for (std::size_t i = 0; i + 1 < sessions.size(); ++i) {
        CAPTURE(sessions[i].id);
        CHECK(sessions[i].end == sessions[i + 1].start);
        CHECK(sessions[i].end_derived);
    }
    CHECK_FALSE(sessions.back().end.has_value());
    CHECK_FALSE(sessions.back().end_derived);
}

TEST_CASE("the six people of the schedule without a biography exist and have no card") {
    std::vector<std::string> names;
    for (const Person& person : read_workshop().event.people) {
        if (person.listed) continue;
        names.push_back(person.name);
        CHECK_FALSE(person.affiliation.empty());
        CHECK(person.biography.empty());
    }
    CHECK(names == std::vector<std::string>{"Mimee Xu", "Jeff Dean", "Natasha Jaques", "Richard Ho", "Tim Kraska",
                                            "Ahmed El-Kishky"});
}

TEST_CASE("sessions and people have ids of their own") {
    const Event event = read_workshop().event;
    std::set<std::string> ids;
    for (const Session& session : event.sessions) ids.insert(session.id);
    CHECK(ids.size() == 16);
    ids.clear();
    for (const Person& person : event.people) ids.insert(person.id);
    CHECK(ids.size() == 12);
}
