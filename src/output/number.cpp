#include "output/number.hpp"

namespace marquee {

std::string number(double value) {
    constexpr long long kScale = 10000;
    const bool negative = value < 0;
    const auto scaled = static_cast<long long>((negative ? -value : value) * kScale + 0.5);
    std::string text = std::to_string(scaled / kScale);
    if (long long rest = scaled % kScale; rest != 0) {
        std::string digits = std::to_string(rest + kScale).substr(1);
        while (digits.back() == '0') digits.pop_back();
        text += '.';
        text += digits;
    }
    return negative && scaled != 0 ? "-" + text : text;
}

std::string hex(Rgb rgb) {
    constexpr char kDigits[] = "0123456789abcdef";
    std::string text = "#";
    for (std::uint8_t channel : {rgb.r, rgb.g, rgb.b}) {
        text += kDigits[channel >> 4];
        text += kDigits[channel & 15];
    }
    return text;
}

}  // namespace marquee
