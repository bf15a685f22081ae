#include "server/cli/saved_search.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "server/api/feed_parameters.h"
#include "server/http/query_string.h"

namespace dateline {
namespace {

constexpr std::size_t kMostName = 100;  // bytes

std::string_view trimmed_name(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// What stands behind the question mark of an address, else the whole.
std::string_view parameters_of(std::string_view text) {
  const bool is_address =
      text.starts_with("http://") || text.starts_with("https://") || text.starts_with('/');
  if (!is_address) return text;
  const std::size_t question = text.find('?');
  text = question == std::string_view::npos ? "" : text.substr(question + 1);
  return text.substr(0, text.find('#'));
}

}  // namespace

std::string saved_name(const ListedLine& line) {
  const std::size_t colon = line.text.find(':');
  // http://... is an address without a name.
  if (colon == std::string::npos || line.text.compare(colon + 1, 2, "//") == 0) return "";
  const std::string name(trimmed_name(std::string_view(line.text).substr(0, colon)));
  const bool is_fit = !name.empty() && name.size() <= kMostName && is_valid_utf8(name) &&
                      name.find_first_of("=?&/") == std::string::npos;
  return is_fit ? name : "";
}

Result<SavedSearch> read_saved_search(const ListedLine& line, const SearchRules& rules) {
  SavedSearch saved;
  saved.name = saved_name(line);
  if (saved.name.empty()) {
    return make_error("name", "want NAME: PARAMETERS such as oil: q=oil prices&country=KP, got '" +
                                  printable(line.text.substr(0, floor_boundary(line.text, 80))) + "'");
  }
  const std::string_view written = trimmed_name(std::string_view(line.text).substr(line.text.find(':') + 1));
  const auto target = parse_target("/?" + std::string(parameters_of(written)));
  if (!target) return target.error();
  auto parameters = read_followed_parameters(target->parameters, rules);
  if (!parameters) return parameters.error();
  saved.request = std::move(parameters->request);
  return saved;
}

}  // namespace dateline
