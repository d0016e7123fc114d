#include "page/form.hpp"

#include "page/query.hpp"

namespace marquee {
namespace {

// 1 for what is no number of a part.
int part_named(std::string_view name) {
    constexpr std::size_t kMostDigits = 3;
    if (name.empty() || name.size() > kMostDigits || name.front() == '0') return 1;
    int part = 0;
    for (const char c : name) {
        if (c < '0' || c > '9') return 1;
        part = part * 10 + (c - '0');
    }
    return part;
}

}  // namespace

Form form_in(std::string_view address) {
    Form form;
    for (const QueryField& field : fields_in(address)) {
        if (field.key == "form") form.grid = field.value == "grid";
        if (field.key == "rooms") form.part = part_named(field.value);
    }
    return form.grid ? form : Form{};
}

void add_form(std::string& query, const Form& form) {
    if (!form.grid) return;
    add_field(query, "form", "grid");
    if (form.part > 1) add_field(query, "rooms", std::to_string(form.part));
}

}  // namespace marquee
