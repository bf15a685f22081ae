#include "server/api/feed_routes.h"

#include <algorithm>

#include "indexer/base/digest.h"
#include "server/api/feed.h"
#include "server/api/feed_atom.h"
#include "server/api/feed_parameters.h"
#include "server/api/feed_rss.h"
#include "server/api/http_date.h"
#include "server/api/problem.h"

namespace dateline {
namespace {

constexpr std::size_t kHashLength = 24;  // hexadecimal characters: 96 bits

struct Format {
  std::string_view path;
  std::string_view type;
  std::string (*write)(const Feed&);
};

constexpr Format kFormats[] = {{kAtomPath, kAtomType, atom_feed}, {kRssPath, kRssType, rss_feed}};

std::int64_t last_change(const IndexInfo& index, Day today) {
  const std::int64_t midnight = std::chrono::sys_seconds(today).time_since_epoch().count();
  const auto updated = parse_iso_date("updated", index.updated);
  return updated ? std::max(updated->sort_seconds(), midnight) : midnight;
}

Reply feed_reply(SearcherPool& pool, const Request& request, const SearchRules& rules, const Format& format) {
  auto parameters = read_feed_parameters(request.parameters, rules);
  if (!parameters) return problem_reply(parameters.error());
  parameters->request.deadline = request.deadline;
  const SearchResponse response = pool.search(parameters->request);
  Reply reply;
  reply.content_type = std::string(format.type) + "; charset=utf-8";
  reply.body = format.write(make_feed(*parameters, response, {request.base_url, format.path}));
  reply.headers = {{"ETag", "W/\"" + hex(sha256(reply.body)).substr(0, kHashLength) + "\""},
                   {"Last-Modified", http_date(last_change(response.index, rules.today))}};
  return reply;
}

}  // namespace

std::vector<Route> feed_routes(SearcherPool& pool, const MakeRules& rules) {
  std::vector<Route> routes;
  for (const Format& format : kFormats) {
    routes.push_back({std::string(format.path), [&pool, rules, &format](const Request& request) {
                        return feed_reply(pool, request, rules(), format);
                      }});
  }
  return routes;
}

}  // namespace dateline
