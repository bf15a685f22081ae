#include "server/api/meili/search_query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "server/api/meili/field_reader.h"
#include "server/query/filter_parser.h"
#include "server/query/parser.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 5> kFacetNames{"source", "person", "country", "language", "date_ts"};
constexpr std::uint32_t kMeiliCropLength = 10;

FieldChoice choice_of(const std::vector<std::string>& names) {
  const bool has_all = std::find(names.begin(), names.end(), "*") != names.end();
  return {has_all, names};
}

void read_paging(FieldReader& fields, SearchQuery& query) {
  const auto page = fields.whole("page");
  const auto hits_per_page = fields.whole("hitsPerPage");
  const auto offset = fields.whole("offset");
  const auto limit = fields.whole("limit");
  std::uint64_t first = 0;
  if (page || hits_per_page) {
    query.paging = Paging::kPages;
    query.page = page.value_or(query.page);
    query.limit = hits_per_page.value_or(query.limit);
    first = std::uint64_t{query.limit} * (query.page - std::min(query.page, 1U));
  } else {
    query.offset = offset.value_or(query.offset);
    query.limit = limit.value_or(query.limit);
    first = query.offset;
  }
  const bool is_before_all = query.paging == Paging::kPages && query.page == 0;
  SearchRequest& request = query.request;
  request.offset = static_cast<std::uint32_t>(std::min<std::uint64_t>(first, request.window));
  request.limit = is_before_all ? 0 : std::min({query.limit, kMaxMeiliHits, request.window - request.offset});
}

// `body:30` or `*`; the last of several counts.
void read_crop(FieldReader& fields, SearchQuery& query) {
  std::uint32_t length = fields.whole("cropLength").value_or(kMeiliCropLength);
  for (std::string_view name : fields.list("attributesToCrop").value_or(std::vector<std::string>{})) {
    std::optional<std::uint32_t> own;
    if (const std::size_t colon = name.rfind(':'); colon != std::string_view::npos) {
      std::uint32_t words = 0;
      const char* const end = name.data() + name.size();
      const auto [at, error] = std::from_chars(name.data() + colon + 1, end, words);
      if (error == std::errc() && at == end) own = words;
      name = name.substr(0, colon);
    }
    if (name != "body" && name != "*") continue;
    query.crops_body = true;
    if (own) length = *own;
  }
  // No words at all: the text is not cut.
  if (length == 0) query.crops_body = false;
  query.request.crop_length = std::min(length, kMaxCropLength);
  if (auto marker = fields.text("cropMarker")) query.crop_marker = std::move(*marker);
}

void read_shape(FieldReader& fields, SearchQuery& query) {
  if (const auto names = fields.list("attributesToRetrieve")) query.retrieved = choice_of(*names);
  if (const auto names = fields.list("attributesToHighlight")) query.highlighted = choice_of(*names);
  if (auto tag = fields.text("highlightPreTag")) query.pre_tag = std::move(*tag);
  if (auto tag = fields.text("highlightPostTag")) query.post_tag = std::move(*tag);
  read_crop(fields, query);
  query.shows_positions = fields.flag("showMatchesPosition");
  query.shows_score = fields.flag("showRankingScore");
  SearchRequest& request = query.request;
  const bool marks_body = query.highlighted.has("body") && !query.crops_body;
  request.wants_body = query.retrieved.has("body") || query.formats("body");
  request.snippets = query.crops_body ? 1 : 0;
  request.marks_body = marks_body || query.shows_positions;
  request.marks_labels = !query.highlighted.empty() || query.shows_positions;
}

void read_facets(FieldReader& fields, SearchQuery& query) {
  SearchRequest& request = query.request;
  request.wants_facet.fill(false);
  request.facet_limit = kMeiliFacetValues;
  query.facets = fields.list("facets");
  if (!query.facets) return;
  if (choice_of(*query.facets).has_all) query.facets->assign(kFacetNames.begin(), kFacetNames.end());
  for (const std::string& name : *query.facets) {
    if (name == "date_ts") request.wants_seconds = true;
    for (const FacetSpec& facet : kFacets) {
      if (facet.name == name) request.wants_facet[static_cast<std::size_t>(facet.facet)] = true;
    }
  }
}

void read_sort(FieldReader& fields, SearchQuery& query) {
  bool is_sorted = false;
  for (const std::string& rule : fields.list("sort").value_or(std::vector<std::string>{})) {
    const bool is_newest = rule == "date_ts:desc" || rule == "date:desc";
    if (!is_newest && rule != "date_ts:asc" && rule != "date:asc") {
      fields.fail("sort", "date_ts:desc, date_ts:asc, date:desc or date:asc", rule);
    }
    // Equal dates are in no other order.
    if (!is_sorted) query.request.sort = is_newest ? Sort::kNewest : Sort::kOldest;
    is_sorted = true;
  }
}

void read_matching(FieldReader& fields, SearchQuery& query) {
  const std::string strategy = fields.text("matchingStrategy").value_or("all");
  if (strategy == "last" || strategy == "frequency") {
    query.request.match = Match::kAny;
  } else if (strategy != "all") {
    fields.fail("matchingStrategy", "all, last or frequency", strategy);
  }
  query.request.switches.variants = true;
  query.request.switches.completes = true;
}

// Words that name no field are looked for in this one. The parser bounds the depth.
void restrict_to(TextField field, Node& node) {
  if (!node.field) node.field = field;
  for (Node& child : node.children) restrict_to(field, child);
}

void read_searched(FieldReader& fields, SearchQuery& query) {
  const auto names = fields.list("attributesToSearchOn");
  if (!names || names->empty() || choice_of(*names).has_all) return;
  std::optional<TextField> field;
  for (const std::string& name : *names) {
    const auto* const found = std::find_if(kTextFields.begin(), kTextFields.end(),
                                           [&](const TextFieldSpec& text) { return text.name == name; });
    if (found == kTextFields.end()) return fields.fail("attributesToSearchOn", "title, body or *", name);
    if (field && *field != found->field) return;  // both
    field = found->field;
  }
  restrict_to(*field, query.request.query.root);
}

void refuse_others(FieldReader& fields) {
  fields.refuse("hybrid", "there are no vectors here; leave it out");
  fields.refuse("vector", "there are no vectors here; leave it out");
  fields.refuse("distinct", "articles are not collapsed here; leave it out");
  fields.refuse("rankingScoreThreshold", "scores have no fixed scale here; leave it out");
}

}  // namespace

bool FieldChoice::has(std::string_view name) const {
  return has_all || std::find(names.begin(), names.end(), name) != names.end();
}

bool SearchQuery::formats(std::string_view name) const {
  if (!is_formatted()) return false;
  return retrieved.has(name) || highlighted.has(name) || (crops_body && name == "body");
}

Result<SearchQuery> read_search_query(const Json& body, const SearchRules& rules) {
  FieldReader fields(body, "invalid_search_");
  SearchQuery query;
  query.request.text = fields.text("q").value_or("");
  query.request.window = static_cast<std::uint32_t>(rules.limits.window);
  auto parsed = parse_query(query.request.text, rules.today, rules.limits.query());
  if (!parsed) return parsed.error();
  query.request.query = std::move(parsed).value();
  read_paging(fields, query);
  read_shape(fields, query);
  read_facets(fields, query);
  read_sort(fields, query);
  read_matching(fields, query);
  read_searched(fields, query);
  refuse_others(fields);
  const auto alternatives = fields.alternatives("filter");
  if (fields.error()) return *fields.error();
  auto filter = parse_filters(alternatives);
  if (!filter) return filter.error();
  query.request.filter = std::move(filter).value();
  return query;
}

Json query_body(const Parameters& parameters) {
  constexpr std::array<std::string_view, 6> kLists{
      "attributesToRetrieve", "attributesToCrop", "attributesToHighlight",
      "attributesToSearchOn", "facets",           "sort"};
  constexpr std::array<std::string_view, 5> kNumbers{"offset", "limit", "page", "hitsPerPage", "cropLength"};
  constexpr std::array<std::string_view, 2> kFlags{"showMatchesPosition", "showRankingScore"};
  const auto is_in = [](const auto& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  Json body = Json::object();
  for (const auto& [name, value] : parameters) {
    Json& field = body[name] = value;
    if (is_in(kFlags, name) && (value == "true" || value == "false")) field = value == "true";
    std::uint64_t number = 0;
    const char* const end = value.data() + value.size();
    const auto [at, error] = std::from_chars(value.data(), end, number);
    if (is_in(kNumbers, name) && error == std::errc() && at == end) field = number;
    if (!is_in(kLists, name)) continue;
    field = Json::array();
    for (std::string_view rest = value; !rest.empty();) {
      const std::size_t comma = rest.find(',');
      field.push_back(rest.substr(0, comma));
      rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
  }
  return body;
}

}  // namespace dateline
