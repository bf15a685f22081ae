#include "tests/e2e/indexer/bad_command_rows.h"

namespace dateline::test {
namespace {

std::vector<BadCommandRow> usage() {
  return {
      {"C1", "an unknown flag", {"--bogus"}, 2, "there is no flag --bogus; see dateline-indexer --help"},
      {"C1", "a flag with a slip", {"sync", "--dryrun"}, 2, "did you mean --dry-run?"},
      {"C1", "a flag without its value", {"sync", "--db"}, 2, "--db"},
      {"C1", "a number that is none", {"sync", "--wait", "abc"}, 2, "wait: want 0..86400, got 'abc'"},
      {"C1", "no workers", {"sync", "--workers", "0"}, 2, "workers: want 1..64, got '0'"},
      {"C1", "too little memory", {"sync", "--memory", "1K"}, 2, "memory: want a size from 128M on"},
      {"C1", "an unknown colour", {"sync", "--color", "x"}, 2, "color: want auto, always or never, got 'x'"},
      {"C1",
       "an operand too many",
       {"verify", "articles"},
       2,
       "want no operands for this verb, got 'articles'"},
      {"C1", "an operand too few", {"remove"}, 2, "remove: want ID... or --root PATH, got nothing"},
      {"C1", "an empty operand", {"sync", ""}, 2, "want a name, got ''"},
      {"C1", "an empty index", {"sync", "--db", ""}, 2, "db: want the path of a directory, got ''"},
      {"C1", "an id that is none", {"remove", "x y"}, 2, "id: want 20 characters"},
      {"C1",
       "a word that is no verb",
       {"frobnicate"},
       1,
       "there is no 'frobnicate'",
       "`dateline-indexer FOLDER` is sync, so it is a path that is not there"},
      {"C1", "nothing, without an index", {"--db", "new"}, 1, "the index has no folders yet; want one: "},
  };
}

std::vector<BadCommandRow> paths() {
  return {
      {"C2", "a folder that is not there", {"sync", "nowhere"}, 1, "path: there is no 'nowhere'"},
      {"C2", "an empty folder", {"sync", "empty"}, 0, "empty: holds no files that are read"},
      {"C2",
       "a file of another format",
       {"sync", "home/letter.xyz"},
       0,
       "home/letter.xyz: holds no files that are read"},
      {"C3",
       "a folder that is no index",
       {"sync", "articles", "--db", "home"},
       1,
       "is no index and not empty (it holds 'letter.xyz'); nothing was touched"},
      {"C3", "a rebuild of a folder that is no index", {"rebuild", "--db", "home"}, 1, "home"},
      {"C3",
       "a file as the index",
       {"sync", "articles", "--db", "articles/a.md"},
       1,
       "'articles/a.md' is a file; want a directory for the index"},
      {"C4",
       "an index where nothing can be made",
       {"sync", "articles", "--db", "/proc/index"},
       1,
       "db: '/proc/index' cannot be made",
       "1 is every failure; the words tell them apart"},
      {"C8",
       "a name with a line end and an escape",
       {"sync", "no\nwhere\x1b[2J"},
       1,
       "'no\\x0awhere\\x1b[2J'"},
      {"C8", "a name that is no UTF-8", {"sync", "bad\xff"}, 1, "'bad\\xff'"},
      {"C8", "a name that begins with a hyphen", {"sync", "--", "-dash"}, 1, "there is no '-dash'"},
      {"C2",
       "an index that is not there",
       {"verify", "--db", "nowhere"},
       1,
       "there is no index directory 'nowhere'; make one with: dateline-indexer sync"},
      {"C2", "a file to look at that is not there", {"inspect", "nowhere.md"}, 1, "nowhere.md"},
  };
}

}  // namespace

std::vector<BadCommandRow> bad_command_rows() {
  std::vector<BadCommandRow> all = usage();
  for (BadCommandRow& row : paths()) all.push_back(std::move(row));
  return all;
}

}  // namespace dateline::test
