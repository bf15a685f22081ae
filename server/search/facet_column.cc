#include "server/search/facet_column.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "indexer/base/bytes.h"
#include "indexer/schema/side_tables.h"
#include "server/search/id_table.h"
#include "server/search/slot_reader.h"

namespace dateline {
namespace {

bool has_lower_id(const FacetValue& left, const FacetValue& right) {
  return left.id < right.id;
}

// A value that has no row is called by its id.
FacetValue nameless(std::string_view id) {
  return {std::string(id), std::string(id), {}};
}

}  // namespace

// Makes pages of documents that come in ascending order.
class FacetColumn::Builder {
 public:
  // Documents before the one that is begun, and not begun themselves, have no values.
  void begin(std::uint32_t document) {
    while (pages_.size() <= document >> kPageBits) {
      finish();
      pages_.push_back(std::make_shared<Page>());
      next_ = 0;
    }
    close_until(document % kPageDocuments);
  }
  void add(std::uint32_t ordinal) { pages_.back()->ordinals.push_back(ordinal); }
  void add(std::span<const std::uint32_t> ordinals) {
    pages_.back()->ordinals.insert(pages_.back()->ordinals.end(), ordinals.begin(), ordinals.end());
  }

  std::vector<std::shared_ptr<Page>> take() {
    finish();
    return std::move(pages_);
  }

 private:
  void finish() {
    if (pages_.empty()) return;
    close_until(kPageDocuments);
    pages_.back()->ordinals.shrink_to_fit();
  }
  void close_until(std::uint32_t end) {
    Page& page = *pages_.back();
    const auto size = static_cast<std::uint32_t>(page.ordinals.size());
    while (next_ < end) page.offsets[++next_] = size;
  }

  std::vector<std::shared_ptr<Page>> pages_;
  std::uint32_t next_ = 0;  // the document of the last page that is being filled
};

FacetColumn FacetColumn::load(const Shards& shards, Facet facet) {
  IdTable known;
  std::vector<FacetValue> values;  // in the order of `known`
  const std::string prefix = facet_key_prefix(facet);
  for (const std::string& key : shards.keys(prefix)) {
    auto value = decode_facet_value(std::string_view(key).substr(prefix.size()), shards.row(key));
    if (!value) continue;
    known.ordinal(value->id);
    values.push_back(std::move(*value));
  }
  Builder builder;
  std::vector<std::uint32_t> articles(values.size(), 0);
  const std::uint32_t slot = spec(facet).slot;
  const Xapian::Database& database = shards.merged();
  for (auto at = database.valuestream_begin(slot); at != database.valuestream_end(slot); ++at) {
    builder.begin(at.get_docid());
    const std::string packed = *at;
    for (ByteReader in(packed); !in.done();) {
      const std::string_view id = in.text();
      if (!in.ok()) break;
      const std::uint32_t ordinal = known.ordinal(id);
      if (ordinal == articles.size()) {
        articles.push_back(0);
        values.push_back(nameless(id));
      }
      ++articles[ordinal];
      builder.add(ordinal);
    }
  }
  FacetColumn column;
  std::vector<std::shared_ptr<Page>> pages = builder.take();
  if (!std::is_sorted(values.begin(), values.end(), has_lower_id)) put_in_order(values, articles, pages);
  column.pages_.assign(pages.begin(), pages.end());
  column.articles_ = std::move(articles);
  column.dictionary_ = std::make_shared<const FacetDictionary>(std::move(values));
  return column;
}

// For values that have no row, which come where they are met first.
void FacetColumn::put_in_order(std::vector<FacetValue>& values, std::vector<std::uint32_t>& articles,
                               const std::vector<std::shared_ptr<Page>>& pages) {
  std::vector<std::uint32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&values](std::uint32_t left, std::uint32_t right) {
    return has_lower_id(values[left], values[right]);
  });
  std::vector<FacetValue> sorted;
  std::vector<std::uint32_t> counts;
  std::vector<std::uint32_t> moved(order.size());
  for (const std::uint32_t old : order) {
    moved[old] = static_cast<std::uint32_t>(sorted.size());
    sorted.push_back(std::move(values[old]));
    counts.push_back(articles[old]);
  }
  for (const auto& page : pages) {
    for (std::uint32_t& ordinal : page->ordinals) ordinal = moved[ordinal];
  }
  values = std::move(sorted);
  articles = std::move(counts);
}

// The steps from one column to that of a later revision.
class FacetColumn::Patch {
 public:
  Patch(const FacetColumn& before, const Shards& shards, Facet facet)
      : before_(before), shards_(shards), facet_(facet), after_(before) {}

  FacetColumn run(const std::vector<std::uint32_t>& documents) {
    read(documents);
    name_values();
    number_values();
    write_pages();
    return std::move(after_);
  }

 private:
  // A value that a document had or has.
  struct Touched {
    std::int64_t more = 0;  // articles
    std::optional<std::uint32_t> before;
    std::optional<FacetValue> value;  // none: no article has it
  };

  void read(const std::vector<std::uint32_t>& documents) {
    SlotReader reader(shards_.merged(), spec(facet_).slot);
    for (const std::uint32_t document : documents) {
      for (const std::uint32_t ordinal : before_.ordinals(document)) {
        --touched_[before_.values()[ordinal].id].more;
      }
      const std::string packed = reader.value(document);
      std::vector<std::string>& ids = ids_.emplace_back(document, std::vector<std::string>{}).second;
      for (const std::string_view id : unpack_ids(packed)) {
        ids.emplace_back(id);
        ++touched_[ids.back()].more;
      }
    }
  }

  void name_values() {
    for (auto& [id, touched] : touched_) {
      touched.before = before_.find_id(id);
      const std::int64_t articles = (touched.before ? before_.articles_[*touched.before] : 0) + touched.more;
      const std::string row = shards_.row(facet_key(facet_, id));
      auto known = decode_facet_value(id, row);
      if (!row.empty() && known) {
        touched.value = std::move(*known);
      } else if (articles > 0) {
        touched.value = nameless(id);
      }
    }
  }

  // Counts, and new ordinals when values came or went.
  void number_values() {
    bool is_renamed = false;
    bool is_renumbered = false;
    for (const auto& [id, touched] : touched_) {
      if (touched.before.has_value() != touched.value.has_value()) is_renumbered = true;
      if (touched.before && touched.value && !(before_.values()[*touched.before] == *touched.value)) {
        is_renamed = true;
      }
    }
    if (!is_renumbered) {
      for (const auto& [id, touched] : touched_) {
        if (touched.before) add(after_.articles_[*touched.before], touched.more);
      }
    }
    if (is_renumbered) {
      renumber();
    } else if (is_renamed) {
      std::vector<FacetValue> values = before_.values();
      for (const auto& [id, touched] : touched_) {
        if (touched.before) values[*touched.before] = *touched.value;
      }
      after_.dictionary_ = std::make_shared<const FacetDictionary>(std::move(values));
    }
  }

  static void add(std::uint32_t& articles, std::int64_t more) {
    articles = static_cast<std::uint32_t>(articles + more);
  }

  // Merges the touched values, in the order of ids, with the others.
  void renumber() {
    std::vector<FacetValue> values;
    std::vector<std::uint32_t> articles;
    moved_.assign(before_.values().size(), 0);
    const auto take = [&](const Touched& touched) {
      if (!touched.value) return;
      if (touched.before) moved_[*touched.before] = static_cast<std::uint32_t>(values.size());
      values.push_back(*touched.value);
      articles.push_back(touched.before ? before_.articles_[*touched.before] : 0);
      add(articles.back(), touched.more);
    };
    auto next = touched_.begin();
    for (std::uint32_t old = 0; old < before_.values().size(); ++old) {
      const FacetValue& value = before_.values()[old];
      for (; next != touched_.end() && next->first < value.id; ++next) take(next->second);
      if (next != touched_.end() && next->first == value.id) {
        take(next->second);
        ++next;
        continue;
      }
      moved_[old] = static_cast<std::uint32_t>(values.size());
      values.push_back(value);
      articles.push_back(before_.articles_[old]);
    }
    for (; next != touched_.end(); ++next) take(next->second);
    after_.articles_ = std::move(articles);
    after_.dictionary_ = std::make_shared<const FacetDictionary>(std::move(values));
  }

  std::uint32_t moved(std::uint32_t ordinal) const { return moved_.empty() ? ordinal : moved_[ordinal]; }

  void write_pages() {
    if (!moved_.empty()) {
      for (auto& page : after_.pages_) {
        const auto renumbered = std::make_shared<Page>(*page);
        for (std::uint32_t& ordinal : renumbered->ordinals) ordinal = moved_[ordinal];
        page = renumbered;
      }
    }
    for (auto at = ids_.begin(); at != ids_.end();) {
      const std::uint32_t page = at->first >> kPageBits;
      const auto end = std::find_if(at, ids_.end(),
                                    [page](const auto& entry) { return entry.first >> kPageBits != page; });
      write_page(page, {at, end});
      at = end;
    }
  }

  using DocumentIds = std::pair<std::uint32_t, std::vector<std::string>>;

  void write_page(std::uint32_t at, std::span<const DocumentIds> changes) {
    while (after_.pages_.size() <= at) after_.pages_.push_back(std::make_shared<Page>());
    Builder builder;
    auto change = changes.begin();
    for (std::uint32_t place = 0; place < kPageDocuments; ++place) {
      builder.begin(place);
      const std::uint32_t document = (at << kPageBits) + place;
      if (change != changes.end() && change->first == document) {
        for (const std::string& id : change->second) builder.add(*after_.find_id(id));
        ++change;
      } else {
        builder.add(after_.ordinals(document));
      }
    }
    after_.pages_[at] = builder.take().front();
  }

  const FacetColumn& before_;
  const Shards& shards_;
  Facet facet_;
  FacetColumn after_;
  std::map<std::string, Touched, std::less<>> touched_;
  std::vector<DocumentIds> ids_;      // what each touched document has now
  std::vector<std::uint32_t> moved_;  // old ordinal to new; empty: all stay
};

FacetColumn FacetColumn::patched(const Shards& shards, Facet facet,
                                 const std::vector<std::uint32_t>& documents) const {
  return Patch(*this, shards, facet).run(documents);
}

}  // namespace dateline
