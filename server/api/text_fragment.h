// Links into the original: an article's address with a text fragment, by which a browser scrolls to a passage
// and marks it (WICG, "URL Fragment Text Directives"). Pure function; no state is kept between calls.
#pragma once

#include <string>
#include <string_view>

#include "server/search/search_response.h"

namespace dateline {

// `url` with "#:~:text=" and the snippet: the whole of it when it is at most ten words in one line of the
// text, else its first and last four words, since only a range may cross from one block of a page to another.
// Cuts are at words as the Analyzer finds them, which is where browsers let a match begin and end;
// punctuation at the ends is left out. Everything but letters, digits, '.', '_' and '~' of ASCII is
// percent-encoded. A fragment that the url has is kept before ":~:", a directive behind it is replaced. ""
// when the url is empty, the snippet has no word, or four of its words would make more than kMaxFragmentBytes
// of text.
std::string text_fragment_url(std::string_view url, const Snippet& snippet);

// Of one end of a range or of a whole passage, before encoding.
inline constexpr std::size_t kMaxFragmentBytes = 400;

}  // namespace dateline
