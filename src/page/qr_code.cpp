#include "page/qr_code.hpp"

#include <qrcodegen.h>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace marquee {
namespace {

constexpr int kLargestVersion = 20;

}  // namespace

std::string qr_code(std::string_view address, const std::string& capitals) {
    const std::size_t address_bytes = qrcodegen_calcSegmentBufferSize(qrcodegen_Mode_BYTE, address.size());
    const std::size_t capitals_bytes = qrcodegen_calcSegmentBufferSize(qrcodegen_Mode_ALPHANUMERIC, capitals.size());
    if (address_bytes == SIZE_MAX || capitals_bytes == SIZE_MAX) return {};
    std::vector<std::uint8_t> in_bytes(address_bytes + 1), in_letters(capitals_bytes + 1);
    const qrcodegen_Segment segments[] = {
        qrcodegen_makeBytes(reinterpret_cast<const std::uint8_t*>(address.data()), address.size(), in_bytes.data()),
        qrcodegen_makeAlphanumeric(capitals.c_str(), in_letters.data())};
    std::vector<std::uint8_t> work(qrcodegen_BUFFER_LEN_FOR_VERSION(kLargestVersion)), code(work.size());
    if (!qrcodegen_encodeSegmentsAdvanced(segments, 2, qrcodegen_Ecc_MEDIUM, 1, kLargestVersion, qrcodegen_Mask_AUTO,
                                          true, work.data(), code.data()))
        return {};
    const int side = qrcodegen_getSize(code.data());
    std::string modules;
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) modules += qrcodegen_getModule(code.data(), x, y) ? '1' : '0';
    return modules;
}

}  // namespace marquee
