#include "server/page/view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

TEST(View, HoldsTextsFlagsListsAndViews) {
  View inner;
  inner.text("name", "b");
  View one;
  one.text("name", "1");
  View two;
  two.text("name", "2");
  std::vector<View> items;
  items.push_back(std::move(one));
  items.push_back(std::move(two));
  View view;
  view.text("name", "a").flag("yes", true).flag("no", false).nested("inner", std::move(inner));
  view.list("items", std::move(items));
  EXPECT_EQ(render_text("{{name}}{{#yes}}y{{/yes}}{{#no}}n{{/no}}{{#inner}}{{name}}{{/inner}}"
                        "{{#items}}{{name}}{{/items}}",
                        view),
            "ayb12");
}

TEST(View, MaybeIsFalseWhenEmpty) {
  View view;
  view.maybe("empty", "").maybe("full", "x");
  EXPECT_EQ(render_text("{{#empty}}bad{{/empty}}{{^empty}}none{{/empty}} {{#full}}{{full}}{{/full}}", view),
            "none x");
}

TEST(View, AListCanSayWhetherItHasItems) {
  View item;
  item.text("name", "a");
  std::vector<View> items;
  items.push_back(std::move(item));
  View view;
  view.listed("has_some", "some", std::move(items)).listed("has_none", "none", {});
  EXPECT_EQ(render_text(
                "{{#has_some}}({{#some}}{{name}}{{/some}}){{/has_some}}{{#has_none}}none{{/has_none}}", view),
            "(a)");
}

TEST(View, AListReplacesWhatStoodThere) {
  View view;
  view.text("items", "x").list("items", {});
  EXPECT_EQ(render_text("[{{#items}}bad{{/items}}]", view), "[]");
}

}  // namespace
}  // namespace dateline
