#include "server/search/facet_columns.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/schema/layout.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

std::vector<std::string> ids_of(const FacetColumn& column, std::uint32_t document) {
  std::vector<std::string> ids;
  for (const std::uint32_t ordinal : column.ordinals(document)) ids.push_back(column.values()[ordinal].id);
  return ids;
}

TEST(FacetColumns, HoldsEachArticlesValuesAndDate) {
  TestIndex index({{"a", "A", "x", "2024-10-18", "en", "nato", {"p1", "p2"}, {"KP"}},
                   {"b", "B", "x", "", "", "", {}, {}},
                   {"gone", "C", "x", "2024", "en", "tass"},
                   {"d", "D", "x", "~2024-10", "ko", "nato", {"p2"}, {"KP", "RU"}}});
  index.remove("gone");
  index.commit();
  const auto columns = FacetColumns::load(index.database());
  using Ids = std::vector<std::string>;
  EXPECT_EQ(ids_of(columns->facet(Facet::kPerson), 1), (Ids{"p1", "p2"}));
  EXPECT_EQ(ids_of(columns->facet(Facet::kPerson), 2), Ids{});
  EXPECT_EQ(ids_of(columns->facet(Facet::kPerson), 3), Ids{});
  EXPECT_EQ(ids_of(columns->facet(Facet::kCountry), 4), (Ids{"KP", "RU"}));
  EXPECT_EQ(ids_of(columns->facet(Facet::kCountry), 5), Ids{});
  EXPECT_EQ(ids_of(columns->facet(Facet::kSource), 4), Ids{"nato"});
  EXPECT_EQ(columns->facet(Facet::kPerson).count_articles(), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(columns->date(2), 0U);
  EXPECT_EQ(columns->date(99), 0U);
  const DateKey& guess = columns->dates()[columns->date(4)];
  EXPECT_EQ(iso_day(guess.first) + " " + iso_day(guess.last), "2024-10-01 2024-10-31");
  EXPECT_EQ(guess.precision, DatePrecision::kEstimate);
  EXPECT_EQ(columns->languages(), (Ids{"en", "ko"}));
}

TEST(FacetColumns, FindsValuesByIdLabelAndAlias) {
  TestIndex index;
  index.label(Facet::kPerson, {"kim-jong-un", "Kim Jong Un", {"김정은", "Kim Chen Yn"}});
  index.label(Facet::kPerson, {"x-other", "Other", {"Kim Jong-Un", "Other One"}});
  index.put({"a", "A", "x", "", "en", "", {"kim-jong-un", "x-other"}});
  index.commit();
  const auto columns = FacetColumns::load(index.database());
  const FacetColumn& persons = columns->facet(Facet::kPerson);
  const auto id_of = [&](std::string_view name) {
    const auto ordinal = persons.resolve(name);
    return ordinal ? persons.values()[*ordinal].id : "none";
  };
  for (const std::string name : {"kim-jong-un", "KIM JONG UN", "Kim Jong-Un", "김정은", "kim chen yn"}) {
    EXPECT_EQ(id_of(name), "kim-jong-un") << name;
  }
  EXPECT_EQ(id_of("other one"), "x-other");
  EXPECT_EQ(id_of("nobody"), "none");
  EXPECT_EQ(id_of(""), "none");
  EXPECT_EQ(id_of("&"), "none");
}

TEST(FacetColumns, NamesAValueThatTheTableLacksByItsId) {
  TestIndex index({{"a", "A", "x", "", "en", "nato"}});
  index.database().set_metadata("facet:source:nato", "");
  index.database().commit();
  const auto columns = FacetColumns::load(index.database());
  EXPECT_EQ(columns->facet(Facet::kSource).values().front().label, "nato");
}

TEST(FacetColumns, AreReadByTwoThreadsOfOneRevision) {
  TestIndex index({{"a", "A", "x", "2024", "en", "nato", {"p1"}, {"KP"}}, {"b", "B", "x", "2023", "ko"}});
  const std::string glass = generation_at(index.path(), 1).glass.string();
  const Xapian::Database database(glass);
  const auto columns = FacetColumns::load(database, [&glass] { return Xapian::Database(glass); });
  EXPECT_EQ(ids_of(columns->facet(Facet::kPerson), 1), std::vector<std::string>{"p1"});
  EXPECT_EQ(ids_of(columns->facet(Facet::kSource), 1), std::vector<std::string>{"nato"});
  EXPECT_EQ(ids_of(columns->facet(Facet::kCountry), 1), std::vector<std::string>{"KP"});
  EXPECT_EQ(columns->languages(), (std::vector<std::string>{"en", "ko"}));
  EXPECT_EQ(columns->date(1), 2U);
  EXPECT_EQ(columns->lengths().lengths(2).body, 1U);
  const auto open_later = [&] {
    index.put({"c", "C", "x"});
    index.commit();
    return Xapian::Database(glass);
  };
  EXPECT_THROW(FacetColumns::load(database, open_later), Xapian::DatabaseModifiedError);
}

}  // namespace
}  // namespace dateline
