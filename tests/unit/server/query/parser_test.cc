#include "server/query/parser.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/unit/server/query/ast_text.h"

namespace dateline {
namespace {

using test::ast_text;
using test::warning_codes;

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

struct Row {
  std::string text;
  std::string tree;
  std::string warnings = "";
};

void expect_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const auto query = parse_query(row.text, kToday);
    ASSERT_TRUE(query.ok()) << row.text << ": " << query.error().message;
    EXPECT_EQ(ast_text(query->root), row.tree) << row.text;
    EXPECT_EQ(warning_codes(query->warnings), row.warnings) << row.text;
  }
}

TEST(ParseQuery, ReadsWordsAndPhrases) {
  expect_rows({
      {"", "all"},
      {"   \t\n ", "all"},
      {"troops", "troops"},
      {"Soldiers", "Soldiers"},
      {"north korea troops", "and(north korea troops)"},
      {"north,korea; troops", "and(north korea troops)"},
      {"1,000 soldiers", "and(1,000 soldiers)"},
      {"\"storm shadow\"", "\"storm shadow\""},
      {"“storm shadow”", "\"storm shadow\""},
      {"„storm shadow“ x", "and(\"storm shadow\" x)"},
      {"«storm shadow»", "\"storm shadow\""},
      {"»storm shadow«", "\"storm shadow\""},
      {"「北朝鮮の兵士」", "\"北朝鮮の兵士\""},
      {"\"  storm \t shadow \"", "\"storm shadow\""},
      {"a\"storm shadow\"b", "and(a \"storm shadow\" b)"},
      {"Kim's army", "and(Kim's army)"},
      {"and or not near", "and(and or not near)"},
      {"to be or not to be", "and(to be or not to be)"},
      {"F-16 well-known foo-", "and(F-16 well-known foo-)"},
      {"U.S. C++ #kursk @nato +russia", "and(U.S. C++ #kursk @nato +russia)"},
      {std::string("a\0b\x01", 4) + "c", "and(a b c)"},
      {"нор\xd0\xb2\xff\xfeжская", "and(норв жская)"},
      {"ko\xe2\x80\x8brea", "korea"},
      {"北朝鮮　兵士", "and(北朝鮮 兵士)"},
      {"北朝鮮、兵士。", "and(北朝鮮 兵士)"},
  });
}

TEST(ParseQuery, ReadsOperators) {
  expect_rows({
      {"drones OR missiles", "or(drones missiles)"},
      {"a b OR c d", "or(and(a b) and(c d))"},
      {"a OR b OR c", "or(a b c)"},
      {"(a OR b) OR c", "or(a b c)"},
      {"a AND b", "AND(a b)"},
      {"a b AND c", "and(a AND(b c))"},
      {"a AND b OR c", "or(AND(a b) c)"},
      {"(a OR b) c", "and(or(a b) c)"},
      {"（a OR b） c", "and(or(a b) c)"},
      {"-rumour", "not(rumour)"},
      {"NOT rumour", "not(rumour)"},
      {"−rumour –fake", "and(not(rumour) not(fake))"},
      {"troops -rumour", "and(troops not(rumour))"},
      {"troops NOT rumour", "and(troops not(rumour))"},
      {"troops AND NOT rumour", "AND(troops not(rumour))"},
      {"-\"storm shadow\" x", "and(not(\"storm shadow\") x)"},
      {"-(a b) c", "and(not(and(a b)) c)"},
      {"NOT NOT a", "a"},
      {"NOT -a", "a"},
      {"--a", "a"},
      {"a OR -b", "or(a and(not(b)))"},
      {"-a OR -b", "or(and(not(a)) and(not(b)))"},
      {"-(-a)", "a"},
      {"x (-a)", "and(x not(a))"},
      {"((a))", "a"},
      {"a -b -c d", "and(a not(b) not(c) d)"},
      {"troops NEAR/5 kursk", "near5(troops kursk)"},
      {"troops NEAR kursk", "near10(troops kursk)"},
      {"troops ADJ kursk", "adj1(troops kursk)"},
      {"troops ADJ/3 kursk", "adj3(troops kursk)"},
      {"a NEAR/2 b NEAR/3 c d", "and(near5(a b c) d)"},
      {"x a ADJ b ADJ c", "and(x adj2(a b c))"},
      {"title:a NEAR/2 title:b", "title:near2(title:a title:b)"},
      {"a NEAR/2 b OR c", "or(near2(a b) c)"},
  });
}

TEST(ParseQuery, ReadsFieldsFacetsAndDates) {
  expect_rows({
      {"title:kursk", "title:kursk"},
      {"Title:kursk BODY:x", "and(title:kursk body:x)"},
      {"body:\"exchange of fire\"", "body:\"exchange of fire\""},
      {"title:(kursk troops) x", "and(and(title:kursk title:troops) x)"},
      {"title:(a body:b (c))", "and(title:a body:b title:c)"},
      {"person:\"Kim Jong Un\"", "person=Kim Jong Un"},
      {"person:“Kim Jong Un”", "person=Kim Jong Un"},
      {"country:KP source:NATO", "and(country=KP source=NATO)"},
      {"lang:ko language:en", "and(language=ko language=en)"},
      {"-source:TASS", "not(source=TASS)"},
      {"date:2024-10", "days[2024-10-01..2024-10-31]"},
      {"date:2024", "days[2024-01-01..2024-12-31]"},
      {"date:2024-10-18..2024-11-01", "days[2024-10-18..2024-11-01]"},
      {"date:2024-10..", "days[2024-10-01..]"},
      {"date:..2024-10", "days[..2024-10-31]"},
      {"date:>=2024-10-23", "days[2024-10-23..]"},
      {"date:>2024-10", "days[2024-11-01..]"},
      {"date:<=2024-10", "days[..2024-10-31]"},
      {"date:<2024-10", "days[..2024-09-30]"},
      {"date:7d", "days[2024-11-08..2024-11-15]"},
      {"date:2w", "days[2024-11-01..2024-11-15]"},
      {"date:6m", "days[2024-05-15..2024-11-15]"},
      {"date:1y", "days[2023-11-15..2024-11-15]"},
      {"date:\"2024-10\"", "days[2024-10-01..2024-10-31]"},
      {"deploy*", "deploy*"},
      {"title:deploy* x", "and(title:deploy* x)"},
      {"https://x.y/z?a=1,2 c", "and(https://x.y/z?a=1,2 c)"},
      {"10:30 3:1", "and(10:30 3:1)"},
      {"Seoul: troops", "and(Seoul troops)"},
  });
}

TEST(ParseQuery, SaysWhatItDidNotUnderstand) {
  expect_rows({
      {"foo:bar", "and(foo bar)", "unknown_field"},
      {"-foo:bar x", "and(not(and(foo bar)) x)", "unknown_field"},
      {"foo:\"a b\"", "and(foo \"a b\")", "unknown_field"},
      {"foo:(a b)", "and(foo and(a b))", "unknown_field"},
      {"source:(NATO TASS)", "and(NATO TASS)", "unsupported"},
      {"title: kursk", "and(title kursk)", "dangling_operator"},
      {"person:\"\"", "all", "dangling_operator"},
      {"\"north korea", "and(north korea)", "unclosed_quote"},
      {"troops \"", "troops", "unclosed_quote"},
      {"title:\"north korea", "and(title:north korea)", "unclosed_quote"},
      {"\"\" x", "x", "no_letters"},
      {"& x", "x", "no_letters"},
      {"-& x", "x", "no_letters"},
      {"-", "all", "dangling_operator"},
      {"a - b -- c", "and(a b c)", "dangling_operator dangling_operator"},
      {"NOT", "not", "dangling_operator"},
      {"AND AND", "and(and and)", "dangling_operator"},
      {"OR", "or", "dangling_operator"},
      {"a AND AND b", "AND(a b)", "dangling_operator"},
      {"AND a", "a", "dangling_operator"},
      {"a OR", "a", "dangling_operator"},
      {"a AND OR b", "or(a b)", "dangling_operator"},
      {"(a OR) b", "and(a b)", "dangling_operator"},
      {"a NOT AND b", "AND(a b)", "dangling_operator"},
      {"a NEAR", "a", "dangling_operator"},
      {"a NEAR/0 b", "near1(a b)", "bad_distance"},
      {"a NEAR/900 b", "near100(a b)", "bad_distance"},
      {"a ADJ/99999999999999999999 b", "adj100(a b)", "bad_distance"},
      {"a NEAR/x b", "near10(a b)", "bad_distance"},
      {"a ADJ/ b", "adj1(a b)", "bad_distance"},
      {"NEAR/x a", "a", "bad_distance dangling_operator"},
      {"a NEAR \"b c\"", "and(a \"b c\")", "bad_operand"},
      {"a NEAR -b", "and(a not(b))", "bad_operand"},
      {"a NEAR (b c)", "and(a and(b c))", "bad_operand"},
      {"title:a NEAR b", "and(title:a b)", "bad_operand"},
      {"a NEAR b ADJ c", "and(near10(a b) c)", "bad_operand"},
      {"()", "all", "empty_group"},
      {"-() a", "a", "empty_group"},
      {"a ()", "a", "empty_group"},
      {"(a b", "and(a b)", "unclosed_group"},
      {"a OR (b (c", "or(a and(b c))", "unclosed_group"},
      {"a) b", "and(a b)", "unmatched_parenthesis"},
      {"date:foo x", "x", "bad_date"},
      {"date:2024-06-31", "all", "bad_date"},
      {"date:..", "date", "dangling_operator"},
      {"date:2024-11..2024-10", "days[2024-10-01..2024-11-30]", "bad_date"},
      {"de*", "de", "wildcard_too_short"},
      {"북한*", "북한*", ""},
      {"김*", "김", "wildcard_too_short"},
      {"北朝*", "北朝*", ""},
      {"*orea", "orea", "wildcard_position"},
      {"k*rsk", "and(k rsk)", "wildcard_position"},
      {"*", "all", "no_letters"},
      {"abc* def* ghi*", "and(abc* def* ghi)", "too_many_wildcards"},
      {"\"deploy* now\"", "\"deploy* now\"", "wildcard_position"},
      {"kurks~", "kurks~", ""},
      {"THE RADIO AND FILM", "and(THE RADIO AND FILM)", ""},
      {"NATO AND KCNA", "AND(NATO KCNA)", ""},
      {"the NATO OR KCNA", "or(and(the NATO) KCNA)", ""},
      {"kurks~1 kurks~2", "and(kurks~1 kurks~2)", ""},
      {"kurks~9", "kurks~2", "bad_distance"},
      {"kur~", "kur", "fuzzy_too_short"},
      {"aaaa~ bbbb~ cccc~", "and(aaaa~ bbbb~ cccc)", "too_many_fuzzies"},
      {"\"a b\"~5 c", "and(\"a b\" c)", "unsupported"},
  });
}

TEST(ParseQuery, WarnsByNamingTheText) {
  const auto query = parse_query("foo:bar date:32", kToday);
  ASSERT_TRUE(query.ok());
  ASSERT_EQ(query->warnings.size(), 2U);
  EXPECT_EQ(query->warnings[0].message,
            "there is no field 'foo': 'foo:bar' is read as the words 'foo' and 'bar'");
  EXPECT_NE(query->warnings[1].message.find("got '32'"), std::string::npos);
}

TEST(ParseQuery, HoldsItsLimits) {
  std::string words;
  for (int i = 0; i < 64; ++i) words += "w ";
  EXPECT_TRUE(parse_query(words, kToday).ok());
  const auto many = parse_query(words + "x", kToday);
  ASSERT_FALSE(many.ok());
  EXPECT_EQ(many.error(), (Error{"too_many_terms", "query: want at most 64 words, got 65"}));
  EXPECT_EQ(parse_query("\"" + words + "x\"", kToday).error().field, "too_many_terms");

  EXPECT_TRUE(parse_query(std::string(16, '(') + "a" + std::string(16, ')'), kToday).ok());
  const auto deep = parse_query(std::string(17, '(') + "a" + std::string(17, ')'), kToday);
  ASSERT_FALSE(deep.ok());
  EXPECT_EQ(deep.error().field, "query_too_deep");

  EXPECT_TRUE(parse_query(std::string(1024, 'a'), kToday).ok());
  const auto big = parse_query(std::string(1025, 'a'), kToday);
  ASSERT_FALSE(big.ok());
  EXPECT_EQ(big.error(), (Error{"query_too_long", "query: want at most 1024 bytes, got 1025"}));
}

// kNot stands only below kAnd or alone, and holds no kNot; lists have two members at least, but for the kAnd
// that makes an alternative of an exclusion.
void expect_shape(const Node& node, NodeKind above, const std::string& text) {
  switch (node.kind) {
    case NodeKind::kNot:
      ASSERT_EQ(node.children.size(), 1U) << text;
      ASSERT_TRUE(above == NodeKind::kAnd || above == NodeKind::kAll) << text;
      ASSERT_NE(node.children.front().kind, NodeKind::kNot) << text;
      break;
    case NodeKind::kAnd:
      ASSERT_TRUE(node.children.size() >= 2 || node.children.front().kind == NodeKind::kNot) << text;
      break;
    case NodeKind::kOr:
    case NodeKind::kNear:
    case NodeKind::kAdjacent:
      ASSERT_GE(node.children.size(), 2U) << text;
      break;
    default:
      ASSERT_TRUE(node.children.empty()) << text;
  }
  for (const Node& child : node.children) expect_shape(child, node.kind, text);
}

TEST(ParseQuery, AnswersAnythingInTheShapeOfTheAst) {
  const std::vector<std::string> pieces{
      "a",        "b ", " ",       "AND ", "OR ",  "NOT ",   "-",     "(",
      ")",        "\"", "NEAR/2 ", "ADJ ", "foo:", "title:", "date:", "7d",
      "person:",  "*",  "~",       "\xff", "北",   "“",      "«",     "--",
      "https://", ",",  "abc*",    "&",    "\x01", "NOT",    "OR",    "source:\"x\" "};
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    const auto length = random() % 14;
    for (std::size_t i = 0; i < length; ++i) text += pieces[random() % pieces.size()];
    const auto query = parse_query(text, kToday);
    ASSERT_TRUE(query.ok()) << text;
    expect_shape(query->root, NodeKind::kAll, text);
  }
}

}  // namespace
}  // namespace dateline
