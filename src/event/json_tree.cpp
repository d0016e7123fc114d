// nlohmann/json's SAX parser reads through an iterator that leaves its position behind, so that each event's line is
// known. Its tree is not used: it knows no lines, and costs code.
#include "event/json_tree.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <nlohmann/json.hpp>

#include "event/json_fault.hpp"

namespace marquee {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{32} << 20;
constexpr std::size_t kMaxValues = 500'000;
constexpr std::size_t kMaxDepth = 64;

class TrackedIterator {
  public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    // `reached` follows the iterator that is moved furthest: the parser only moves one.
    TrackedIterator(const char* at, const char** reached) : at_(at), reached_(reached) {}

    reference operator*() const { return *at_; }
    TrackedIterator& operator++() {
        *reached_ = ++at_;
        return *this;
    }
    bool operator==(const TrackedIterator& other) const { return at_ == other.at_; }
    bool operator!=(const TrackedIterator& other) const { return at_ != other.at_; }

  private:
    const char* at_;
    const char** reached_;
};

class TreeBuilder {
  public:
    using Json = nlohmann::json;

    explicit TreeBuilder(std::string_view text) : text_(text), reached_(text.data()), counted_(text.data()) {}

    TrackedIterator begin() { return {text_.data(), &reached_}; }
    TrackedIterator end() { return {text_.data() + text_.size(), &reached_}; }

    JsonNode root;
    JsonFault fault;

    // The events of the parser; false stops it.
    bool null() { return value(JsonKind::Null); }
    bool boolean(bool is_true) {
        if (!value(JsonKind::Boolean)) return false;
        last_->boolean = is_true;
        return true;
    }
    bool number_integer(Json::number_integer_t) { return number(); }
    bool number_unsigned(Json::number_unsigned_t) { return number(); }
    bool number_float(Json::number_float_t, const std::string&) { return number(); }
    bool string(std::string& text) {
        if (!value(JsonKind::Text)) return false;
        last_->text = std::move(text);
        return true;
    }
    bool binary(Json::binary_t&) { return false; }  // never in text
    bool start_object(std::size_t) { return open(JsonKind::Object); }
    bool start_array(std::size_t) { return open(JsonKind::List); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& text) {
        key_ = std::move(text);
        good_end_ = reached_;
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error) {
        fault = explain_fault(text_, error.what(), offset(good_end_ ? good_end_ : text_.data()), offset(reached_));
        return false;
    }

  private:
    std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - text_.data()); }

    bool refuse(std::string_view message, std::string_view remedy) {
        fault = fault_at(text_, offset(good_end_) - 1, message, remedy);
        return false;
    }

    bool value(JsonKind kind) {
        good_end_ = reached_;
        return add(kind);
    }

    // The parser knows that a number has ended only after one byte more, if there is one.
    bool number() {
        good_end_ = reached_;
        const char last = reached_[-1];
        if (last < '0' || last > '9') --good_end_;
        return add(JsonKind::Number);
    }

    bool add(JsonKind kind) {
        line_ += static_cast<int>(std::count(counted_, good_end_, '\n'));
        counted_ = good_end_;
        if (++count_ > kMaxValues) return refuse("The file has more than 500,000 values.", "Split the event.");
        if (open_.empty()) {
            last_ = &root;
        } else {
            last_ = &open_.back()->children.emplace_back();
        }
        last_->kind = kind;
        last_->line = line_;
        last_->key = std::move(key_);
        key_.clear();
        return true;
    }

    bool open(JsonKind kind) {
        if (!value(kind)) return false;
        if (open_.size() == kMaxDepth) {
            return refuse("Brackets are nested more than 64 deep.", "Check the file: the data of an event is flat.");
        }
        open_.push_back(last_);
        return true;
    }

    bool close() {
        open_.pop_back();
        good_end_ = reached_;
        return true;
    }

    std::string_view text_;
    const char* reached_;             // after the last byte that the parser has read
    const char* counted_;             // line_ is the line of this place
    const char* good_end_ = nullptr;  // after the last value, key or bracket
    int line_ = 1;
    std::size_t count_ = 0;
    std::string key_;
    JsonNode* last_ = nullptr;
    std::vector<JsonNode*> open_;  // stable: a list grows only while none of its children is open
};

JsonParse refused(std::string_view message, std::string_view remedy) {
    return {std::nullopt, {0, 0, std::string(message), std::string(remedy)}};
}

}  // namespace

JsonParse parse_json(std::string_view text) {
    if (text.size() > kMaxBytes) return refused("The file is larger than 32 MiB.", "Remove what is no event data.");
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
        text.substr(0, 4).find('\0') != std::string_view::npos) {
        return refused("The file is UTF-16 text.", "Save it as UTF-8.");
    }
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) {
        return refused("The file is empty.", "Restore it, or begin anew with {}.");
    }
    TreeBuilder builder(text);
    if (!nlohmann::json::sax_parse(builder.begin(), builder.end(), &builder)) {
        return {std::nullopt, std::move(builder.fault)};
    }
    return {std::move(builder.root), {}};
}

}  // namespace marquee
