#include "server/cli/result_text.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

#include "server/cli/messages.h"

namespace dateline {
namespace {

constexpr std::size_t kFacetValues = 5;
constexpr const char* kProgram = "dateline-server: ";

std::string parts_text(const std::vector<TextPart>& parts, Marks marks) {
  const bool is_bold = marks == Marks::kBold;
  std::string out;
  for (const TextPart& part : parts) {
    if (part.is_match) out += is_bold ? "\x1b[1m" : "*";
    out += shown(part.text);
    if (part.is_match) out += is_bold ? "\x1b[0m" : "*";
  }
  return out;
}

std::string number_text(double number) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(2) << number;
  return out.str();
}

// "7.31 = kursk 4.20 (1 in the title, 3 in the body) + neighbours 0.61 + lead 0.50; times recency 0.75".
std::string explanation_text(const Explanation& explanation) {
  std::string sum;
  const auto add = [&sum](const std::string& part) { sum += (sum.empty() ? "" : " + ") + part; };
  for (const WordScore& word : explanation.words) {
    add(shown(word.word) + " " + number_text(word.score) + " (" + std::to_string(word.in_title) +
        " in the title, " + std::to_string(word.in_body) + " in the body)");
  }
  if (explanation.neighbours > 0) add("neighbours " + number_text(explanation.neighbours));
  if (explanation.lead > 0) add("lead " + number_text(explanation.lead));
  if (explanation.recency < 1) sum += "; times recency " + number_text(explanation.recency);
  return kIndent + number_text(explanation.score) + " = " + sum + "\n";
}

std::string hit_text(const Hit& hit, std::uint64_t number, Marks marks) {
  const std::string label = std::to_string(number);
  std::string out = std::string(label.size() < 2 ? " " : "") + label + "  ";
  out += hit.title_parts.empty() ? shown(hit.head.title) : parts_text(hit.title_parts, marks);
  const std::string date = iso_date(hit.head.date);
  out += "\n" + std::string(kIndent) + (date.empty() ? "undated" : date);
  if (hit.source) out += "  " + shown(hit.source->label);
  out += "\n";
  for (const Snippet& snippet : hit.snippets) {
    out += kIndent + parts_text(snippet.parts, marks) + "\n";
  }
  if (hit.explanation) out += explanation_text(*hit.explanation);
  out += kIndent + (hit.head.url.empty() ? "" : shown(hit.head.url) + "  ") + hit.head.id + "\n\n";
  return out;
}

std::string facet_text(const FacetSpec& facet, const FacetCounts& counts) {
  std::string values;
  for (std::size_t at = 0; at < std::min(counts.values.size(), kFacetValues); ++at) {
    const FacetCount& value = counts.values[at];
    values += (at == 0 ? "" : ", ") + shown(value.label) + " " + std::to_string(value.count);
  }
  if (values.empty()) return "";
  if (counts.total > kFacetValues) values += ", ...";
  return std::string(facet.name) + ": " + values + "\n";
}

}  // namespace

std::string reading_text(const SearchResponse& response) {
  std::string out;
  for (const WordInfo& word : response.words) {
    const std::string text = shown(word.word);
    const std::string typed = shown(word.typed);
    const std::string articles =
        std::to_string(word.documents) + (word.documents == 1 ? " article" : " articles");
    if (word.origin == WordOrigin::kCorrection) {
      out += kProgram + text + " (" + articles + ") stands for " + typed + ", which no article has\n";
    } else if (word.origin == WordOrigin::kVariant) {
      out += kProgram + typed + " is also found as " + text + " (" + articles + ")\n";
    } else if (word.origin == WordOrigin::kCompletion) {
      out += kProgram + typed + " is also read as the beginning of other words (" + articles + ")\n";
    }
  }
  return out;
}

std::string result_text(const SearchRequest& request, const SearchResponse& response, Marks marks) {
  std::string out;
  std::uint64_t number = request.offset;
  for (const Hit& hit : response.hits) out += hit_text(hit, ++number, marks);
  out += std::to_string(response.total) + (response.total == 1 ? " article" : " articles");
  if (!response.hits.empty() && response.hits.size() < response.total) {
    out += ", shown " + std::to_string(request.offset + 1) + " to " + std::to_string(number);
  }
  out += "\n";
  if (!response.closest.empty()) out += "\nNearest articles, with some of the words:\n\n";
  number = 0;
  for (const Hit& hit : response.closest) out += hit_text(hit, ++number, marks);
  for (const FacetSpec& facet : kFacets) {
    out += facet_text(facet, response.facets[static_cast<std::size_t>(facet.facet)]);
  }
  return out;
}

}  // namespace dateline
