#include "server/query/describe.h"

#include <array>
#include <tuple>
#include <vector>

namespace dateline {
namespace {

// Where a piece stands, which decides whether a list of several needs parentheses.
enum class Place : std::uint8_t { kTop, kInside };

std::string piece(const Node& node, Place place);

// "a", "a and b", "a, b and c".
std::string list(const std::vector<std::string>& items, const std::string& last) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) text += i + 1 == items.size() ? " " + last + " " : ", ";
    text += items[i];
  }
  return text;
}

// "a directly before b directly before c".
std::string chain(const std::vector<std::string>& items, const std::string& link) {
  std::string text;
  for (const std::string& item : items) text += (text.empty() ? "" : " " + link + " ") + item;
  return text;
}

std::string in_field(const std::string& text, const Node& node) {
  if (!node.field) return text;
  return text + " in the " + std::string(spec(*node.field).name);
}

std::string facet_piece(const Node& node) {
  switch (node.facet) {
    case Facet::kSource:
      return "from source " + node.text;
    case Facet::kPerson:
      return "about person " + node.text;
    case Facet::kCountry:
      return "about country " + node.text;
    case Facet::kLanguage:
      return "in language " + node.text;
  }
  return node.text;
}

// "kursk"; "kursk (typed kurks)"; "dep…" for one that is still being typed.
std::string word_piece(const Node& node) {
  if (!node.typed.empty()) return node.text + " (typed " + node.typed + ")";
  return node.forms.empty() ? node.text : node.text + "…";
}

// "kim jong un in any spelling".
std::string name_piece(const Node& node) {
  return node.children.back().typed + " in any spelling";
}

bool is_filter(const Node& node) {
  return node.kind == NodeKind::kFacet || node.kind == NodeKind::kDates;
}

std::string proximity(const Node& node) {
  std::vector<std::string> words;
  for (const Node& child : node.children) words.push_back(child.text);
  const std::string within =
      "within " + std::to_string(node.distance) + (node.distance == 1 ? " word" : " words");
  if (node.kind == NodeKind::kNear)
    return in_field(list(words, "and") + " " + within + " of each other", node);
  if (node.distance + 1 == words.size()) return in_field(chain(words, "directly before"), node);
  return in_field(chain(words, "and then") + " " + within, node);
}

// The parts of an AND, joined by semicolons: words first, then what is excluded, then filters; without words
// the filters first, since what is excluded is taken from them.
std::string conjunction(const Node& node) {
  std::vector<std::string> words;
  std::vector<std::string> negations;
  std::vector<std::string> filters;
  for (const Node& child : node.children) {
    std::vector<std::string>& target =
        child.kind == NodeKind::kNot ? negations : (is_filter(child) ? filters : words);
    target.push_back(piece(child, Place::kInside));
  }
  std::vector<std::string> parts;
  if (!words.empty()) parts.push_back((words.size() > 1 ? "all of " : "") + list(words, "and"));
  if (words.empty() && filters.empty()) parts.emplace_back("everything");
  const auto& [first, second] = words.empty() ? std::tie(filters, negations) : std::tie(negations, filters);
  parts.insert(parts.end(), first.begin(), first.end());
  parts.insert(parts.end(), second.begin(), second.end());
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

std::string enclosed(std::string text, Place place) {
  return place == Place::kTop ? text : "(" + text + ")";
}

// The AST is at most a few levels deeper than kMaxQueryDepth, so that recursion is bounded.
std::string piece(const Node& node, Place place) {
  switch (node.kind) {
    case NodeKind::kAll:
      return "everything";
    case NodeKind::kWord:
      return in_field(word_piece(node), node);
    case NodeKind::kPhrase:
      return in_field("\"" + node.text + "\"", node);
    case NodeKind::kPrefix:
      return in_field("words that start with " + node.text, node);
    case NodeKind::kFuzzy:
      return in_field("words like " + node.text, node);
    case NodeKind::kName:
      return in_field(name_piece(node), node);
    case NodeKind::kFacet:
      return facet_piece(node);
    case NodeKind::kDates:
      return describe(node.dates);
    case NodeKind::kNear:
    case NodeKind::kAdjacent:
      return proximity(node);
    case NodeKind::kAnd:
      return enclosed(conjunction(node), place);
    case NodeKind::kOr: {
      std::vector<std::string> items;
      for (const Node& child : node.children) items.push_back(piece(child, Place::kInside));
      return enclosed("any of " + list(items, "or"), place);
    }
    case NodeKind::kNot: {
      const std::string inner = "not " + piece(node.children.front(), Place::kInside);
      return place == Place::kTop ? "everything; " + inner : inner;
    }
  }
  return {};
}

struct DayParts {
  int year = 0;
  unsigned month = 1;
  unsigned day = 1;
};

DayParts parts_of(Day day) {
  const std::chrono::year_month_day ymd(day);
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

std::string month_name(unsigned month) {
  static constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                            "May",       "June",     "July",     "August",
                                                            "September", "October",  "November", "December"};
  return std::string(kMonths[(month - 1) % kMonths.size()]);
}

std::string day_text(const DayParts& day) {
  return std::to_string(day.day) + " " + month_name(day.month) + " " + std::to_string(day.year);
}

}  // namespace

std::string describe(const Node& root) {
  return piece(root, Place::kTop);
}

std::string describe(const DateRange& range) {
  if (!range.from && !range.to) return "any date";
  if (!range.to) return "since " + day_text(parts_of(*range.from));
  if (!range.from) return "until " + day_text(parts_of(*range.to));
  const DayParts from = parts_of(*range.from);
  const DayParts to = parts_of(*range.to);
  if (*range.from == *range.to) return "on " + day_text(to);
  std::string first = std::to_string(from.day);
  if (from.year != to.year || from.month != to.month) first += " " + month_name(from.month);
  if (from.year != to.year) first += " " + std::to_string(from.year);
  return first + " to " + day_text(to);
}

}  // namespace dateline
