// Page furniture in texts that were copied from a web page without its markup: a logo's caption at the head,
// "Sign in to comment" and a copyright line at the tail. For plain text only. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/article.h"

namespace dateline {

// Takes the furniture lines at head and tail out of the article's blocks, with a warning that counts them;
// never more than 30 % of the text.
void drop_boilerplate(Article& article);

// A line that only the foot of a page has: "Privacy Policy", "© 2024 ...".
bool is_foot_line(std::string_view line);
// A line that only the head of a page has: "... logo", "Skip to content".
bool is_head_line(std::string_view line);

}  // namespace dateline
