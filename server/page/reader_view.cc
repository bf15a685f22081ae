#include "server/page/reader_view.h"

#include <algorithm>

#include "server/page/article_blocks.h"
#include "server/page/escape.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"
#include "server/page/result_view.h"

namespace dateline {
namespace {

std::vector<View> marked_views(const std::vector<MarkedPart>& parts) {
  std::vector<View> views;
  views.reserve(parts.size());
  for (const MarkedPart& part : parts) {
    View view;
    view.text("part", part.text).maybe("mark", part.mark > 0 ? std::to_string(part.mark) : "");
    views.push_back(std::move(view));
  }
  return views;
}

// A run of list items is one list.
std::vector<View> block_views(const std::vector<MarkedBlock>& blocks) {
  std::vector<View> views;
  for (std::size_t i = 0; i < blocks.size();) {
    const BlockKind kind = blocks[i].kind;
    View view;
    view.flag("is_paragraph", kind == BlockKind::kParagraph)
        .flag("is_heading", kind == BlockKind::kHeading)
        .flag("is_quote", kind == BlockKind::kQuote)
        .flag("is_list", kind == BlockKind::kListItem);
    if (kind == BlockKind::kListItem) {
      std::vector<View> items;
      for (; i < blocks.size() && blocks[i].kind == kind; ++i) {
        View item;
        item.list("parts", marked_views(blocks[i].parts));
        items.push_back(std::move(item));
      }
      view.list("items", std::move(items));
    } else {
      view.list("parts", marked_views(blocks[i].parts));
      ++i;
    }
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<View> value_views(Facet facet, const std::vector<Label>& values) {
  std::vector<View> views;
  for (const Label& value : values) {
    View view;
    view.text("url", search_url(only_value(facet, value)))
        .text("label", value.label)
        .maybe("code", facet == Facet::kCountry && value.id.size() == 2 ? value.id : "");
    views.push_back(std::move(view));
  }
  return views;
}

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

// "estimated, found in the text".
std::string date_note(const StoredHead& head) {
  const auto found = std::find_if(head.origins.begin(), head.origins.end(),
                                  [](const auto& origin) { return origin.first == "date"; });
  std::string note(found == head.origins.end() ? "" : origin_phrase(found->second));
  if (head.date.precision == DatePrecision::kEstimate) note = "estimated" + (note.empty() ? "" : ", " + note);
  return note;
}

std::string match_count(std::uint32_t marks) {
  if (marks == 0) return "";
  return marks == 1 ? "1 match" : with_separators(marks) + " matches";
}

}  // namespace

View reader_view(const ArticleResponse& response, const std::string& language, const PageState& state) {
  const StoredHead& head = response.article.head;
  const MarkedBody body = marked_body(response.article.body, response.article.blocks, response.body_marks);
  View view;
  set_language(view, head.language);
  view.list("title_parts",
            marked_views(marked_line(head.title.empty() ? "Untitled" : head.title,
                                     head.title.empty() ? ByteRanges{} : response.title_marks)))
      .text("article_title", head.title.empty() ? "Untitled" : head.title)
      .maybe("date", iso_date(head.date))
      .text("long_date", long_date(head.date))
      .maybe("date_note", date_note(head))
      .maybe("authors", joined(head.author))
      .maybe("language", language)
      .maybe("original", web_link(head.url))
      .flag("source", false)
      .list("blocks", block_views(body.blocks))
      .maybe("match_count", match_count(body.marks))
      .flag("has_next_match", body.marks > 1)
      .flag("has_people", !response.person.empty())
      .list("people", value_views(Facet::kPerson, response.person))
      .flag("has_countries", !response.country.empty())
      .list("countries", value_views(Facet::kCountry, response.country))
      .text("back_url", search_url(state))
      .text("back_words", state.is_blank() ? "All articles" : "Back to the results");
  if (response.source) {
    View source;
    source.text("source_url", search_url(only_value(Facet::kSource, *response.source)))
        .text("source_label", response.source->label);
    view.nested("source", std::move(source));
  }
  return view;
}

}  // namespace dateline
