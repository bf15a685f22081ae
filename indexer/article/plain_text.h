// Plain text to blocks: paragraphs, list items, quotes. Used for .txt files and for the bodies of JSON
// records. Pure function, any thread. Headings are not guessed: plain text does not tell them.
#pragma once

#include <string_view>

#include "indexer/article/body_builder.h"

namespace dateline {

// Blank lines part paragraphs. Where lines look wrapped at a fixed width they are joined (an indented line
// starts a new paragraph); otherwise each line is one. "- " and "• " start list items, "> " quotes.
void add_plain_text(std::string_view text, BodyBuilder& body);

}  // namespace dateline
