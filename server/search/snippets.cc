#include "server/search/snippets.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "server/search/passages.h"

namespace dateline {

std::vector<TextPart> make_parts(std::string_view text, std::uint32_t begin, std::uint32_t end,
                                 const std::vector<Mark>& marks) {
  std::vector<TextPart> parts;
  std::uint32_t at = begin;
  const auto put_plain = [&](std::uint32_t to) {
    if (to > at) parts.push_back({std::string(text.substr(at, to - at)), false});
    at = std::max(at, to);
  };
  for (const auto& [from, to] : merged_ranges(marks)) {
    if (to <= begin || from >= end) continue;
    put_plain(from);
    parts.push_back({std::string(text.substr(at, std::min(to, end) - at)), true});
    at = std::min(to, end);
  }
  put_plain(end);
  return parts;
}

std::vector<Mark> SnippetMaker::find_marks(std::string_view text, TextField field,
                                           std::string_view language) {
  analyzer_.analyze(text, language, marker_.sought(field, language), tokens_);
  return marker_.find(tokens_, field, language);
}

std::vector<Snippet> SnippetMaker::passages(std::string_view body, std::string_view language,
                                            SnippetOptions options) {
  const std::string_view text = body.substr(0, floor_boundary(body, std::min(body.size(), kSnippetBytes)));
  const std::vector<Mark> marks = find_marks(text, TextField::kBody, language);
  std::vector<Snippet> snippets;
  for (const Passage& passage :
       choose_passages({text, tokens_.tokens(), marks, options.passages, options.crop_length})) {
    snippets.push_back({TextField::kBody, count_code_points(text.substr(0, passage.begin)),
                        make_parts(text, passage.begin, passage.end, marks)});
  }
  return snippets;
}

std::vector<TextPart> SnippetMaker::parts(std::string_view text, TextField field, std::string_view language) {
  const auto end = static_cast<std::uint32_t>(text.size());
  if (marker_.empty()) return make_parts(text, 0, end, {});
  return make_parts(text, 0, end, find_marks(text, field, language));
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> SnippetMaker::marks(std::string_view text,
                                                                         TextField field,
                                                                         std::string_view language) {
  if (marker_.empty()) return {};
  return merged_ranges(find_marks(text, field, language));
}

}  // namespace dateline
