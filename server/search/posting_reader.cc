#include "server/search/posting_reader.h"

#include <algorithm>

#include "server/search/posting_cache.h"
#include "server/search/snapshot.h"

namespace dateline {
namespace {

// A skip to one document costs about as much as going over so many postings.
constexpr double kSkipCost = 3;

std::unique_ptr<PostingSource> open_source(const PostingLists& lists, const std::string& term,
                                           std::uint64_t documents) {
  if (lists.cache != nullptr) {
    auto kept = lists.cache->find({lists.database, term, documents}, lists.deadline);
    if (kept) return std::make_unique<KeptPostings>(std::move(kept));
  }
  return std::make_unique<XapianPostings>(lists.database, term);
}

}  // namespace

PostingReader::PostingReader(const PostingLists& lists, const std::string& term,
                             const std::vector<std::uint32_t>& languages)
    : language_sets_(lists.columns.language_sets()),
      languages_(languages),
      speaks_all_(languages.empty()),
      documents_(term.empty() ? lists.database.get_doccount() : lists.database.get_termfreq(term)),
      source_(open_source(lists, term, documents_)) {
  const double windows = static_cast<double>(lists.database.get_lastdocid()) / kWindowSize;
  density_ = static_cast<double>(documents_) / std::max(windows, 1.0);
}

std::span<const Posting> PostingReader::spoken(std::span<const Posting> postings) {
  if (speaks_all_) return postings;
  if (postings.data() != room_.data()) room_.assign(postings.begin(), postings.end());
  // No branch that hangs on the language: in a stretch of several it would be foretold wrongly.
  Posting* end = room_.data();
  for (const Posting& posting : room_) {
    *end = posting;
    end += speaking_.has(posting.offset()) ? 1 : 0;
  }
  room_.erase(room_.begin() + (end - room_.data()), room_.end());
  return room_;
}

bool PostingReader::is_cheaper_probed(std::uint32_t candidates) const {
  return candidates * kSkipCost < density_;
}

void PostingReader::enter(const Window& window) {
  if (window_.begin == window.begin) return;
  window_ = window;
  state_ = State::kFresh;
  if (speaks_all_) return;
  speaking_ = language_sets_.speaking(window, languages_);
  if (!speaking_.empty()) return;
  // Nothing of it counts, so that none has to be read.
  state_ = State::kWhole;
  postings_ = {};
}

void PostingReader::read_whole(const Window& window) {
  if (state_ == State::kWhole) return;
  state_ = State::kWhole;
  postings_ = spoken(source_->whole(window, room_));
}

void PostingReader::probe(const Window& window, const WindowSet& candidates) {
  state_ = State::kProbed;
  probed_ = candidates;
  source_->probe(window, candidates, room_);
  postings_ = spoken(room_);
}

std::span<const Posting> PostingReader::postings(const Window& window, const WindowSet& wanted) {
  enter(window);
  if (state_ == State::kWhole || (state_ == State::kProbed && probed_.includes(wanted))) return postings_;
  if (state_ == State::kFresh && is_cheaper_probed(wanted.size())) {
    probe(window, wanted);
  } else {
    read_whole(window);
  }
  return postings_;
}

void PostingReader::generate(const Window& window, WindowSet& out) {
  enter(window);
  read_whole(window);
  for (const Posting& posting : postings_) out.add(posting.offset());
}

void PostingReader::filter(const Window& window, WindowSet& candidates) {
  WindowSet found;
  for (const Posting& posting : postings(window, candidates)) found.add(posting.offset());
  candidates &= found;
}

PostingReaders::PostingReaders(Snapshot& snapshot, const Deadline& deadline)
    : memory_(snapshot.memory()),
      lists_{snapshot.database(), snapshot.columns(), memory_ ? &memory_->postings : nullptr, deadline},
      words_(snapshot.words_files()) {}

PostingReader& PostingReaders::reader(const std::string& term, const std::vector<std::uint32_t>& languages) {
  std::unique_ptr<PostingReader>& reader = readers_[{term, languages}];
  if (!reader) reader = std::make_unique<PostingReader>(lists_, term, languages);
  return *reader;
}

}  // namespace dateline
