#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

FacetCounts counts(std::vector<FacetCount> values) {
  FacetCounts out;
  out.total = values.size();
  out.values = std::move(values);
  return out;
}

Hit english_hit() {
  Hit hit;
  hit.head.id = "aaaaaaaaaaaaaaaaaaaa";
  hit.head.title = "Troops <b>\"seen\"</b> & 'heard' in Kursk";
  hit.head.language = "en";
  hit.head.date = *make_month(2024, 10);
  hit.head.date.precision = DatePrecision::kEstimate;
  hit.source = Label{"nato", "NATO"};
  hit.person = {{"mark-rutte", "Mark Rutte"}};
  hit.country = {{"KP", "North Korea"}, {"RU", "Russia"}};
  hit.title_parts = {{"Troops", true}, {" <b>\"seen\"</b> & 'heard' in Kursk", false}};
  hit.snippets = {{TextField::kBody, 0, {{"The ", false}, {"troops", true}, {" moved.", false}}}};
  return hit;
}

Hit korean_hit() {
  Hit hit;
  hit.head.id = "bbbbbbbbbbbbbbbbbbbb";
  hit.head.title = "국정원 발표";
  hit.head.language = "ko";
  hit.title_parts = {{"국정원 발표", false}};
  return hit;
}

}  // namespace

SearchResponse sample_response() {
  SearchResponse response;
  response.total = 2;
  response.hits = {english_hit(), korean_hit()};
  response.facets[static_cast<std::size_t>(Facet::kSource)] = counts({{"nato", "NATO", 1, false, false}});
  response.facets[static_cast<std::size_t>(Facet::kPerson)] =
      counts({{"mark-rutte", "Mark Rutte", 1, false, false}});
  response.facets[static_cast<std::size_t>(Facet::kCountry)] =
      counts({{"RU", "Russia", 2, false, false},
              {"KP", "North Korea", 1, true, false},
              {"US", "United States", 0, false, true}});
  response.facets[static_cast<std::size_t>(Facet::kLanguage)] =
      counts({{"en", "English", 1, false, false}, {"ko", "Korean", 1, false, false}});
  response.histogram.interval = "month";
  response.histogram.buckets = {{make_month(2024, 8)->first, make_month(2024, 8)->last, 4, 0},
                                {make_month(2024, 10)->first, make_month(2024, 10)->last, 8, 2}};
  response.histogram.undated = 1;
  response.reading = "all of troops and kursk";
  response.words = {{"troops", 12}, {"kursk", 3}};
  response.index = {"uuid", 7, 1284, "2025-09-04T06:12:00Z"};
  return response;
}

ArticleResponse sample_article() {
  ArticleResponse response;
  StoredArticle& article = response.article;
  article.head.id = "aaaaaaaaaaaaaaaaaaaa";
  article.head.title = "Troops in Kursk";
  article.head.language = "en";
  article.head.url = "https://news.example/a?b=1&c=2";
  article.head.author = {"Ana Ruiz", "Bo Li"};
  article.head.date = *make_day(2024, 10, 18);
  article.head.origins = {{"title", Origin::kFrontMatter}, {"date", Origin::kText}};
  article.body = "A heading\n\nThe troops moved.\n\nFirst item\n\nSecond troops\n\nA quote";
  article.blocks = {{BlockKind::kHeading, 0, 9},
                    {BlockKind::kParagraph, 11, 28},
                    {BlockKind::kListItem, 30, 40},
                    {BlockKind::kListItem, 42, 55},
                    {BlockKind::kQuote, 57, 64}};
  response.source = Label{"nato", "NATO"};
  response.person = {{"mark-rutte", "Mark Rutte"}};
  response.country = {{"RU", "Russia"}};
  response.title_marks = {{0, 6}};
  response.body_marks = {{15, 21}, {49, 55}};
  response.index = {"uuid", 7, 1284, "2025-09-04T06:12:00Z"};
  return response;
}

const Words& sample_words() {
  static const Words words = Words::load(load_web_files(""));
  return words;
}

const TemplateStore& sample_templates() {
  static const TemplateStore store(load_web_files(""), sample_words());
  return store;
}

std::string render_text(const std::string& text, const View& view) {
  return TemplateStore({{"templates/test.mustache", text}}, sample_words()).render("test", view);
}

}  // namespace dateline
