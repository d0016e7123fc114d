// Counts the facts of the workshop's announcement, speakers and committees, as the reader hands them on, against the
// page they came from.
#include <doctest/doctest.h>

#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "workshop.hpp"

using namespace marquee;

namespace {

std::vector<Person> speakers_of(const Event& event) {
    std::vector<Person> listed;
    for (const Person& person : event.people) {
        if (person.listed) listed.push_back(person);
    }
    return listed;
}

// Numbers with their addresses, and the words they are raised behind.
struct Cited {
    std::string subject;  // the text before the first number of a run
    std::string numbers;  // "2, 3"
    std::vector<std::string> urls;
};

std::vector<Cited> citations_of(const Event& event) {
    std::vector<Cited> runs;
    for (const Section& section : event.sections) {
        for (const MarkdownBlock& block : section.body) {
            std::string before;
            bool raised = false;
            for (const Span& span : block.spans) {
                if (!span.citation) {
                    before += span.text;
                } else {
                    if (!raised) runs.push_back({before, "", {}});
                    runs.back().numbers += span.text;
                    if (!span.url.empty()) runs.back().urls.push_back(span.url);
                }
                raised = span.citation;
            }
        }
    }
    return runs;
}

bool ends_with(const std::string& text, const std::string& end) {
    return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

TEST_CASE("the workshop's data has nothing to mend") {
    const Reading reading = read_workshop();
    for (const Problem& problem : reading.problems) FAIL_CHECK(to_string(problem));
    CHECK(reading.usable);
}

TEST_CASE("the workshop's title, day and place are those of its pages") {
    using namespace std::chrono;
    const Event event = read_workshop().event;
    CHECK(event.title == "ML for Systems");
    CHECK(event.edition == "NeurIPS 2025");
    CHECK(event.kind == "Workshop");
    CHECK(event.description ==
          "Workshop on ML for Systems at NeurIPS 2025, December 6, San Diego Convention Center, "
          "Upper Level Room 5AB");
    CHECK(event.language == "en");
    CHECK(event.clock == Clock::Hours12);
    CHECK(event.time_zone == "America/Los_Angeles");
    CHECK(event.first_day == December / 6 / 2025);
    CHECK(event.last_day == December / 6 / 2025);
    CHECK(event.venue.name == "San Diego Convention Center");
    CHECK(event.venue.room == "Upper Level Room 5AB");
    CHECK(event.venue.city == "San Diego");
    CHECK(event.accent == "#2447d6");
    CHECK(event.contact_email == "mlforsystems@googlegroups.com");
    CHECK_FALSE(event.contact_text.empty());
    CHECK_FALSE(event.notice.has_value());
}

TEST_CASE("the call for papers leads to the original site") {
    const Event event = read_workshop().event;
    const std::string address = "https://mlforsystems.org/call_for_papers.html";
    CHECK(event.source_url == "https://mlforsystems.org/");
    REQUIRE(event.links.size() == 1);
    CHECK(event.links[0].label == "Call for papers");
    CHECK(event.links[0].url == address);

    std::vector<std::string> linked;
    for (const Section& section : event.sections) {
        for (const MarkdownBlock& block : section.body) {
            for (const Span& span : block.spans) {
                if (!span.citation && !span.url.empty()) linked.push_back(span.text + " " + span.url);
            }
        }
    }
    CHECK(linked == std::vector<std::string>{"call for papers " + address});
}

TEST_CASE("the announcement has its three sections, and the goals their two objectives") {
    const Event event = read_workshop().event;
    REQUIRE(event.sections.size() == 3);
    CHECK(event.sections[0].title == "What to expect");
    CHECK(event.sections[1].title == "Workshop direction");
    CHECK(event.sections[2].title == "Workshop goals");
    const auto blocks = [&](std::size_t section, MarkdownKind kind) {
        int count = 0;
        for (const MarkdownBlock& block : event.sections[section].body) count += block.kind == kind;
        return count;
    };
    CHECK(blocks(0, MarkdownKind::Paragraph) == 3);
    CHECK(blocks(1, MarkdownKind::Paragraph) == 2);
    CHECK(blocks(2, MarkdownKind::Paragraph) == 3);
    CHECK(blocks(2, MarkdownKind::Bullet) == 2);
}

TEST_CASE("all 19 citations, at 21 places, follow their subjects and have their addresses") {
    const std::string arxiv = "https://arxiv.org/abs/";
    const std::string dvcon = "https://dvcon-proceedings.org/wp-content/uploads/";
    const std::vector<Cited> expected = {
        {"data structures", "1", {arxiv + "1706.04972"}},
        {"integrated circuits", "2, 3", {"https://openreview.net/forum?id=Hkc-TeZ0W", arxiv + "1712.01208"}},
        {"verifying designs",
         "20, 21",
         {dvcon + "Adaptive-Test-Generation-for-Fast-Functional-Coverage-Closure.pdf",
          dvcon + "Test-Parameter-Tuning-with-Blackbox-Optimization-A-Simple-Yet-Effective-Way-to-Improve-"
                  "Coverage-1.pdf"}},
        {"compilers", "12, 13, 19", {arxiv + "1805.03441", arxiv + "1805.08166", arxiv + "2011.14486"}},
        {"databases", "8", {arxiv + "1711.11165"}},
        {"memory management", "9, 10", {arxiv + "1803.02329", "https://research.google/pubs/pub49008/"}},
        {"ML frameworks", "11", {arxiv + "1906.08879"}},
        {"variety of its problems", "23", {"https://www.sigarch.org/5-guidelines-for-research-in-ml-for-systems/"}},
        {"machine learning techniques", "22", {"https://ieeexplore.ieee.org/document/9153088"}},
        {"top-tier conferences",
         "11, 13, 14, 15, 16, 17, 18",
         {arxiv + "1906.08879", arxiv + "1805.08166", arxiv + "1810.01963", arxiv + "1811.01704", arxiv + "1808.07412",
          arxiv + "2104.04955", "https://dl.acm.org/doi/10.1145/3439706.3447045"}},
    };
    const std::vector<Cited> found = citations_of(read_workshop().event);
    REQUIRE(found.size() == expected.size());
    std::size_t places = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CAPTURE(expected[i].subject);
        CHECK_MESSAGE(ends_with(found[i].subject, expected[i].subject), found[i].subject);
        CHECK(found[i].numbers == expected[i].numbers);
        CHECK(found[i].urls == expected[i].urls);
        places += found[i].urls.size();
    }
    // 11 and 13 are cited twice.
    CHECK(places == 21);
}

TEST_CASE("six speakers have a role, a talk and a biography") {
    struct Card {
        std::string name, affiliation, role, talk;
    };
    const std::array<Card, 6> expected = {{
        {"Azalia Mirhoseini", "Stanford University", "Keynote Speaker",
         "Self-improving AI and the Future of Computing Systems"},
        {"Ion Stoica", "UC Berkeley", "Keynote", "How AI is Disrupting Systems Research"},
        {"Hanson Wang", "OpenAI", "Invited Talk", "Coding Agents at Scale with OpenAI Codex"},
        {"Vinod Grover", "NVIDIA", "Invited Talk", "The Essence of CUDA and AI for GPUs"},
        // Her biography's spelling; the page's heading has it without the second "d".
        {"Neeraja Yadwadkar", "UT Austin", "Invited Talk", "TBD"},
        {"Rahul Arya", "Google DeepMind", "Invited Talk", "Advances in LLM Serving Efficiency at Scale"},
    }};
    const std::vector<Person> speakers = speakers_of(read_workshop().event);
    REQUIRE(speakers.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(speakers[i].name == expected[i].name);
        CHECK(speakers[i].affiliation == expected[i].affiliation);
        CHECK(speakers[i].role == expected[i].role);
        CHECK(speakers[i].talk == expected[i].talk);
        CHECK_FALSE(speakers[i].biography.empty());
    }
    CHECK(speakers[0].anchors == std::vector<std::string>{"azalia_bio"});
}

// By speaker, in the order of the page.
const std::array<std::vector<std::string>, 6> kBiographyFacts = {{
    {"Assistant Professor of Computer Science",
     "Stanford University",
     "founded",
     "Scaling Intelligence Lab",
     "artificial general intelligence",
     "several years",
     "Google Brain",
     "Anthropic",
     "Google DeepMind",
     "Mixture-of-Experts (MoE)",
     "generative AI",
     "AlphaChip",
     "deep reinforcement learning",
     "layout optimization",
     "AI accelerators (TPUs)",
     "data center CPUs",
     "inference-time scaling laws",
     "MIT Technology Review 35 Under 35 Award",
     "Okawa Foundation Research Award",
     "Best ECE Thesis Award",
     "Rice University",
     "Nature",
     "including MIT Technology Review",
     "IEEE Spectrum",
     "The Verge",
     "The Times",
     "ZDNet",
     "VentureBeat",
     "WIRED"},
    {"Professor",
     "EECS Department",
     "Xu Bao Chancellor Chair",
     "University of California, Berkeley",
     "Director of the Sky Computing Lab",
     "Executive Chairman",
     "cloud computing",
     "open-source",
     "vLLM",
     "SGLang",
     "Chatbot Arena",
     "SkyPilot",
     "Ray",
     "Apache Spark",
     "Member of the National Academy of Engineering",
     "Honorary Member of the Romanian Academy",
     "ACM Fellow",
     "LMArena (2025)",
     "Anyscale (2019)",
     "Databricks (2013)",
     "Conviva (2006)"},
    {"research engineer at OpenAI", "Codex", "ChatGPT", "parallel agents", "pull requests", "first codex-1 model",
     "May", "startup", "AI analyst agents", "ML infrastructure at Meta", "Computer Science", "University of Waterloo"},
    {"Sr. Distinguished Engineer", "NVIDIA since 2007", "CUDA C++ language and compiler", "team he led", "Since 2017",
     "deep-learning models", "small group", "developer productivity", "GPU architectures", "CUDA programming model",
     "engineering, research and management", "Sun Microsystems", "Microsoft", "bachelor", "physics", "IIT Delhi",
     "master", "computer science", "Syracuse University"},
    {"Neeraja J. Yadwadkar", "assistant professor", "ECE", "UT Austin", "Cloud Computing Systems",
     "Machine Learning (ML)", "hardware architectures", "entire cloud", "resource management",
     "ML techniques for systems", "systems for ML"},
    {"research engineer at Google DeepMind", "Gemini models", "training and inference", "XLA:TPU compiler"},
}};

TEST_CASE("each biography keeps the facts of the page") {
    const std::vector<Person> speakers = speakers_of(read_workshop().event);
    REQUIRE(speakers.size() == kBiographyFacts.size());
    for (std::size_t i = 0; i < kBiographyFacts.size(); ++i) {
        const std::string biography = plain(speakers[i].biography);
        for (const std::string& fact : kBiographyFacts[i]) {
            CHECK_MESSAGE(biography.find(fact) != std::string::npos, speakers[i].name << ": " << fact);
        }
    }
}

TEST_CASE("six organizers are shown and six members of the steering committee are not") {
    const Event event = read_workshop().event;
    struct Row {
        std::string name, affiliation, label, url;
    };
    const std::string twitter = "https://twitter.com/";
    const std::string linkedin = "https://www.linkedin.com/in/";
    const std::array<std::vector<Row>, 2> expected = {{
        {{"Mimee Xu", "NYU", "@MimeeXu", twitter + "MimeeXu"},
         {"Dan Zhang", "Google DeepMind", "LinkedIn", linkedin + "danzhang3"},
         {"Phitchaya Mangpo Phothilimthana", "OpenAI", "LinkedIn", linkedin + "phitchaya-mangpo-phothilimthana"},
         {"Divya Mahajan", "Georgia Tech", "@DivyaMahajn", twitter + "divyamahajn"},
         {"Haoran Qiu", "Microsoft Azure Research", "LinkedIn", linkedin + "jamesqhr/"},
         {"Patrick Musau", "Google", "LinkedIn", linkedin + "musaup/"}},
        {{"Martin Maas", "Google DeepMind", "@martin_maas", twitter + "martin_maas"},
         {"Jonathan Raiman", "NVIDIA", "@jonathanrraiman", twitter + "jonathanrraiman"},
         {"Anna Goldie", "Google DeepMind", "@annadgoldie", twitter + "annadgoldie"},
         {"Azalia Mirhoseini", "Stanford", "@Azaliamirh", twitter + "Azaliamirh"},
         {"Milad Hashemi", "Google", "@miladhash", twitter + "miladhash"},
         {"Kevin Swersky", "Google", "@kswersk", twitter + "kswersk"}},
    }};
    REQUIRE(event.groups.size() == expected.size());
    CHECK(event.groups[0].title == "Organizing committee");
    CHECK(event.groups[0].shown);
    CHECK(event.groups[1].title == "Steering committee");
    CHECK_FALSE(event.groups[1].shown);
    for (std::size_t group = 0; group < expected.size(); ++group) {
        const std::vector<Member>& members = event.groups[group].members;
        REQUIRE(members.size() == expected[group].size());
        for (std::size_t i = 0; i < members.size(); ++i) {
            CHECK(members[i].name == expected[group][i].name);
            CHECK(members[i].affiliation == expected[group][i].affiliation);
            CHECK(members[i].link.label == expected[group][i].label);
            CHECK(members[i].link.url == expected[group][i].url);
        }
    }
}
