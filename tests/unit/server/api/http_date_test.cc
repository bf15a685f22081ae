#include "server/api/http_date.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(HttpDate, IsAnImfFixdate) {
  EXPECT_EQ(http_date(0), "Thu, 01 Jan 1970 00:00:00 GMT");
  EXPECT_EQ(http_date(1729227780), "Fri, 18 Oct 2024 05:03:00 GMT");
  EXPECT_EQ(http_date(951782399), "Mon, 28 Feb 2000 23:59:59 GMT");
  EXPECT_EQ(http_date(-1), "Wed, 31 Dec 1969 23:59:59 GMT");
}

}  // namespace
}  // namespace dateline
