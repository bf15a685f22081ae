// WordTable: the words of one revision with how many articles have each, in memory and sorted: for
// completions, wildcards, corrections and the inflections of a word. Loaded once a revision, then shared
// read-only between threads. Not for searching: the posting lists stay Xapian's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Xapian {
class Database;
}

namespace dateline {

// A surface form as the Analyzer folds it. `documents` is the larger of the articles that have it in the
// title and in the body. The view lives as long as its table.
struct TableWord {
  std::string_view form;
  std::uint32_t documents = 0;
};

class WordTable {
 public:
  // All surface terms of both text fields. Throws Xapian::Error.
  static std::shared_ptr<const WordTable> load(const Xapian::Database& database);

  std::size_t size() const { return entries_.size(); }
  // 0 for a word that no article has.
  std::uint32_t documents(std::string_view form) const;

  // The words that begin with `prefix` (folded, itself among them), the most frequent first, then in order of
  // bytes; at most `limit`.
  std::vector<TableWord> completions(std::string_view prefix, std::size_t limit) const;
  // How many words begin with `prefix`.
  std::size_t count_completions(std::string_view prefix) const;

 private:
  struct Entry {
    std::uint32_t begin = 0;  // of the form, in text_
    std::uint32_t documents = 0;
  };

  std::string text_;  // all forms, one after the other, sorted
  std::vector<Entry> entries_;
};

}  // namespace dateline
