// IdTable: ids to ordinals, for the millions of look-ups that loading a column makes: open addressing, no
// allocation a look-up. Used while a column is loaded, by one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class IdTable {
 public:
  // The ordinal of an id: how many others were asked for before it.
  std::uint32_t ordinal(std::string_view id) {
    const std::size_t hash = std::hash<std::string_view>{}(id);
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.next == 0) return add(id, hash);
      if (slot.hash == static_cast<std::uint32_t>(hash >> 32U) && ids_[slot.next - 1] == id) {
        return slot.next - 1;
      }
    }
  }

  // By ordinal.
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  struct Slot {
    std::uint32_t hash = 0;  // the upper half: the lower one is the place
    std::uint32_t next = 0;  // ordinal + 1; 0: free
  };

  std::uint32_t add(std::string_view id, std::size_t hash) {
    if (2 * (ids_.size() + 1) > slots_.size()) grow();
    ids_.emplace_back(id);
    put(hash, static_cast<std::uint32_t>(ids_.size()));
    return static_cast<std::uint32_t>(ids_.size()) - 1;
  }
  void put(std::size_t hash, std::uint32_t next) {
    std::size_t at = hash & mask_;
    while (slots_[at].next != 0) at = (at + 1) & mask_;
    slots_[at] = {static_cast<std::uint32_t>(hash >> 32U), next};
  }
  void grow() {
    slots_.assign(2 * slots_.size(), Slot{});
    mask_ = slots_.size() - 1;
    for (std::uint32_t at = 0; at < ids_.size(); ++at) {
      put(std::hash<std::string_view>{}(ids_[at]), at + 1);
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::size_t mask_ = 63;
  std::vector<std::string> ids_;
};

}  // namespace dateline
