// PostingReader: the postings of one term, window by window in ascending order: which documents have it, and
// how often. One reader serves whoever asks for its term in a request, so that a list is decoded once:
// matching and scoring share what was read. PostingReaders keeps those of a request. One thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "server/search/deadline.h"
#include "server/search/facet_columns.h"
#include "server/search/posting_source.h"
#include "server/search/window.h"

namespace dateline {

class PostingCache;
struct RevisionMemory;
class Snapshot;

// What the posting lists of a revision are read with.
struct PostingLists {
  const Xapian::Database& database;
  const FacetColumns& columns;
  PostingCache* cache = nullptr;  // null: none is kept
  Deadline deadline = {};
};

class PostingReader {
 public:
  // A term in all articles, or (with `languages`, ordinals of that facet) in those of some languages; windows
  // then begin at multiples of their size. What `lists` names outlives the reader. The empty term has every
  // document, once. Throws Xapian::Error, as do the others, and QueryTimeout.
  PostingReader(const PostingLists& lists, const std::string& term,
                const std::vector<std::uint32_t>& languages = {});

  // Documents that have the term, of whatever language.
  std::uint64_t documents() const { return documents_; }
  // True when documents() is the number of documents that the reader gives.
  bool is_exact() const { return speaks_all_; }

  // The first document from `from` on, or a smaller one that is not below `from`; kNoDocument at the end.
  // `from` is not below any window that was read.
  std::uint32_t next(std::uint32_t from) { return source_->next(from); }
  // Adds all documents of the window.
  void generate(const Window& window, WindowSet& out);
  // Keeps the candidates that have the term.
  void filter(const Window& window, WindowSet& candidates);
  // The postings of the window, ascending: at least all those of `wanted`. Valid until the next call.
  std::span<const Posting> postings(const Window& window, const WindowSet& wanted);

 private:
  enum class State : std::uint8_t { kFresh, kProbed, kWhole };

  void enter(const Window& window);
  void read_whole(const Window& window);
  void probe(const Window& window, const WindowSet& candidates);
  bool is_cheaper_probed(std::uint32_t candidates) const;
  // Leaves out the documents of other languages.
  std::span<const Posting> spoken(std::span<const Posting> postings);

  const LanguageSets& language_sets_;
  std::vector<std::uint32_t> languages_;
  bool speaks_all_;
  WindowSet speaking_;  // the documents of the window in languages_; nothing when it speaks all
  std::uint64_t documents_ = 0;
  double density_ = 0;  // postings a window
  std::unique_ptr<PostingSource> source_;
  Window window_{kNoDocument};  // none yet
  State state_ = State::kFresh;
  WindowSet probed_;  // the documents that were asked for, in kProbed
  std::vector<Posting> room_;
  std::span<const Posting> postings_;
};

// The readers of one request, each term (and choice of languages) once.
class PostingReaders {
 public:
  // The snapshot outlives the readers.
  PostingReaders(Snapshot& snapshot, const Deadline& deadline);
  // So do these. `words` are the words files of the databases that `database` merges; none when all sequences
  // are in their slots.
  PostingReaders(const Xapian::Database& database, const FacetColumns& columns,
                 std::span<WordsFile> words = {})
      : lists_{database, columns}, words_(words) {}

  // Valid as long as this object. Throws Xapian::Error, and QueryTimeout when the deadline passes while a
  // list is decoded to be kept.
  PostingReader& reader(const std::string& term, const std::vector<std::uint32_t>& languages = {});

  const Xapian::Database& database() const { return lists_.database; }
  const FacetColumns& columns() const { return lists_.columns; }
  std::span<WordsFile> words() const { return words_; }

 private:
  std::shared_ptr<RevisionMemory> memory_;
  PostingLists lists_;
  std::span<WordsFile> words_;
  std::map<std::pair<std::string, std::vector<std::uint32_t>>, std::unique_ptr<PostingReader>> readers_;
};

}  // namespace dateline
