#include "indexer/article/pdf_text.h"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "indexer/base/ascii.h"

namespace dateline {
namespace {

// Where running heads and page numbers stand: this part of a page's height at its top and bottom.
constexpr double kEdge = 0.12;
constexpr std::size_t kMostHeadLines = 2;
// How far a line that begins a paragraph is set in, in points.
constexpr double kIndent = 5;
constexpr std::string_view kSoftHyphen = "\u00AD";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool begins_lower(std::string_view text) {
  return !text.empty() && ((text[0] >= 'a' && text[0] <= 'z') || static_cast<unsigned char>(text[0]) >= 0xC3);
}

bool ends_with_stop(std::string_view text) {
  for (const std::string_view mark : {".", "!", "?", ":", "\"", "”", "»", ")", "。"}) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

bool is_edge(const PdfPage& page, const PdfBlock& block) {
  return block.lines.size() <= kMostHeadLines &&
         (block.bottom <= page.height * kEdge || block.top >= page.height * (1 - kEdge));
}

// The block's text with every number as "#": equal for all pages of a running head.
std::string shape_of(const PdfBlock& block) {
  std::string shape;
  for (const PdfLine& line : block.lines) {
    for (const char c : line.text) {
      if (!is_digit(c)) {
        shape += lower_ascii(c);
      } else if (!shape.ends_with('#')) {
        shape += '#';
      }
    }
    shape += '\n';
  }
  return shape;
}

// "7", "- 7 -", "Page 7 of 12", "7/12": a number, and nothing else that says something.
bool is_page_number(const std::string& shape) {
  std::string bare;
  for (const char c : shape) {
    if (c != ' ' && c != '-' && c != '|' && c != '.' && c != '\n' && c != '[' && c != ']') bare += c;
  }
  return bare == "#" || bare == "#/#" || bare == "#of#" || bare == "page#" || bare == "page#of#" ||
         bare == "page#/#" || bare == "p#" || bare == "—#—" || bare == "–#–";
}

std::map<std::string, std::size_t> count_shapes(const PdfPages& pdf) {
  std::map<std::string, std::size_t> pages;
  for (const PdfPage& page : pdf.pages) {
    std::unordered_set<std::string> here;
    for (const PdfBlock& block : page.blocks) {
      if (is_edge(page, block)) here.insert(shape_of(block));
    }
    for (const std::string& shape : here) ++pages[shape];
  }
  return pages;
}

// The words that stand with a hyphen inside a line: these keep it at a line's end.
std::unordered_set<std::string> hyphened_words(const PdfPages& pdf) {
  std::unordered_set<std::string> words;
  for (const PdfPage& page : pdf.pages) {
    for (const PdfBlock& block : page.blocks) {
      for (const PdfLine& line : block.lines) {
        std::string_view rest = line.text;
        while (!rest.empty()) {
          const std::size_t end = std::min(rest.find_first_of(" ,.;:!?()\""), rest.size());
          const std::string_view word = rest.substr(0, end);
          const std::size_t hyphen = word.find('-');
          if (hyphen != std::string_view::npos && hyphen > 0 && hyphen + 1 < word.size()) {
            words.insert(lower_ascii(word));
          }
          rest.remove_prefix(std::min(end + 1, rest.size()));
        }
      }
    }
  }
  return words;
}

class Mender {
 public:
  Mender(const PdfPages& pdf, BodyBuilder& body) : hyphened_(hyphened_words(pdf)), body_(body) {}

  void add(const PdfBlock& block) {
    bool is_first = true;
    for (const PdfLine& line : block.lines) {
      if (line.text.empty()) continue;
      const bool is_set_in = !is_first && line.left > block.left + kIndent && ends_with_stop(text_);
      const bool goes_on =
          is_first ? !text_.empty() && !ends_with_stop(text_) && begins_lower(line.text) : !is_set_in;
      if (!goes_on) flush();
      join(line.text);
      is_first = false;
    }
  }

  void flush() {
    body_.add(BlockKind::kParagraph, text_);
    text_.clear();
  }

 private:
  void join(std::string_view line) {
    if (text_.ends_with(kSoftHyphen)) {
      text_.resize(text_.size() - kSoftHyphen.size());
    } else if (text_.size() > 1 && text_.ends_with('-') && text_[text_.size() - 2] != ' ' &&
               begins_lower(line)) {
      const std::size_t begin = text_.find_last_of(" (\"") + 1;
      const std::string_view next = line.substr(0, line.find_first_of(" ,.;:!?()\""));
      if (hyphened_.count(lower_ascii(text_.substr(begin) + std::string(next))) == 0) text_.pop_back();
    } else if (!text_.empty()) {
      text_ += ' ';
    }
    text_ += line;
  }

  std::unordered_set<std::string> hyphened_;
  BodyBuilder& body_;
  std::string text_;
};

}  // namespace

void add_pdf_text(const PdfPages& pdf, BodyBuilder& body) {
  const auto shapes = count_shapes(pdf);
  const std::size_t repeated = std::max<std::size_t>(2, pdf.pages.size() / 3);
  Mender mender(pdf, body);
  for (const PdfPage& page : pdf.pages) {
    for (const PdfBlock& block : page.blocks) {
      if (is_edge(page, block)) {
        const std::string shape = shape_of(block);
        if (is_page_number(shape) || shapes.at(shape) >= repeated) continue;
      }
      mender.add(block);
    }
  }
  mender.flush();
}

}  // namespace dateline
