#include "server/page/reader_view.h"

#include <algorithm>

#include "server/page/article_blocks.h"
#include "server/page/citation.h"
#include "server/page/escape.h"
#include "server/page/name_places.h"
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

// Where a value of the article is named, in its title and its body.
struct Named {
  ByteRanges title;
  ByteRanges body;

  std::size_t count() const { return title.size() + body.size(); }
};

// The values of one facet of an article.
struct Values {
  Facet facet;
  const std::vector<Label>& labels;
  const std::vector<std::vector<std::string>>& names;  // of each
};

std::string shown_name(Facet facet, const Label& value) {
  return std::string(spec(facet).name) + ":" + value.id;
}

class Reader {
 public:
  Reader(const ArticleResponse& response, const ReaderRequest& request, const Words& words)
      : response_(response),
        request_(request),
        words_(words),
        in_title_(response.article.head.title),
        in_body_(response.article.body),
        title_marks_(response.title_marks),
        body_marks_(response.body_marks) {}

  // Also notes the places of the value that is to be shown.
  std::vector<View> value_views(const Values& values) {
    std::vector<View> views;
    for (std::size_t i = 0; i < values.labels.size(); ++i) {
      const Label& value = values.labels[i];
      const Named named = i < values.names.size()
                              ? Named{in_title_.find(values.names[i]), in_body_.find(values.names[i])}
                              : Named{};
      const bool is_shown = named.count() > 0 && shown_name(values.facet, value) == request_.show;
      if (is_shown) show(value, named);
      View view;
      view.text("url", search_url(only_value(values.facet, value)))
          .text("label", value.label)
          .maybe("code", values.facet == Facet::kCountry && value.id.size() == 2 ? value.id : "")
          .flag("is_shown", is_shown)
          .maybe("named", named.count() > 0 ? words_.say("times_named", {{"count", named.count()}}) : "")
          .text("where_url",
                where_url(response_.article.head.id, request_.state, shown_name(values.facet, value)));
      views.push_back(std::move(view));
    }
    return views;
  }

  const ByteRanges& title_marks() const { return title_marks_; }
  const ByteRanges& body_marks() const { return body_marks_; }
  const std::string& shown_label() const { return shown_label_; }
  // What the marks of the body are.
  std::string mark_words(std::uint32_t marks) const {
    if (!shown_.empty()) return shown_;
    if (marks == 0) return "";
    return words_.say("match_count", {{"count", marks}});
  }

 private:
  void show(const Label& value, const Named& named) {
    title_marks_ = named.title;
    body_marks_ = named.body;
    shown_label_ = value.label;
    shown_ = words_.say("is_named", {{"name", value.label}, {"count", named.count()}});
  }

  const ArticleResponse& response_;
  const ReaderRequest& request_;
  const Words& words_;
  NamePlaces in_title_;
  NamePlaces in_body_;
  ByteRanges title_marks_;
  ByteRanges body_marks_;
  std::string shown_;
  std::string shown_label_;
};

// "estimated, found in the text".
std::string date_note(const StoredHead& head, const Words& words) {
  std::vector<std::string> notes;
  if (head.date.precision == DatePrecision::kEstimate) notes.push_back(words.text("estimated"));
  const auto found = std::find_if(head.origins.begin(), head.origins.end(),
                                  [](const auto& origin) { return origin.first == "date"; });
  const std::string_view phrase = found == head.origins.end() ? "" : origin_phrase(found->second, words);
  if (!phrase.empty()) notes.emplace_back(phrase);
  return joined(notes, words);
}

// As cited: in the words of its source, never as the server's.
CitedArticle cited(const ArticleResponse& response, const std::string& base_url) {
  const StoredHead& head = response.article.head;
  CitedArticle article{head.id, head.title, head.author, "", "", head.date, std::string(web_link(head.url))};
  if (response.source) {
    article.source = response.source->label;
    article.source_id = response.source->id;
  }
  if (article.address.empty()) article.address = base_url + article_url(head.id, {});
  return article;
}

View turn_view(const Neighbours& neighbours, const Words& words) {
  View view;
  view.text("place", words.say("place_of_all", {{"place", neighbours.rank}, {"all", neighbours.total}}))
      .maybe("previous_url", neighbours.previous_url)
      .maybe("next_url", neighbours.next_url);
  return view;
}

}  // namespace

View reader_view(const ArticleResponse& response, const ReaderRequest& request, const Words& words) {
  const StoredHead& head = response.article.head;
  const PageState& state = request.state;
  Reader reader(response, request, words);
  const std::string& title = shown_title(head, words);
  std::vector<View> people = reader.value_views({Facet::kPerson, response.person, response.person_names});
  std::vector<View> countries =
      reader.value_views({Facet::kCountry, response.country, response.country_names});
  const MarkedBody body = marked_body(response.article.body, response.article.blocks, reader.body_marks());
  View view;
  set_language(view, head.language, words);
  view.list("title_parts",
            marked_views(marked_line(title, head.title.empty() ? ByteRanges{} : reader.title_marks())))
      .text("article_title", title)
      .maybe("date", iso_date(head.date))
      .text("long_date", long_date(head.date, words))
      .maybe("date_note", date_note(head, words))
      .maybe("authors", joined(head.author, words))
      .maybe("language", request.language)
      .maybe("original", web_link(head.url))
      .flag("source", false)
      .list("blocks", block_views(body.blocks))
      .maybe("match_count", reader.mark_words(body.marks))
      .maybe("shown_label", reader.shown_label())
      .text("match_total", words.number(body.marks))
      .flag("has_match", body.marks > 0)
      .flag("has_next_match", body.marks > 1)
      .flag("has_people", !response.person.empty())
      .list("people", std::move(people))
      .flag("has_countries", !response.country.empty())
      .list("countries", std::move(countries))
      .flag("turn", false)
      .text("similar_url", similar_url(head.id, state))
      .text("permalink", request.base_url + article_url(head.id, state))
      .text("back_url", request.neighbours.rank > 0 ? request.neighbours.back_url : search_url(state))
      .text("back_words", words.text(state.is_blank() ? "all_articles" : "back_to_results"));
  const CitedArticle citation = cited(response, request.base_url);
  view.text("citation", plain_citation(citation, words)).text("bibtex", bibtex_entry(citation, words));
  if (request.neighbours.rank > 0) view.nested("turn", turn_view(request.neighbours, words));
  if (response.source) {
    View source;
    source.text("source_url", search_url(only_value(Facet::kSource, *response.source)))
        .text("source_label", response.source->label);
    view.nested("source", std::move(source));
  }
  return view;
}

}  // namespace dateline
