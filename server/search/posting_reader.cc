#include "server/search/posting_reader.h"

#include <algorithm>

namespace dateline {
namespace {

// A skip to one document costs about as much as going over so many postings.
constexpr double kSkipCost = 3;

}  // namespace

PostingReader::PostingReader(const Xapian::Database& database, const FacetColumns& columns, std::string term,
                             std::vector<std::uint32_t> languages)
    : database_(database),
      languages_column_(columns.facet(Facet::kLanguage)),
      term_(std::move(term)),
      languages_(std::move(languages)),
      documents_(term_.empty() ? database.get_doccount() : database.get_termfreq(term_)),
      cursor_(open()) {
  const double windows = static_cast<double>(database.get_lastdocid()) / kWindowSize;
  is_wanted_.assign(languages_column_.values().size(), 0);
  for (const std::uint32_t language : languages_) {
    if (language < is_wanted_.size()) is_wanted_[language] = 1;
  }
  density_ = static_cast<double>(documents_) / std::max(windows, 1.0);
}

PostingReader::Cursor PostingReader::open() const {
  return {database_.postlist_begin(term_), database_.postlist_end(term_)};
}

bool PostingReader::speaks(std::uint32_t document) const {
  if (languages_.empty()) return true;
  const auto spoken = languages_column_.ordinals(document);
  return std::any_of(spoken.begin(), spoken.end(),
                     [this](std::uint32_t language) { return is_wanted_[language] != 0; });
}

bool PostingReader::is_cheaper_probed(std::uint32_t candidates) const {
  return candidates * kSkipCost < density_;
}

void PostingReader::enter(const Window& window) {
  if (window_.begin == window.begin) return;
  window_ = window;
  state_ = State::kFresh;
}

std::uint32_t PostingReader::next(std::uint32_t from) {
  cursor_.skip_to(from);
  return cursor_.at == cursor_.end ? kNoDocument : *cursor_.at;
}

void PostingReader::read_whole(const Window& window) {
  if (state_ == State::kWhole) return;
  Cursor* cursor = &cursor_;
  if (state_ == State::kProbed) {
    if (!again_) again_ = open();
    cursor = &*again_;
  }
  state_ = State::kWhole;
  postings_.clear();
  cursor->skip_to(window.begin);
  for (auto& at = cursor->at; at != cursor->end; ++at) {
    const std::uint32_t document = *at;
    if (!window.contains(document)) break;
    postings_.push_back({document - window.begin, at.get_wdf()});
  }
  if (languages_.empty()) return;
  postings_.erase(
      std::remove_if(postings_.begin(), postings_.end(),
                     [&](const Posting& posting) { return !speaks(window.begin + posting.offset); }),
      postings_.end());
}

void PostingReader::probe(const Window& window, const WindowSet& candidates) {
  state_ = State::kProbed;
  probed_ = candidates;
  postings_.clear();
  candidates.for_each([&](std::uint32_t offset) {
    const std::uint32_t document = window.begin + offset;
    cursor_.skip_to(document);
    if (cursor_.at == cursor_.end || *cursor_.at != document || !speaks(document)) return;
    postings_.push_back({offset, cursor_.at.get_wdf()});
  });
}

const std::vector<Posting>& PostingReader::postings(const Window& window, const WindowSet& wanted) {
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
  for (const Posting& posting : postings_) out.add(posting.offset);
}

void PostingReader::filter(const Window& window, WindowSet& candidates) {
  WindowSet found;
  for (const Posting& posting : postings(window, candidates)) found.add(posting.offset);
  candidates &= found;
}

PostingReader& PostingReaders::reader(const std::string& term, const std::vector<std::uint32_t>& languages) {
  std::unique_ptr<PostingReader>& reader = readers_[{term, languages}];
  if (!reader) reader = std::make_unique<PostingReader>(database_, columns_, term, languages);
  return *reader;
}

}  // namespace dateline
