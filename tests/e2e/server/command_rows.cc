#include "tests/e2e/server/command_rows.h"

namespace dateline::test {
namespace {

// How another index is named, and what is there instead.
std::vector<CommandRow> indexes() {
  const std::string hint = "; make one with: dateline-indexer sync";
  return {
      {"C1",
       "nothing",
       {},
       1,
       "there is no index directory 'dateline.db'" + hint,
       "the index of this folder is the default, and here is none"},
      {"C1", "a flag without its value", {"--db"}, 2, "--db: 1 required DIR missing"},
      {"C2", "no index at all", {"--db", ""}, 2, "db: want the index directory; give it with --db DB"},
      {"C2",
       "an index that is not there",
       {"--db", "nowhere"},
       1,
       "there is no index directory 'nowhere'" + hint},
      {"C2",
       "a file as the index",
       {"--db", "articles/harbour.md"},
       1,
       "there is no index directory 'articles/harbour.md'" + hint},
      {"C3", "a folder that is no index", {"--db", "articles"}, 1, "'articles' holds no index" + hint},
      {"C8", "a name with controls", {"--db", "a\x1b[2J\nb"}, 1, "'a\\x1b[2J"},
      {"C8", "a name that is no UTF-8", {"--db", "\xff"}, 1, "'\\xff'"},
      {"C8", "a name that begins with a hyphen", {"--db=-x"}, 1, "there is no index directory '-x'" + hint},
      {"C2",
       "a query of an index that is not there",
       {"query", "oil", "--db", "nowhere"},
       1,
       "there is no index directory 'nowhere'"},
  };
}

std::vector<CommandRow> flags() {
  const auto serve = [](const char* name, const char* flag, const char* value, const char* message) {
    return CommandRow{"C1", name, {"--db", "articles.db", flag, value}, 2, message};
  };
  return {
      {"C1", "an unknown flag", {"--db", "articles.db", "--prot", "1"}, 2, "--prot"},
      {"C1", "an unknown command", {"frobnicate"}, 2, "frobnicate"},
      {"C1", "the command of the other program", {"sync", "articles"}, 2, "sync"},
      serve("a port above 65535", "--port", "65536", "port: want 0..65535, got '65536'"),
      serve("a port below 0", "--port", "-1", "port: want 0..65535, got '-1'"),
      serve("a port that is no number", "--port", "abc", "port: want 0..65535, got 'abc'"),
      serve("a port in hexadecimal", "--port", "0x10", "port: want 0..65535, got '0x10'"),
      serve("an empty port", "--port", "", "port: want 0..65535, got ''"),
      serve("an empty host", "--host", "", "host: want an address to listen on, got ''"),
      serve("an unknown log level", "--log-level", "loud", "log-level: want "),
      {"C1",
       "a foreign address",
       {"--db", "articles.db", "--port", "0", "--host", "192.0.2.1"},
       1,
       "cannot listen on 192.0.2.1"},
      {"C1",
       "a host that is none",
       {"--db", "articles.db", "--port", "0", "--host", "x y"},
       1,
       "cannot listen on x y"},
      {"C8",
       "a host with controls",
       {"--db", "articles.db", "--port", "0", "--host", "x\x1b[2J"},
       1,
       "cannot listen on x\\x1b[2J"},
      {"C2",
       "templates that are not there",
       {"--db", "articles.db", "--port", "0", "--web", "nowhere"},
       1,
       "nowhere"},
  };
}

std::vector<CommandRow> queries() {
  const auto query = [](const char* name, const char* flag, const char* value, const char* message) {
    return CommandRow{"C1", name, {"query", "oil", "--db", "articles.db", flag, value}, 2, message};
  };
  return {
      query("a limit of 0", "--limit", "0", "limit: want 1..100, got '0'"),
      query("an unknown order", "--sort", "evil",
            "sort: want relevance|date:desc|date:asc|indexed:desc, got 'evil'"),
      query("February 30", "--from", "2024-02-30", "from: want a day, month or year"),
      {"C1", "a query of 1,025 bytes", {"query", std::string(1025, 'a'), "--db", "articles.db"}, 2, "1024"},
      {"C8", "a query that is no UTF-8", {"query", "\xff", "--db", "articles.db"}, 2, "q: want UTF-8 text"},
      {"C8", "a query with an escape", {"query", "\x1b[2J", "--db", "articles.db"}, 2, "control"},
  };
}

}  // namespace

std::vector<CommandRow> command_rows() {
  std::vector<CommandRow> all = indexes();
  for (const auto& more : {flags(), queries()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace dateline::test
