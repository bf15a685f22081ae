#include "server/search/seconds_node.h"

#include <cmath>

namespace dateline {

SecondsNode::SecondsNode(PostingReaders& readers, const SecondsRange& range)
    : ColumnNode(readers),
      columns_(readers.columns()),
      range_(range),
      seconds_(readers.database(), kSlotSortDate) {
  for (const DateKey& date : columns_.dates()) {
    if (date.precision == DatePrecision::kUnknown) {
      verdicts_.push_back(Verdict::kOut);
      continue;
    }
    const auto [first, last] = seconds_bounds(date);
    const bool is_all_in = (!range.from || first >= *range.from) && (!range.to || last <= *range.to);
    const bool is_all_out = (range.from && last < *range.from) || (range.to && first > *range.to);
    verdicts_.push_back(is_all_in ? Verdict::kIn : is_all_out ? Verdict::kOut : Verdict::kLookUp);
  }
}

bool SecondsNode::is_in(std::int64_t seconds) const {
  return (!range_.from || seconds >= *range_.from) && (!range_.to || seconds <= *range_.to);
}

void SecondsNode::filter(const Window& window, WindowSet& candidates) {
  candidates.keep_if([&](std::uint32_t offset) {
    const std::uint32_t document = window.begin + offset;
    const Verdict verdict = verdicts_[columns_.date(document)];
    if (verdict != Verdict::kLookUp) return verdict == Verdict::kIn;
    const std::string value = seconds_.value(document);
    return !value.empty() && is_in(std::llround(Xapian::sortable_unserialise(value)));
  });
}

}  // namespace dateline
