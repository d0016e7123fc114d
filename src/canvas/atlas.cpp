// Test: tests/unit/atlas_test.cpp
#include "canvas/atlas.hpp"

#include <algorithm>
#include <cstring>

#include "event/hash.hpp"

namespace marquee {
namespace {

constexpr std::uint32_t kNoShelf = 0xFFFFFFFF;
constexpr int kBetweenPx = 1;    // so that no neighbour's edge shines through
constexpr int kShelfStepPx = 4;  // heights of shelves are multiples of it

template <typename Value>
std::uint64_t hash(std::uint64_t seed, const Value& value) {
    return hash_of(std::string_view(reinterpret_cast<const char*>(&value), sizeof value), seed);
}

std::uint64_t key_of(const TextPicture& picture) {
    std::uint64_t key = hash_of(picture.text);
    key = hash(key, picture.font.size_px);
    key = hash(key, picture.font.tracking_px);
    key = hash(key, picture.font.weight);
    key = hash(key, picture.phase);
    const unsigned char flags[] = {picture.font.italic, picture.font.tabular, picture.font.monospace,
                                   picture.right_to_left, picture.own_colour};
    key = hash(key, flags);
    return picture.own_colour ? hash(key, picture.colour) : key;
}

}  // namespace

void Atlas::reset(int width, int height) {
    rasteriser_.resize(width, height);
    if (texture_) {
        texture_->DestroyPixels();
        texture_->WantDestroyNextFrame = true;
        texture_->UnusedFrames = 1;
        texture_->SetStatus(ImTextureStatus_WantDestroy);
        former_.push_back(std::move(texture_));
    }
    texture_ = std::make_unique<ImTextureData>();
    texture_->Create(ImTextureFormat_RGBA32, width, height);
    std::memset(texture_->Pixels, 0, static_cast<std::size_t>(texture_->GetSizeInBytes()));
    std::memset(texture_->Pixels, 0xFF, 4);
    slots_.clear();
    // The white pixel is at the top left.
    shelves_ = {
        {.y = 0, .height = kShelfStepPx, .used_width = width, .read_width = width, .last_frame = ~std::uint64_t{0}}};
    begin_frame();
}

void Atlas::begin_frame() {
    ++frame_;
    std::erase_if(former_, [](const auto& texture) { return texture->Status == ImTextureStatus_Destroyed; });
    textures_.resize(0);
    for (const auto& texture : former_) textures_.push_back(texture.get());
    if (texture_) textures_.push_back(texture_.get());
}

const Atlas::Slot* Atlas::text(const TextPicture& picture) {
    const std::uint64_t key = key_of(picture);
    if (const Slot* slot = find(key)) return slot;
    const Extent extent = rasteriser_.extent(picture);
    const Slot* slot = add(key, extent);
    if (slot == nullptr) return nullptr;
    rasteriser_.draw_text(picture, extent, slot->x, slot->y);
    return slot;
}

const Atlas::Slot* Atlas::picture(std::string_view path, int side) {
    const std::uint64_t key = hash(hash_of(path, 1), side);
    if (const Slot* slot = find(key)) return slot;
    const Slot* slot = add(key, {.left = 0, .top = 0, .width = side, .height = side});
    if (slot == nullptr) return nullptr;
    if (!rasteriser_.draw_picture(path, slot->x, slot->y, side)) {
        shelves_[slot->shelf].used_width -= side + kBetweenPx;
        slots_.erase(key);
        return nullptr;
    }
    return slot;
}

void Atlas::upload() {
    for (Shelf& shelf : shelves_) {
        if (shelf.used_width <= shelf.read_width) continue;
        const ImTextureRect rect = {.x = static_cast<unsigned short>(shelf.read_width),
                                    .y = static_cast<unsigned short>(shelf.y),
                                    .w = static_cast<unsigned short>(shelf.used_width - shelf.read_width),
                                    .h = static_cast<unsigned short>(shelf.height)};
        rasteriser_.read(rect.x, rect.y, rect.w, rect.h,
                         static_cast<unsigned char*>(texture_->GetPixelsAt(rect.x, rect.y)), texture_->GetPitch());
        shelf.read_width = shelf.used_width;
        if (texture_->Status == ImTextureStatus_WantCreate) continue;
        if (texture_->Status != ImTextureStatus_WantUpdates) texture_->Updates.resize(0);
        texture_->Updates.push_back(rect);
        texture_->SetStatus(ImTextureStatus_WantUpdates);
    }
}

Atlas::Slot* Atlas::find(std::uint64_t key) {
    const auto at = slots_.find(key);
    if (at == slots_.end()) return nullptr;
    Shelf& shelf = shelves_[at->second.shelf];
    shelf.last_frame = std::max(shelf.last_frame, frame_);
    return &at->second;
}

Atlas::Slot* Atlas::add(std::uint64_t key, const Extent& extent) {
    const int width = extent.width + kBetweenPx;
    const std::uint32_t index = shelf_for(width, extent.height + kBetweenPx);
    if (index == kNoShelf) return nullptr;
    Shelf& shelf = shelves_[index];
    Slot& slot = slots_[key];
    slot = {.x = shelf.used_width, .y = shelf.y, .extent = extent, .shelf = index, .key = key};
    shelf.used_width += width;
    shelf.last_frame = frame_;
    return &slot;
}

std::uint32_t Atlas::shelf_for(int width, int height) {
    height = (height + kShelfStepPx - 1) / kShelfStepPx * kShelfStepPx;
    if (width > texture_->Width) return kNoShelf;
    for (std::uint32_t i = 0; i < shelves_.size(); ++i)
        if (shelves_[i].height == height && shelves_[i].used_width + width <= texture_->Width) return i;
    const int y = shelves_.back().y + shelves_.back().height;
    if (y + height <= texture_->Height) {
        shelves_.push_back({.y = y, .height = height, .used_width = 0, .last_frame = frame_});
        return static_cast<std::uint32_t>(shelves_.size() - 1);
    }
    std::uint32_t oldest = kNoShelf;
    for (std::uint32_t i = 0; i < shelves_.size(); ++i)
        if (shelves_[i].height >= height && shelves_[i].last_frame < frame_ &&
            (oldest == kNoShelf || shelves_[i].last_frame < shelves_[oldest].last_frame))
            oldest = i;
    if (oldest != kNoShelf) empty(oldest);
    return oldest;
}

void Atlas::empty(std::uint32_t shelf) {
    for (auto at = slots_.begin(); at != slots_.end();)
        at = at->second.shelf == shelf ? slots_.erase(at) : std::next(at);
    shelves_[shelf].used_width = shelves_[shelf].read_width = 0;
}

}  // namespace marquee
