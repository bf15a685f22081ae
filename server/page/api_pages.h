// The pages on the JSON interface, from its own description (api/openapi.h) with the server's limits: every
// address with its parameters and the shape of its answer at /help/api, every error code with what to do at
// /help/errors, where problem documents link to. They need no index. Made at start-up; immutable, safe from
// any thread.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>

#include "server/api/search_rules.h"
#include "server/page/page_frame.h"

namespace dateline {

class ApiPages {
 public:
  explicit ApiPages(const SearchLimits& limits);

  // Addresses, parameters and schemas are anchors: /help/api#search, #Hit.
  PageContent addresses(const Words& words) const;
  // Each code is an anchor: /help/errors#bad_date.
  PageContent errors(const Words& words) const;

 private:
  std::shared_ptr<const nlohmann::ordered_json> document_;
};

}  // namespace dateline
