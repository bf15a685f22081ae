#include "server/search/word_counter.h"

#include <gtest/gtest.h>

#include "indexer/schema/layout.h"
#include "server/query/parser.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class WordCounterTest : public ::testing::Test {
 protected:
  RankedWord word(const std::string& text) {
    return ranked_query(parse_query(text, test::test_today())->root, analyzer_, columns_->languages())
        .words.front();
  }

  // "1:0/2 3:1/0": documents with occurrences in title and body, then the frequency.
  std::string read(const RankedWord& word) {
    PostingReaders readers(database_, *columns_);
    WordCounter counter(readers, word);
    WindowSet all;
    std::vector<std::uint32_t> offsets;
    for (std::uint32_t document = 1; document <= database_.get_lastdocid(); ++document) {
      all.add(document);
      offsets.push_back(document);
    }
    const auto counts = counter.count({Window{0}, all, offsets});
    if (counter.is_stems_alone()) {
      std::vector<Occurrences> visited(counts.size(), Occurrences{});
      for (int round = 0; round < 2; ++round) {
        counter.for_each({Window{0}, all, offsets}, [&](std::uint32_t offset, const Occurrences& found) {
          Occurrences& seen = visited[offset - 1];
          if (round == 0) {
            EXPECT_EQ(seen, Occurrences{}) << "each once";
          }
          seen = found;
        });
        EXPECT_TRUE(std::equal(visited.begin(), visited.end(), counts.begin(), counts.end()));
      }
    }
    std::string out;
    std::uint32_t document = 0;
    for (const Occurrences& found : counts) {
      ++document;
      if (found[0] + found[1] == 0) continue;
      out += std::to_string(document) + ":" + std::to_string(found[0]) + "/" + std::to_string(found[1]) + " ";
    }
    return out + std::to_string(counter.frequency().documents) + "," +
           std::to_string(counter.frequency().occurrences);
  }

  test::TestIndex index_{{{"a", "Storm", "storms and a storm"},
                          {"b", "Quiet", "no storm"},
                          {"c", "Les notes", "notes et notes", "", "fr"},
                          {"d", "Not", "not a note", "", "en"},
                          {"e", "김정은", "김정은이 김정은", "", "ko"},
                          {"f", "Ким", "Ким Чен Ын и ким", "", "ru"}}};
  Xapian::Database database_{generation_at(index_.path(), 1).glass.string()};
  std::shared_ptr<const FacetColumns> columns_ = FacetColumns::load(database_);
  Analyzer analyzer_;
};

TEST_F(WordCounterTest, CountsStemsByField) {
  EXPECT_EQ(read(word("storm")), "1:1/2 2:0/1 2,4");
  EXPECT_EQ(read(word("title:storms")), "1:1/0 1,1");
  EXPECT_EQ(read(word("absent")), "0,0");
}

TEST_F(WordCounterTest, KeepsAStemToItsLanguages) {
  // In French "notes" is "not", in English "note".
  EXPECT_EQ(read(word("notes")).substr(0, 14), "3:1/2 4:0/1 3,");
}

TEST_F(WordCounterTest, TellsWordsThatAreStemsAlone) {
  const auto is_stems_alone = [this](const std::string& text) {
    const RankedWord asked = word(text);
    PostingReaders readers(database_, *columns_);
    return WordCounter(readers, asked).is_stems_alone();
  };
  EXPECT_TRUE(is_stems_alone("storm"));
  EXPECT_TRUE(is_stems_alone("notes"));
  EXPECT_FALSE(is_stems_alone("title:storm"));
  EXPECT_FALSE(is_stems_alone("\"a storm\""));
}

TEST_F(WordCounterTest, CountsForms) {
  RankedWord forms;
  forms.forms = {"storms", "quiet"};
  EXPECT_EQ(read(forms), "1:0/1 2:1/0 1,1");
}

TEST_F(WordCounterTest, CountsARowByItsRarestPosition) {
  RankedWord name;
  name.rows = {{{"김정은"}}, {{"ким"}, {"чен", "чена"}, {"ын"}}};
  EXPECT_EQ(read(name), "5:1/2 6:0/1 2,3");
}

}  // namespace
}  // namespace dateline
