// ParameterValues: the parameters of a search URL, sorted by name and safe as text, before any is understood.
// The readers of this room's routes use it (search_parameters.cc, facet_parameters.cc). It knows which names
// there are, which may come several times, and what strict and lenient mean; it does not know what a search
// is. A plain value.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/schema/field.h"
#include "server/api/route.h"
#include "server/api/search_rules.h"

namespace dateline {

// kStrict: unknown, repeated and empty parameters are errors (a typing mistake must not widen a search).
// kLenient: they are ignored, the first of several counts (forms send empty fields, links gather strangers).
// `q` may be empty in both, and wrong values are errors in both.
enum class ParameterPolicy : std::uint8_t { kStrict, kLenient };

// One facet value: chosen, or excluded by -source= and the like.
struct FilterValue {
  Facet facet = Facet::kSource;
  bool is_excluded = false;
  std::string value;

  friend bool operator==(const FilterValue&, const FilterValue&) = default;
};

struct Bounds {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  std::uint32_t fallback = 0;  // when the parameter is absent
};

// Every name that some native route takes, with those that leave out a facet's value (-source): what the
// description of the routes is held to.
std::vector<std::string> parameter_names();

class ParameterValues {
 public:
  // `own` are texts that a route takes beside the parameters of a search; they come once and may be empty.
  // Throws std::logic_error for one that is not among parameter_names(). More than `most_filters` facet
  // values, chosen and excluded together, are an error. Errors, here and below: `field` is a code of
  // problem.h, `message` names the parameter.
  static Result<ParameterValues> collect(const Parameters& parameters, ParameterPolicy policy,
                                         const std::vector<std::string_view>& own = {},
                                         std::size_t most_filters = kMaxFilters);

  // nullptr when absent.
  const std::string* single(std::string_view name) const;
  // In order, each once.
  const std::vector<FilterValue>& filters() const { return filters_; }
  // The items of a comma-separated parameter that may also be repeated.
  std::vector<std::string> list(std::string_view name) const;

  Result<std::uint32_t> whole(const std::string& name, const std::string& code, Bounds bounds) const;
  // The position of the value among `names`; the first when absent. The error's code is bad_NAME.
  Result<std::size_t> choice(const std::string& name, const std::vector<std::string_view>& names) const;

 private:
  std::map<std::string, std::string, std::less<>> singles_;
  std::map<std::string, std::vector<std::string>, std::less<>> lists_;
  std::vector<FilterValue> filters_;
};

// True for the name of a parameter of a search, facets and those that leave out among them.
bool is_search_parameter(std::string_view name);

// The parameters, with one more unless it was given.
Parameters with_default(Parameters parameters, const std::string& name, const std::string& value);

// "NAME: want WANTED, got 'CAME'", safe to show.
Error unwanted_value(std::string code, std::string_view name, std::string_view wanted, std::string_view came);

}  // namespace dateline
