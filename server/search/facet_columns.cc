#include "server/search/facet_columns.h"

#include <xapian.h>

#include <charconv>

#include "indexer/analysis/fold.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

// "YYYYMMDD"; the epoch for anything else, which no program of ours writes.
Day parse_compact_day(const std::string& text) {
  std::uint32_t number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc{} || end != text.data() + text.size()) return {};
  const auto date = make_day(static_cast<int>(number / 10000), number / 100 % 100, number % 100);
  return date ? date->first : Day{};
}

// The value of a document in a slot whose stream is read in step with another's.
std::string value_at(Xapian::ValueIterator& at, const Xapian::ValueIterator& end, Xapian::docid document) {
  if (at == end) return {};
  at.skip_to(document);
  return at != end && at.get_docid() == document ? *at : std::string();
}

}  // namespace

std::uint32_t FacetColumn::add_value(FacetValue value) {
  const auto ordinal = static_cast<std::uint32_t>(values_.size());
  by_id_.emplace(value.id, ordinal);
  values_.push_back(std::move(value));
  return ordinal;
}

FacetColumn FacetColumn::load(const Xapian::Database& database, Facet facet) {
  FacetColumn column;
  const std::string prefix = facet_key_prefix(facet);
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    const std::string name = *key;
    auto value =
        decode_facet_value(std::string_view(name).substr(prefix.size()), database.get_metadata(name));
    if (value) column.add_value(std::move(*value));
  }
  column.offsets_.assign(std::size_t{database.get_lastdocid()} + 2, 0);
  const std::uint32_t slot = spec(facet).slot;
  Xapian::docid last = 0;
  for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at) {
    const Xapian::docid document = at.get_docid();
    while (last < document) column.offsets_[++last] = static_cast<std::uint32_t>(column.ordinals_.size());
    const std::string packed = *at;
    for (const std::string_view id : unpack_ids(packed)) {
      const auto known = column.by_id_.find(id);
      column.ordinals_.push_back(known != column.by_id_.end()
                                     ? known->second
                                     : column.add_value({std::string(id), std::string(id), {}}));
    }
  }
  while (++last < column.offsets_.size()) {
    column.offsets_[last] = static_cast<std::uint32_t>(column.ordinals_.size());
  }
  column.index_names();
  return column;
}

// Ids win over labels, labels over aliases, and the first in the order of ids among equals.
void FacetColumn::index_names() {
  for (const auto& [id, ordinal] : by_id_) by_name_.emplace(fold_name(id), ordinal);
  for (const auto& [id, ordinal] : by_id_) by_name_.emplace(fold_name(values_[ordinal].label), ordinal);
  for (const auto& [id, ordinal] : by_id_) {
    for (const std::string& alias : values_[ordinal].aliases) by_name_.emplace(fold_name(alias), ordinal);
  }
  by_name_.erase("");
}

std::span<const std::uint32_t> FacetColumn::ordinals(std::uint32_t document) const {
  if (std::size_t{document} + 1 >= offsets_.size()) return {};
  const std::uint32_t begin = offsets_[document];
  return std::span(ordinals_).subspan(begin, offsets_[document + 1] - begin);
}

// An article has each of its values once.
std::vector<std::uint32_t> FacetColumn::count_articles() const {
  std::vector<std::uint32_t> counts(values_.size(), 0);
  for (const std::uint32_t ordinal : ordinals_) ++counts[ordinal];
  return counts;
}

std::optional<std::uint32_t> FacetColumn::find_id(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> FacetColumn::resolve(std::string_view name) const {
  if (const auto ordinal = find_id(name)) return ordinal;
  const auto found = by_name_.find(fold_name(name));
  return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

std::shared_ptr<const FacetColumns> FacetColumns::load(const Xapian::Database& database) {
  auto columns = std::make_shared<FacetColumns>();
  for (const FacetSpec& facet : kFacets) {
    columns->facets_[static_cast<std::size_t>(facet.facet)] = FacetColumn::load(database, facet.facet);
  }
  columns->load_dates(database);
  columns->lengths_ = LengthColumn::load(database);
  for (const FacetValue& language : columns->facet(Facet::kLanguage).values()) {
    columns->languages_.push_back(language.id);
  }
  return columns;
}

void FacetColumns::load_dates(const Xapian::Database& database) {
  date_of_.assign(std::size_t{database.get_lastdocid()} + 1, 0);
  std::map<DateKey, std::uint32_t> known;
  auto last = database.valuestream_begin(kSlotLastDay);
  auto precision = database.valuestream_begin(kSlotPrecision);
  for (auto first = database.valuestream_begin(kSlotFirstDay);
       first != database.valuestream_end(kSlotFirstDay); ++first) {
    const Xapian::docid document = first.get_docid();
    DateKey key;
    key.first = parse_compact_day(*first);
    key.last = parse_compact_day(value_at(last, database.valuestream_end(kSlotLastDay), document));
    const std::string letter = value_at(precision, database.valuestream_end(kSlotPrecision), document);
    key.precision = letter.empty() ? DatePrecision::kUnknown : precision_of_letter(letter.front());
    if (key.precision == DatePrecision::kUnknown) continue;
    const auto [place, is_new] = known.emplace(key, static_cast<std::uint32_t>(dates_.size()));
    if (is_new) dates_.push_back(key);
    date_of_[document] = place->second;
  }
}

}  // namespace dateline
