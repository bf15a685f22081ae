// Extract: fills what an Article lacks from its own text and path: title, source, author, date, language,
// persons, countries. What was given stays; a wrong date or source is worse than none. Pure over its input;
// one Extractor a thread (it holds an Analyzer), over a shared Authority.
#pragma once

#include <memory>
#include <string>

#include "indexer/article/article.h"
#include "indexer/authority/authority.h"

namespace dateline {

struct ExtractOptions {
  // Where the articles come from (ISO alpha-2), given to those that name no country; "" for none. See
  // country_salience.h for how it decides between names that are hardly there.
  std::string default_country;
  Day today{};  // dates later than two days after it are refused
};

class Extractor {
 public:
  // `authority` must outlive the Extractor.
  Extractor(const Authority& authority, ExtractOptions options);
  ~Extractor();
  Extractor(Extractor&&) noexcept;

  // Completes `article` in place. `path` is the path within its root ("2024/10/2024-10-18-nis.md"), for the
  // file name's date; never its modification time. After it: title is never empty, language is set where it
  // can be told, person and country hold labels or ids that Authority::resolve understands.
  void complete(Article& article, std::string_view path);
  // As complete(), but for language, persons and countries, which cost most of the time.
  void complete_head(Article& article, std::string_view path);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
