// PostingCache: the posting lists that searches of one revision ask for again and again, decoded once, within
// a number of bytes; what was not asked for longest goes first. What it drops stays as long as a search reads
// it. Safe from any thread.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "server/search/deadline.h"
#include "server/search/posting_source.h"

namespace dateline {

class PostingCache {
 public:
  // Shorter lists are decoded as fast as they are looked up.
  static constexpr std::uint64_t kLeastDocuments = 512;

  explicit PostingCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  // A term of the revision.
  struct Ask {
    const Xapian::Database& database;
    const std::string& term;
    std::uint64_t documents = 0;  // that have it
  };
  // Its postings, decoded at the second call for it; nullptr: read them from the database. So too for a list
  // of more than half of the bytes. Throws as DecodedPostings::decode().
  std::shared_ptr<const DecodedPostings> find(const Ask& ask, const Deadline& deadline);

  // Of all that is kept, never more than it was made with.
  std::size_t bytes() const;

 private:
  struct Kept {
    std::string term;
    std::shared_ptr<const DecodedPostings> postings;  // null: asked for once
  };
  using Order = std::list<Kept>;  // the one that was asked for last is first

  static std::size_t bytes_of(const Kept& kept);
  // Puts the term first, in place of what is kept of it, and drops what is too much.
  void keep(Kept kept);
  void drop(Order::iterator place);

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  Order order_;
  std::unordered_map<std::string_view, Order::iterator> places_;  // by the term in order_
  std::size_t bytes_ = 0;
};

}  // namespace dateline
