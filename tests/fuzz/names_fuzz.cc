// Any text as what names stand in, and as files of names: mentions that lie within the text, values that can
// be facets, or an error that names the entry.
#include "indexer/authority/authority_reader.h"
#include "indexer/authority/name_matcher.h"
#include "indexer/base/utf8.h"
#include "tests/fuzz/target.h"
#include "tests/unit/indexer/extract/test_authority.h"

namespace dateline::fuzz {
namespace {

void check_mentions(const Authority& authority, std::string_view text) {
  static const NameMatcher matcher(authority);
  const std::vector<Mention> mentions = matcher.find(text);
  std::uint32_t end = 0;
  std::uint32_t begin = 0;
  for (const Mention& mention : mentions) {
    const bool is_same = mention.begin == begin && mention.end == end;
    require(is_same || mention.begin >= end, "mentions ascend and do not overlap");
    require(mention.end > mention.begin && mention.end <= text.size(), "a mention lies within the text");
    require(!is_valid_utf8(text) || is_valid_utf8(text.substr(mention.begin, mention.end - mention.begin)),
            "a mention ends at code points");
    begin = mention.begin;
    end = mention.end;
  }
}

void check_values(const Authority& authority, std::string_view text) {
  for (const FacetSpec& facet : kFacets) {
    const auto value = authority.resolve(facet.facet, text);
    if (!value) continue;
    require(!value->id.empty() && value->id.size() <= kMaxFacetId, "an id is bounded");
    require(!is_valid_utf8(text) || is_valid_utf8(value->id), "an id is text");
  }
  (void)authority.source_of_host(text);
}

template <class Entries>
void check_file(const Result<Entries>& entries) {
  if (entries) return;
  require(is_valid_utf8(entries.error().message) && !entries.error().message.empty(), "an error is text");
}

}  // namespace

void run_target(std::string_view bytes) {
  static const Authority authority = test_authority();
  check_mentions(authority, bytes);
  check_values(authority, bytes);
  check_file(read_persons(bytes));
  check_file(read_countries(bytes));
  check_file(read_sources(bytes));
}

}  // namespace dateline::fuzz
