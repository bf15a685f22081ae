// Sidecar: fields in YAML that stand in a file of their own beside an article and are more trusted than what
// the article says of itself. Used by the index for FILE.meta.yaml. Pure function, any thread. Where sidecars
// lie and when they changed is not known here.
#pragma once

#include <string_view>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

// Puts the fields of a sidecar's bytes over those of the article, with origin kSidecar; a value that cannot
// be used leaves the article's own, with a warning. Errors: "sidecar: line 3: not YAML: ...", larger than
// kMaxFrontMatter, no text; a draft is not read (not_read.h).
Outcome apply_sidecar(std::string_view bytes, Article& article);

}  // namespace dateline
