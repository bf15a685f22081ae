// What snippets, titles and marks hold to over every article of the golden files, whatever is asked.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "indexer/base/utf8.h"
#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/golden/golden_articles.h"

namespace dateline {
namespace {

using std::filesystem::path;

constexpr unsigned kSeed = 7;
constexpr int kQueries = 3000;

// One way to ask, and whether whatever it finds must show a mark.
struct Question {
  std::string text;
  bool is_shown = true;
};

class Highlights : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path(DATELINE_GOLDEN_FOLDER))) {
      if (entry.path().extension() != ".json") continue;
      if (nlohmann::json::parse(test::read_text(entry.path())).contains("articles")) files_.push_back(entry);
    }
    std::sort(files_.begin(), files_.end());
    ASSERT_GE(files_.size(), 5U);
  }

  std::size_t pick(std::size_t count) { return random_() % count; }

  // Words that follow one another in a text, as they are written there.
  std::string words_of(const std::string& text, std::size_t count) {
    analyzer_.analyze(text, "", tokens_);
    if (tokens_.tokens().empty()) return "nothing";
    const Token& first = tokens_.tokens()[pick(tokens_.tokens().size())];
    std::string words;
    std::uint32_t position = 0;
    for (const Token& token : tokens_.tokens()) {
      const bool is_in = token.position >= first.position && token.position < first.position + count;
      if (!is_in || token.position == position) continue;
      position = token.position;
      words += (words.empty() ? "" : " ") + text.substr(token.begin, token.end - token.begin);
    }
    return words;
  }

  // The first letters of a word, so that a star may follow.
  static std::string start_of(const std::string& word) {
    return word.substr(0, floor_boundary(word, std::min<std::size_t>(word.size(), 9)));
  }

  Question question(const std::vector<std::string>& texts) {
    const auto word = [&] { return words_of(texts[pick(texts.size())], 1); };
    switch (pick(8)) {
      case 0:
        return {"\"" + words_of(texts[pick(texts.size())], 2 + pick(2)) + "\""};
      case 1:
        return {start_of(word()) + "*"};
      case 2:
        return {word() + " OR " + word() + " OR \"" + words_of(texts[pick(texts.size())], 2) + "\""};
      case 3:
        return {word() + " NEAR " + word()};
      case 4:
        return {word() + " -" + word()};
      case 5:
        return {"title:" + word() + " OR -" + word(), false};
      default:
        return {word()};
    }
  }

  // Parts are a stretch of the text from `begin`. Marks stand on whole words; a phrase over two sentences is
  // cut where the stretch ends.
  void expect_parts(const std::vector<TextPart>& parts, const std::string& text, std::size_t begin) {
    analyzer_.analyze(text, "", tokens_);
    std::set<std::size_t> begins{begin};
    std::set<std::size_t> ends{begin + joined(parts).size()};
    for (const Token& token : tokens_.tokens()) {
      begins.insert(token.begin);
      ends.insert(token.end);
    }
    bool was_match = false;
    std::size_t at = begin;
    for (const TextPart& part : parts) {
      ASSERT_FALSE(part.text.empty());
      ASSERT_EQ(text.compare(at, part.text.size(), part.text), 0) << part.text << " in " << text;
      ASSERT_TRUE(is_valid_utf8(part.text)) << printable(part.text);
      ASSERT_FALSE(was_match && part.is_match) << "two marks touch: " << part.text;
      const std::size_t end = at + part.text.size();
      ASSERT_TRUE(!part.is_match || begins.contains(at)) << "a mark begins inside a word: " << part.text;
      ASSERT_TRUE(!part.is_match || ends.contains(end)) << "a mark ends inside a word: " << part.text;
      was_match = part.is_match;
      at = end;
    }
  }

  static std::string joined(const std::vector<TextPart>& parts) {
    std::string text;
    for (const TextPart& part : parts) text += part.text;
    return text;
  }

  static bool has_mark(const std::vector<TextPart>& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const TextPart& part) { return part.is_match; });
  }

  std::size_t count_words(const std::string& text) {
    analyzer_.analyze(text, "", tokens_);
    return tokens_.tokens().empty() ? 0 : tokens_.tokens().back().position;
  }

  void expect_hit(const Hit& hit, const SearchRequest& request, const Question& asked) {
    ASSERT_EQ(joined(hit.title_parts), hit.head.title);
    ASSERT_NO_FATAL_FAILURE(expect_parts(hit.title_parts, hit.head.title, 0));
    const std::string& body = hit.body.empty() ? hit.head.summary : hit.body;
    ASSERT_LE(hit.snippets.size(), request.snippets);
    bool is_marked = has_mark(hit.title_parts);
    std::vector<std::pair<std::size_t, std::size_t>> shown;
    for (const Snippet& snippet : hit.snippets) {
      std::size_t begin = 0;
      for (std::uint64_t i = 0; i < snippet.start; ++i) begin += decode_utf8(body, begin).bytes;
      const std::string text = joined(snippet.parts);
      ASSERT_EQ(body.compare(begin, text.size(), text), 0) << text << " is not in " << body;
      ASSERT_NO_FATAL_FAILURE(expect_parts(snippet.parts, body, begin));
      // Dictionaries may break a stretch otherwise than the whole text, by a word or so.
      ASSERT_LE(count_words(text), request.crop_length + 1) << text;
      for (const auto& [from, to] : shown) ASSERT_TRUE(begin >= to || begin + text.size() <= from) << text;
      shown.emplace_back(begin, begin + text.size());
      is_marked = is_marked || has_mark(snippet.parts);
      ASSERT_TRUE(has_mark(snippet.parts) || hit.snippets.size() == 1) << text;
    }
    ASSERT_TRUE(is_marked || !asked.is_shown) << "found, and nothing marked: " << hit.head.key << " " << body;
  }

  std::vector<path> files_;
  std::mt19937 random_{kSeed};
  Analyzer analyzer_;
  TokenList tokens_;
};

TEST_F(Highlights, StandOnWholeWordsOfTheTextAsItIs) {
  int marked = 0;
  for (const path& file : files_) {
    test::TestIndex index;
    test::put_golden_articles(file, index);
    const auto pool = std::move(*SearcherPool::open(index.path()));
    std::vector<std::string> texts;
    SearchRequest all;
    all.query = *parse_query("", test::test_today());
    all.limit = kMaxHits;
    all.wants_body = true;
    for (const Hit& hit : pool->search(all).hits) {
      texts.push_back(hit.head.title);
      texts.push_back(hit.body);
    }
    for (int round = 0; round < kQueries / static_cast<int>(files_.size()); ++round) {
      const Question asked = question(texts);
      SearchRequest request = all;
      request.limit = kDefaultHits;
      request.text = asked.text;
      request.query = *parse_query(asked.text, test::test_today());
      request.snippets = 1 + static_cast<std::uint32_t>(pick(kMaxSnippets));
      request.crop_length = 1 + static_cast<std::uint32_t>(pick(30));
      SCOPED_TRACE("seed " + std::to_string(kSeed) + ", " + file.filename().string() + ", query " +
                   std::to_string(round) + ": " + asked.text + " (" + std::to_string(request.snippets) +
                   " of " + std::to_string(request.crop_length) + " words)");
      for (const Hit& hit : pool->search(request).hits) {
        ASSERT_NO_FATAL_FAILURE(expect_hit(hit, request, asked));
        if (asked.is_shown) ++marked;
      }
    }
  }
  EXPECT_GT(marked, kQueries / 2);
}

}  // namespace
}  // namespace dateline
