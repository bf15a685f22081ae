#include "indexer/article/plain_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace dateline {
namespace {

// A text counts as wrapped when no line passes this width and most lines that are followed by another one
// come near to it.
constexpr std::size_t kWrapWidth = 100;
constexpr std::size_t kWrapNear = 40;

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t\"')");
  return last != std::string_view::npos &&
         std::string_view(".!?:").find(line[last]) != std::string_view::npos;
}

bool is_wrapped(const std::vector<std::string_view>& lines) {
  std::size_t followed = 0;
  std::size_t near = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].size() > kWrapWidth) return false;
    if (i + 1 == lines.size() || is_blank(lines[i]) || is_blank(lines[i + 1])) continue;
    ++followed;
    if (lines[i].size() >= kWrapNear && !ends_sentence(lines[i])) ++near;
  }
  return followed >= 2 && near * 10 >= followed * 6;
}

// What a line starts, and the line without its mark.
struct Start {
  BlockKind kind;
  std::string_view text;
};

std::optional<Start> marked_start(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return std::nullopt;
  line.remove_prefix(first);
  for (const std::string_view mark : {"- ", "* ", "• ", "•\t", "– "}) {
    if (line.starts_with(mark)) return Start{BlockKind::kListItem, line.substr(mark.size())};
  }
  if (line.starts_with("> ")) return Start{BlockKind::kQuote, line.substr(2)};
  return std::nullopt;
}

// The block that is being collected.
class Collector {
 public:
  explicit Collector(BodyBuilder& body) : body_(body) {}

  void start(BlockKind kind, std::string_view text) {
    flush();
    kind_ = kind;
    text_ = text;
  }
  void join(std::string_view text) {
    if (!text_.empty()) text_ += '\n';
    text_ += text;
  }
  void flush() {
    body_.add(kind_, text_);
    text_.clear();
    kind_ = BlockKind::kParagraph;
  }
  BlockKind kind() const { return kind_; }
  bool empty() const { return text_.empty(); }

 private:
  BodyBuilder& body_;
  BlockKind kind_ = BlockKind::kParagraph;
  std::string text_;
};

bool is_indented(std::string_view line) {
  return line.starts_with("  ") || line.starts_with('\t');
}

}  // namespace

void add_plain_text(std::string_view text, BodyBuilder& body) {
  const std::vector<std::string_view> lines = lines_of(text);
  const bool wrapped = is_wrapped(lines);
  Collector collector(body);
  bool previous_indented = false;
  for (const std::string_view line : lines) {
    if (is_blank(line)) {
      collector.flush();
    } else if (const auto marked = marked_start(line)) {
      // The lines of one quote belong together; each list item stands alone.
      if (marked->kind == BlockKind::kQuote && collector.kind() == BlockKind::kQuote) {
        collector.join(marked->text);
      } else {
        collector.start(marked->kind, marked->text);
      }
    } else if (wrapped && !collector.empty() && (!is_indented(line) || previous_indented)) {
      collector.join(line);
    } else {
      collector.start(BlockKind::kParagraph, line);
    }
    previous_indented = is_indented(line);
  }
  collector.flush();
}

}  // namespace dateline
