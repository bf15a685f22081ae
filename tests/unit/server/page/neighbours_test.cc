#include "server/page/neighbours.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

SearchResponse response_of(std::initializer_list<const char*> ids, std::uint64_t total) {
  SearchResponse response;
  response.total = total;
  for (const char* id : ids) {
    response.hits.emplace_back();
    response.hits.back().head.id = id;
  }
  return response;
}

PageState troops() {
  PageState state;
  state.text = "troops";
  return state;
}

TEST(Neighbours, AsksForOneHitMoreOnEitherSide) {
  const struct {
    std::uint32_t offset;
    std::uint32_t wanted_offset;
    std::uint32_t wanted_limit;
  } cases[] = {{0, 0, 11}, {10, 9, 12}, {990, 989, 11}};
  for (const auto& row : cases) {
    SearchRequest page;
    page.offset = row.offset;
    page.switches.relax = true;
    const SearchRequest request = neighbours_request(page);
    EXPECT_EQ(request.offset, row.wanted_offset);
    EXPECT_EQ(request.limit, row.wanted_limit) << row.offset;
    EXPECT_EQ(request.snippets, 0U);
    EXPECT_FALSE(request.switches.relax);
    EXPECT_FALSE(request.is_reported);
  }
}

TEST(Neighbours, StayWithinTheWindowOfTheServer) {
  SearchRequest page;
  page.window = 20'000;
  page.offset = 5000;
  EXPECT_EQ(neighbours_request(page).offset, 4999U);
  EXPECT_EQ(neighbours_request(page).limit, 12U);
  page.window = 100;
  page.offset = 90;
  EXPECT_EQ(neighbours_request(page).limit, 11U);
}

TEST(Neighbours, LeadOverTheEdgesOfPages) {
  PageState second = troops();
  second.page = 2;
  const SearchResponse response = response_of({"j", "k", "l"}, 43);
  const Neighbours first = neighbours("k", second, 9, response);
  EXPECT_EQ(first.rank, 11U);
  EXPECT_EQ(first.total, 43U);
  EXPECT_EQ(first.previous_url, "/a/j?q=troops");
  EXPECT_EQ(first.next_url, "/a/l?q=troops&page=2");
  EXPECT_EQ(first.back_url, "/?q=troops&page=2#hit-k");
}

TEST(Neighbours, EndWithTheResults) {
  const SearchResponse response = response_of({"a", "b"}, 2);
  EXPECT_EQ(neighbours("a", troops(), 0, response).previous_url, "");
  EXPECT_EQ(neighbours("a", troops(), 0, response).next_url, "/a/b?q=troops");
  EXPECT_EQ(neighbours("b", troops(), 0, response).next_url, "");
  EXPECT_EQ(neighbours("c", troops(), 0, response).rank, 0U);
}

}  // namespace
}  // namespace dateline
