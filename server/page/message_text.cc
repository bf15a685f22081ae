#include "server/page/message_text.h"

#include <unicode/messagepattern.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace dateline {
namespace {

using Pattern = icu::MessagePattern;

std::string pattern_text(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace

// Turns the parts that ICU finds in a pattern into pieces.
class MessageText::Reader {
 public:
  explicit Reader(std::string_view text) {
    UParseError place{};
    pattern_.parse(icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}),
                   &place, status_);
    if (U_FAILURE(status_)) {
      throw std::runtime_error("malformed near '" + pattern_text(icu::UnicodeString(place.preContext)) +
                               pattern_text(icu::UnicodeString(place.postContext)) + "'");
    }
  }

  std::vector<Piece> all() {
    std::int32_t at = 0;
    return message(at, Depth::kOutside);
  }

 private:
  enum class Depth { kOutside, kInPlural };

  // From the beginning of a message; leaves `at` at its end.
  std::vector<Piece> message(std::int32_t& at, Depth depth) {
    std::vector<Piece> pieces;
    std::int32_t text_begin = pattern_.getPart(at).getLimit();
    for (++at;; ++at) {
      const Pattern::Part& part = pattern_.getPart(at);
      add_text(pieces,
               pattern_text(pattern_.getPatternString().tempSubStringBetween(text_begin, part.getIndex())));
      text_begin = part.getLimit();
      switch (part.getType()) {
        case UMSGPAT_PART_TYPE_MSG_LIMIT:
          return pieces;
        case UMSGPAT_PART_TYPE_REPLACE_NUMBER:
          pieces.push_back({.kind = Piece::Kind::kCount});
          break;
        case UMSGPAT_PART_TYPE_ARG_START: {
          const std::int32_t end = pattern_.getLimitPartIndex(at);
          pieces.push_back(argument(at, depth));
          at = end;
          text_begin = pattern_.getPart(end).getLimit();
          break;
        }
        default:
          break;
      }
    }
  }

  static void add_text(std::vector<Piece>& pieces, const std::string& text) {
    if (text.empty()) return;
    if (pieces.empty() || pieces.back().kind != Piece::Kind::kText) pieces.push_back({});
    pieces.back().text += text;
  }

  Piece argument(std::int32_t begin, Depth depth) {
    const std::string name = pattern_text(pattern_.getSubstring(pattern_.getPart(begin + 1)));
    const UMessagePatternArgType type = pattern_.getPart(begin).getArgType();
    if (type == UMSGPAT_ARG_TYPE_NONE) return {.kind = Piece::Kind::kArgument, .text = name};
    if (type != UMSGPAT_ARG_TYPE_PLURAL || depth == Depth::kInPlural) {
      throw std::runtime_error("{" + name + "}: want a name, or a plural that is in no other");
    }
    Piece piece{.kind = Piece::Kind::kPlural, .text = name};
    const std::int32_t end = pattern_.getLimitPartIndex(begin);
    for (std::int32_t at = begin + 2; at < end; ++at) {
      const Pattern::Part& part = pattern_.getPart(at);
      if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
        piece.branches.push_back({pattern_text(pattern_.getSubstring(part)), {}});
      } else if (part.getType() == UMSGPAT_PART_TYPE_MSG_START) {
        piece.branches.back().pieces = message(at, Depth::kInPlural);
      } else if (piece.branches.empty()) {
        throw std::runtime_error("{" + name + "}: want a plural without an offset");
      }
    }
    return piece;
  }

  UErrorCode status_ = U_ZERO_ERROR;
  Pattern pattern_{status_};
};

class MessageText::Writer {
 public:
  Writer(Arguments arguments, const NumberWriter& numbers) : arguments_(arguments), numbers_(numbers) {}

  // `count` is the number of the plural round the pieces.
  void write(const std::vector<Piece>& pieces, std::uint64_t count) {
    for (const Piece& piece : pieces) {
      switch (piece.kind) {
        case Piece::Kind::kText:
          out_ += piece.text;
          break;
        case Piece::Kind::kCount:
          out_ += numbers_.write(count);
          break;
        case Piece::Kind::kArgument:
          write_argument(piece.text);
          break;
        case Piece::Kind::kPlural:
          write_plural(piece);
          break;
      }
    }
  }

  std::string take() { return std::move(out_); }

 private:
  const Argument* find(std::string_view name) const {
    const auto* found = std::find_if(arguments_.begin(), arguments_.end(),
                                     [&](const Argument& argument) { return argument.name == name; });
    return found == arguments_.end() ? nullptr : found;
  }

  void write_argument(const std::string& name) {
    const Argument* argument = find(name);
    if (argument == nullptr) {
      out_ += "{" + name + "}";
    } else if (argument->number) {
      out_ += numbers_.write(*argument->number);
    } else {
      out_ += argument->text;
    }
  }

  void write_plural(const Piece& piece) {
    const Argument* argument = find(piece.text);
    const std::uint64_t count = argument != nullptr ? argument->number.value_or(0) : 0;
    const std::string keyword = numbers_.plural(count);
    const Branch* chosen = nullptr;
    for (const Branch& branch : piece.branches) {
      const bool is_other = branch.selector == "other" && chosen == nullptr;
      if (is_other || branch.selector == keyword) chosen = &branch;
      if (branch.selector.starts_with('=') && branch.selector.substr(1) == std::to_string(count)) {
        chosen = &branch;
        break;
      }
    }
    if (chosen != nullptr) write(chosen->pieces, count);
  }

  Arguments arguments_;
  const NumberWriter& numbers_;
  std::string out_;
};

MessageText::MessageText(std::string_view pattern) : pieces_(Reader(pattern).all()) {}

std::string MessageText::write(Arguments arguments, const NumberWriter& numbers) const {
  Writer writer(arguments, numbers);
  writer.write(pieces_, 0);
  return writer.take();
}

std::set<std::string> MessageText::names() const {
  std::set<std::string> names;
  const auto add = [&](const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) {
      if (piece.kind == Piece::Kind::kArgument || piece.kind == Piece::Kind::kPlural)
        names.insert(piece.text);
    }
  };
  add(pieces_);
  for (const Piece& piece : pieces_) {
    for (const Branch& branch : piece.branches) add(branch.pieces);
  }
  return names;
}

}  // namespace dateline
