// What one reads, found again in another layout.
// Test: tests/unit/anchor_test.cpp
#pragma once
#include "layout/layout.hpp"

namespace marquee {

// How much further down the text is `after` that a window whose top is at `scroll_px` began with `before`, or what
// followed it, if that is there no more; 0 if all of it has gone. Of a text that began above the window, the same share
// stays there.
float distance_moved(const Layout& before, const Layout& after, float scroll_px);

}  // namespace marquee
