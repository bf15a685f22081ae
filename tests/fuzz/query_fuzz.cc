// Any text as a query: a tree within the limits that can be said in words, or one of three errors.
#include "indexer/base/utf8.h"
#include "server/query/describe.h"
#include "server/query/parser.h"
#include "server/query/words.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

constexpr Day kToday = std::chrono::year(2024) / 11 / 15;
// What parentheses nest, with an AND, an OR and a NOT at each.
constexpr std::size_t kDeepest = 4 * kMaxQueryDepth + 8;

void check_node(const Node& node, std::size_t depth) {
  require(depth <= kDeepest, "a tree is as deep as its parentheses");
  require(is_valid_utf8(node.text) && is_valid_utf8(node.typed), "words are text");
  require(node.kind != NodeKind::kNot || node.children.size() == 1, "NOT has one child");
  require(node.kind != NodeKind::kNear || node.children.size() > 1, "NEAR has two words at least");
  for (const Node& child : node.children) {
    require(node.kind != NodeKind::kNot || child.kind != NodeKind::kNot, "no NOT stands below another");
    check_node(child, depth + 1);
  }
}

}  // namespace

void run_target(std::string_view bytes) {
  const auto query = parse_query(bytes, kToday);
  if (!query) {
    const std::string& code = query.error().field;
    require(code == "query_too_long" || code == "too_many_terms" || code == "query_too_deep",
            "only limits are errors");
    require(is_valid_utf8(query.error().message), "an error is text");
    return;
  }
  require(bytes.size() <= kMaxQueryBytes, "a long query is refused");
  check_node(query->root, 0);
  require(count_typed_words(query->root) <= kMaxQueryWords, "words are bounded");
  require(positive_words(query->root).size() <= kMaxQueryWords, "marked words are bounded");
  const std::string reading = describe(query->root);
  require(!reading.empty() && is_valid_utf8(reading), "a query can be said in words");
  for (const Warning& warning : query->warnings) {
    require(!warning.code.empty() && is_valid_utf8(warning.message), "a warning is text");
  }
}

}  // namespace dateline::fuzz
