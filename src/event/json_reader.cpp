#include "event/json_reader.hpp"

#include <algorithm>
#include <utility>

#include "event/order.hpp"

namespace marquee {

namespace {

struct KindWords {
    std::string_view name;
    std::string_view remedy;
};

constexpr KindWords kKindWords[] = {
    {"null", ""},
    {"true or false", "Write true or false, without quotes."},
    {"a number", ""},
    {"a text", "Write it in double quotes."},
    {"a list", "Write it in square brackets: [ ]."},
    {"an object", "Write it in braces: { }."},
};

const KindWords& words(JsonKind kind) { return kKindWords[static_cast<std::size_t>(kind)]; }

// A key as it stands in a JSON pointer.
std::string escaped_key(std::string_view key) {
    std::string out;
    for (char c : clean_text(key, Lines::Join).text) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

std::string joined(const std::vector<std::string_view>& names) {
    std::string out;
    for (std::string_view name : names) {
        if (!out.empty()) out += ", ";
        out += name;
    }
    return out;
}

}  // namespace

JsonValue::JsonValue(const JsonValue& parent, std::size_t position)
    : node_(&parent.node_->children[position]),
      parent_(&parent),
      position_(position),
      file_(parent.file_),
      problems_(parent.problems_) {}

std::string JsonValue::pointer() const {
    if (!parent_) return "";
    const bool named = parent_->node_->kind == JsonKind::Object;
    return parent_->pointer() + "/" + (named ? escaped_key(node_->key) : std::to_string(position_));
}

void JsonValue::error(Parts message, Parts remedy) const { report(Severity::Error, message, remedy); }

void JsonValue::warn(Parts message, Parts remedy) const { report(Severity::Warning, message, remedy); }

void JsonValue::report(Severity severity, Parts message, Parts remedy) const {
    Problem& problem = problems_->emplace_back();
    problem.severity = severity;
    problem.file = file_;
    problem.where = pointer();
    problem.line = node_->line;
    for (std::string_view part : message) problem.message += part;
    for (std::string_view part : remedy) problem.remedy += part;
}

bool JsonValue::expect(JsonKind kind) const {
    if (node_->kind == kind) return true;
    error({"This must be ", words(kind).name, ", not ", words(node_->kind).name, "."}, {words(kind).remedy});
    return false;
}

std::string JsonValue::text(Lines lines) const {
    if (!expect(JsonKind::Text)) return "";
    CleanText clean = clean_text(node_->text, lines);
    if (!clean.removed.empty()) {
        warn({"The text has the control character ", clean.removed, ", which is not shown."},
             {"Remove it from the text."});
    }
    return std::move(clean.text);
}

NameIndex::NameIndex(const std::vector<std::string_view>& names)
    : names_(names),
      sorted_(stable_order(names.size(), [&names](std::size_t a, std::size_t b) { return names[a] < names[b]; })) {}

std::size_t NameIndex::first(std::string_view name) const {
    const auto found =
        std::lower_bound(sorted_.begin(), sorted_.end(), name,
                         [this](std::size_t at, std::string_view wanted) { return names_[at] < wanted; });
    return found != sorted_.end() && names_[*found] == name ? *found : kNone;
}

std::string_view id_of(const JsonNode& object) {
    const auto id = std::find_if(object.children.begin(), object.children.end(),
                                 [](const JsonNode& member) { return member.key == "id"; });
    return id != object.children.end() ? std::string_view(id->text) : std::string_view();
}

ObjectReader::ObjectReader(const JsonValue& value) : value_(value), complete_(value.expect(JsonKind::Object)) {}

ObjectReader::~ObjectReader() {
    if (value_.node().kind != JsonKind::Object) return;
    for (std::size_t i = 0; i < value_.size(); ++i) {
        const JsonValue member = value_.child(i);
        const std::string_view key = member.node().key;
        if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
        const std::string_view meant = nearest(key, asked_);
        if (meant.empty()) {
            member.warn({"The key ", in_quotes(key), " is not known."}, {"Remove it."});
        } else {
            member.warn({"The key ", in_quotes(key), " is not known."}, {"Did you mean \"", meant, "\"?"});
        }
    }
}

std::optional<JsonValue> ObjectReader::find(std::string_view key, Need need) {
    asked_.push_back(key);
    if (value_.node().kind != JsonKind::Object) return std::nullopt;
    std::optional<JsonValue> found;
    for (std::size_t i = 0; i < value_.size(); ++i) {
        if (value_.node().children[i].key != key) continue;
        if (!found) {
            found.emplace(value_.child(i));
        } else {
            value_.child(i).error({"The key \"", key, "\" is there twice; the first one counts."},
                                  {"Remove one of them."});
        }
    }
    if (!found && need == Need::Required) {
        value_.error({"The key \"", key, "\" is missing."}, {"Add it."});
        reject();
    }
    return found;
}

std::optional<JsonValue> ObjectReader::find(std::string_view key, JsonKind kind, Need need) {
    std::optional<JsonValue> found = find(key, need);
    if (found && !found->expect(kind)) {
        if (need == Need::Required) reject();
        found.reset();
    }
    return found;
}

std::string ObjectReader::text(std::string_view key, Need need) {
    const std::optional<JsonValue> found = find(key, JsonKind::Text, need);
    if (!found) return "";
    std::string text = found->text();
    if (need == Need::Required && is_blank(text)) {
        found->error({"This must not be empty."}, {"Write a text."});
        reject();
    }
    return text;
}

bool ObjectReader::flag(std::string_view key, bool fallback) {
    const std::optional<JsonValue> found = find(key, JsonKind::Boolean);
    return found ? found->node().boolean : fallback;
}

std::size_t ObjectReader::choice(std::string_view key, const std::vector<std::string_view>& names,
                                 std::size_t fallback) {
    const std::optional<JsonValue> found = find(key, JsonKind::Text);
    if (!found) return fallback;
    const auto name = std::find(names.begin(), names.end(), found->node().text);
    if (name != names.end()) return static_cast<std::size_t>(name - names.begin());
    const std::string_view meant = nearest(found->node().text, names);
    if (meant.empty()) {
        found->error({in_quotes(found->node().text), " is not known here."}, {"Use one of: ", joined(names), "."});
    } else {
        found->error({in_quotes(found->node().text), " is not known here."}, {"Did you mean \"", meant, "\"?"});
    }
    return fallback;
}

std::string ObjectReader::id(const NameIndex& siblings) {
    const std::optional<JsonValue> found = find("id", JsonKind::Text, Need::Required);
    if (!found) return "";
    const std::string& text = found->node().text;
    if (text.size() > kMaxIdBytes) {
        found->error({in_quotes(text), " is too long for an id."}, {"Use at most 100 letters."});
        reject();
    } else if (!is_id(text)) {
        found->error({in_quotes(text), " is not an id."},
                     {"Use small letters, digits and hyphens, such as \"ada-lovelace\"."});
        reject();
    } else if (siblings.first(text) < value_.position()) {
        found->error({"The id \"", text, "\" is already taken, so this entry is left out."}, {"Give it another id."});
        reject();
    }
    return text;
}

std::vector<std::string> ObjectReader::texts(std::string_view key) {
    return list<std::string>(key, Need::Optional, [](const JsonValue& entry) {
        std::string text = entry.text();
        return text.empty() ? std::nullopt : std::optional<std::string>(std::move(text));
    });
}

}  // namespace marquee
