// What a page's head says of the article: OpenGraph, article:*, Dublin Core and other <meta>, <title>, <h1>,
// canonical link, <html lang>, <time>. Used by the HTML reader after JSON-LD; sets only what is missing.
// Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/article.h"
#include "indexer/article/page_tree.h"

namespace dateline {

// Values get origin kMeta; a date that only a <time> element shows gets kText (extract trusts an address
// more).
void read_page_meta(const PageTree& page, Article& article);

// The texts of the page's ld+json scripts.
std::vector<std::string> json_ld_scripts(const PageTree& page);

// "Headline" from "Headline | Site": the last part goes when it names `source`, or is short and parted by a
// bar or dash. The title itself when nothing would be left.
std::string without_site_name(std::string_view title, std::string_view source);

}  // namespace dateline
