// TreeBuilder: joins operands and operators of a query into a tree, with a stack of its own (one frame a
// parenthesis), so that no input can exhaust the program's. NOT binds before NEAR and ADJ, these before AND
// (written or not), that before OR. What does not fit is dropped or read as AND, and said. For one query.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/query/ast.h"

namespace dateline {

enum class Operator : std::uint8_t { kNone, kAnd, kOr, kNear, kAdjacent };

class TreeBuilder {
 public:
  // `warnings` outlives the builder.
  explicit TreeBuilder(std::vector<Warning>& warnings) : warnings_(warnings), frames_(1) {}

  // An operator as it was written; `distance` for kNear and kAdjacent.
  void put_operator(Operator kind, const std::string& text, std::uint32_t distance);
  void put_not(const std::string& text);
  // The operands of one word; an empty list forgets a NOT or NEAR that waited for it.
  void put_operands(std::vector<Node> nodes);
  // A parenthesis; `field` holds for the words in it.
  void open(std::optional<TextField> field);
  void close();

  // How many parentheses are open, and the field of the innermost.
  std::size_t depth() const { return frames_.size() - 1; }
  std::optional<TextField> field() const { return frames_.back().field; }

  // The tree. Operators that had no operand are words when nothing else is left.
  Node finish();

 private:
  struct Item {
    Node node;
    bool is_joined = false;  // by a written AND to the one before
    bool is_loose = false;   // a word or chain that a NEAR may go on with
  };
  struct Frame {
    std::vector<std::vector<Item>> branches{1};  // joined by OR
    Operator pending = Operator::kNone;
    std::string pending_text;
    std::uint32_t distance = 0;
    std::string not_text;  // "" when no NOT waits
    bool is_negated = false;
    std::optional<TextField> field;
  };

  enum class Shape : std::uint8_t { kBare, kGroup };

  void put(Node node, Shape shape);
  bool put_near(Frame& frame, Node& node);
  void drop_operator(const std::string& text);
  void end_pending();
  std::optional<Node> pop();
  static std::optional<Node> joined(std::vector<Item> items);
  static std::optional<Node> collapsed(Frame frame);

  std::vector<Warning>& warnings_;
  std::vector<Frame> frames_;
  // Operators that had no operand, each with the place of its warning.
  std::vector<std::pair<std::string, std::size_t>> dropped_;
};

}  // namespace dateline
