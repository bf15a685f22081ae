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

// What a pass over all words can tell of one without reading it (spelling.h).
struct FormShape {
  std::uint32_t letters = 0;  // letter_set() of the form
  std::uint8_t points = 0;    // code points; 255 is that or more
};

// A set of the letters of a word, in 32 classes: two words whose sets differ in n classes on one side are at
// least n edits apart.
std::uint32_t letter_set(std::string_view form);

class WordTable {
 public:
  // All surface terms of both text fields. Throws Xapian::Error, and std::length_error for over 4 GiB of
  // words.
  static std::shared_ptr<const WordTable> load(const Xapian::Database& database);
  // The table of a later revision, in which these forms (ascending) alone may have other articles. Equal to
  // one that is loaded. Throws as load() does.
  std::shared_ptr<const WordTable> patched(const Xapian::Database& database,
                                           const std::vector<std::string>& forms) const;

  std::size_t size() const { return entries_.size(); }
  // The word of a place below size(), in order of bytes.
  TableWord at(std::size_t place) const { return {form(place), entries_[place].documents}; }
  FormShape shape(std::size_t place) const { return entries_[place].shape; }
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
    FormShape shape;
  };
  // Places [begin, end).
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
  };

  void add(std::string_view form, std::uint32_t documents);
  std::string_view form(std::size_t place) const {
    const std::size_t begin = entries_[place].begin;
    const std::size_t end = place + 1 < entries_.size() ? entries_[place + 1].begin : text_.size();
    return std::string_view(text_).substr(begin, end - begin);
  }
  Range with_prefix(std::string_view prefix) const;

  std::string text_;  // all forms, one after the other, sorted
  std::vector<Entry> entries_;
};

}  // namespace dateline
