#include "tests/golden/query_table.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/golden/golden_articles.h"

namespace dateline::test {
namespace {

using nlohmann::json;

std::string joined(std::vector<std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::string codes_of(const std::vector<Warning>& warnings) {
  std::vector<std::string> codes;
  for (const Warning& warning : warnings) codes.push_back(warning.code);
  return joined(std::move(codes));
}

std::string keys_of(const SearchResponse& response) {
  std::vector<std::string> keys;
  for (const Hit& hit : response.hits) keys.push_back(hit.head.key);
  std::sort(keys.begin(), keys.end());
  return joined(std::move(keys));
}

// The row as it should have been: [text, reading, warnings, hits], and "any" when the row says so.
json answered(const json& row, SearcherPool& pool) {
  SearchRequest request;
  request.text = row.at(0).get<std::string>();
  request.limit = kMaxHits;
  const bool is_any = row.size() > 4;
  if (is_any && row.at(4) != "any") throw std::runtime_error("row: want \"any\", got " + row.at(4).dump());
  request.match = is_any ? Match::kAny : Match::kAll;
  auto query = parse_query(request.text, test_today());
  if (!query) return json{row.at(0), "refused", query.error().field, 0};
  request.query = std::move(*query);
  const SearchResponse response = pool.search(request);
  json got{row.at(0), response.reading, codes_of(response.warnings)};
  if (row.size() > 3 && row.at(3).is_number()) {
    got.push_back(response.total);
  } else {
    got.push_back(keys_of(response));
    if (response.total != response.hits.size()) throw std::runtime_error("row: too many hits for keys");
  }
  if (is_any) got.push_back("any");
  return got;
}

}  // namespace

std::vector<std::string> run_query_table(const std::filesystem::path& file) {
  const json data = json::parse(read_text(file));
  TestIndex index;
  put_golden_articles(file.parent_path() / data.at("corpus").get<std::string>(), index);
  auto pool = SearcherPool::open(index.path());
  if (!pool) throw std::runtime_error(pool.error().message);
  std::vector<std::string> differences;
  for (const json& row : data.at("rows")) {
    const json got = answered(row, **pool);
    if (got != row) differences.push_back("want " + row.dump() + "\ngot  " + got.dump());
  }
  if (data.at("rows").empty()) differences.emplace_back("there are no rows");
  return differences;
}

}  // namespace dateline::test
