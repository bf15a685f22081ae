#include "indexer/article/page_junk.h"

#include <algorithm>
#include <array>
#include <string>

namespace dateline {
namespace {

// Words of classes and ids; a plural s does not count.
constexpr std::array<std::string_view, 42> kSideWords{
    "comment",        "disqus",     "sidebar",    "footer",  "masthead", "navbar",    "nav",
    "navigation",     "breadcrumb", "share",      "sharing", "social",   "related",   "recommended",
    "recommendation", "newsletter", "subscribe",  "promo",   "sponsor",  "sponsored", "advert",
    "advertisement",  "ad",         "ads",        "banner",  "cookie",   "consent",   "popup",
    "modal",          "menu",       "pagination", "signup",  "login",    "toolbar",   "outbrain",
    "taboola",        "taglist",    "trending",   "caption", "byline",   "skip",      "bio"};
constexpr std::array<std::string_view, 6> kLeadingAwayWords{"related",    "recommended", "recommendation",
                                                            "newsletter", "outbrain",    "taboola"};
constexpr std::array<std::string_view, 8> kMainWords{"article", "body",  "content", "main",
                                                     "story",   "entry", "post",    "text"};

// The words in class and id, in small letters, each between two spaces; "relatedPosts" is two.
std::string names_of(const PageTree& page, std::size_t element) {
  std::string names(" ");
  char before = ' ';
  for (const char* name : {"class", "id"}) {
    for (const char c : page.attribute(element, name)) {
      const bool capital = c >= 'A' && c <= 'Z';
      if (capital && before >= 'a' && before <= 'z') names += ' ';
      const bool letter = capital || (c >= 'a' && c <= 'z');
      names += capital ? static_cast<char>(c - 'A' + 'a') : letter ? c : ' ';
      before = c;
    }
    names += ' ';
  }
  return names;
}

template <std::size_t N>
bool holds_any(const std::string& names, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const std::string spaced = " " + std::string(word);
    return names.find(spaced + " ") != std::string::npos || names.find(spaced + "s ") != std::string::npos;
  });
}

bool is_junk_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_MENU:
      return true;
    default:
      return false;
  }
}

bool is_hidden(const PageTree& page, std::size_t element) {
  if (page.has_attribute(element, "hidden") || page.attribute(element, "aria-hidden") == "true") return true;
  const std::string_view role = page.attribute(element, "role");
  if (role == "navigation" || role == "menu" || role == "dialog" || role == "complementary" ||
      role == "contentinfo" || role == "search") {
    return true;
  }
  std::string style(page.attribute(element, "style"));
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos;
}

bool is_inside(const PageTree& page, std::size_t element, GumboTag first, GumboTag second) {
  while (element != 0) {
    element = page.elements()[element].parent;
    if (page.tag(element) == first || page.tag(element) == second) return true;
  }
  return false;
}

}  // namespace

bool is_furniture(const PageTree& page, std::size_t element) {
  const GumboTag tag = page.tag(element);
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY) return false;
  if (is_junk_tag(tag) || is_hidden(page, element)) return true;
  return tag == GUMBO_TAG_HEADER && !is_inside(page, element, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN);
}

bool is_named_aside(const PageTree& page, std::size_t element) {
  switch (page.tag(element)) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
      return false;
    default:
      break;
  }
  const std::string names = names_of(page, element);
  // "related-posts" is side matter although it speaks of posts.
  if (holds_any(names, kLeadingAwayWords)) return true;
  return holds_any(names, kSideWords) && !holds_any(names, kMainWords);
}

int class_weight(const PageTree& page, std::size_t element) {
  const std::string names = names_of(page, element);
  return (holds_any(names, kMainWords) ? 25 : 0) - (holds_any(names, kSideWords) ? 25 : 0);
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
      return false;
    default:
      return true;
  }
}

}  // namespace dateline
