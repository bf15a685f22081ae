// ArticleLint: what looks wrong with articles before they are searched: no date, source or title of its own;
// one that was there before; a date that cannot be, or hardly. Findings are for a person to judge: nothing is
// changed. Fed article by article, keeps some 300 bytes of each. Used by the command `lint`. One thread.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/article/article.h"
#include "indexer/authority/authority.h"
#include "indexer/index/text_twins.h"

namespace dateline {

enum class LintKind {
  kNoDate,
  kNoSource,
  kNoTitle,
  kSameKey,
  kSameText,
  kNearText,
  kFutureDate,
  kEarlyDate,   // before there were newspapers
  kLonelyDate,  // far from the others of its source
  kUrlDate      // the address has another day
};

// "no-date", "no-source", ... as --json prints them.
std::string_view to_string(LintKind kind);

struct LintFinding {
  std::size_t article = 0;  // from 0 in the order of add()
  std::string path;
  LintKind kind = LintKind::kNoDate;
  std::string message;  // one line without the path; holds text of the article: not printable as it is
};

struct LintedArticle {
  std::string path;  // with #n in a file of many
  std::string key;
  Date given_date;  // as the file says, before a day to come is refused
};

class ArticleLint {
 public:
  // `authority` must outlive this; it tells which names of a source are one.
  ArticleLint(const Authority& authority, Day today) : authority_(authority), today_(today) {}

  // `article` after Extractor::complete_head().
  void add(const LintedArticle& told, const Article& article);
  std::size_t count() const { return paths_.size(); }
  // All findings, in the order of articles. Use once.
  std::vector<LintFinding> finish();

 private:
  struct Dated {
    std::size_t article;
    Day day;
  };

  void find(LintKind kind, const std::string& message);
  void check_presence(const Article& article, bool has_future_date);
  void check_copies(const LintedArticle& told, const Article& article);
  void check_date(const Article& article);
  void check_source(const std::vector<Dated>& dated, const std::string& source);

  const Authority& authority_;
  Day today_;
  std::vector<std::string> paths_;
  std::vector<LintFinding> findings_;
  std::unordered_map<std::string, std::size_t> keys_;
  TextTwins texts_;
  std::map<std::string, std::vector<Dated>> sources_;  // by the source's name
};

}  // namespace dateline
