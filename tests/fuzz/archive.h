// Archive: fifty made articles, some of them hostile, in a real index in a temporary folder, and all routes
// of the server over them. Used by the targets that ask for replies. One thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "server/http/dispatch.h"
#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline::fuzz {

class Archive {
 public:
  Archive();

  // The reply to GET `target`, as the server's dispatcher gives it; bytes that no address holds are encoded.
  Reply get(std::string_view target) const;
  // The reply to POST `target` with a body of JSON.
  Reply post(const std::string& target, std::string_view body) const;

 private:
  test::TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
  std::unique_ptr<Dispatcher> dispatcher_;
};

// What must hold of every reply: a status that is no fault of the server, headers of one line, and a body of
// its type: JSON, XML, CSV or a page with no markup but the templates'.
void check_reply(const Reply& reply);

}  // namespace dateline::fuzz
