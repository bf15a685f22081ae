#include "indexer/schema/word_sequence_writer.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::string encode(const std::vector<SequenceWord>& body) {
  WordSequenceWriter writer;
  for (const SequenceWord& word : body) writer.add(TextField::kBody, word);
  return writer.encode();
}

constexpr std::size_t kNumbers = 4;  // in front

struct SizeCase {
  std::string_view what;
  std::vector<SequenceWord> body;
  std::size_t bytes;
};

TEST(WordSequenceWriter, SpendsAHashAWordAndLittleElse) {
  const std::vector<SizeCase> cases{
      {"a hash, its bit, a number", {{"a", "a"}}, 3 + 1 + 1},
      {"no hash for a stem that is the word", {{"a", "a"}, {"b", "b"}}, 2 * 3 + 1 + 2},
      {"one for a stem that is not", {{"as", "a"}, {"b", "b"}}, 3 * 3 + 1 + 2},
      {"a number for a word that comes again", {{"a", "a"}, {"b", "b"}, {"a", "a"}}, 2 * 3 + 1 + 3},
      {"bits where there are alternatives", {{"a", "a"}, {"b", "b", true}}, 2 * 3 + 1 + 1 + 2},
  };
  for (const auto& [what, body, bytes] : cases) EXPECT_EQ(encode(body).size(), kNumbers + bytes) << what;
}

TEST(WordSequenceWriter, TakesTheFirstSaltThatTellsAllWordsApart) {
  std::vector<std::string> words;
  std::vector<SequenceWord> body;
  // Of so many, some two have one hash of three bytes with most salts.
  for (int i = 0; i < 6000; ++i) words.push_back("w" + std::to_string(i));
  for (const std::string& word : words) body.push_back({word, word});
  EXPECT_GT(encode(body).front(), 7) << "a salt above 0";
  EXPECT_EQ(encode({body.begin(), body.begin() + 10}).front(), 0);
}

TEST(WordSequenceWriter, GivesNothingOfNoWords) {
  EXPECT_EQ(encode({}), "");
}

}  // namespace
}  // namespace dateline
