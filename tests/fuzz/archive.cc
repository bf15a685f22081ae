#include "tests/fuzz/archive.h"

#include <array>
#include <stdexcept>

#include "server/api/feed_routes.h"
#include "server/api/meili/routes.h"
#include "server/api/routes.h"
#include "server/page/routes.h"

namespace dateline::fuzz {
namespace {

constexpr std::size_t kArticles = 50;

// Titles and bodies; what strangers may write to break out of a page, a table or a template stands among
// them.
constexpr std::array<std::string_view, 10> kTitles{"Ferry ploughs through the ice of the northern harbour",
                                                   "<script>alert(1)</script>",
                                                   "Штормовая тень над гаванью",
                                                   "북한군이 항구에 도착했다",
                                                   "\"><img src=x onerror=alert(1)>",
                                                   "=HYPERLINK(\"https://elsewhere.example\")",
                                                   "{{#hits}}{{{text}}}{{/hits}}",
                                                   "L’Ukraine et les soldats de l'été",
                                                   "朝鲜士兵抵达港口",
                                                   "]]> <!-- &amp; -->"};
constexpr std::array<std::string_view, 6> kBodies{
    "The ferry left the harbour at dawn. Troops were seen near Kursk.\n\nKim Jong Un did not come.",
    "A storm shadow fell on the town. \"Storm shadow\", said the mayor; nobody else did.\n\nMore troops "
    "came.",
    "</p></article><script src=//elsewhere.example></script> <mark>troops</mark> 'single' &lt; &#60;",
    "Солдаты прибыли в Курск.\n\nКим Чен Ын не приехал.",
    "국정원은 북한군이 러시아에 도착했다고 밝혔다.",
    "F-16 and U.S. and 10,000 troops; e-mail: harbour@news.example, https://news.example/a?b=1&c=2"};
constexpr std::array<std::string_view, 6> kLanguages{"en", "ru", "ko", "fr", "zh", ""};
constexpr std::array<std::string_view, 7> kDates{"2024-10-18", "2024-10", "2024",      "~2024-11",
                                                 "2023-01-02", "",        "2024-11-15"};

test::TestArticle made_article(std::size_t at) {
  test::TestArticle article;
  article.key = "article " + std::to_string(at);
  article.title = kTitles[at % kTitles.size()];
  article.body = std::string(kBodies[at % kBodies.size()]) + "\n\nArticle " + std::to_string(at) + ".";
  article.date = kDates[at % kDates.size()];
  article.language = kLanguages[at % kLanguages.size()];
  if (at % 3 != 0) article.source = at % 2 == 0 ? "gazette" : "wire\"><b>";
  if (at % 4 == 0) article.person = {"kim-jong-un", "x-jane-\"roe\""};
  if (at % 5 != 0) article.country = {at % 2 == 0 ? "KP" : "RU", "UA"};
  article.first_indexed = static_cast<std::int64_t>(1'700'000'000 + 1000 * at);
  return article;
}

// The target as a browser would send it.
std::string sendable(std::string_view target) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      out += c;
    } else {
      out += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
  }
  return out;
}

}  // namespace

Archive::Archive() {
  index_.label(Facet::kCountry, {"KP", "North Korea", {"DPRK", "북한"}});
  index_.label(Facet::kPerson, {"kim-jong-un", "Kim Jong Un", {"김정은", "Ким Чен Ын"}});
  index_.label(Facet::kSource, {"gazette", "Harbour <Gazette> & 'Sons'", {}});
  for (std::size_t at = 0; at < kArticles; ++at) index_.put(made_article(at));
  index_.commit();
  auto opened = SearcherPool::open(index_.path(), {1});
  if (!opened) throw std::runtime_error(opened.error().message);
  pool_ = std::move(opened).value();
  DispatchOptions options{{},
                          not_found_page(*pool_, {}),
                          [this] { return pool_->info(); },
                          test::test_today,
                          HostCheck("127.0.0.1", {}),
                          "1"};
  options.routes = api_routes(*pool_, test::test_today);
  for (Route& route : feed_routes(*pool_, test::test_today)) options.routes.push_back(std::move(route));
  for (Route& route : meili_routes(*pool_, test::test_today)) options.routes.push_back(std::move(route));
  for (Route& route : page_routes(*pool_, {})) options.routes.push_back(std::move(route));
  dispatcher_ = std::make_unique<Dispatcher>(std::move(options));
}

Reply Archive::get(std::string_view target) const {
  RequestHead head{"GET", sendable(target), "localhost", "", false};
  return dispatcher_->answer(head).reply;
}

Reply Archive::post(const std::string& target, std::string_view body) const {
  RequestHead head{"POST", target, "localhost", "", false};
  head.content_length = body.size();
  head.content_type = "application/json";
  if (body.size() > kMaxBody) return dispatcher_->answer(head).reply;
  return dispatcher_->answer(head, std::string(body)).reply;
}

}  // namespace dateline::fuzz
