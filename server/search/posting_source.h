// PostingSource: where the postings of one term are read from, forwards, a window at a time: Xapian's list,
// which is decoded as it is read, or one that was decoded before and is kept (posting_cache.h). One request,
// one thread; what DecodedPostings holds is shared and immutable.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/search/deadline.h"
#include "server/search/window.h"

namespace dateline {

inline constexpr std::uint32_t kNoDocument = 0xFFFFFFFF;  // Xapian's last id, which no index of ours reaches

// Four bytes, so that a kept list is small.
class Posting {
 public:
  // A score cannot tell larger counts apart.
  static constexpr std::uint32_t kMostCount = (1U << 21) - 1;

  Posting(std::uint32_t offset, std::uint32_t count)
      : packed_(offset << kCountBits | std::min(count, kMostCount)) {}

  std::uint32_t offset() const { return packed_ >> kCountBits; }  // in the window
  std::uint32_t count() const { return packed_ & kMostCount; }    // occurrences in the document

 private:
  static constexpr std::uint32_t kCountBits = 21;
  static_assert(kWindowSize <= 1U << (32 - kCountBits));

  std::uint32_t packed_;
};

class PostingSource {
 public:
  virtual ~PostingSource() = default;

  // The first document from `from` on, or a smaller one that is not below `from`; kNoDocument at the end.
  // `from` is not below any window that was read. Throws Xapian::Error, as do the others.
  virtual std::uint32_t next(std::uint32_t from) = 0;
  // All postings of the window, ascending; in `room`, or where they are kept.
  virtual std::span<const Posting> whole(const Window& window, std::vector<Posting>& room) = 0;
  // Those of the candidates, put into `room`. A window may be asked for whole afterwards, not the other way.
  virtual void probe(const Window& window, const WindowSet& candidates, std::vector<Posting>& room) = 0;
};

class XapianPostings : public PostingSource {
 public:
  // The database outlives the source.
  XapianPostings(const Xapian::Database& database, std::string term);

  std::uint32_t next(std::uint32_t from) override;
  std::span<const Posting> whole(const Window& window, std::vector<Posting>& room) override;
  void probe(const Window& window, const WindowSet& candidates, std::vector<Posting>& room) override;

 private:
  // A place in the list.
  struct Cursor {
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;

    void skip_to(std::uint32_t document) {
      if (at != end && *at < document) at.skip_to(document);
    }
  };
  Cursor open() const;

  const Xapian::Database& database_;
  std::string term_;
  Cursor cursor_;
  // For what cursor_ was probed past: reads such a window again, whole.
  std::optional<Cursor> again_;
  std::optional<Window> probed_;
};

// A whole list of one revision, decoded.
class DecodedPostings {
 public:
  // Throws Xapian::Error, and QueryTimeout when the deadline passes first.
  static std::shared_ptr<const DecodedPostings> decode(const Xapian::Database& database,
                                                       const std::string& term, const Deadline& deadline);

  // Of a window that begins at a multiple of the size.
  std::span<const Posting> window(const Window& window) const;
  // The first window from that of `document` on that has any, and its first document; kNoDocument at the end.
  std::uint32_t next(std::uint32_t document) const;
  std::size_t bytes() const;

 private:
  DecodedPostings() = default;

  std::vector<std::uint32_t> starts_;  // of each window in postings_, and the end of the last
  std::vector<Posting> postings_;
};

// Windows begin at multiples of their size.
class KeptPostings : public PostingSource {
 public:
  explicit KeptPostings(std::shared_ptr<const DecodedPostings> postings) : postings_(std::move(postings)) {}

  std::uint32_t next(std::uint32_t from) override { return postings_->next(from); }
  std::span<const Posting> whole(const Window& window, std::vector<Posting>&) override {
    return postings_->window(window);
  }
  void probe(const Window& window, const WindowSet& candidates, std::vector<Posting>& room) override;

 private:
  std::shared_ptr<const DecodedPostings> postings_;
};

}  // namespace dateline
