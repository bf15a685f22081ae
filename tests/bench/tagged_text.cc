#include "tests/bench/tagged_text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

#include "indexer/base/utf8.h"

namespace dateline::bench {
namespace {

struct TaggedToken {
  std::string text;
  std::string tag;
};
using Sentence = std::vector<TaggedToken>;

bool is_one_of(std::string_view token, std::string_view choices) {
  const std::string wanted = " " + std::string(token) + " ";
  return (" " + std::string(choices) + " ").find(wanted) != std::string::npos;
}

std::string plain_token(const std::string& token) {
  if (token == "-LRB-") return "(";
  if (token == "-RRB-") return ")";
  if (token == "``" || token == "''") return "\"";
  return token;
}

bool is_person(const std::string& tag) {
  return tag.ends_with("-PER");
}

// Puts sentences together as running text.
class Assembler {
 public:
  void add(const Sentence& sentence) {
    if (sentence.empty()) return;
    if (!out_.text.empty()) out_.text += ends_with_stop_ ? " " : "\n\n";
    bool glues_next = true;
    bool is_quote_open = false;
    std::string last_tag = "O";
    for (const TaggedToken& tagged : sentence) {
      const std::string token = plain_token(tagged.text);
      const bool closes = token == "\"" && is_quote_open;
      if (!glues_next && !closes && !is_one_of(token, ". , ; : ! ? ) ] % 's n't 're 've 'll 'd 'm"))
        out_.text += ' ';
      const auto begin = static_cast<std::uint32_t>(out_.text.size());
      out_.text += token;
      mark(tagged.tag, last_tag, {begin, static_cast<std::uint32_t>(out_.text.size())});
      if (token == "\"") is_quote_open = !is_quote_open;
      glues_next = is_one_of(token, "( [ $ #") || (token == "\"" && is_quote_open);
      last_tag = tagged.tag;
    }
    ends_with_stop_ = is_one_of(plain_token(sentence.back().text), ". ! ? \" )");
  }

  TaggedText take() {
    ends_with_stop_ = true;
    return std::exchange(out_, {});
  }

 private:
  void mark(const std::string& tag, const std::string& last_tag, Span span) {
    if (!is_person(tag)) return;
    if (is_person(last_tag) && !tag.starts_with("B-")) {
      out_.persons.back().end = span.end;
    } else {
      out_.persons.push_back(span);
    }
  }

  TaggedText out_;
  bool ends_with_stop_ = true;
};

}  // namespace

Result<std::vector<TaggedText>> read_tagged_texts(std::istream& in) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) {
    line.erase(line.find_last_not_of(" \t\r") + 1);
    lines.push_back(std::move(line));
  }
  const auto is_start = [](const std::string& line) { return line.starts_with("-DOCSTART-"); };
  const bool has_starts = std::any_of(lines.begin(), lines.end(), is_start);
  std::vector<TaggedText> texts;
  Assembler assembler;
  Sentence sentence;
  const auto end_sentence = [&] {
    assembler.add(sentence);
    sentence.clear();
  };
  const auto end_document = [&] {
    end_sentence();
    TaggedText text = assembler.take();
    if (!text.text.empty()) texts.push_back(std::move(text));
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (is_start(line)) {
      end_document();
    } else if (line.empty()) {
      const bool is_second = i > 0 && lines[i - 1].empty();
      if (is_second && !has_starts) {
        end_document();
      } else {
        end_sentence();
      }
    } else {
      const std::size_t first = line.find_first_of(" \t");
      if (first == std::string::npos) {
        return make_error("line " + std::to_string(i + 1),
                          "want TOKEN ... TAG, got '" + printable(line.substr(0, 80)) + "'");
      }
      sentence.push_back({line.substr(0, first), line.substr(line.find_last_of(" \t") + 1)});
    }
  }
  end_document();
  if (texts.empty()) return make_error("file", "want at least one document");
  return texts;
}

Result<std::vector<TaggedText>> read_tagged_texts(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return make_error("file", "cannot read '" + printable(file.string()) + "'");
  return read_tagged_texts(in);
}

}  // namespace dateline::bench
