#include "server/search/export_run.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <optional>

#include "server/search/all_matches.h"
#include "server/search/hit_builder.h"

namespace dateline {
namespace {

std::uint64_t number_of(const std::string& checksum) {
  std::uint64_t number = 0;
  std::memcpy(&number, checksum.data(), std::min(checksum.size(), sizeof number));
  return number;
}

// In the order of `documents`. Values are read by ascending id, which is how they lie.
std::vector<std::uint64_t> checksums_of(const Xapian::Database& database,
                                        const std::vector<std::uint32_t>& documents) {
  std::vector<std::uint32_t> places(documents.size());
  std::iota(places.begin(), places.end(), 0U);
  std::sort(places.begin(), places.end(),
            [&](std::uint32_t left, std::uint32_t right) { return documents[left] < documents[right]; });
  std::vector<std::uint64_t> checksums(documents.size());
  auto value = database.valuestream_begin(kSlotChecksum);
  const auto end = database.valuestream_end(kSlotChecksum);
  for (const std::uint32_t place : places) {
    if (value == end) break;
    value.skip_to(documents[place]);
    if (value != end && value.get_docid() == documents[place]) checksums[place] = number_of(*value);
  }
  return checksums;
}

std::optional<Xapian::Document> find_document(const Xapian::Database& database, std::uint32_t document) {
  try {
    return database.get_document(document);
  } catch (const Xapian::DocNotFoundError&) {
    return std::nullopt;
  }
}

Hit row_of(const FacetColumns& columns, const StoredData& data) {
  auto head = data.head();
  if (!head) throw std::runtime_error(head.error().message);
  Hit hit;
  hit.head = std::move(head).value();
  if (!hit.head.source.empty()) hit.source = label_of(columns, Facet::kSource, hit.head.source);
  for (const std::string& id : hit.head.person) hit.person.push_back(label_of(columns, Facet::kPerson, id));
  for (const std::string& id : hit.head.country) {
    hit.country.push_back(label_of(columns, Facet::kCountry, id));
  }
  return hit;
}

}  // namespace

ExportRun::ExportRun(Snapshot& snapshot, const SearchRequest& request)
    : index_(snapshot.database().get_uuid()), wants_body_(request.wants_body) {
  AllMatches matches = all_matches(snapshot, request);
  documents_ = std::move(matches.documents);
  warnings_ = std::move(matches.warnings);
  checksums_ = checksums_of(snapshot.database(), documents_);
}

void ExportRun::keep_only(const std::function<bool(std::uint32_t)>& passes) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < documents_.size(); ++at) {
    if (!passes(documents_[at])) continue;
    documents_[kept] = documents_[at];
    checksums_[kept++] = checksums_[at];
  }
  documents_.resize(kept);
  checksums_.resize(kept);
}

void ExportRun::keep(std::size_t offset, std::size_t limit) {
  const std::size_t first = std::min(offset, documents_.size());
  const std::size_t last = first + std::min(limit, documents_.size() - first);
  const auto cut = [&](auto& list) {
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(last), list.end());
    list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(first));
  };
  cut(documents_);
  cut(checksums_);
}

std::vector<Hit> ExportRun::next(Snapshot& snapshot) {
  if (snapshot.database().get_uuid() != index_) throw IndexReplaced();
  std::vector<Hit> rows;
  ExportCounts counts = counts_;
  std::size_t at = position_;
  for (std::size_t bytes = 0; at < documents_.size() && rows.size() < kSliceRows && bytes < kSliceBodyBytes;
       ++at) {
    const auto document = find_document(snapshot.database(), documents_[at]);
    if (!document) {
      ++counts.missing;
      continue;
    }
    const std::string data = document->get_data();
    const StoredData stored(data);
    Hit& row = rows.emplace_back(row_of(snapshot.columns(), stored));
    if (wants_body_) row.body = stored.body();
    bytes += row.body.size();
    ++counts.exported;
    if (number_of(document->get_value(kSlotChecksum)) != checksums_[at]) ++counts.changed;
  }
  position_ = at;
  counts_ = counts;
  return rows;
}

}  // namespace dateline
