// Addresses as QR codes (ISO/IEC 18004), by the QR Code generator library of Project Nayuki.
// Test: tests/unit/qr_code_test.cpp
#pragma once
#include <string>
#include <string_view>

namespace marquee {

// The modules of a square code, row by row, '1' where they are dark; without the quiet zone around it. Empty if it
// takes more than 97 modules a side, which phones have trouble to read from a screen. `capitals` follow `address`, and
// take two thirds of the room: digits, capital letters, and none of other kinds.
std::string qr_code(std::string_view address, const std::string& capitals);

}  // namespace marquee
