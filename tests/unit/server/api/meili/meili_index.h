// A small index and its pool, for the tests of this room: titles and labels with what HTML would eat, Korean,
// dates of several kinds.
#pragma once

#include <memory>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

#include "server/api/route.h"
#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline::test {

class MeiliIndex {
 public:
  MeiliIndex() {
    index_.label(Facet::kPerson, {"kim", "Kim Jong Un", {"김정은"}});
    index_.label(Facet::kPerson, {"bo", "Bo \"B\" <Example>", {}});
    index_.label(Facet::kSource, {"kcna", "KCNA & Co", {}});
    index_.put({"a",
                "Oil & gas <rise>",
                "Oil is dear. Kim Jong Un said so.",
                "2024-10-18",
                "en",
                "kcna",
                {"kim", "bo"},
                {"KP"}});
    index_.put({"b",
                "Oil in spring",
                "A long story. Nobody knows oil. The end of it comes late.",
                "2024-10-19T05:00Z",
                "en",
                "gazette",
                {"kim"}});
    index_.put({"c", "김정은 국무위원장", "북한군이 도착했다.", "2024-10", "ko", "kcna", {"kim"}});
    index_.put({"d", "Beans", "Beans grow.", "", "en", "gazette"});
    index_.commit();
    pool_ = std::move(SearcherPool::open(index_.path()).value());
  }

  SearcherPool& pool() { return *pool_; }
  static std::string id(const std::string& key) { return stored_article({key, "", ""}).head.id; }

  // A POST with this body; `uid` is the path's open segment.
  static Request posted(const std::string& body, const std::string& uid = "articles") {
    Request request{"POST", "/", uid, {}};
    request.segments = {uid};
    request.content_type = "application/json";
    request.body = body;
    return request;
  }
  static Request asked(Parameters parameters, std::vector<std::string> segments = {"articles"}) {
    Request request{"GET", "/", segments.empty() ? "" : segments.back(), std::move(parameters)};
    request.segments = std::move(segments);
    return request;
  }

 private:
  TestIndex index_{};
  std::unique_ptr<SearcherPool> pool_;
};

}  // namespace dateline::test
