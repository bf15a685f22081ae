#include "indexer/schema/words_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <stdexcept>

#include "indexer/schema/word_sequence.h"
#include "indexer/schema/word_sequence_writer.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(WordsReference, GoesThroughItsBytes) {
  for (const WordsReference reference :
       {WordsReference{8, 1}, WordsReference{(std::uint64_t{1} << 40U) - 1, kMaxWordsBytes}}) {
    EXPECT_EQ(decode_reference(encode_reference(reference)), reference);
  }
  EXPECT_FALSE(decode_reference(""));
  EXPECT_FALSE(decode_reference(encode_reference({8, 0})));
  EXPECT_FALSE(decode_reference(encode_reference({std::uint64_t{1} << 40U, 1})));
  EXPECT_FALSE(decode_reference(encode_reference({8, kMaxWordsBytes + 1})));
  EXPECT_FALSE(decode_reference(encode_reference({8, 4}) + "x"));
}

TEST(WordsReference, IsNeverTakenForASequence) {
  for (const bool is_alternative : {false, true}) {
    WordSequenceWriter writer;
    writer.add(TextField::kBody, {"a", "a", false});
    if (is_alternative) writer.add(TextField::kBody, {"b", "b", true});
    EXPECT_FALSE(decode_reference(writer.encode()));
  }
  EXPECT_FALSE(WordSequence::read(encode_reference({8, 4})));
}

TEST(WordsFile, ReadsWhatStandsAtAPlace) {
  const test::TempFolder folder;
  std::string text(kWordsFileStart);
  for (int i = 0; i < 4000; ++i) text += std::to_string(1000000 + i);
  WordsFile file(folder.write("words", text));
  for (const std::uint64_t offset : {8U, 15U, 20000U, 4090U, 8U}) {
    EXPECT_EQ(file.read({offset, 7}), text.substr(offset, 7)) << offset;
  }
  EXPECT_EQ(file.read({8, 20000}), text.substr(8, 20000));
  EXPECT_EQ(file.read({text.size() - 7, 7}), text.substr(text.size() - 7));
  EXPECT_THROW(file.read({text.size() - 7, 8}), std::runtime_error);
  EXPECT_THROW(file.read({text.size() + 100, 8}), std::runtime_error);
}

TEST(WordsFile, SaysWhichFileIsNotThere) {
  const test::TempFolder folder;
  WordsFile file(folder.path() / "words");
  try {
    file.read({8, 1});
    FAIL() << "want an error";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("words': No such file"), std::string::npos) << error.what();
  }
}

TEST(WordsFile, DoubtsWhatWasReadOfAFileThatIsCut) {
  const test::TempFolder folder;
  const auto path = folder.write("words", "DLWORDS1abc");
  WordsFile file(path);
  EXPECT_NO_THROW(file.check()) << "it is not open";
  file.read({8, 3});
  EXPECT_NO_THROW(file.check());
  std::filesystem::resize_file(path, 9);
  EXPECT_THROW(file.check(), std::runtime_error);
}

TEST(WordsFile, SeesWhatIsAddedWhileItIsOpen) {
  const test::TempFolder folder;
  const auto path = folder.write("words", "DLWORDS1abc");
  WordsFile file(path);
  EXPECT_EQ(file.read({8, 3}), "abc");
  std::ofstream(path, std::ios::app) << "def";
  EXPECT_EQ(file.read({11, 3}), "def");
}

TEST(WordsFile, AsksAheadForWhateverItIsGiven) {
  const test::TempFolder folder;
  WordsFile file(folder.write("words", "DLWORDS1abc"));
  file.prefetch({8, 3});
  EXPECT_EQ(file.read({8, 3}), "abc");
  file.prefetch({8, 3});
  file.prefetch({10, kMaxWordsBytes});
  file.prefetch({(std::uint64_t{1} << 40U) - 1, 1});
  EXPECT_EQ(file.read({9, 2}), "bc");
}

}  // namespace
}  // namespace dateline
