// Any bytes as the files that `alert` and `matrix` take, and as the state that an alert left.
#include "indexer/base/utf8.h"
#include "server/cli/alert_state.h"
#include "server/cli/query_list.h"
#include "server/cli/saved_search.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

constexpr Day kToday = std::chrono::year(2024) / 11 / 15;

void check_lines(const std::vector<ListedLine>& lines, std::string_view bytes) {
  std::size_t number = 0;
  std::size_t size = 0;
  for (const ListedLine& line : lines) {
    require(line.number > number && !line.text.empty(), "lines are in order and say something");
    number = line.number;
    size += line.text.size();
  }
  require(size <= bytes.size(), "lines are parts of the file");
}

void check_search(const ListedLine& line) {
  const auto saved = read_saved_search(line, kToday);
  if (!saved) {
    require(is_valid_utf8(saved.error().message), "an error is text");
    return;
  }
  require(!saved->name.empty() && saved->name.size() <= 100, "a name is bounded");
  require(is_valid_utf8(saved->name) && is_valid_utf8(saved->request.text), "a search is text");
  require(saved_name(line) == saved->name, "the name of a line is its search's");
}

}  // namespace

void run_target(std::string_view bytes) {
  const std::vector<ListedLine> lines = list_lines(bytes);
  check_lines(lines, bytes);
  check_lines(list_first_cells(bytes), bytes);
  for (const ListedLine& line : lines) check_search(line);
  if (const auto state = decode_alert_state(bytes)) {
    const auto again = decode_alert_state(encode_alert_state(*state));
    require(again && *again == *state, "a state reads as it is written");
  }
}

}  // namespace dateline::fuzz
