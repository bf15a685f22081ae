// Fields: which names of foreign records mean which of ours, in one place. A format yields keys and values;
// the FieldSetter checks them, puts them into the Article with their origin, and warns of what it could not
// use. Used by front matter, header blocks and JSON. Not shared between threads.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/article.h"
#include "indexer/article/field_names.h"

namespace dateline {

// Whether the article has a value of that field already (of kBody: a body).
bool has_field(const Article& article, ArticleField field);

class FieldSetter {
 public:
  // The article gets the values; it must outlive the setter.
  FieldSetter(Article& article, Origin origin) : article_(article), origin_(origin) {}

  // Sets a field from the values of one key, in order; an unknown key is ignored. Of several names of one
  // field that are usable the first in the table wins, in whatever order they come.
  void set(std::string_view key, const std::vector<std::string>& values);

  // True once a key said that this is not to be published.
  bool is_draft() const { return is_draft_; }
  // The text of a body field, uncleaned.
  std::string& body_text() { return body_text_; }

 private:
  bool assign(ArticleField field, const std::string& key, const std::vector<std::string>& values);
  bool assign_text(Sourced& target, const std::string& key, const std::vector<std::string>& values);
  bool assign_list(SourcedList& target, const std::string& key, std::vector<std::string> values);
  bool assign_url(const std::string& key, const std::vector<std::string>& values);
  bool assign_date(SourcedDate& target, const std::string& key, const std::vector<std::string>& values);
  bool assign_source(const std::string& key, const std::vector<std::string>& values);
  bool assign_draft(std::string_view key, const std::vector<std::string>& values);
  std::string bounded(const std::string& key, std::string_view value, std::size_t limit);

  Article& article_;
  Origin origin_;
  bool is_draft_ = false;
  std::string body_text_;
  std::map<ArticleField, std::size_t> rank_;  // the table row that filled a field
};

// Adds a warning, unless there are kMaxWarnings; the last one says that more were left out.
void warn(Article& article, std::string warning);

}  // namespace dateline
