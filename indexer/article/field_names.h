// Which names of foreign records mean which field of ours: one table for front matter, header blocks, JSON
// and JSON-LD. Constants only. What is done with the values is told by fields.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

enum class ArticleField : std::uint8_t {
  kId,
  kTitle,
  kSummary,
  kUrl,
  kSource,
  kSourceCountry,
  kAuthor,
  kDate,
  kDateModified,
  kLanguage,
  kPerson,
  kCountry,
  kSection,
  kTag,
  kBody,
  kDraft
};

// The field that a key means, by any of its names; case, "-", "_" and " " do not count.
std::optional<ArticleField> find_field(std::string_view key);

// A key's field, and its row in the table: of several names of one field the lower row is preferred.
struct FieldName {
  ArticleField field;
  std::size_t row = 0;
};
std::optional<FieldName> find_field_name(std::string_view key);

}  // namespace dateline
