// Makes a foreign page cheap and safe to parse: what carries no text or meaning goes, and so does what lets a
// small page cost the parser much (deep nesting, runs of unclosed <b>, a tag with a million attributes).
// Pure function, any thread. The result is for page_tree.h only, never for a browser.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// `html` is clean UTF-8. Left out: comments, scripts (but JSON-LD), styles, drawings, form controls, the tags
// of <b> and its like (their text stays), all attributes but a few, tags nested deeper than kMaxPageDepth or
// after kMaxPageTags. Time is linear.
std::string slim_page(std::string_view html);

}  // namespace dateline
