#include "indexer/schema/side_tables.h"

#include <algorithm>
#include <limits>

#include "indexer/base/bytes.h"

namespace dateline {

std::string facet_key_prefix(Facet facet) {
  return std::string(kMetaFacetPrefix) + std::string(spec(facet).name) + ":";
}

std::string facet_key(Facet facet, std::string_view id) {
  return facet_key_prefix(facet) + std::string(id);
}

std::string changes_key(std::uint64_t revision) {
  return std::string(kMetaChangesPrefix) + std::to_string(revision);
}

// Xapian keeps no empty row: a commit that touched none has a single 0, which is no docid.
std::string encode_changes(const std::vector<std::uint32_t>& docids) {
  ByteWriter out;
  if (docids.empty()) out.put_number(0);
  std::uint32_t previous = 0;
  for (const std::uint32_t docid : docids) {
    out.put_number(docid - previous);
    previous = docid;
  }
  return out.take();
}

std::vector<std::uint32_t> decode_changes(std::string_view row) {
  std::vector<std::uint32_t> docids;
  ByteReader in(row);
  std::uint64_t docid = 0;
  while (in.ok() && !in.done()) {
    const std::uint64_t step = in.number();
    if (step > std::numeric_limits<std::uint32_t>::max() - docid) break;
    docid += step;
    if (in.ok() && docid > 0) docids.push_back(static_cast<std::uint32_t>(docid));
  }
  return docids;
}

std::string words_key(std::uint64_t revision) {
  return std::string(kMetaWordsPrefix) + std::to_string(revision);
}

// Each form as how many bytes it shares with the one before, and the rest.
std::string encode_words(const std::set<std::string>& forms) {
  ByteWriter out;
  out.put_number(forms.size());
  std::string_view before;
  for (const std::string& form : forms) {
    const auto [end, unused] = std::mismatch(form.begin(), form.end(), before.begin(), before.end());
    const auto shared = static_cast<std::size_t>(end - form.begin());
    out.put_number(shared);
    out.put_text(std::string_view(form).substr(shared));
    before = form;
  }
  return out.take();
}

std::vector<std::string> decode_words(std::string_view row) {
  std::vector<std::string> forms;
  ByteReader in(row);
  std::string form;
  for (std::size_t count = in.count(); count > 0; --count) {
    const std::uint64_t shared = in.number();
    const std::string_view rest = in.text();
    if (!in.ok() || shared > form.size()) break;
    form.resize(static_cast<std::size_t>(shared));
    form += rest;
    forms.push_back(form);
  }
  return forms;
}

}  // namespace dateline
