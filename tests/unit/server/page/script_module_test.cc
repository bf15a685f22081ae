#include "server/page/script_module.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace dateline {
namespace {

TEST(ScriptModule, EachFileStandsOnceBehindWhatItImports) {
  const WebFiles files{
      {"app.js", "// The entry.\nimport './b.js';\nimport { one } from './a.js';\n\none();\n"},
      {"a.js", "export function one() {\n  // Why.\n  return 'a // b';\n}\n"},
      {"b.js", "import { one } from './a.js';\nexport const two = one();\n"},
      {"style.css", "import"}};
  EXPECT_EQ(joined_script(files, "app.js"),
            "function one() {\n  return 'a // b';\n}\nconst two = one();\none();\n");
  EXPECT_EQ(with_joined_script(files, "app.js"),
            (WebFiles{{"app.js", joined_script(files, "app.js")}, {"style.css", "import"}}));
}

TEST(ScriptModule, RefusesWhatItCannotJoin) {
  const struct {
    WebFiles files;
    std::string why;
  } cases[] = {
      {{{"app.js", "import './a.js';"}}, "web/a.js: is imported and not there"},
      {{{"app.js", "import './a.js';"}, {"a.js", "import './app.js';"}}, "web/app.js: its imports lead back"},
      {{{"app.js", "import './app.js';"}}, "web/app.js: its imports lead back"},
      {{{"app.js", "import './a.js';\nlet x = 1;"}, {"a.js", "export const x = 2;"}},
       "web/app.js: x is also declared in a.js"},
      {{{"app.js", "import { a as b } from './a.js';"}, {"a.js", ""}}, "web/app.js: want import"},
      {{{"app.js", "import {"}}, "web/app.js: want import"}};
  for (const auto& row : cases) {
    try {
      static_cast<void>(joined_script(row.files, "app.js"));
      ADD_FAILURE() << "joined, want " << row.why;
    } catch (const std::runtime_error& error) {
      EXPECT_EQ(std::string(error.what()).substr(0, row.why.size()), row.why);
    }
  }
}

TEST(ScriptModule, JoinsTheProjectsOwn) {
  const WebFiles files = with_joined_script(load_web_files(""), "app.js");
  EXPECT_EQ(files.count("app.js"), 1U);
  EXPECT_EQ(files.count("suggest.js"), 0U);
  EXPECT_EQ(files.at("app.js").find("\nimport "), std::string::npos);
  EXPECT_EQ(files.at("app.js").find("\nexport "), std::string::npos);
}

}  // namespace
}  // namespace dateline
