#include "server/query/filter_parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "server/query/filter_condition.h"
#include "server/query/filter_lexer.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 9> kFilterKeywords{"AND",    "OR", "NOT",  "IN",   "TO",
                                                          "EXISTS", "IS", "NULL", "EMPTY"};

constexpr std::array<std::pair<std::string_view, FilterOperator>, 5> kComparisons{{
    {"=", FilterOperator::kEqual},
    {">", FilterOperator::kGreater},
    {">=", FilterOperator::kGreaterOrEqual},
    {"<", FilterOperator::kLess},
    {"<=", FilterOperator::kLessOrEqual},
}};

// One parenthesis, or the whole: branches joined by OR, each of conditions joined by AND.
struct FilterFrame {
  std::vector<std::vector<Filter>> branches{1};
  bool is_negated = false;  // by a NOT that waits for what it negates
};

class FilterParser {
 public:
  FilterParser(std::vector<FilterLexeme> lexemes, std::size_t& conditions)
      : lexemes_(std::move(lexemes)), conditions_(conditions) {}

  Result<Filter> run() {
    if (here().kind == FilterLexemeKind::kEnd) return Filter{};
    while (true) {
      if (auto error = read_operand()) return *error;
      while (here().is_sign(")") && frames_.size() > 1) {
        ++at_;
        put(pop());
      }
      if (here().kind == FilterLexemeKind::kEnd && frames_.size() == 1) return pop();
      if (here().is_word("OR")) {
        frames_.back().branches.emplace_back();
      } else if (!here().is_word("AND")) {
        return bad_filter(frames_.size() > 1 ? "AND, OR or )" : "AND, OR or its end", here());
      }
      ++at_;
    }
  }

 private:
  using Failure = std::optional<Error>;

  const FilterLexeme& here() const { return lexemes_[at_]; }

  // A condition, with the NOTs and parentheses before it.
  Failure read_operand() {
    while (true) {
      if (here().is_word("NOT")) {
        frames_.back().is_negated = !frames_.back().is_negated;
      } else if (here().is_sign("(")) {
        if (frames_.size() > kMaxFilterDepth) {
          return bad_filter("at most " + std::to_string(kMaxFilterDepth) + " parentheses in each other",
                            here());
        }
        frames_.emplace_back();
      } else {
        break;
      }
      ++at_;
    }
    if (!is_text(here())) return bad_filter("an attribute such as source, NOT or (", here());
    const auto attribute = find_attribute(here());
    if (!attribute) return attribute.error();
    ++at_;
    auto condition = read_condition(*attribute);
    if (!condition) return condition.error();
    put(std::move(condition).value());
    return std::nullopt;
  }

  void put(Filter filter) {
    FilterFrame& frame = frames_.back();
    if (std::exchange(frame.is_negated, false)) filter = negated_filter(std::move(filter));
    frame.branches.back().push_back(std::move(filter));
  }

  Filter pop() {
    std::vector<Filter> branches;
    for (std::vector<Filter>& branch : frames_.back().branches) {
      branches.push_back(joined_filter(FilterKind::kAnd, std::move(branch)));
    }
    frames_.pop_back();
    return joined_filter(FilterKind::kOr, std::move(branches));
  }

  // What stands behind an attribute.
  Result<Filter> read_condition(const FilterAttribute& attribute) {
    if (here().kind == FilterLexemeKind::kSign) return read_comparison(attribute);
    if (here().is_word("NOT")) {
      ++at_;
      if (here().is_word("EXISTS")) return negated(read_exists(attribute));
      if (here().is_word("IN")) return negated(read_list(attribute));
      return bad_filter("IN or EXISTS behind NOT", here());
    }
    if (here().is_word("EXISTS")) return read_exists(attribute);
    if (here().is_word("IN")) return read_list(attribute);
    if (here().is_word("IS")) return read_is(attribute);
    if (!is_text(here())) return bad_filter("an operator such as =", here());
    return read_range(attribute);
  }

  static Result<Filter> negated(Result<Filter> filter) {
    if (!filter) return filter.error();
    return negated_filter(std::move(filter).value());
  }

  Result<Filter> read_comparison(const FilterAttribute& attribute) {
    const bool is_unequal = here().is_sign("!=");
    const std::string_view sign = is_unequal ? "=" : std::string_view(here().text);
    const auto* const found = std::find_if(kComparisons.begin(), kComparisons.end(),
                                           [&](const auto& one) { return one.first == sign; });
    if (found == kComparisons.end()) return bad_filter("an operator such as =", here());
    ++at_;
    const auto value = take_value();
    if (!value) return value.error();
    auto filter = compared(attribute, found->second, *value);
    return is_unequal ? negated(std::move(filter)) : filter;
  }

  Result<Filter> read_exists(const FilterAttribute& attribute) {
    ++at_;
    if (auto error = count_condition()) return *error;
    return existing(attribute);
  }

  // IS NULL and IS EMPTY are the same here: there is no value.
  Result<Filter> read_is(const FilterAttribute& attribute) {
    ++at_;
    const bool is_not = here().is_word("NOT");
    if (is_not) ++at_;
    if (!here().is_word("NULL") && !here().is_word("EMPTY")) return bad_filter("NULL or EMPTY", here());
    auto has_one = read_exists(attribute);
    return is_not ? has_one : negated(std::move(has_one));
  }

  Result<Filter> read_range(const FilterAttribute& attribute) {
    const auto from = take_value();
    if (!from) return from.error();
    if (!here().is_word("TO")) return bad_filter("TO", here());
    ++at_;
    const auto to = take_value();
    if (!to) return to.error();
    return between(attribute, *from, *to);
  }

  Result<Filter> read_list(const FilterAttribute& attribute) {
    ++at_;
    if (!here().is_sign("[")) return bad_filter("[", here());
    ++at_;
    Filter any{FilterKind::kOr};
    while (!here().is_sign("]")) {
      const auto value = take_value();
      if (!value) return value.error();
      auto one = compared(attribute, FilterOperator::kEqual, *value);
      if (!one) return one.error();
      any.children.push_back(std::move(one).value());
      if (here().is_sign(",")) {
        ++at_;
      } else if (!here().is_sign("]")) {
        return bad_filter(", or ]", here());
      }
    }
    ++at_;
    return any;
  }

  static bool is_text(const FilterLexeme& lexeme) {
    if (lexeme.kind == FilterLexemeKind::kQuoted) return true;
    return lexeme.kind == FilterLexemeKind::kWord &&
           std::find(kFilterKeywords.begin(), kFilterKeywords.end(), lexeme.text) == kFilterKeywords.end();
  }

  Result<FilterLexeme> take_value() {
    if (!is_text(here())) return bad_filter("a value (a keyword or sign in quotes)", here());
    if (auto error = count_condition()) return *error;
    return lexemes_[at_++];
  }

  Failure count_condition() {
    if (++conditions_ <= kMaxFilterConditions) return std::nullopt;
    return bad_filter("at most " + std::to_string(kMaxFilterConditions) + " values", here());
  }

  std::vector<FilterLexeme> lexemes_;
  std::size_t& conditions_;
  std::size_t at_ = 0;
  std::vector<FilterFrame> frames_{1};
};

Result<Filter> parse(std::string_view text, std::size_t& conditions) {
  auto lexemes = split_filter(text);
  if (!lexemes) return lexemes.error();
  return FilterParser(std::move(lexemes).value(), conditions).run();
}

}  // namespace

Result<Filter> parse_filter(std::string_view text) {
  std::size_t conditions = 0;
  return parse(text, conditions);
}

Result<Filter> parse_filters(const std::vector<std::vector<std::string>>& any_of_each) {
  std::size_t conditions = 0;
  std::vector<Filter> all;
  for (const std::vector<std::string>& texts : any_of_each) {
    std::vector<Filter> any;
    for (const std::string& text : texts) {
      auto filter = parse(text, conditions);
      if (!filter) return filter.error();
      any.push_back(std::move(filter).value());
    }
    if (!any.empty()) all.push_back(joined_filter(FilterKind::kOr, std::move(any)));
  }
  return joined_filter(FilterKind::kAnd, std::move(all));
}

}  // namespace dateline
