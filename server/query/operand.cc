#include "server/query/operand.h"

#include <algorithm>

#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"
#include "server/query/date_spec.h"
#include "server/query/lexer.h"
#include "server/query/parser.h"

namespace dateline {
namespace {

Node text_node(NodeKind kind, std::string text, std::optional<TextField> field) {
  Node node;
  node.kind = kind;
  node.text = std::move(text);
  node.field = field;
  return node;
}

std::optional<TextField> text_field(const std::string& name) {
  for (const TextFieldSpec& field : kTextFields) {
    if (field.name == name) return field.field;
  }
  return std::nullopt;
}

// The colon behind a field's name: letters before it, something behind it, and no URL.
std::optional<std::size_t> field_colon(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos || colon == 0 || text.compare(colon, 3, "://") == 0) return std::nullopt;
  const auto is_name_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon), is_name_letter)) {
    return std::nullopt;
  }
  return colon;
}

bool is_known_name(const std::string& name) {
  return text_field(name) || find_facet(name) || name == "date";
}

std::string quote(const std::string& text) {
  return "'" + printable(text) + "'";
}

// How much the letters of a text say: one for each letter or digit; a syllable of Hangul, an ideograph or a
// kana says as much as `dense` letters.
std::size_t count_letters(std::string_view text, std::size_t dense) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const bool is_dense = point.code >= 0x3041 && point.code <= 0xD7A3;
    if (has_letter_or_digit(text.substr(at, point.bytes))) letters += is_dense ? dense : 1;
    at += point.bytes;
  }
  return letters;
}

void append(std::vector<Node>& nodes, std::vector<Node> more) {
  std::move(more.begin(), more.end(), std::back_inserter(nodes));
}

}  // namespace

void OperandReader::warn(std::string code, std::string message) {
  warnings_.push_back({std::move(code), std::move(message)});
}

std::vector<Node> OperandReader::read_word(const std::string& text, std::optional<TextField> field) {
  const auto colon = field_colon(text);
  if (!colon) return plain_word(text, field);
  const std::string name = lower_ascii(text.substr(0, *colon));
  const std::string value = text.substr(*colon + 1);
  if (!has_letter_or_digit(value)) {
    if (is_known_name(name)) {
      warn("dangling_operator", quote(text) + " is followed by nothing: it is read as a word");
    }
    return plain_word(text.substr(0, *colon), field);
  }
  if (const auto inner = text_field(name)) return plain_word(value, inner);
  if (const auto found = find_facet(name)) return facet_value(*found, name, value);
  if (name == "date") return dates(value);
  warn("unknown_field", "there is no field " + quote(text.substr(0, *colon)) + ": " + quote(text) +
                            " is read as the words " + quote(text.substr(0, *colon)) + " and " +
                            quote(value));
  std::vector<Node> nodes = plain_word(text.substr(0, *colon), field);
  append(nodes, plain_word(value, field));
  return nodes;
}

std::vector<Node> OperandReader::read_quoted(const std::string& text, const std::string& name,
                                             std::optional<TextField> field) {
  if (name.empty()) return phrase(text, field);
  const std::string lower = lower_ascii(name);
  if (const auto inner = text_field(lower)) return phrase(text, inner);
  if (const auto found = find_facet(lower)) return facet_value(*found, lower, text);
  if (lower == "date") return dates(text);
  if (field_colon(name + ":")) {
    warn("unknown_field", "there is no field " + quote(name) + ": it is read as a word");
  }
  std::vector<Node> nodes = read_word(name, field);
  append(nodes, phrase(text, field));
  return nodes;
}

std::vector<Node> OperandReader::read_group_field(const std::string& name, std::optional<TextField>& field) {
  const std::string lower = lower_ascii(name);
  if (const auto inner = text_field(lower)) {
    field = inner;
    return {};
  }
  if (is_known_name(lower)) {
    warn("unsupported", quote(name + ":") +
                            " cannot stand before parentheses: it is ignored, what is in them " +
                            "is read as words; write " + lower + ":\"...\" for each");
    return {};
  }
  if (field_colon(name + ":")) {
    warn("unknown_field", "there is no field " + quote(name) + ": it is read as a word");
  }
  return read_word(name, field);
}

std::vector<Node> OperandReader::plain_word(std::string text, std::optional<TextField> field) {
  if (text.find('*') != std::string::npos) return prefix(text, field);
  const std::size_t tilde = text.find_last_not_of("0123456789");
  if (tilde != std::string::npos && text[tilde] == '~' && has_letter_or_digit(text.substr(0, tilde))) {
    return fuzzy(text, tilde, field);
  }
  if (!has_letter_or_digit(text)) {
    warn("no_letters", quote(text) + " holds no letter or digit: it is ignored");
    return {};
  }
  return {text_node(NodeKind::kWord, std::move(text), field)};
}

std::vector<Node> OperandReader::prefix(const std::string& text, std::optional<TextField> field) {
  const std::string letters = text.substr(0, text.find('*'));
  const bool is_at_end = text.find_first_not_of('*', letters.size()) == std::string::npos;
  if (is_at_end && count_letters(letters, 2) >= kMinPrefixLetters && prefixes_ < kMaxPrefixes) {
    ++prefixes_;
    return {text_node(NodeKind::kPrefix, letters, field)};
  }
  if (!has_letter_or_digit(text)) {
    warn("no_letters", quote(text) + " holds no letter or digit: it is ignored");
    return {};
  }
  if (!is_at_end) {
    warn("wildcard_position", quote(text) + " is read as words: a star stands only at the end of a word");
  } else if (prefixes_ < kMaxPrefixes) {
    warn("wildcard_too_short", quote(text) + " is read as a word: a star needs " +
                                   std::to_string(kMinPrefixLetters) + " letters before it");
  } else {
    warn("too_many_wildcards", quote(text) + " is read as a word: a query has at most " +
                                   std::to_string(kMaxPrefixes) + " words with a star");
  }
  std::vector<Node> nodes;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t star = std::min(text.find('*', at), text.size());
    const std::string part = text.substr(at, star - at);
    if (has_letter_or_digit(part)) nodes.push_back(text_node(NodeKind::kWord, part, field));
    at = star + 1;
  }
  return nodes;
}

std::vector<Node> OperandReader::fuzzy(const std::string& text, std::size_t tilde,
                                       std::optional<TextField> field) {
  const std::string word = text.substr(0, tilde);
  const std::string edits = text.substr(tilde + 1);
  Node node = text_node(NodeKind::kWord, word, field);
  if (count_letters(word, 1) < kMinFuzzyLetters) {
    warn("fuzzy_too_short", quote(text) + " is read as a word: a tilde needs " +
                                std::to_string(kMinFuzzyLetters) + " letters before it");
  } else if (fuzzies_ == kMaxFuzzies) {
    warn("too_many_fuzzies", quote(text) + " is read as a word: a query has at most " +
                                 std::to_string(kMaxFuzzies) + " words with a tilde");
  } else {
    ++fuzzies_;
    node.kind = NodeKind::kFuzzy;
    node.distance = edits.empty() || edits == "0" ? 0 : (edits == "1" ? 1 : kMaxEdits);
    if (edits.size() > 1 || edits > "2") {
      warn("bad_distance", quote(text) + ": want at most " + std::to_string(kMaxEdits) +
                               " letters that differ: it is read so");
    }
  }
  return {std::move(node)};
}

std::vector<Node> OperandReader::phrase(const std::string& text, std::optional<TextField> field) {
  if (!has_letter_or_digit(text)) {
    warn("no_letters", "\"" + printable(text) + "\" holds no letter or digit: it is ignored");
    return {};
  }
  if (text.find('*') != std::string::npos) {
    warn("wildcard_position", "a star inside quotes is not read: \"" + printable(text) + "\"");
  }
  return {text_node(NodeKind::kPhrase, text, field)};
}

std::vector<Node> OperandReader::dates(const std::string& text) {
  const auto spec = parse_date_spec(text, today_);
  if (!spec) {
    warn("bad_date", spec.error().message + "; it is ignored");
    return {};
  }
  if (spec->was_reversed) {
    warn("bad_date", "the range " + quote(text) + " ends before it starts: it is read the other way round");
  }
  Node node = text_node(NodeKind::kDates, text, std::nullopt);
  node.dates = spec->range;
  return {node};
}

std::vector<Node> OperandReader::facet_value(Facet facet, const std::string& name, const std::string& value) {
  if (!has_letter_or_digit(value)) {
    warn("dangling_operator", quote(name + ":") + " has no value: it is ignored");
    return {};
  }
  Node node = text_node(NodeKind::kFacet, value, std::nullopt);
  node.facet = facet;
  return {node};
}

}  // namespace dateline
