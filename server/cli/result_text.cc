#include "server/cli/result_text.h"

#include <algorithm>

#include "server/cli/messages.h"

namespace dateline {
namespace {

constexpr std::size_t kFacetValues = 5;

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

std::string result_text(const SearchRequest& request, const SearchResponse& response, Marks marks) {
  std::string out;
  std::uint64_t number = request.offset;
  for (const Hit& hit : response.hits) out += hit_text(hit, ++number, marks);
  out += std::to_string(response.total) + (response.total == 1 ? " article" : " articles");
  if (!response.hits.empty() && response.hits.size() < response.total) {
    out += ", shown " + std::to_string(request.offset + 1) + " to " + std::to_string(number);
  }
  out += "\n";
  for (const FacetSpec& facet : kFacets) {
    out += facet_text(facet, response.facets[static_cast<std::size_t>(facet.facet)]);
  }
  return out;
}

}  // namespace dateline
