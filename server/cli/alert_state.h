// AlertState: what `alert` remembers between runs: of each search how far each index had come. A plain value
// and its JSON.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "indexer/base/result.h"
#include "server/search/bookmark.h"

namespace dateline {

struct AlertState {
  std::map<std::string, Bookmark, std::less<>> searches;  // by name

  friend bool operator==(const AlertState&, const AlertState&) = default;
};

// {"version":1,"searches":{NAME:[{"index","database","last","newest","atNewest"}]}} and a line end.
std::string encode_alert_state(const AlertState& state);
// "" is the state before the first run. Errors: another version, or nothing of the kind.
Result<AlertState> decode_alert_state(std::string_view text);

}  // namespace dateline
