// Sessionize's "view all", in which sessions name speakers, rooms and categories by id, and its grid, in which they
// stand in their rooms by name. Times have no zone in either.
#include <map>
#include <utility>

#include "event/text.hpp"
#include "exchange/languages.hpp"
#include "exchange/links.hpp"
#include "exchange/prose.hpp"
#include "exchange/readers.hpp"
#include "exchange/words.hpp"

namespace marquee {

namespace {

bool contains(std::string_view text, std::string_view part) { return lower(text).find(part) != std::string::npos; }

// An item of a category, such as "Workshop" of "Session format".
struct Choice {
    std::string category;
    std::string name;
};

class SessionizeReader {
  public:
    Programme read_all(const Json& root) {
        for (const Json& room : list_at(root, "rooms")) {
            rooms_[text_at(room, "id")] = text_at(room, "name");
            programme_.event.venue.rooms.push_back(text_at(room, "name"));
        }
        for (const Json& category : list_at(root, "categories")) {
            for (const Json& item : list_at(category, "items")) {
                choices_[text_at(item, "id")] = {text_at(category, "title"), text_at(item, "name")};
            }
        }
        for (const Json& speaker : list_at(root, "speakers")) read_speaker(speaker);
        for (const Json& session : list_at(root, "sessions")) read_session(session);
        return std::move(programme_);
    }

    Programme read_grid(const Json& days) {
        for (const Json& day : days) {
            for (const Json& room : list_at(day, "rooms")) {
                programme_.event.venue.rooms.push_back(text_at(room, "name"));
                for (const Json& session : list_at(room, "sessions")) read_session(session, text_at(room, "name"));
            }
        }
        return std::move(programme_);
    }

  private:
    Report& report() { return programme_.report; }

    void read_speaker(const Json& speaker) {
        std::string name = text_at(speaker, "fullName");
        if (name.empty()) name = text_at(speaker, "firstName") + " " + text_at(speaker, "lastName");
        const std::string id = text_at(speaker, "id");
        const std::size_t place = programme_.person(id, name);
        speakers_[id] = place;
        Markdown biography = read_prose(text_at(speaker, "bio"), TextKind::Plain, "", name, report());
        Person& person = programme_.event.people[place];
        person.biography = std::move(biography);
        person.affiliation = text_at(speaker, "tagLine");
        for (const Json& link : list_at(speaker, "links")) {
            std::optional<std::string> url = read_link(text_at(link, "url"), "", report());
            if (url) person.links.push_back({text_at(link, "title"), std::move(*url)});
        }
        if (!text_at(speaker, "profilePicture").empty()) {
            report().add("Portraits are on the web only; save those you may use in data/portraits", name);
        }
        report_unread(speaker,
                      {"id", "firstName", "lastName", "fullName", "bio", "tagLine", "profilePicture", "links",
                       "sessions", "isTopSpeaker"},
                      report());
    }

    // By id in "view all", as an object in the grid.
    void read_session_speaker(const Json& speaker, Session& session) {
        if (speaker.is_object()) {
            session.people.push_back(programme_.person(text_at(speaker, "id"), text_at(speaker, "name")));
            return;
        }
        const auto known = speakers_.find(text_of(speaker));
        if (known != speakers_.end()) {
            session.people.push_back(known->second);
        } else {
            report().add("Sessions name speakers who are not listed, and who were left out", session.title);
        }
    }

    // A session has one track and one language.
    void set_first(std::string& place, const std::string& name, const char* kind) {
        if (place.empty()) {
            place = name;
        } else if (place != name) {
            report().add("Further " + std::string(kind) + " of sessions were left out", name);
        }
    }

    void read_choice(const Choice& choice, Session& session) {
        if (contains(choice.category, "track")) {
            set_first(session.track, choice.name, "tracks");
        } else if (contains(choice.category, "format") || contains(choice.category, "type")) {
            set_type(session, choice.name);
        } else if (contains(choice.category, "language") && !language_tag(choice.name).empty()) {
            set_first(session.language, choice.name, "languages");
        } else {
            report().add("There is no place for the category " + in_quotes(choice.category) + ", which was left out");
        }
    }

    // By id in "view all", as objects in the grid.
    void read_choices(const Json& written, Session& session) {
        for (const Json& item : list_at(written, "categoryItems")) {
            const auto known = choices_.find(text_of(item));
            if (known != choices_.end()) read_choice(known->second, session);
        }
        for (const Json& category : list_at(written, "categories")) {
            for (const Json& item : list_at(category, "categoryItems")) {
                read_choice({text_at(category, "name"), text_at(item, "name")}, session);
            }
        }
    }

    void add_material(const Json& session, const char* key, std::string_view label, Session& to) {
        std::optional<std::string> url = read_link(text_at(session, key), "", report());
        if (url) to.materials.push_back({std::string(label), std::move(*url)});
    }

    void read_session(const Json& written, const std::string& room = "") {
        ListedSession listed;
        listed.start = read_time_loosely(text_at(written, "startsAt"));
        listed.end = read_time_loosely(text_at(written, "endsAt"));
        Session& session = listed.session;
        session.id = text_at(written, "id");
        session.title = text_at(written, "title");
        session.room = text_at(written, "room");
        if (session.room.empty()) session.room = room;
        if (session.room.empty()) session.room = rooms_[text_at(written, "roomId")];
        session.abstract = read_prose(text_at(written, "description"), TextKind::Plain, "", session.title, report());
        for (const Json& speaker : list_at(written, "speakers")) read_session_speaker(speaker, session);
        read_choices(written, session);
        // After the categories, because breaks are breaks whatever format they have.
        if (flag_at(written, "isServiceSession")) session.type = SessionType::Break;
        add_material(written, "recordingUrl", "Video", session);
        add_material(written, "liveUrl", "Stream", session);
        session.cancelled = contains(text_at(written, "status"), "cancel");
        report_unread(written,
                      {"id", "title", "description", "startsAt", "endsAt", "isServiceSession", "isPlenumSession",
                       "speakers", "categoryItems", "categories", "roomId", "room", "liveUrl", "recordingUrl", "status",
                       "isInformed", "isConfirmed"},
                      report());
        programme_.sessions.push_back(std::move(listed));
    }

    Programme programme_;
    std::map<std::string, std::string> rooms_;
    std::map<std::string, Choice> choices_;
    std::map<std::string, std::size_t> speakers_;
};

}  // namespace

Programme read_sessionize(const Json& root) { return SessionizeReader().read_all(root); }

Programme read_sessionize_grid(const Json& root) { return SessionizeReader().read_grid(root); }

}  // namespace marquee
