#include "indexer/article/page_measure.h"

#include <algorithm>
#include <string_view>

#include "indexer/article/page_junk.h"

namespace dateline {
namespace {

// A paragraph of fewer bytes, or of more links, gives no points.
constexpr std::size_t kMinParagraph = 25;
constexpr double kMaxParagraphLinks = 0.6;
constexpr std::size_t kLevels = 5;
// A part of the page with more of its text than this is no aside, whatever it is called.
constexpr std::size_t kMaxAsidePercent = 40;

struct TextCount {
  std::size_t bytes = 0;
  std::size_t commas = 0;
};

TextCount count_text(std::string_view text) {
  TextCount count;
  bool space = true;
  for (const char c : text) {
    const bool is_space = static_cast<unsigned char>(c) <= ' ';
    if (!is_space || !space) ++count.bytes;
    if (c == ',') ++count.commas;
    space = is_space;
  }
  // The commas of Chinese and Japanese, and the Arabic one.
  for (const std::string_view comma : {"，", "、", "،"}) {
    for (std::size_t at = text.find(comma); at != std::string_view::npos; at = text.find(comma, at + 1))
      ++count.commas;
  }
  return count;
}

double tag_weight(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_ARTICLE:
      return 10;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_MAIN:
      return 5;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
      return 3;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_FORM:
      return -3;
    case GUMBO_TAG_TH:
      return -5;
    default:
      return 0;
  }
}

bool can_hold_paragraph(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_BLOCKQUOTE:
      return true;
    default:
      return false;
  }
}

std::vector<double> scores_of(const PageTree& page, const std::vector<Measure>& measures) {
  const auto& elements = page.elements();
  std::vector<double> scores(elements.size(), 0);
  for (std::size_t i = 1; i < elements.size(); ++i) {
    const Measure& measure = measures[i];
    if (measure.is_junk || !can_hold_paragraph(page.tag(i)) || measure.own_text < kMinParagraph) continue;
    if (measure.link_share() > kMaxParagraphLinks) continue;
    const double points = 1.0 + static_cast<double>(measure.commas) +
                          std::min(static_cast<double>(measure.own_text) / 100.0, 3.0);
    // Text that stands directly in a container counts for the container, a paragraph for what it stands in.
    std::size_t at = page.tag(i) == GUMBO_TAG_P || page.tag(i) == GUMBO_TAG_PRE ? elements[i].parent : i;
    for (std::size_t level = 0; level < kLevels && at != 0; ++level, at = elements[at].parent) {
      scores[at] += level == 0   ? points
                    : level == 1 ? points / 2
                                 : points / (3.0 * static_cast<double>(level));
    }
  }
  for (std::size_t i = 1; i < elements.size(); ++i) {
    if (scores[i] <= 0) continue;
    scores[i] += tag_weight(page.tag(i)) + class_weight(page, i);
    if (page.attribute(i, "itemprop") == "articleBody") scores[i] += 40;
    scores[i] *= 1.0 - measures[i].link_share();
  }
  return scores;
}

// The lowest ancestor that three elements nearly as good as `best` share with it, else `best`.
std::size_t common_container(const PageTree& page, const std::vector<double>& scores, std::size_t best) {
  const auto& elements = page.elements();
  for (std::size_t at = elements[best].parent; at != 0 && page.tag(at) != GUMBO_TAG_BODY;
       at = elements[at].parent) {
    std::size_t good = 0;
    for (std::size_t i = at + 1; i < elements[at].end; ++i) {
      if (scores[i] >= scores[best] * 0.75) ++good;
    }
    if (good >= 3) return at;
  }
  return best;
}

// Sums the text of all elements, from the last to the first; junk counts nowhere, nor does what is in it.
void add_up(const PageTree& page, std::vector<Measure>& measures) {
  const auto& elements = page.elements();
  std::vector<bool> in_link(elements.size(), false);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const std::size_t parent = elements[i].parent;
    Measure& measure = measures[i];
    measure = Measure{measure.is_junk || (i != 0 && measures[parent].is_junk)};
    in_link[i] = (i != 0 && in_link[parent]) || page.tag(i) == GUMBO_TAG_A;
    if (measure.is_junk) continue;
    const GumboVector& children = children_of(*elements[i].node);
    for (unsigned child = 0; child < children.length; ++child) {
      const TextCount count = count_text(text_of_node(*static_cast<const GumboNode*>(children.data[child])));
      measure.text += count.bytes;
      measure.own_text += count.bytes;
      measure.commas += count.commas;
      if (in_link[i]) measure.link += count.bytes;
    }
  }
  for (std::size_t i = elements.size() - 1; i > 0; --i) {
    Measure& parent = measures[elements[i].parent];
    parent.text += measures[i].text;
    parent.link += measures[i].link;
    if (is_block(page.tag(i))) continue;
    parent.own_text += measures[i].own_text;
    parent.commas += measures[i].commas;
  }
}

std::vector<Measure> measure_all(const PageTree& page) {
  std::vector<Measure> measures(page.elements().size());
  for (std::size_t i = 0; i < measures.size(); ++i) measures[i].is_junk = is_furniture(page, i);
  add_up(page, measures);
  return measures;
}

// How far up the ancestor is that parts of one article share.
constexpr std::size_t kPartLevels = 5;
// Less text than this is a teaser of another article.
constexpr std::size_t kMinPart = 200;

std::size_t ancestor_of(const PageTree& page, std::size_t element, std::size_t levels) {
  for (; levels > 0 && element != 0 && page.tag(element) != GUMBO_TAG_BODY; --levels)
    element = page.elements()[element].parent;
  return element;
}

// An article cut in pieces (by advertisements, mostly): elements of the same tag and class as `best`, as deep
// below a common ancestor, whose class speaks of an article.
bool is_other_part(const PageTree& page, std::size_t best, std::size_t element) {
  if (element == best || page.tag(element) != page.tag(best) || class_weight(page, element) <= 0)
    return false;
  if (page.attribute(element, "class") != page.attribute(best, "class")) return false;
  for (std::size_t levels = 1; levels <= kPartLevels; ++levels) {
    const std::size_t shared = ancestor_of(page, best, levels);
    if (ancestor_of(page, element, levels) == shared) return page.tag(shared) != GUMBO_TAG_BODY;
  }
  return false;
}

}  // namespace

std::vector<Measure> measure_page(const PageTree& page) {
  std::vector<Measure> measures = measure_all(page);
  const auto& elements = page.elements();
  const std::size_t all = measures.front().text;
  bool any = false;
  for (std::size_t i = 1; i < elements.size(); ++i) {
    if (measures[i].is_junk || measures[i].text * 100 > all * kMaxAsidePercent) continue;
    measures[i].is_junk = is_named_aside(page, i);
    any = any || measures[i].is_junk;
  }
  if (any) add_up(page, measures);
  return measures;
}

std::vector<std::size_t> main_elements(const PageTree& page, const std::vector<Measure>& measures) {
  const auto& elements = page.elements();
  const std::vector<double> scores = scores_of(page, measures);
  const auto highest = std::max_element(scores.begin(), scores.end());
  if (*highest <= 0) return {};
  const std::size_t best = common_container(page, scores, static_cast<std::size_t>(highest - scores.begin()));
  const std::size_t parent = elements[best].parent;
  const double wanted = std::max(10.0, *highest * 0.2);
  std::vector<std::size_t> found;
  const std::size_t top = ancestor_of(page, best, kPartLevels);
  for (std::size_t i = top + 1; i < elements[top].end;) {
    const Measure& measure = measures[i];
    const bool is_sibling = elements[i].parent == parent;
    const bool is_paragraph = page.tag(i) == GUMBO_TAG_P && measure.text > 80 && measure.link_share() < 0.25;
    const bool is_part = measure.text >= kMinPart && is_other_part(page, best, i);
    const bool is_more =
        !measure.is_junk && (scores[i] >= wanted ? is_sibling || is_part : is_sibling && is_paragraph);
    if (i == best || is_more) found.push_back(i);
    // What was taken, and what stands beside the best one, is not looked into.
    i = i == best || is_more || is_sibling ? elements[i].end : i + 1;
  }
  return found;
}

}  // namespace dateline
