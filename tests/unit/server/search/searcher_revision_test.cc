// Searching while the indexer commits: each answer is wholly of one revision, and none fails. Meant to be run
// under ThreadSanitizer too.
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "indexer/base/digest.h"
#include "indexer/index/document_builder.h"
#include "indexer/index/index_database.h"
#include "indexer/index/index_writer.h"
#include "server/query/parser.h"
#include "server/search/posting_cache.h"
#include "server/search/searcher.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

constexpr std::uint64_t kCommits = 200;
constexpr int kReaders = 8;

// What a revision holds: article ids to sources, the newest first.
using Held = std::vector<std::pair<std::string, std::string>>;

// Each commit adds an article and now and then replaces or removes others.
class Writer {
 public:
  // The first commit has so many articles more, at most 700.
  Writer(const std::filesystem::path& db, int articles) {
    const Generation generation = generation_at(db, 1);
    std::filesystem::create_directories(generation.folder);
    create_index(generation, "").commit();
    std::ofstream(db / kCurrentFile) << generation_name(1) << "\n";
    writer_.emplace(IndexWriter::Place{WriterMode::kInPlace, generation, *open_index_for_writing(generation)},
                    authority_, BatchBounds{});
    history_.emplace_back();
    for (int i = 0; i < articles; ++i) put(kFirst + i, "source" + std::to_string(i % 7));
  }

  void commit() {
    const auto next = static_cast<int>(history_.size());
    put(next, "source" + std::to_string(next % 7));
    if (next % 3 == 0) put(next / 3, "changed" + std::to_string(next % 2));
    if (next % 5 == 0) remove(next / 5);
    {
      const std::lock_guard lock(mutex_);
      Held held(now_.rbegin(), now_.rend());
      for (auto& [key, source] : held) key = article_id(key);
      history_.push_back(std::move(held));
    }
    writer_->commit(next);
  }

  Held at(std::uint64_t revision) {
    const std::lock_guard lock(mutex_);
    return history_.at(revision);
  }

 private:
  static constexpr int kFirst = 300;  // above the numbers of the commits

  // Keys are in the order of dates.
  static std::string key_of(int number) { return "k" + std::to_string(1000 + number); }

  void put(int number, const std::string& source) {
    test::TestArticle article{key_of(number), "Title", "troops march " + source};
    article.date = std::to_string(1000 + number);
    article.source = source;
    const StoredArticle stored = test::stored_article(article);
    const Xapian::Document document = *builder_.build(stored);
    if (const auto existing = writer_->find(stored.head.id)) {
      writer_->replace(*existing, stored.head.id, document);
    } else {
      writer_->add(stored.head.id, document);
    }
    now_[article.key] = source;
  }

  void remove(int number) {
    if (now_.erase(key_of(number)) == 0) return;
    writer_->remove(*writer_->find(article_id(key_of(number))));
  }

  Authority authority_;
  DocumentBuilder builder_;
  std::optional<IndexWriter> writer_;
  std::map<std::string, std::string> now_;
  std::mutex mutex_;
  std::deque<Held> history_;  // under mutex_; by revision
};

SearchRequest request_of(int round) {
  SearchRequest request;
  request.text = "troops march";
  request.query = *parse_query(request.text, test::test_today());
  request.switches = {true, true, true, true};
  request.sort = round % 2 == 0 ? Sort::kNewest : Sort::kRelevance;
  return request;
}

// "" when the answer is what its revision holds.
std::string fault_of(const SearchRequest& request, const SearchResponse& response, const Held& held) {
  if (response.total != held.size()) return "total " + std::to_string(response.total);
  if (response.index.documents != held.size()) return "documents";
  std::map<std::string, std::uint64_t> sources;
  for (const auto& [id, source] : held) ++sources[source];
  if (response.facets[0].values.size() != sources.size()) return "sources";
  for (const FacetCount& value : response.facets[0].values) {
    if (value.count != sources[value.id]) return "count of " + value.id;
  }
  if (response.hits.size() != std::min<std::size_t>(held.size(), 10)) return "hits";
  for (std::size_t i = 0; i < response.hits.size(); ++i) {
    const StoredHead& head = response.hits[i].head;
    const auto found =
        std::find_if(held.begin(), held.end(), [&](const auto& article) { return article.first == head.id; });
    if (found == held.end()) return "an article that is not there";
    if (found->second != head.source) return "an article as it was before";
    if (request.sort == Sort::kNewest && found != held.begin() + static_cast<std::ptrdiff_t>(i)) {
      return "order";
    }
  }
  return "";
}

void search_through_two_hundred_commits(const PoolOptions& options, int articles) {
  const test::TempFolder folder;
  Writer writer(folder.path(), articles);
  const auto pool = std::move(*SearcherPool::open(folder.path(), options));
  std::atomic<bool> is_done{false};
  std::atomic<std::uint64_t> searches{0};
  std::mutex mutex;
  std::vector<std::string> faults;  // under mutex
  std::vector<std::thread> readers;
  readers.reserve(kReaders);
  for (int reader = 0; reader < kReaders; ++reader) {
    readers.emplace_back([&, reader] {
      std::uint64_t last = 0;
      for (int round = reader; !is_done; ++round) {
        std::string fault;
        try {
          const SearchRequest request = request_of(round);
          const SearchResponse response = pool->search(request);
          fault = fault_of(request, response, writer.at(response.index.revision));
          if (response.index.revision < last) fault = "an earlier revision than before";
          last = response.index.revision;
        } catch (const std::exception& error) {
          fault = error.what();
        }
        ++searches;
        const std::lock_guard lock(mutex);
        if (!fault.empty()) faults.push_back(fault);
      }
    });
  }
  for (std::uint64_t commit = 0; commit < kCommits; ++commit) writer.commit();
  // The last revision is searched too.
  const std::uint64_t before = searches;
  while (searches < before + 2UL * kReaders) std::this_thread::yield();
  is_done = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(faults, std::vector<std::string>{});
  EXPECT_GT(searches, kCommits / 4);
  EXPECT_EQ(pool->info().revision, kCommits);
}

TEST(SearcherRevisions, AnswerWhollyThroughTwoHundredCommits) {
  search_through_two_hundred_commits({}, 0);
}

// Lists of so many articles are kept; the budget has room for some of them.
TEST(SearcherRevisions, AnswerWhollyFromKeptLists) {
  search_through_two_hundred_commits({.posting_bytes = 12'000}, PostingCache::kLeastDocuments + 80);
}

}  // namespace
}  // namespace dateline
