// PageState: a search as its page addresses it: the text, what is chosen in each facet (ids with labels), the
// dates, the order, the switches and the page number. Every link of a page is an edit of the state it shows,
// written by page_url.h. A plain value.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/page/switches.h"
#include "server/search/search_request.h"
#include "server/search/search_response.h"

namespace dateline {

struct Choice {
  std::vector<Label> any;
  std::vector<Label> none;
};

struct PageState {
  std::string text;
  std::array<Choice, kFacets.size()> choices;  // by Facet; sorted by id, no id twice
  DateRange dates;
  std::optional<std::int64_t> since;  // UTC seconds
  Sort sort = Sort::kRelevance;
  Switches switches = kPageSwitches;
  std::uint32_t page = 1;
  std::uint32_t window = kWindow;  // of what is found, how much can be paged through

  Choice& choice(Facet facet) { return choices[static_cast<std::size_t>(facet)]; }
  const Choice& choice(Facet facet) const { return choices[static_cast<std::size_t>(facet)]; }
  bool has_filters() const;
  // True for the bare address: the first visit.
  bool is_blank() const;
};

using Resolve = std::function<std::optional<Label>(Facet, std::string_view)>;

// The state of a checked request. Values become ids by `resolve`; one that it does not know stays as typed,
// so that the page can show it and offer to remove it.
PageState page_state(const SearchRequest& request, const Resolve& resolve);

// Edits; all but with_page go back to page 1.
PageState with_page(PageState state, std::uint32_t page);
PageState with_sort(PageState state, Sort sort);
PageState with_dates(PageState state, const DateRange& dates);
PageState without_since(PageState state);
PageState with_value(PageState state, Facet facet, const Label& value);
// Takes the value out of both what is chosen and what is excluded.
PageState without_value(PageState state, Facet facet, std::string_view id);
PageState without_filters(PageState state);
// Turns the switch over.
PageState with_toggled(PageState state, const SwitchSpec& spec);
// A search for nothing but this value.
PageState only_value(Facet facet, const Label& value);

// Gives a request the state's filters in place of its own: values, dates and since.
void set_filters(SearchRequest& request, const PageState& state);

}  // namespace dateline
