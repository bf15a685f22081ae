#include "server/page/help_page.h"

#include "server/page/help_examples.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"
#include "server/query/describe.h"
#include "server/query/parser.h"

namespace dateline {
namespace {

View example_view(const HelpExample& example, Day today) {
  PageState state;
  state.text = example.query;
  std::string toggle;
  if (example.toggled != nullptr) {
    state = with_toggled(std::move(state), *example.toggled);
    toggle = std::string(example.toggled->name) + "=" +
             std::string(switch_value(state.switches, *example.toggled));
  }
  View view;
  view.text("query", example.query)
      .text("url", search_url(state))
      .text("meaning", example.meaning)
      .maybe("toggle", toggle)
      .maybe("reading", "")
      .maybe("warning", "");
  const Result<ParsedQuery> parsed = parse_query(example.query, today);
  if (!parsed.ok()) return view;
  view.text("reading", describe(parsed->root));
  if (!parsed->warnings.empty()) view.text("warning", parsed->warnings.front().message);
  return view;
}

View group_view(const HelpGroup& group, Day today) {
  std::vector<View> examples;
  for (const HelpExample& example : group.examples) examples.push_back(example_view(example, today));
  View view;
  view.text("id", group.id)
      .text("title", group.title)
      .text("lead", group.lead)
      .list("examples", std::move(examples));
  return view;
}

View limits_view(const SearchLimits& limits) {
  View view;
  view.text("bytes", with_separators(limits.query_bytes))
      .text("words", std::to_string(limits.query_words))
      .text("depth", std::to_string(kMaxQueryDepth))
      .text("prefixes", std::to_string(kMaxPrefixes))
      .text("prefix_letters", std::to_string(kMinPrefixLetters))
      .text("fuzzies", std::to_string(kMaxFuzzies))
      .text("fuzzy_letters", std::to_string(kMinFuzzyLetters))
      .text("window", with_separators(limits.window));
  return view;
}

}  // namespace

PageContent help_page(const SearchRules& rules) {
  std::vector<View> groups;
  for (const HelpGroup& group : help_groups()) groups.push_back(group_view(group, rules.today));
  View view = page_frame("help", "How to search, Dateline", {});
  view.text("canonical", "/help")
      .list("groups", std::move(groups))
      .nested("limits", limits_view(rules.limits));
  return {"help", std::move(view)};
}

}  // namespace dateline
