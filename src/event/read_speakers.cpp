// Reads speakers.json.
#include <utility>

#include "event/read_context.hpp"

namespace marquee {

namespace {

std::string read_portrait(ObjectReader& object) {
    const std::optional<JsonValue> value = object.find("portrait", JsonKind::Text);
    if (!value || value->node().text.empty()) return "";
    std::string path = value->text();
    if (is_picture_path(path)) return path;
    value->error({in_quotes(path), " is not the path of a picture."},
                 {"Put a png, jpg, webp or avif below the data folder, such as \"portraits/ada.jpg\"."});
    return "";
}

std::optional<Person> read_person(const JsonValue& value, const NameIndex& siblings, ReadContext& context) {
    ObjectReader object(value);
    Person person;
    person.id = object.id(siblings);
    person.name = object.text("name", Need::Required);
    person.affiliation = object.text("affiliation");
    person.role = object.text("role");
    person.talk = object.text("talk");
    person.biography = read_markdown(object, "biography", context);
    person.portrait = read_portrait(object);
    read_url(object, "portrait_source", context);  // a note for organizers, not shown
    person.links =
        object.list<Link>("links", Need::Optional, [&](const JsonValue& link) { return read_link(link, context); });
    person.anchors = object.texts("anchors");
    person.listed = object.flag("listed", true);
    if (!object.complete()) return std::nullopt;
    return person;
}

}  // namespace

void read_speakers(const JsonValue& root, ReadContext& context) {
    ObjectReader object(root);
    object.text("$schema");
    std::size_t kept = 0;
    context.event.people =
        object.entries<Person>("speakers", Need::Required, [&](const JsonValue& value, const NameIndex& siblings) {
            std::optional<Person> person = read_person(value, siblings, context);
            context.person_ids.push_back(id_of(value.node()));
            context.person_at.push_back(person ? kept++ : NameIndex::kNone);
            return person;
        });
    context.person_index = NameIndex(context.person_ids);
    context.people_known = object.complete();
    if (!context.people_known) context.references_resolve = false;
}

}  // namespace marquee
