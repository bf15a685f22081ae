// Any target of a request: decoded, checked as the parameters of a search, and written again.
#include "server/http/query_string.h"

#include "indexer/base/utf8.h"
#include "server/api/search_parameters.h"
#include "server/api/url_encoding.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

constexpr Day kToday = std::chrono::year(2024) / 11 / 15;

void check_error(const Error& error) {
  require(printable(error.message) == error.message, "an error can be logged as it is");
}

void check_search(const Parameters& parameters, ParameterPolicy policy) {
  const auto search = read_search_parameters(parameters, policy, kToday);
  if (!search) return check_error(search.error());
  const SearchRequest& request = search->request;
  require(is_valid_utf8(request.text) && request.text.find('\0') == std::string::npos, "a query is text");
  require(request.limit >= 1 && request.limit <= kMaxHits && request.offset + request.limit <= kWindow,
          "a page lies within the window");
  require(!request.dates.from || !request.dates.to || *request.dates.from <= *request.dates.to,
          "dates are in order");
  std::size_t chosen = 0;
  for (const Selection& selection : request.selections) {
    chosen += selection.any.size() + selection.none.size();
    for (const std::string& value : selection.any) require(is_valid_utf8(value), "a choice is text");
    for (const std::string& value : selection.none) require(is_valid_utf8(value), "a choice is text");
  }
  require(chosen <= kMaxFilters, "choices are bounded");
}

}  // namespace

void run_target(std::string_view bytes) {
  const auto target = parse_target(bytes);
  if (!target) {
    require(target.error().field == "bad_encoding", "decoding has one error");
    return check_error(target.error());
  }
  for (const auto& [name, value] : target->parameters) {
    require(name.find('\0') == std::string::npos && value.find('\0') == std::string::npos,
            "no parameter holds a NUL");
  }
  const auto again = parse_target("/?" + encode_parameters(target->parameters));
  require(again && again->parameters == target->parameters, "written parameters read the same");
  check_search(target->parameters, ParameterPolicy::kStrict);
  check_search(target->parameters, ParameterPolicy::kLenient);
}

}  // namespace dateline::fuzz
