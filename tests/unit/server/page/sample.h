// Answers as a search would give them, for the tests of views and pages: small, and whole in every part.
#pragma once

#include "server/page/page_state.h"
#include "server/page/template_store.h"

namespace dateline {

// Two articles (one Korean, without date; one English, about October 2024), three countries, two months.
SearchResponse sample_response();

// An article with each kind of block and two matches.
ArticleResponse sample_article();

// The words of the program.
const Words& sample_words();

// The templates of the program.
const TemplateStore& sample_templates();

// A view rendered by a template that is given as text.
std::string render_text(const std::string& text, const View& view);

}  // namespace dateline
