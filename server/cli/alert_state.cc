#include "server/cli/alert_state.h"

#include <nlohmann/json.hpp>
#include <utility>

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

// The library would cast a number of another kind or size to what is asked for.
template <typename Integer>
Integer read_integer(const Json& json) {
  if (json.is_number_unsigned() && std::in_range<Integer>(json.get<std::uint64_t>()))
    return json.get<Integer>();
  if (json.is_number_integer() && !json.is_number_unsigned() &&
      std::in_range<Integer>(json.get<std::int64_t>())) {
    return json.get<Integer>();
  }
  throw Json::other_error::create(0, "a number that cannot be", &json);
}

// Throws Json::exception for what is not of the form.
ShardMark read_mark(const Json& json) {
  return {json.at("index").get<std::string>(), json.at("database").get<std::string>(),
          read_integer<std::uint32_t>(json.at("last")), read_integer<std::int64_t>(json.at("newest")),
          read_integer<std::uint64_t>(json.at("atNewest"))};
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
                                     json.at("version").dump(-1, ' ', true).substr(0, 20));
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
