#include "server/query/parser.h"

#include <algorithm>
#include <tuple>

#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"
#include "server/query/common_words.h"
#include "server/query/lexer.h"
#include "server/query/operand.h"
#include "server/query/tree_builder.h"
#include "server/query/words.h"

namespace dateline {
namespace {

constexpr std::uint32_t kDefaultNear = 10;
constexpr std::uint32_t kMaxNear = 100;

Error limit(std::string code, std::string message) {
  return Error{std::move(code), std::move(message)};
}

// The distance behind NEAR/ or ADJ/, more than any that is allowed for a longer number; nullopt when it is no
// number.
std::optional<std::uint32_t> distance_of(std::string_view digits) {
  if (digits.empty()) return std::nullopt;
  std::uint32_t value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = std::min(value * 10 + static_cast<std::uint32_t>(digit - '0'), kMaxNear + 1);
  }
  return value;
}

// Puts NEAR, NEAR/5, ADJ or ADJ/2; false for any other word.
bool put_proximity(const std::string& text, TreeBuilder& tree, std::vector<Warning>& warnings) {
  for (const auto& [name, kind, plain] :
       {std::tuple{std::string_view("NEAR"), Operator::kNear, std::uint32_t{kDefaultNear}},
        std::tuple{std::string_view("ADJ"), Operator::kAdjacent, std::uint32_t{1}}}) {
    if (text == name) {
      tree.put_operator(kind, text, plain);
      return true;
    }
    const std::string start = std::string(name) + "/";
    if (!text.starts_with(start)) continue;
    const auto distance = distance_of(std::string_view(text).substr(start.size()));
    const std::uint32_t read = std::clamp(distance.value_or(plain), std::uint32_t{1}, kMaxNear);
    if (read != distance) {
      warnings.push_back({"bad_distance", printable(text) + ": want 1.." + std::to_string(kMaxNear) +
                                              " words: it is read as " + std::to_string(read)});
    }
    tree.put_operator(kind, text, read);
    return true;
  }
  return false;
}

// Operators are capitals, but in THE HISTORY OF RADIO AND FILM everything is: a text without a small letter
// in which a common word stands that is no operator.
bool is_sentence_in_capitals(const std::vector<Lexeme>& lexemes) {
  bool has_common_word = false;
  for (const Lexeme& lexeme : lexemes) {
    const bool has_small_letter =
        std::any_of(lexeme.text.begin(), lexeme.text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (has_small_letter) return false;
    const bool is_operator = lexeme.text == "AND" || lexeme.text == "OR" || lexeme.text == "NOT";
    has_common_word = has_common_word || (!is_operator && is_common_word(lower_ascii(lexeme.text)));
  }
  return has_common_word;
}

class Parser {
 public:
  Parser(Lexemes lexemes, Day today, std::size_t most_words)
      : most_words_(most_words),
        lexemes_(std::move(lexemes)),
        is_shouted_(is_sentence_in_capitals(lexemes_.items)),
        warnings_(std::move(lexemes_.warnings)),
        operands_(today, warnings_) {}

  Result<ParsedQuery> run() {
    for (std::size_t i = 0; i < lexemes_.items.size(); ++i) {
      const Lexeme& lexeme = lexemes_.items[i];
      if (lexeme.kind == LexemeKind::kField && i + 1 < lexemes_.items.size() &&
          lexemes_.items[i + 1].kind == LexemeKind::kQuoted) {
        tree_.put_operands(operands_.read_quoted(lexemes_.items[++i].text, lexeme.text, tree_.field()));
      } else {
        put(lexeme);
      }
      if (tree_.depth() > kMaxQueryDepth) {
        return limit("query_too_deep",
                     "query: want parentheses at most " + std::to_string(kMaxQueryDepth) + " deep, got more");
      }
    }
    ParsedQuery query{tree_.finish(), {}};
    query.warnings = std::move(warnings_);
    const std::size_t words = count_typed_words(query.root);
    if (words > most_words_) {
      return limit("too_many_terms", "query: want at most " + std::to_string(most_words_) + " words, got " +
                                         std::to_string(words));
    }
    return query;
  }

 private:
  void put(const Lexeme& lexeme) {
    switch (lexeme.kind) {
      case LexemeKind::kField: {
        group_field_ = tree_.field();
        std::vector<Node> nodes = operands_.read_group_field(lexeme.text, group_field_);
        if (!nodes.empty()) tree_.put_operands(std::move(nodes));
        return;
      }
      case LexemeKind::kOpen:
        tree_.open(group_field_ ? group_field_ : tree_.field());
        break;
      case LexemeKind::kClose:
        tree_.close();
        break;
      case LexemeKind::kMinus:
        tree_.put_not("-");
        break;
      case LexemeKind::kQuoted:
        tree_.put_operands(operands_.read_quoted(lexeme.text, "", tree_.field()));
        break;
      case LexemeKind::kWord:
        put_word(lexeme.text);
        break;
    }
    group_field_.reset();
  }

  void put_word(const std::string& text) {
    if (is_shouted_) {
      tree_.put_operands(operands_.read_word(text, tree_.field()));
    } else if (text == "AND") {
      tree_.put_operator(Operator::kAnd, text, 0);
    } else if (text == "OR") {
      tree_.put_operator(Operator::kOr, text, 0);
    } else if (text == "NOT") {
      tree_.put_not(text);
    } else if (!put_proximity(text, tree_, warnings_)) {
      tree_.put_operands(operands_.read_word(text, tree_.field()));
    }
  }

  std::size_t most_words_;
  Lexemes lexemes_;
  bool is_shouted_;
  std::vector<Warning> warnings_;
  OperandReader operands_;
  TreeBuilder tree_{warnings_};
  std::optional<TextField> group_field_;
};

}  // namespace

Result<ParsedQuery> parse_query(std::string_view text, Day today, QueryLimits limits) {
  if (text.size() > limits.bytes) {
    return limit("query_too_long", "query: want at most " + std::to_string(limits.bytes) + " bytes, got " +
                                       std::to_string(text.size()));
  }
  return Parser(split_query(text), today, limits.words).run();
}

}  // namespace dateline
