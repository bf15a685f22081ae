// FaultWorld: a folder of articles, indexes of it, and the real dateline-indexer, for one fault test. An
// index is a folder in the world by its name, which the test can put aside and bring back.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "tests/faults/article_folder.h"
#include "tests/faults/fault_plan.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

using IndexContent = std::map<std::string, std::string>;

class FaultWorld {
 public:
  explicit FaultWorld(std::uint64_t seed) : articles_(folder_ / "articles", seed) {}

  ArticleFolder& articles() { return articles_; }
  const ArticleFolder& articles() const { return articles_; }
  std::filesystem::path db(const std::string& name = "db") const { return folder_.path() / name; }

  // dateline-indexer with these words and --db.
  ProcessSpec spec(std::vector<std::string> words, const std::string& name = "db") const;
  ProcessResult run(std::vector<std::string> words, const std::string& name = "db") const;
  // A file among the articles that the model knows nothing of.
  void write(const std::string& path, const std::string& text) const {
    folder_.write("articles/" + path, text);
  }
  // A file of so many articles that the model knows nothing of, half a kilobyte each: 4,500 are enough to be
  // built by several processes, and take several commits in place.
  void write_records(const std::string& path, std::size_t count) const;
  // `sync` of the folder; a failure is one of the test.
  void sync(const std::string& name = "db") const;
  // An index made at once from the files as they are now.
  IndexContent fresh_content() const;
  IndexContent content(const std::string& name = "db") const;
  bool has_index(const std::string& name = "db") const;

  // `to` becomes what `from` is; when there is none, none.
  void copy(const std::string& from, const std::string& to) const;
  void remove(const std::string& name) const { std::filesystem::remove_all(db(name)); }

 private:
  TempFolder folder_;
  ArticleFolder articles_;
};

// `sync PATH` with a loss of any size believed.
std::vector<std::string> sync_words(const FaultWorld& world);

// True when `verify` is content; else its words are the test's failure.
testing::AssertionResult is_sound(const FaultWorld& world, const std::string& name = "db");
// True when both are the same; else the first difference is said.
testing::AssertionResult is_same(const IndexContent& got, const IndexContent& wanted);
// True when the program ended by itself, with words when it failed: never a signal, never a hang.
testing::AssertionResult ended_in_words(const ProcessResult& result);

}  // namespace dateline::test
