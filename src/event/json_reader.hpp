// Reads values out of a JsonNode tree, and collects what is wrong with them on the way: wrong types, missing, unknown
// and repeated keys, control characters. What is wrong reads as its default.
#pragma once
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "event/json_tree.hpp"
#include "event/problem.hpp"
#include "event/text.hpp"

namespace marquee {

// A value with the way to it. Its parent, the tree and the list of problems must outlive it.
class JsonValue {
  public:
    // The root of a file.
    JsonValue(const JsonNode& node, std::string_view file, std::vector<Problem>& problems)
        : node_(&node), file_(file), problems_(&problems) {}

    const JsonNode& node() const { return *node_; }
    std::size_t size() const { return node_->children.size(); }
    JsonValue child(std::size_t index) const { return JsonValue(*this, index); }
    std::size_t position() const { return position_; }  // among its parent's children
    std::string pointer() const;                        // RFC 6901

    // A message and a remedy in parts, which are joined.
    using Parts = std::initializer_list<std::string_view>;
    void error(Parts message, Parts remedy) const;
    void warn(Parts message, Parts remedy) const;

    // Whether the value is of `kind`; an error if not.
    bool expect(JsonKind kind) const;

    // The text of a Text, cleaned (with a warning); "" with an error for other kinds.
    std::string text(Lines lines = Lines::Join) const;

  private:
    JsonValue(const JsonValue& parent, std::size_t position);
    void report(Severity severity, Parts message, Parts remedy) const;

    const JsonNode* node_;
    const JsonValue* parent_ = nullptr;
    std::size_t position_ = 0;
    std::string_view file_;
    std::vector<Problem>* problems_;
};

// Finds the first of equal names.
class NameIndex {
  public:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    NameIndex() = default;
    // The names must outlive the index.
    explicit NameIndex(const std::vector<std::string_view>& names);
    // The position of the first `name`, or kNone.
    std::size_t first(std::string_view name) const;

  private:
    std::vector<std::string_view> names_;
    std::vector<std::size_t> sorted_;  // positions by name
};

// The "id" of an object, "" where there is none.
std::string_view id_of(const JsonNode& object);

enum class Need { Optional, Required };

// An object, read key by key. At its end it warns about the keys that nobody asked for.
class ObjectReader {
  public:
    explicit ObjectReader(const JsonValue& value);
    ~ObjectReader();
    ObjectReader(const ObjectReader&) = delete;
    ObjectReader& operator=(const ObjectReader&) = delete;

    const JsonValue& value() const { return value_; }

    // The value of `key` if it is there; it must not outlive the reader. The first one counts if there are more.
    std::optional<JsonValue> find(std::string_view key, Need need = Need::Optional);
    // The same, only if it is of `kind`.
    std::optional<JsonValue> find(std::string_view key, JsonKind kind, Need need = Need::Optional);

    // A required text must not be blank.
    std::string text(std::string_view key, Need need = Need::Optional);
    bool flag(std::string_view key, bool fallback);
    // The position of the text in `names`, or `fallback`.
    std::size_t choice(std::string_view key, const std::vector<std::string_view>& names, std::size_t fallback);
    // An id that no earlier entry of `siblings` has.
    std::string id(const NameIndex& siblings);
    std::vector<std::string> texts(std::string_view key);

    // Calls `read(JsonValue)` for each entry of a list; keeps the answers that are there.
    template <typename T, typename Read>
    std::vector<T> list(std::string_view key, Need need, Read read) {
        return entries<T>(key, need, [&read](const JsonValue& entry, const NameIndex&) { return read(entry); });
    }

    // The same with `read(JsonValue, NameIndex)`, which knows the ids of all entries.
    template <typename T, typename Read>
    std::vector<T> entries(std::string_view key, Need need, Read read) {
        std::vector<T> out;
        const std::optional<JsonValue> values = find(key, JsonKind::List, need);
        if (!values) return out;
        std::vector<std::string_view> names;
        for (const JsonNode& node : values->node().children) names.push_back(id_of(node));
        const NameIndex ids(names);
        for (std::size_t i = 0; i < values->size(); ++i) {
            if (std::optional<T> entry = read(values->child(i), ids)) out.push_back(std::move(*entry));
        }
        return out;
    }

    // Whether this is an object with everything that it needs. An entry that is not complete is to be left out.
    bool complete() const { return complete_; }
    void reject() { complete_ = false; }

  private:
    JsonValue value_;
    bool complete_;
    std::vector<std::string_view> asked_;
};

}  // namespace marquee
