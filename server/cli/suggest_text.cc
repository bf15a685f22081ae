#include "server/cli/suggest_text.h"

#include <string_view>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kKindWidth = 9;

std::string line(std::string_view kind, const std::string& text, const std::string& measure) {
  std::string out(kind);
  out.resize(kKindWidth, ' ');
  return out + printable(text) + "  " + measure;
}

std::string names_text(std::string_view kind, const std::vector<NamedValue>& values) {
  std::string out;
  for (const NamedValue& value : values) {
    out += line(kind, value.label, std::to_string(value.articles)) + "  " + printable(value.id) + "\n";
  }
  return out;
}

}  // namespace

std::string suggest_text(const Suggestions& suggestions) {
  std::string out;
  for (const WordCompletion& one : suggestions.completions) {
    out += line("word", one.text, std::to_string(one.documents)) + "\n";
  }
  out += names_text("person", suggestions.persons);
  out += names_text("country", suggestions.countries);
  out += names_text("source", suggestions.sources);
  for (const TitleSuggestion& title : suggestions.titles) {
    const std::string date = iso_date(title.date);
    out += line("title", title.title, date.empty() ? "undated" : date) + "  " + printable(title.id) + "\n";
  }
  return out.empty() ? "no suggestions\n" : out;
}

}  // namespace dateline
