// OperandReader: what one word or quoted piece of a query means: a word, phrase, prefix, likeness, facet
// value or date. Used by the parser for one query. Keeps the count of prefixes and likenesses and writes
// warnings. Not for joining operands (tree_builder.h).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/query/ast.h"

namespace dateline {

class OperandReader {
 public:
  // `warnings` outlives the reader.
  OperandReader(Day today, std::vector<Warning>& warnings) : today_(today), warnings_(warnings) {}

  // The operands that a bare word means: mostly one; none when it was dropped (with a warning), two for a
  // field that does not exist. `field` is that of the group around it.
  std::vector<Node> read_word(const std::string& text, std::optional<TextField> field);
  // The same for a quoted piece; `name` is what stood before its colon, or "".
  std::vector<Node> read_quoted(const std::string& text, const std::string& name,
                                std::optional<TextField> field);
  // name:( : the field of the group. A name that cannot have a group is read as a word, with a warning.
  std::vector<Node> read_group_field(const std::string& name, std::optional<TextField>& field);

 private:
  std::vector<Node> plain_word(std::string text, std::optional<TextField> field);
  std::vector<Node> prefix(const std::string& text, std::optional<TextField> field);
  std::vector<Node> fuzzy(const std::string& text, std::size_t tilde, std::optional<TextField> field);
  std::vector<Node> phrase(const std::string& text, std::optional<TextField> field);
  std::vector<Node> dates(const std::string& text);
  std::vector<Node> facet_value(Facet facet, const std::string& name, const std::string& value);
  void warn(std::string code, std::string message);

  Day today_;
  std::vector<Warning>& warnings_;
  std::size_t prefixes_ = 0;
  std::size_t fuzzies_ = 0;
};

}  // namespace dateline
