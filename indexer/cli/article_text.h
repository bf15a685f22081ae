// ArticleText: an Article as inspect shows it, in words and as one JSON object: each value with its origin.
// Pure functions.
#pragma once

#include <string>

#include "indexer/article/article.h"

namespace dateline {

// Lines "title     Words (front matter)"; foreign text is printable.
std::string describe_article(const Article& article, const std::string& key);

// One line of JSON: each field as {"value": ..., "origin": ...}, the body whole.
std::string article_json(const Article& article, const std::string& key);

}  // namespace dateline
