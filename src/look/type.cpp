#include "look/type.hpp"

namespace marquee {
namespace {

constexpr Type kTypes[kTypeCount] = {
    {.name = "hero", .size_rem = 2.75f, .line_height_rem = 3, .weight = 700, .tracking_em = -0.03f},
    {.name = "title", .size_rem = 1.75f, .line_height_rem = 2.125f, .weight = 700, .tracking_em = -0.02f},
    {.name = "subtitle", .size_rem = 1.25f, .line_height_rem = 1.625f, .weight = 600, .tracking_em = -0.01f},
    {.name = "lead", .size_rem = 1.0625f, .line_height_rem = 1.6875f},
    {.name = "name", .size_rem = 1.0625f, .line_height_rem = 1.5f, .weight = 600},
    {.name = "strong", .weight = 600},
    {.name = "body", .line_height_rem = 1.625f},
    {.name = "note", .size_rem = 0.9375f, .line_height_rem = 1.5f},
    {.name = "label", .size_rem = 0.9375f, .line_height_rem = 1.25f, .weight = 500},
    {.name = "tag", .size_rem = 0.8125f, .line_height_rem = 1.25f, .weight = 600},
    {.name = "small", .size_rem = 0.8125f, .line_height_rem = 1.25f},
    {.name = "close", .size_rem = 1.625f, .line_height_rem = 2},
    {.name = "time", .weight = 500, .tabular = true},
    {.name = "monogram", .size_rem = 1.25f, .line_height_rem = 1.5f, .weight = 600},
    {.name = "board-clock",
     .size_rem = 7.5f,
     .line_height_rem = 7.5f,
     .weight = 700,
     .tracking_em = -0.03f,
     .tabular = true},
    {.name = "board-1", .size_rem = 3.75f, .line_height_rem = 4.25f, .weight = 700, .tracking_em = -0.02f},
    {.name = "board-2", .size_rem = 3, .line_height_rem = 3.5f, .weight = 700, .tracking_em = -0.02f},
    {.name = "board-3", .size_rem = 2.5f, .line_height_rem = 3, .weight = 700, .tracking_em = -0.015f},
    {.name = "board-4", .size_rem = 2, .line_height_rem = 2.5f, .weight = 700, .tracking_em = -0.01f},
    {.name = "board-strong-1", .size_rem = 2, .line_height_rem = 2.5f, .weight = 600, .tracking_em = -0.01f},
    {.name = "board-strong-2", .size_rem = 1.75f, .line_height_rem = 2.25f, .weight = 600},
    {.name = "board-strong-3", .size_rem = 1.5f, .line_height_rem = 1.875f, .weight = 600},
    {.name = "board-text-1", .size_rem = 2.125f, .line_height_rem = 2.75f},
    {.name = "board-text-2", .size_rem = 1.75f, .line_height_rem = 2.25f},
    {.name = "board-text-3", .size_rem = 1.5f, .line_height_rem = 2},
    {.name = "board-label", .size_rem = 1.5f, .line_height_rem = 2, .weight = 600, .tracking_em = 0.06f},
    {.name = "board-tag", .size_rem = 1.5f, .line_height_rem = 2, .weight = 700},
    {.name = "board-time-1", .size_rem = 2, .line_height_rem = 2.5f, .weight = 500, .tabular = true},
    {.name = "board-time-2", .size_rem = 1.5f, .line_height_rem = 2, .weight = 500, .tabular = true},
    {.name = "board-monogram", .size_rem = 2.25f, .line_height_rem = 2.5f, .weight = 600},
};
constexpr Type kWideHero{.name = "hero", .size_rem = 4, .line_height_rem = 4.25f, .weight = 700, .tracking_em = -0.03f};
constexpr Type kWideTitle{
    .name = "title", .size_rem = 2.125f, .line_height_rem = 2.5f, .weight = 700, .tracking_em = -0.02f};
constexpr Type kWideLead{.name = "lead", .size_rem = 1.25f, .line_height_rem = 1.9375f};

}  // namespace

const Type& type_of(TypeId id, bool wide) {
    if (wide && id == TypeId::Hero) return kWideHero;
    if (wide && id == TypeId::Title) return kWideTitle;
    if (wide && id == TypeId::Lead) return kWideLead;
    return kTypes[static_cast<int>(id)];
}

}  // namespace marquee
