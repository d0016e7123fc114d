#include "look/shift.hpp"

namespace marquee {
namespace {

constexpr int kPlaces = 5;
constexpr int kLast = kPlaces * kPlaces - 1;
constexpr int kStepMinutes = 3;

}  // namespace

Shift shift_at(long long minutes) {
    constexpr int kSteps = 2 * kLast;
    const int step = (static_cast<int>(minutes / kStepMinutes % kSteps) + kSteps) % kSteps;
    const int place = step <= kLast ? step : kSteps - step;
    const int row = place / kPlaces, column = place % kPlaces;
    return {row % 2 == 0 ? column : kPlaces - 1 - column, row};
}

}  // namespace marquee
