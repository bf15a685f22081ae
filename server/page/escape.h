// Article text and queries are data from strangers: how they become safe inside HTML. The template store
// escapes every value with escape_html; views pass every link that comes from an article through web_link.
// Pure functions, safe from any thread.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// Text for element content and for attribute values in either kind of quotes: & < > " ' as references;
// C0 and C1 controls (but tab and newline) and bidi overrides and isolates are left out, so that no value can
// turn the text around it; invalid bytes become U+FFFD, so that a page is UTF-8 whatever it shows.
std::string escape_html(std::string_view text);

// `url` when it is an absolute http or https address with a host, no white space and no controls; else "".
std::string_view web_link(std::string_view url);

// `code` when it can stand in a lang attribute (letters, digits and hyphens, at most 35); else "".
std::string_view language_tag(std::string_view code);

}  // namespace dateline
