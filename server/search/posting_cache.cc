#include "server/search/posting_cache.h"

#include <iterator>
#include <utility>

namespace dateline {
namespace {

// The nodes of the list and the table, and what an allocator adds.
constexpr std::size_t kNodeBytes = 160;

}  // namespace

std::shared_ptr<const DecodedPostings> PostingCache::find(const Ask& ask, const Deadline& deadline) {
  if (ask.documents < kLeastDocuments || ask.documents > most_bytes_ / 2 / sizeof(Posting)) return nullptr;
  {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(ask.term);
    if (found == places_.end()) {
      keep({ask.term, nullptr});
      return nullptr;
    }
    order_.splice(order_.begin(), order_, found->second);
    if (found->second->postings) return found->second->postings;
  }
  // Two that come at once both decode: none waits for another.
  auto postings = DecodedPostings::decode(ask.database, ask.term, deadline);
  const std::lock_guard lock(mutex_);
  keep({ask.term, postings});
  return postings;
}

std::size_t PostingCache::bytes_of(const Kept& kept) {
  return kNodeBytes + kept.term.capacity() + (kept.postings ? kept.postings->bytes() : 0);
}

void PostingCache::keep(Kept kept) {
  if (const auto found = places_.find(kept.term); found != places_.end()) drop(found->second);
  order_.push_front(std::move(kept));
  bytes_ += bytes_of(order_.front());
  places_.emplace(order_.front().term, order_.begin());
  while (bytes_ > most_bytes_) drop(std::prev(order_.end()));
}

void PostingCache::drop(Order::iterator place) {
  bytes_ -= bytes_of(*place);
  places_.erase(place->term);
  order_.erase(place);
}

std::size_t PostingCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

}  // namespace dateline
