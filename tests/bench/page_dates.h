// The publication date that the indexer finds in a page. Used by the dates program.
#pragma once

#include <string>
#include <string_view>

#include "indexer/extract/extract.h"

namespace dateline::bench {

// The date of a page's bytes, read and completed as in a sync, as ISO text ("2024-10-21", "2024-10"); "" when
// none was found or the page cannot be read. The file's name is not looked at.
std::string date_of_page(Extractor& extractor, std::string_view html);

}  // namespace dateline::bench
