#include "server/cli/alert_state.h"

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;

Json mark_json(const ShardMark& mark) {
  return Json{{"index", mark.index},
              {"database", mark.database},
              {"last", mark.last},
              {"newest", mark.newest},
              {"atNewest", mark.at_newest}};
}

// Throws Json::exception for what is not of the form.
ShardMark read_mark(const Json& json) {
  return {json.at("index").get<std::string>(), json.at("database").get<std::string>(),
          json.at("last").get<std::uint32_t>(), json.at("newest").get<std::int64_t>(),
          json.at("atNewest").get<std::uint64_t>()};
}

}  // namespace

std::string encode_alert_state(const AlertState& state) {
  Json searches = Json::object();
  for (const auto& [name, bookmark] : state.searches) {
    Json marks = Json::array();
    for (const ShardMark& mark : bookmark.shards) marks.push_back(mark_json(mark));
    searches[name] = std::move(marks);
  }
  return Json{{"version", kVersion}, {"searches", std::move(searches)}}.dump(1, ' ', false,
                                                                             Json::error_handler_t::replace) +
         "\n";
}

Result<AlertState> decode_alert_state(std::string_view text) {
  AlertState state;
  if (text.empty()) return state;
  try {
    const Json json = Json::parse(text);
    if (json.at("version") != kVersion) {
      return make_error("state", "it is of another version of the program: want 1, got " +
                                     json.at("version").dump().substr(0, 20));
    }
    for (const auto& [name, marks] : json.at("searches").items()) {
      Bookmark& bookmark = state.searches[name];
      for (const Json& mark : marks) bookmark.shards.push_back(read_mark(mark));
    }
  } catch (const Json::exception&) {
    return make_error("state", "it is no state of dateline-server alert, or a damaged one");
  }
  return state;
}

}  // namespace dateline
