#include "server/search/posting_reader.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "server/search/posting_cache.h"

namespace dateline {
namespace {

constexpr unsigned kSeed = 77;
constexpr std::uint32_t kDocuments = 3 * kWindowSize;

// Many documents of a few bare terms, more than a window and with gaps, as no test index would be large
// enough.
class PostingReaderTest : public ::testing::Test {
 protected:
  PostingReaderTest() {
    for (std::uint32_t document = 1; document <= kDocuments; ++document) {
      if (random_() % 50 == 0) continue;
      Xapian::Document made;
      for (const auto& [term, one_in] : {std::pair{"often", 2U}, {"some", 9U}, {"rare", 900U}}) {
        if (random_() % one_in != 0) continue;
        const auto count = static_cast<std::uint32_t>(1 + random_() % 5);
        made.add_term(term, count);
        counts_[term][document] = count;
      }
      made.add_boolean_term("Qx");
      made.add_value(spec(Facet::kLanguage).slot, pack_ids({random_() % 3 == 0 ? "ko" : "en"}));
      database_.replace_document(document, made);
      counts_[""][document] = 1;
    }
    columns_ = FacetColumns::load(database_);
  }

  // What the reader ought to say of a set of documents.
  std::map<std::uint32_t, std::uint32_t> counts_in(const std::string& term, const Window& window) {
    std::map<std::uint32_t, std::uint32_t> counts;
    for (const auto& [document, count] : counts_[term]) {
      if (window.contains(document)) counts[document - window.begin] = count;
    }
    return counts;
  }

  std::mt19937 random_{kSeed};
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
  std::shared_ptr<const FacetColumns> columns_;
  std::map<std::string, std::map<std::uint32_t, std::uint32_t>> counts_;
};

TEST_F(PostingReaderTest, GivesEveryPostingOfEachWindow) {
  for (const std::string term : {"", "often", "some", "rare", "absent"}) {
    PostingReader reader({database_, *columns_}, term);
    EXPECT_EQ(reader.documents(), counts_[term].size());
    std::size_t read = 0;
    for (std::uint32_t at = reader.next(1); at != kNoDocument; at = reader.next(at + kWindowSize)) {
      const Window window{at};
      WindowSet out;
      reader.generate(window, out);
      const auto wanted = counts_in(term, window);
      ASSERT_EQ(out.size(), wanted.size()) << "'" << term << "' from " << at;
      for (const Posting& posting : reader.postings(window, out)) {
        ASSERT_EQ(posting.count(), wanted.at(posting.offset()));
        ++read;
      }
    }
    EXPECT_EQ(read, counts_[term].size());
  }
}

// However a window was asked for before: by candidates, whole, or by others than before.
TEST_F(PostingReaderTest, TellsOfWhateverIsAskedInWhateverOrder) {
  for (int round = 0; round < 60; ++round) {
    for (const std::string term : {"often", "some", "rare"}) {
      PostingReader reader({database_, *columns_}, term);
      for (auto begin = static_cast<std::uint32_t>(1 + random_() % 100); begin < kDocuments;
           begin += kWindowSize) {
        const Window window{begin};
        const auto wanted = counts_in(term, window);
        for (std::size_t ask = 1 + random_() % 4; ask > 0; --ask) {
          WindowSet candidates;
          const std::uint32_t one_in = 1U << (random_() % 12);
          for (std::uint32_t offset = 0; offset < kWindowSize; ++offset) {
            if (random_() % one_in == 0) candidates.add(offset);
          }
          WindowSet kept = candidates;
          std::map<std::uint32_t, std::uint32_t> told;
          switch (random_() % 3) {
            case 0:
              reader.filter(window, kept);
              kept.for_each([&](std::uint32_t offset) { ASSERT_TRUE(wanted.contains(offset)); });
              candidates -= kept;
              candidates.for_each([&](std::uint32_t offset) { ASSERT_FALSE(wanted.contains(offset)); });
              break;
            case 1:
              for (const Posting& posting : reader.postings(window, candidates)) {
                told[posting.offset()] = posting.count();
              }
              candidates.for_each([&](std::uint32_t offset) {
                ASSERT_EQ(told.contains(offset), wanted.contains(offset))
                    << "seed " << kSeed << ", round " << round << ", '" << term << "', offset " << offset;
                if (told.contains(offset)) {
                  ASSERT_EQ(told[offset], wanted.at(offset));
                }
              });
              break;
            default: {
              WindowSet all;
              reader.generate(window, all);
              ASSERT_EQ(all.size(), wanted.size());
            }
          }
        }
      }
    }
  }
}

// The same from a list that is kept: windows begin at multiples of their size.
TEST_F(PostingReaderTest, TellsTheSameOfAKeptList) {
  PostingCache cache(1U << 20U);
  for (const std::string term : {"", "often", "some"}) {
    ASSERT_FALSE(cache.find({database_, term, counts_[term].size()}, {}));
    for (std::uint32_t round = 0; round < 20; ++round) {
      // In all languages, in one, in the other.
      const std::vector<std::uint32_t> languages(round % 3 == 0 ? 0 : 1, round % 3 - 1);
      PostingReader kept({database_, *columns_, &cache}, term, languages);
      PostingReader read({database_, *columns_}, term, languages);
      std::uint32_t from = 1;
      while (read.next(from) != kNoDocument) {
        ASSERT_EQ(kept.next(from), read.next(from));
        const Window window{read.next(from) - read.next(from) % kWindowSize};
        WindowSet candidates;
        const std::uint32_t one_in = 1U << (random_() % 12);
        for (std::uint32_t offset = 0; offset < kWindowSize; ++offset) {
          if (random_() % one_in == 0) candidates.add(offset);
        }
        const auto told = [&](PostingReader& reader) {
          std::map<std::uint32_t, std::uint32_t> counts;
          for (const Posting& posting : reader.postings(window, candidates)) {
            if (candidates.has(posting.offset())) counts[posting.offset()] = posting.count();
          }
          return counts;
        };
        ASSERT_EQ(told(kept), told(read)) << "seed " << kSeed << ", '" << term << "' from " << from;
        WindowSet all_kept;
        WindowSet all_read;
        kept.generate(window, all_kept);
        read.generate(window, all_read);
        ASSERT_TRUE(all_kept.includes(all_read) && all_read.includes(all_kept));
        from = window.begin + kWindowSize;
      }
      EXPECT_EQ(kept.next(from), kNoDocument);
    }
  }
}

TEST_F(PostingReaderTest, ReadersOpenATermOnce) {
  PostingReaders readers(database_, *columns_);
  EXPECT_EQ(&readers.reader("some"), &readers.reader("some"));
  EXPECT_NE(&readers.reader("some"), &readers.reader("some", {0}));
  EXPECT_TRUE(readers.reader("some").is_exact());
  EXPECT_FALSE(readers.reader("some", {0}).is_exact());
}

}  // namespace
}  // namespace dateline
