#include "docker/manual/markdown_roff.h"

#include <md4c.h>

#include <sstream>
#include <stdexcept>

#include "docker/manual/roff.h"

namespace dateline {
namespace {

std::size_t heading_level(const std::string& line) {
  const std::size_t level = line.find_first_not_of('#');
  return level != std::string::npos && level > 0 && line[level] == ' ' ? level : 0;
}

// Writes what md4c reads. A cell is held back until its row tells what becomes of it.
class Writer {
 public:
  std::string text() && { return std::move(out_); }

  void enter(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_P) start_line(is_item_start_ ? "" : ".PP\n");
    if (type == MD_BLOCK_LI) start_line(".IP \\(bu 2\n");
    if (type == MD_BLOCK_H) start_line(".SS ");
    if (type == MD_BLOCK_CODE) start_line(".PP\n.EX\n");
    if (type == MD_BLOCK_TR) cell_ = 0;
    if (type == MD_BLOCK_TD && cell_ == 0) start_line(".TP\n");
    if (type == MD_BLOCK_TD && cell_ > 1) out_ += "; ";
    is_item_start_ = type == MD_BLOCK_LI;
    is_code_ = is_code_ || type == MD_BLOCK_CODE;
    is_head_ = is_head_ || type == MD_BLOCK_THEAD;
  }

  void leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TD && cell_++ == 0) start_line("");
    if (type == MD_BLOCK_THEAD) is_head_ = false;
    if (type == MD_BLOCK_CODE) {
      is_code_ = false;
      start_line(".EE\n");
    }
  }

  void enter(MD_SPANTYPE type) { out_ += type == MD_SPAN_EM ? "\\fI" : is_bold(type) ? "\\fB" : ""; }
  void leave(MD_SPANTYPE type) { out_ += type == MD_SPAN_EM || is_bold(type) ? "\\fR" : ""; }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (is_head_) return;
    if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) return start_line("");
    // A request is what stands first in a line.
    const bool is_line_start = out_.empty() || out_.back() == '\n';
    const std::string written = roff_text(text);
    out_ += is_line_start || !written.starts_with("\\&") ? written : written.substr(2);
  }

 private:
  static bool is_bold(MD_SPANTYPE type) { return type == MD_SPAN_STRONG || type == MD_SPAN_CODE; }

  void start_line(std::string_view words) {
    if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    out_ += words;
  }

  std::string out_;
  int cell_ = 0;
  bool is_item_start_ = false;
  bool is_code_ = false;
  bool is_head_ = false;
};

Writer& writer(void* data) {
  return *static_cast<Writer*>(data);
}

}  // namespace

std::string markdown_section(std::string_view markdown, std::string_view heading) {
  std::istringstream lines{std::string(markdown)};
  std::string out;
  std::size_t level = 0;
  for (std::string line; std::getline(lines, line);) {
    const std::size_t own = heading_level(line);
    if (level > 0 && own > 0 && own <= level) break;
    if (level > 0) out += line + "\n";
    if (level == 0 && own > 0 && line.substr(own + 1) == heading) level = own;
  }
  if (level == 0) throw std::runtime_error("no heading '" + std::string(heading) + "'");
  return out;
}

std::string markdown_roff(const std::string& markdown) {
  Writer out;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES;
  parser.enter_block = [](MD_BLOCKTYPE type, void*, void* data) { return writer(data).enter(type), 0; };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) { return writer(data).leave(type), 0; };
  parser.enter_span = [](MD_SPANTYPE type, void*, void* data) { return writer(data).enter(type), 0; };
  parser.leave_span = [](MD_SPANTYPE type, void*, void* data) { return writer(data).leave(type), 0; };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
    return writer(data).text(type, {text, size}), 0;
  };
  if (md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &out) != 0) {
    throw std::runtime_error("md4c cannot read the section");
  }
  std::string text = std::move(out).text();
  if (!text.empty() && text.back() != '\n') text += '\n';
  return text;
}

}  // namespace dateline
