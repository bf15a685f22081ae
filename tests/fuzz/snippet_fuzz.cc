// A query (the first line) and any text that it is found in: passages that are stretches of the text, as
// JSON, and on pages where no text becomes markup.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"
#include "server/api/search_json.h"
#include "server/api/text_fragment.h"
#include "server/page/search_page.h"
#include "server/page/template_store.h"
#include "server/query/parser.h"
#include "server/query/words.h"
#include "server/search/snippets.h"
#include "tests/fuzz/markup.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

constexpr Day kToday = std::chrono::year(2024) / 11 / 15;

// What an answer shows of strangers.
struct Shown {
  std::string query;
  std::string title;
  std::vector<TextPart> title_parts;
  std::vector<Snippet> snippets;
  std::string body;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;
};

std::string joined(const std::vector<TextPart>& parts) {
  std::string text;
  for (const TextPart& part : parts) {
    require(!part.text.empty() && is_valid_utf8(part.text), "a part is text");
    text += part.text;
  }
  return text;
}

void check_snippet(const Snippet& snippet, const std::string& text) {
  std::size_t begin = 0;
  for (std::uint64_t codes = snippet.start; codes > 0; --codes) {
    require(begin < text.size(), "a passage begins in the text");
    begin += decode_utf8(text, begin).bytes;
  }
  const std::string passage = joined(snippet.parts);
  require(text.compare(begin, passage.size(), passage) == 0, "a passage is a stretch of the text");
  const std::string link = text_fragment_url("https://news.example/a", snippet);
  require(std::all_of(link.begin(), link.end(), [](char c) { return c > ' ' && c < 0x7F && c != '"'; }),
          "a link to a passage is an address");
}

void check_marks(const Shown& shown) {
  std::uint32_t end = 0;
  for (const auto& [begin, behind] : shown.marks) {
    require(begin >= end && behind > begin && behind <= shown.body.size(), "marks ascend within the text");
    require(is_valid_utf8(std::string_view(shown.body).substr(begin, behind - begin)), "marks are text");
    end = behind;
  }
}

Hit hit_of(const Shown& shown) {
  Hit hit;
  hit.head.id = "aaaaaaaaaaaaaaaaaaaa";
  hit.head.title = shown.title;
  hit.head.author = {shown.title};
  hit.head.language = "ko";
  hit.source = Label{"gazette", shown.title};
  hit.person = {{shown.title, shown.title}};
  hit.title_parts = shown.title_parts;
  hit.snippets = shown.snippets;
  return hit;
}

SearchResponse response_of(const Shown& shown) {
  SearchResponse response;
  response.total = 1;
  response.hits = {hit_of(shown)};
  FacetCounts& persons = response.facets[static_cast<std::size_t>(Facet::kPerson)];
  persons = {1, {{shown.title, shown.title, 1, true, false}}};
  response.reading = shown.title;
  response.words = {{shown.title, 1}};
  response.warnings = {{"unknown_value", shown.title}};
  response.histogram.interval = "month";
  response.index = {"uuid", 7, 50, "2024-11-15T00:00:00Z"};
  return response;
}

ArticleResponse article_of(const Shown& shown) {
  ArticleResponse response;
  response.article.head = hit_of(shown).head;
  response.article.head.summary = shown.title;
  response.article.head.tag = {shown.title};
  response.article.body = shown.body;
  response.source = Label{"gazette", shown.title};
  response.person = {{shown.title, shown.title}};
  response.body_marks = shown.marks;
  return response;
}

PageState state_of(const Shown& shown) {
  PageState state;
  state.text = shown.query;
  state.choice(Facet::kPerson).any = {{shown.title, shown.title}};
  return state;
}

std::vector<std::string> skeletons(const Shown& shown) {
  static const Words words = Words::load(load_web_files(""));
  static const TemplateStore templates(load_web_files(""), words);
  std::vector<std::string> found;
  for (const PageContent& page : {results_page(state_of(shown), response_of(shown), words),
                                  none_page(state_of(shown), response_of(shown), {}, words),
                                  reader_page(article_of(shown), {state_of(shown), "Korean"}, words)}) {
    const auto tags = read_tags(templates.render(page.template_name, page.view));
    require(tags.has_value(), "every < and > of a page is a tag's");
    found.push_back(skeleton(*tags));
  }
  return found;
}

// The same without any sign that HTML or a template knows.
void make_harmless(std::string& text) {
  for (char& c : text) {
    if (std::string_view("<>&\"'{}/").find(c) != std::string_view::npos) c = '.';
  }
}

Shown harmless(Shown shown) {
  for (std::string* text : {&shown.query, &shown.title, &shown.body}) make_harmless(*text);
  for (TextPart& part : shown.title_parts) make_harmless(part.text);
  for (Snippet& snippet : shown.snippets) {
    for (TextPart& part : snippet.parts) make_harmless(part.text);
  }
  return shown;
}

void check_json(const Shown& shown) {
  SearchParameters parameters;
  parameters.request.text = shown.query;
  const auto json = nlohmann::json::parse(search_json(parameters, response_of(shown)));
  const auto& hit = json.at("hits").at(0);
  require(hit.at("title") == shown.title && hit.at("_snippets").size() == shown.snippets.size(),
          "JSON holds what is shown");
  for (std::size_t at = 0; at < shown.snippets.size(); ++at) {
    std::string passage;
    for (const auto& part : hit.at("_snippets").at(at).at("parts"))
      passage += part.at("text").get<std::string>();
    require(passage == joined(shown.snippets[at].parts), "JSON holds the passages as they are");
  }
}

}  // namespace

void run_target(std::string_view bytes) {
  static Analyzer analyzer;
  const std::size_t line = std::min(bytes.find('\n'), bytes.size());
  const auto query = parse_query(bytes.substr(0, line), kToday);
  if (!query) return;
  Marker marker(positive_words(query->root), analyzer);
  SnippetMaker maker(marker, analyzer);
  Shown shown;
  shown.query = clean_line(bytes.substr(0, line));
  shown.body = clean_text(bytes.substr(line)).text;
  shown.title = clean_line(bytes.substr(line)).substr(0, floor_boundary(clean_line(bytes.substr(line)), 200));
  if (shown.title.empty()) return;
  shown.title_parts = maker.parts(shown.title, TextField::kTitle, "en");
  require(joined(shown.title_parts) == shown.title, "the parts of a title are the title");
  shown.snippets = maker.passages(shown.body, "en", {2, 40});
  for (const Snippet& snippet : shown.snippets) check_snippet(snippet, shown.body);
  shown.marks = maker.marks(shown.body, TextField::kBody, "en");
  check_marks(shown);
  check_json(shown);
  require(skeletons(shown) == skeletons(harmless(shown)), "no text becomes markup");
}

}  // namespace dateline::fuzz
