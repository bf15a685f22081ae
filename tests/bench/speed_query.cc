#include "tests/bench/speed_query.h"

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "indexer/base/utf8.h"

namespace dateline::bench {
namespace {

using Json = nlohmann::ordered_json;

// By WordMatch.
constexpr std::array<std::string_view, 3> kOperators{"AND", "OR", "PHRASE"};
constexpr std::array<std::string_view, 3> kBetween{" ", " OR ", " "};

// The text of a member; "" for null and none, nullopt for anything else.
std::optional<std::string> text_of(const Json& object, const char* name) {
  const auto member = object.find(name);
  if (member == object.end() || member->is_null()) return "";
  if (member->is_number_integer()) return member->dump();
  if (!member->is_string()) return std::nullopt;
  return member->get<std::string>();
}

std::optional<WordMatch> match_of(std::string_view name) {
  for (std::size_t i = 0; i < kOperators.size(); ++i) {
    if (kOperators[i] == name) return static_cast<WordMatch>(i);
  }
  return std::nullopt;
}

std::optional<std::vector<std::string>> words_of(const Json& object) {
  const auto member = object.find("terms");
  if (member == object.end() || !member->is_array() || member->empty()) return std::nullopt;
  std::vector<std::string> words;
  for (const Json& word : *member) {
    if (!word.is_string()) return std::nullopt;
    words.push_back(word.get<std::string>());
  }
  return words;
}

std::optional<SpeedQuery> parse_line(const std::string& line) {
  const Json object = Json::parse(line, nullptr, false);
  if (!object.is_object()) return std::nullopt;
  SpeedQuery query;
  for (const auto& [name, target] :
       {std::pair{"qid", &query.id}, std::pair{"kind", &query.kind}, std::pair{"country", &query.country},
        std::pair{"from", &query.from}, std::pair{"to", &query.to}}) {
    auto text = text_of(object, name);
    if (!text) return std::nullopt;
    *target = std::move(*text);
  }
  const auto name = text_of(object, "op");
  const auto match = name ? match_of(*name) : std::nullopt;
  auto words = words_of(object);
  if (!match || !words) return std::nullopt;
  query.match = *match;
  query.words = std::move(*words);
  return query;
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace

Result<std::vector<SpeedQuery>> read_speed_queries(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return make_error("queries", "cannot read '" + printable(file.string()) + "'");
  std::vector<SpeedQuery> queries;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    auto query = parse_line(line);
    if (!query) {
      return make_error("queries",
                        printable(file.string()) + " line " + std::to_string(number) +
                            ": want an object with qid, kind, op (AND, OR, PHRASE) and terms, got '" +
                            printable(line.substr(0, 80)) + "'");
    }
    queries.push_back(std::move(*query));
  }
  if (queries.empty()) return make_error("queries", "'" + printable(file.string()) + "' has none");
  return queries;
}

std::string to_json_line(const SpeedQuery& query) {
  const Json object{{"qid", query.id},
                    {"kind", query.kind},
                    {"op", kOperators[static_cast<std::size_t>(query.match)]},
                    {"terms", query.words},
                    {"country", or_null(query.country)},
                    {"from", or_null(query.from)},
                    {"to", or_null(query.to)}};
  return object.dump();
}

std::string typed_text(const SpeedQuery& query) {
  std::string text;
  for (const std::string& word : query.words) {
    if (!text.empty()) text += kBetween[static_cast<std::size_t>(query.match)];
    text += word;
  }
  return query.match == WordMatch::kPhrase ? "\"" + text + "\"" : text;
}

}  // namespace dateline::bench
