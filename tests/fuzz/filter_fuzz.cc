// Any text as a filter expression: a tree within the limits, or an error that says where.
#include "indexer/base/utf8.h"
#include "server/query/filter_parser.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

// What parentheses nest, with an AND, an OR and a NOT at each.
constexpr std::size_t kDeepest = 4 * kMaxFilterDepth + 8;

// Returns how many conditions there are.
std::size_t check_filter(const Filter& filter, std::size_t depth) {
  require(depth <= kDeepest, "a tree is as deep as its parentheses");
  require(is_valid_utf8(filter.text), "a value is text");
  require(filter.kind != FilterKind::kNot || filter.children.size() == 1, "NOT has one child");
  if (filter.kind != FilterKind::kAnd && filter.kind != FilterKind::kOr && filter.kind != FilterKind::kNot) {
    require(filter.children.empty(), "a condition has no others in it");
    return 1;
  }
  std::size_t conditions = 0;
  for (const Filter& child : filter.children) conditions += check_filter(child, depth + 1);
  return conditions;
}

}  // namespace

void run_target(std::string_view bytes) {
  const auto filter = parse_filter(bytes);
  // Callers have checked that it is UTF-8; what is not must do no harm.
  if (!is_valid_utf8(bytes)) return;
  if (!filter) {
    const Error& error = filter.error();
    require(!error.field.empty() && is_valid_utf8(error.message), "an error is text");
    require(printable(error.message) == error.message, "an error can be logged as it is");
    return;
  }
  require(check_filter(*filter, 0) <= kMaxFilterConditions, "conditions are bounded");
  const auto again = parse_filters({{std::string(bytes)}});
  require(again && *again == *filter, "one filter in a list is that filter");
}

}  // namespace dateline::fuzz
