#include "server/page/help_page.h"

#include "server/page/help_examples.h"
#include "server/page/page_url.h"
#include "server/query/describe.h"
#include "server/query/parser.h"

namespace dateline {
namespace {

View example_view(const HelpExample& example, Day today, const Words& words) {
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
      .text("meaning", words.text(example.meaning))
      .maybe("toggle", toggle)
      .maybe("reading", "")
      .maybe("warning", "");
  const Result<ParsedQuery> parsed = parse_query(example.query, today);
  if (!parsed.ok()) return view;
  view.text("reading", describe(parsed->root));
  if (!parsed->warnings.empty()) view.text("warning", parsed->warnings.front().message);
  return view;
}

View group_view(const HelpGroup& group, Day today, const Words& words) {
  std::vector<View> examples;
  for (const HelpExample& example : group.examples) examples.push_back(example_view(example, today, words));
  View view;
  view.text("id", group.id)
      .text("title", words.text(group.title))
      .text("lead", words.text(group.lead))
      .list("examples", std::move(examples));
  return view;
}

View limits_view(const SearchLimits& limits, const Words& words) {
  View view;
  view.text("bytes", words.number(limits.query_bytes))
      .text("words", words.number(limits.query_words))
      .text("depth", words.number(kMaxQueryDepth))
      .text("prefixes", words.number(kMaxPrefixes))
      .text("prefix_letters", words.number(kMinPrefixLetters))
      .text("fuzzies", words.number(kMaxFuzzies))
      .text("fuzzy_letters", words.number(kMinFuzzyLetters))
      .text("window", words.number(limits.window));
  return view;
}

}  // namespace

PageContent help_page(const SearchRules& rules, const Words& words) {
  std::vector<View> groups;
  for (const HelpGroup& group : help_groups()) groups.push_back(group_view(group, rules.today, words));
  View view = page_frame("help", page_title(words.text("how_to_search"), words), {});
  view.text("canonical", "/help")
      .list("groups", std::move(groups))
      .nested("limits", limits_view(rules.limits, words));
  return {"help", std::move(view)};
}

}  // namespace dateline
