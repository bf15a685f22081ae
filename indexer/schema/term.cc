#include "indexer/schema/term.h"

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

std::string bounded(std::string term) {
  if (term.size() <= kMaxTermBytes) return term;
  const std::string digest = article_id(term);
  return term.substr(0, floor_boundary(term, kMaxTermBytes - digest.size())) + digest;
}

std::string join(std::string_view first, std::string_view second, std::string_view third) {
  std::string text;
  text.reserve(first.size() + second.size() + third.size());
  text.append(first).append(second).append(third);
  return text;
}

}  // namespace

std::string word_term(TextField field, std::string_view word) {
  return bounded(join(spec(field).prefix, word, ""));
}

std::optional<std::string_view> word_of_term(std::string_view term) {
  const std::string_view title = spec(TextField::kTitle).prefix;
  if (term.starts_with(title)) term.remove_prefix(title.size());
  const bool is_word = !term.empty() && (term.front() < 'A' || term.front() > 'Z');
  return is_word ? std::optional(term) : std::nullopt;
}

std::string stem_term(StemPlace place, std::string_view stem) {
  switch (place) {
    case StemPlace::kAnywhere:
      break;
    case StemPlace::kTitle:
      return bounded(join("Z", spec(TextField::kTitle).prefix, stem));
    case StemPlace::kTitleAlone:
      return bounded(join("Z", kTitleAlonePrefix, stem));
  }
  return bounded(join("Z", stem, ""));
}

std::string facet_term(Facet facet, std::string_view id) {
  return bounded(join(spec(facet).prefix, ":", id));
}

std::string mentioned_term(std::string_view iso) {
  return bounded(join(kMentionedPrefix, ":", iso));
}

std::string key_term(std::string_view article_id) {
  return bounded(join(kKeyPrefix, article_id, ""));
}

}  // namespace dateline
