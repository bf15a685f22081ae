// Searcher: one snapshot of the index, lent to one thread for one request; and the pool that lends them.
// Nothing above this file knows Xapian or how many databases there are. The pool sees commits and switched
// generations and answers each request wholly from one revision; a request that met a concurrent commit is
// done again, unseen by the caller. A bounded number of searches match at once, the others wait
// (search_gate.h). SearcherPool is safe from any thread; its results are plain values.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "server/search/bookmark.h"
#include "server/search/export_run.h"
#include "server/search/search_report.h"
#include "server/search/search_request.h"
#include "server/search/search_response.h"
#include "server/search/suggestions.h"

namespace dateline {

// What a server keeps of decoded posting lists unless told otherwise: at 200,000 articles all that are asked
// for often, and little beside the columns of an index that is much larger.
inline constexpr std::size_t kDefaultPostingBytes = std::size_t{64} << 20;

struct PoolOptions {
  std::size_t search_threads = 0;  // searches that match at once; 0: as many as the machine has cores
  std::size_t posting_bytes = 0;   // of decoded posting lists that are kept of a revision; 0: none
  // Is told, by the thread that searched, of each search() and search_all() that shows hits and is_reported.
  std::function<void(const SearchReport&)> observe = {};
};

class SearcherPool {
 public:
  // Opens the index once to see that it is there and of this schema version. Errors as current_generation()
  // and "schema: the index is version 3, this program reads 2; rebuild it with ...".
  static Result<std::unique_ptr<SearcherPool>> open(const std::filesystem::path& db,
                                                    const PoolOptions& options = {});
  // Several indexes that answer as one: statistics and counts are those of all articles together. An article
  // that two of them hold is found twice.
  static Result<std::unique_ptr<SearcherPool>> open(const std::vector<std::filesystem::path>& dbs,
                                                    const PoolOptions& options = {});
  ~SearcherPool();

  // Each throws std::runtime_error when the index cannot be read (answered as 503 index_unavailable), and
  // QueryTimeout when the deadline passes before the answer is whole (503 query_timeout); waiting counts.
  SearchResponse search(const SearchRequest& request);
  // The answers to several, in order, all of one revision; the first one's deadline is that of all. Waits for
  // its turn once, as the dearest of them.
  std::vector<SearchResponse> search_all(const std::vector<SearchRequest>& requests);
  // One facet's values over all matches of the request (facet_values.h).
  FacetValuesResponse facet_values(const SearchRequest& request, const FacetValuesOptions& options);
  // nullopt: no article of that id. Marks are those of the request's query as the index completes it (an
  // empty one marks nothing).
  std::optional<ArticleResponse> article(std::string_view id, const SearchRequest& request);
  // The articles that are most like the one of that id, at most `limit` (similar.h); nullopt: there is none.
  std::optional<SimilarResponse> similar(std::string_view id, std::uint32_t limit,
                                         const Deadline& deadline = {});
  // The id and label of a facet value by id, label, alias or code (folded); nullopt when the index has none.
  std::optional<Label> resolve(Facet facet, std::string_view value);
  Suggestions suggest(const SuggestRequest& request);
  // An export's articles, fixed now; and its next rows, from a snapshot that is lent for this call alone.
  // export_rows() also throws IndexReplaced.
  ExportRun begin_export(const SearchRequest& request);
  std::vector<Hit> export_rows(ExportRun& run);
  // How far the index has come; and the matches that came into it within a range, the latest first, as an
  // export has rows. begin_news() also throws IndexReplaced, when another index took the place of that of
  // `range.until`.
  Bookmark bookmark();
  ExportRun begin_news(const SearchRequest& request, const NewsRange& range);
  IndexInfo info();

 private:
  struct State;
  explicit SearcherPool(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dateline
