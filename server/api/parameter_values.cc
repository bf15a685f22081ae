#include "server/api/parameter_values.h"

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "indexer/base/settings.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kShownBytes = 80;  // of a wrong value, in a message

constexpr std::array<std::string_view, 21> kSingle{
    "q",          "match",      "variants", "typos",       "relax",   "prefix", "from",
    "to",         "sort",       "page",     "hitsPerPage", "offset",  "limit",  "snippets",
    "cropLength", "facetLimit", "interval", "recency",     "explain", "since",  "filter"};
constexpr std::array<std::string_view, 2> kLists{"facets", "attributesToRetrieve"};
constexpr std::array<std::string_view, 2> kOwn{"facetQuery", "format"};  // of single routes

template <std::size_t Size>
bool contains(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string shown(std::string_view value) {
  return "'" + printable(value.substr(0, floor_boundary(value, kShownBytes))) + "'";
}

std::optional<FilterValue> filter_of(std::string_view name, const std::string& value) {
  const bool is_excluded = name.substr(0, 1) == "-";
  const auto facet = find_facet(is_excluded ? name.substr(1) : name);
  if (!facet) return std::nullopt;
  return FilterValue{*facet, is_excluded, value};
}

// UTF-8 without control characters but tab and line ends (pasted text has those).
std::optional<Error> check_text(const std::string& name, std::string_view value) {
  if (!is_valid_utf8(value)) return unwanted_value("invalid_utf8", name, "UTF-8 text", value);
  const bool has_control = std::any_of(value.begin(), value.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
  });
  if (!has_control) return std::nullopt;
  return unwanted_value("control_character", name, "text without control characters", value);
}

}  // namespace

bool is_search_parameter(std::string_view name) {
  return contains(kSingle, name) || contains(kLists, name) ||
         find_facet(name.starts_with('-') ? name.substr(1) : name).has_value();
}

Parameters with_default(Parameters parameters, const std::string& name, const std::string& value) {
  const bool is_given = std::any_of(parameters.begin(), parameters.end(),
                                    [&](const auto& parameter) { return parameter.first == name; });
  if (!is_given) parameters.emplace_back(name, value);
  return parameters;
}

Error unwanted_value(std::string code, std::string_view name, std::string_view wanted,
                     std::string_view came) {
  return Error{std::move(code), std::string(name) + ": want " + std::string(wanted) + ", got " + shown(came)};
}

std::vector<std::string> parameter_names() {
  std::vector<std::string> names(kSingle.begin(), kSingle.end());
  names.insert(names.end(), kLists.begin(), kLists.end());
  names.insert(names.end(), kOwn.begin(), kOwn.end());
  std::vector<std::string> facets{"lang"};
  for (const FacetSpec& facet : kFacets) facets.emplace_back(facet.name);
  for (const std::string& facet : facets) {
    names.push_back(facet);
    names.push_back("-" + facet);
  }
  return names;
}

Result<ParameterValues> ParameterValues::collect(const Parameters& parameters, ParameterPolicy policy,
                                                 const std::vector<std::string_view>& own,
                                                 std::size_t most_filters) {
  for (const std::string_view name : own) {
    if (!contains(kOwn, name)) throw std::logic_error("not a known parameter: " + std::string(name));
  }
  const bool is_strict = policy == ParameterPolicy::kStrict;
  ParameterValues values;
  for (const auto& [name, value] : parameters) {
    auto filter = filter_of(name, value);
    const bool is_list = contains(kLists, name);
    const bool is_own = std::find(own.begin(), own.end(), name) != own.end();
    if (!filter && !is_list && !is_own && !contains(kSingle, name)) {
      if (!is_strict) continue;
      return Error{"unknown_parameter", "there is no parameter " + shown(name)};
    }
    if (value.empty() && name != "q" && !is_own) {
      if (!is_strict) continue;
      return Error{"empty_value", name + ": want a value, got ''"};
    }
    if (auto error = check_text(name, value)) return *error;
    if (is_list) {
      values.lists_[name].push_back(value);
    } else if (filter) {
      // Twice the same is once: links and forms repeat themselves.
      auto& filters = values.filters_;
      if (std::find(filters.begin(), filters.end(), *filter) == filters.end()) {
        filters.push_back(*std::move(filter));
      }
      if (filters.size() > most_filters) {
        return Error{"too_many_filters",
                     "want at most " + std::to_string(most_filters) + " facet values in all, got more"};
      }
    } else if (!values.singles_.emplace(name, value).second && is_strict) {
      return Error{"duplicate_parameter", name + ": want it once, got it twice"};
    }
  }
  return values;
}

const std::string* ParameterValues::single(std::string_view name) const {
  const auto found = singles_.find(name);
  return found == singles_.end() ? nullptr : &found->second;
}

std::vector<std::string> ParameterValues::list(std::string_view name) const {
  std::vector<std::string> items;
  const auto found = lists_.find(name);
  if (found == lists_.end()) return items;
  for (std::string_view rest : found->second) {
    std::size_t comma = 0;
    do {
      comma = rest.find(',');
      items.emplace_back(rest.substr(0, comma));
      rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    } while (comma != std::string_view::npos);
  }
  return items;
}

Result<std::uint32_t> ParameterValues::whole(const std::string& name, const std::string& code,
                                             Bounds bounds) const {
  const std::string* text = single(name);
  if (text == nullptr) return bounds.fallback;
  const auto value = parse_whole(name, *text, bounds.low, bounds.high);
  if (!value) return Error{code, value.error().message};
  return static_cast<std::uint32_t>(*value);
}

Result<std::size_t> ParameterValues::choice(const std::string& name,
                                            const std::vector<std::string_view>& names) const {
  const std::string* text = single(name);
  if (text == nullptr) return std::size_t{0};
  const auto found = std::find(names.begin(), names.end(), *text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  std::string wanted;
  for (const std::string_view one : names) wanted.append(wanted.empty() ? "" : "|").append(one);
  return unwanted_value("bad_" + name, name, wanted, *text);
}

}  // namespace dateline
