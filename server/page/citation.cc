#include "server/page/citation.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "server/page/one_line.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

constexpr std::size_t kLongWord = 4;     // letters: what shorter words of a title say is little
constexpr std::size_t kKeyLetters = 24;  // of the source, in whole words, and of the title

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Text for a field in braces. BibTeX counts braces, also those behind a backslash, so they are written by
// name.
std::string bibtex_text(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) {
    switch (c) {
      case '{':
        out += "\\textbraceleft{}";
        break;
      case '}':
        out += "\\textbraceright{}";
        break;
      case '\\':
        out += "\\textbackslash{}";
        break;
      case '~':
        out += "\\textasciitilde{}";
        break;
      case '^':
        out += "\\textasciicircum{}";
        break;
      case '<':
        out += "\\textless{}";
        break;
      case '>':
        out += "\\textgreater{}";
        break;
      case '%':
      case '&':
      case '#':
      case '_':
      case '$':
        out += '\\';
        out += c;
        break;
      default:
        out += c;
    }
  }
  return out;
}

// An address is taken as it is by the packages that print it; only braces would end its field.
std::string bibtex_address(std::string_view address) {
  std::string out;
  for (const char c : one_line(address)) {
    if (c == '{') {
      out += "%7B";
    } else if (c == '}') {
      out += "%7D";
    } else {
      out += c;
    }
  }
  return out;
}

std::vector<std::string> key_words(std::string_view text) {
  std::vector<std::string> found(1);
  for (const char c : text) {
    const char lower = lower_ascii(c);
    if (is_key_letter(lower)) {
      found.back() += lower;
    } else if (!found.back().empty()) {
      found.emplace_back();
    }
  }
  if (found.back().empty()) found.pop_back();
  return found;
}

std::string joined_letters(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty() && out.size() + part.size() > kKeyLetters) break;
    out += part;
  }
  return out.substr(0, kKeyLetters);
}

// "nato2024troops": the source, else the first author; the year; a word of the title. In ASCII.
std::string entry_key(const CitedArticle& article) {
  std::string key = joined_letters(key_words(article.source_id));
  if (key.empty() && !article.authors.empty()) key = joined_letters(key_words(article.authors.front()));
  if (article.date.known()) key += iso_day(article.date.first).substr(0, 4);
  const std::vector<std::string> title = key_words(article.title);
  const auto found = std::find_if(title.begin(), title.end(),
                                  [](const std::string& word) { return word.size() >= kLongWord; });
  if (found != title.end()) key += found->substr(0, kKeyLetters);
  if (key.empty() || (key.front() >= '0' && key.front() <= '9')) key.insert(0, "article");
  return key == "article" ? key + article.id : key;
}

void add_field(std::string& entry, std::string_view name, std::string_view value) {
  entry += ",\n  ";
  entry.append(name).append(" = ").append(value);
}

void add_text(std::string& entry, std::string_view name, const std::string& value) {
  if (!value.empty()) add_field(entry, name, "{" + value + "}");
}

void add_date(std::string& entry, const Date& date, const Words& words) {
  if (!date.known()) return;
  if (date.precision == DatePrecision::kEstimate) {
    return add_text(entry, "note", bibtex_text(short_date(date, words)));
  }
  // Bare words, which styles write out in their language.
  static constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                            "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::chrono::year_month_day civil{date.first};
  add_text(entry, "year", std::to_string(static_cast<int>(civil.year())));
  if (date.precision == DatePrecision::kYear) return;
  add_field(entry, "month", kMonths[static_cast<unsigned>(civil.month()) - 1]);
  if (date.precision == DatePrecision::kMonth) return;
  add_text(entry, "day", std::to_string(static_cast<unsigned>(civil.day())));
}

}  // namespace

std::string plain_citation(const CitedArticle& article, const Words& words) {
  const std::string& title = article.title.empty() ? words.text("untitled") : article.title;
  std::vector<std::string> parts;
  for (const std::string& author : article.authors) parts.push_back(one_line(author));
  parts.push_back(words.say("cited_title", {{"title", one_line(title)}}));
  if (!article.source.empty()) parts.push_back(one_line(article.source));
  parts.push_back(article.date.known() ? short_date(article.date, words) : words.text("no_date"));
  return words.say("citation", {{"parts", joined(parts, words)}, {"address", one_line(article.address)}});
}

std::string bibtex_entry(const CitedArticle& article, const Words& words) {
  std::string authors;
  for (const std::string& author : article.authors) {
    authors += (authors.empty() ? "{" : " and {") + bibtex_text(author) + "}";
  }
  std::string entry = "@misc{" + entry_key(article);
  add_text(entry, "author", authors);
  // In two pairs of braces, lest capitals be lost.
  if (!article.title.empty()) add_text(entry, "title", "{" + bibtex_text(article.title) + "}");
  add_text(entry, "howpublished", bibtex_text(article.source));
  add_date(entry, article.date, words);
  add_text(entry, "url", bibtex_address(article.address));
  return entry + "\n}\n";
}

}  // namespace dateline
