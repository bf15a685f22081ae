// The end of every record: body into article, and the reasons why a record is none after all. Used by every
// reader, so that the rules and their messages are the same for all formats. Pure function, any thread.
#pragma once

#include "indexer/article/body_builder.h"
#include "indexer/article/fields.h"
#include "indexer/base/result.h"

namespace dateline {

// The article with its body. A draft is not read (not_read.h). Errors: "text: larger than 2 MiB"; neither
// title nor body.
Result<Article> end_record(Article article, const FieldSetter& fields, BodyBuilder& body);

// "text: larger than 2 MiB".
Error too_large_error();

}  // namespace dateline
