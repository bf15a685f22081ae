#include "server/search/posting_source.h"

#include <utility>

namespace dateline {

XapianPostings::XapianPostings(const Xapian::Database& database, std::string term)
    : database_(database), term_(std::move(term)), cursor_(open()) {}

XapianPostings::Cursor XapianPostings::open() const {
  return {database_.postlist_begin(term_), database_.postlist_end(term_)};
}

std::uint32_t XapianPostings::next(std::uint32_t from) {
  cursor_.skip_to(from);
  return cursor_.at == cursor_.end ? kNoDocument : *cursor_.at;
}

std::span<const Posting> XapianPostings::whole(const Window& window, std::vector<Posting>& room) {
  Cursor* cursor = &cursor_;
  if (probed_ && probed_->begin == window.begin) {
    if (!again_) again_ = open();
    cursor = &*again_;
  }
  room.clear();
  cursor->skip_to(window.begin);
  for (auto& at = cursor->at; at != cursor->end; ++at) {
    const std::uint32_t document = *at;
    if (!window.contains(document)) break;
    room.emplace_back(document - window.begin, at.get_wdf());
  }
  return room;
}

void XapianPostings::probe(const Window& window, const WindowSet& candidates, std::vector<Posting>& room) {
  probed_ = window;
  room.clear();
  candidates.for_each([&](std::uint32_t offset) {
    const std::uint32_t document = window.begin + offset;
    cursor_.skip_to(document);
    if (cursor_.at == cursor_.end || *cursor_.at != document) return;
    room.emplace_back(offset, cursor_.at.get_wdf());
  });
}

std::shared_ptr<const DecodedPostings> DecodedPostings::decode(const Xapian::Database& database,
                                                               const std::string& term,
                                                               const Deadline& deadline) {
  auto decoded = std::shared_ptr<DecodedPostings>(new DecodedPostings());
  decoded->postings_.reserve(database.get_termfreq(term));
  decoded->starts_.reserve(database.get_lastdocid() / kWindowSize + 2);
  const auto end = database.postlist_end(term);
  for (auto at = database.postlist_begin(term); at != end; ++at) {
    const std::uint32_t document = *at;
    deadline.tick();
    while (decoded->starts_.size() <= document / kWindowSize) {
      decoded->starts_.push_back(static_cast<std::uint32_t>(decoded->postings_.size()));
    }
    decoded->postings_.emplace_back(document % kWindowSize, at.get_wdf());
  }
  decoded->starts_.push_back(static_cast<std::uint32_t>(decoded->postings_.size()));
  return decoded;
}

std::span<const Posting> DecodedPostings::window(const Window& window) const {
  const std::size_t place = window.begin / kWindowSize;
  if (place + 1 >= starts_.size()) return {};
  return {postings_.data() + starts_[place], postings_.data() + starts_[place + 1]};
}

std::uint32_t DecodedPostings::next(std::uint32_t document) const {
  const auto is_before = [](const Posting& posting, std::uint32_t offset) {
    return posting.offset() < offset;
  };
  for (std::size_t place = document / kWindowSize; place + 1 < starts_.size(); ++place) {
    const Window window{static_cast<std::uint32_t>(place) * kWindowSize};
    const auto postings = this->window(window);
    const std::uint32_t least = document > window.begin ? document - window.begin : 0;
    const auto found = std::lower_bound(postings.begin(), postings.end(), least, is_before);
    if (found != postings.end()) return window.begin + found->offset();
  }
  return kNoDocument;
}

std::size_t DecodedPostings::bytes() const {
  return sizeof(*this) + postings_.capacity() * sizeof(Posting) + starts_.capacity() * sizeof(std::uint32_t);
}

void KeptPostings::probe(const Window& window, const WindowSet& candidates, std::vector<Posting>& room) {
  const auto postings = postings_->window(window);
  const auto is_before = [](const Posting& posting, std::uint32_t offset) {
    return posting.offset() < offset;
  };
  room.clear();
  auto from = postings.begin();
  candidates.for_each([&](std::uint32_t offset) {
    from = std::lower_bound(from, postings.end(), offset, is_before);
    if (from != postings.end() && from->offset() == offset) room.push_back(*from);
  });
}

}  // namespace dateline
