// PostingReader: the postings of one term, window by window in ascending order: which documents have it, and
// how often. One reader serves whoever asks for its term in a request, so that a list is decoded once:
// matching and scoring share what was read. PostingReaders keeps those of a request. One thread.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "server/search/facet_columns.h"
#include "server/search/window.h"

namespace dateline {

inline constexpr std::uint32_t kNoDocument = 0xFFFFFFFF;  // Xapian's last id, which no index of ours reaches

struct Posting {
  std::uint32_t offset = 0;  // in the window
  std::uint32_t count = 0;   // occurrences in the document
};

class PostingReader {
 public:
  // A term in all articles, or (with `languages`, ordinals of that facet) in those of some languages.
  // `columns` outlives the reader. The empty term has every document, once. Throws Xapian::Error, as do the
  // others.
  PostingReader(const Xapian::Database& database, const FacetColumns& columns, std::string term,
                std::vector<std::uint32_t> languages = {});

  // Documents that have the term, of whatever language.
  std::uint64_t documents() const { return documents_; }
  // True when documents() is the number of documents that the reader gives.
  bool is_exact() const { return languages_.empty(); }

  // The first document from `from` on, or a smaller one that is not below `from`; kNoDocument at the end.
  // `from` is not below any window that was read.
  std::uint32_t next(std::uint32_t from);
  // Adds all documents of the window.
  void generate(const Window& window, WindowSet& out);
  // Keeps the candidates that have the term.
  void filter(const Window& window, WindowSet& candidates);
  // The postings of the window, ascending: at least all those of `wanted`. Valid until the next call.
  const std::vector<Posting>& postings(const Window& window, const WindowSet& wanted);

 private:
  enum class State : std::uint8_t { kFresh, kProbed, kWhole };

  void enter(const Window& window);
  void read_whole(const Window& window);
  void probe(const Window& window, const WindowSet& candidates);
  bool is_cheaper_probed(std::uint32_t candidates) const;
  bool speaks(std::uint32_t document) const;

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
  const FacetColumn& languages_column_;
  std::string term_;
  std::vector<std::uint32_t> languages_;
  std::vector<char> is_wanted_;  // by ordinal of a language
  std::uint64_t documents_ = 0;
  double density_ = 0;  // postings a window
  Cursor cursor_;
  // For what cursor_ was probed past: reads such a window again, whole.
  std::optional<Cursor> again_;
  Window window_;
  State state_ = State::kFresh;
  WindowSet probed_;  // the documents that were asked for, in kProbed
  std::vector<Posting> postings_;
};

// The readers of one request, each term (and choice of languages) once.
class PostingReaders {
 public:
  // All outlive the readers. `words` are the words files of the databases that `database` merges; none when
  // all sequences are in their slots.
  PostingReaders(const Xapian::Database& database, const FacetColumns& columns,
                 std::span<WordsFile> words = {})
      : database_(database), columns_(columns), words_(words) {}

  // Valid as long as this object. Throws Xapian::Error.
  PostingReader& reader(const std::string& term, const std::vector<std::uint32_t>& languages = {});

  const Xapian::Database& database() const { return database_; }
  const FacetColumns& columns() const { return columns_; }
  std::span<WordsFile> words() const { return words_; }

 private:
  const Xapian::Database& database_;
  const FacetColumns& columns_;
  std::span<WordsFile> words_;
  std::map<std::pair<std::string, std::vector<std::uint32_t>>, std::unique_ptr<PostingReader>> readers_;
};

}  // namespace dateline
