#include "indexer/cli/help.h"

namespace dateline {

const std::vector<VerbExample>& help_examples() {
  static const std::vector<VerbExample> kExamples{
      {"sync", "sync corpus/articles", "index a folder, into ./dateline.db"},
      {"sync", "sync", "look again at all folders of the index"},
      {"sync", "sync news.ndjson --db /srv/db", "one file of many articles, into another index"},
      {"sync", "sync -n", "what would be done"},
      {"add", "add report.pdf notes/", "these alone, wherever they stand"},
      {"add", "add - < export.ndjson", "articles from a program, an article a line"},
      {"watch", "watch", "and go on: a saved article is found at once"},
      {"watch", "watch /mnt/share --rescan 60", "a disk that tells of no changes"},
      {"rebuild", "rebuild", "all anew, beside the index that answers"},
      {"inspect", "inspect report.html", "what would be indexed of a file, and why"},
      {"lint", "lint corpus/articles", "articles without a date, duplicates, odd dates"},
      {"remove", "remove --root corpus/articles", "forget a folder"},
      {"status", "status", "what the index holds"},
      {"verify", "verify", "whether it is sound"},
      {"authority", "authority check authority", "what is wrong with the authority files"},
      {"authority", "authority suggest --limit 20", "whom they do not have yet"}};
  return kExamples;
}

const std::vector<HelpVerb>& help_verbs() {
  static const std::vector<HelpVerb> kVerbs{
      {"sync", "[PATH...]",
       "make the index true to its files: new, changed, removed (the default verb). A PATH, a folder or a "
       "file, is "
       "added and looked at alone; without one everything is looked at"},
      {"add", "FILE...", "add files or folders and look at these alone"},
      {"add", "-",
       "add articles from standard input, NDJSON. They are kept in the index's directory, in stdin/, and so "
       "outlast "
       "sync and rebuild; one that is given again replaces the one before, and remove takes it out for good"},
      {"watch", "[PATH...]",
       "sync, then follow the files as they change, until Ctrl-C. The index is locked only while it is "
       "written, so "
       "that other commands work beside it"},
      {"rebuild", "", "build the index anew beside the live one, then switch"},
      {"inspect", "FILE",
       "show the articles in a file as they would be indexed, with where each value is from"},
      {"lint", "[PATH...]",
       "say what looks wrong with articles, a line each: no date, source or title; the same key or text as "
       "another, "
       "or nearly; dates to come, before 1605, far from the others of their source, or unlike the address's. "
       "Of "
       "files and folders, or of all folders of the index; exits with 1 when something was found"},
      {"remove", "ID...", "take articles out of the index; their files are not touched"},
      {"remove", "--root PATH", "forget a folder and all its articles"},
      {"status", "", "articles, folders, facet values, failed files"},
      {"verify", "", "check the index; says which guarantee it gave"},
      {"authority", "check [DIR]",
       "check the authority files (default: --authority, else those of the last run): what is malformed, "
       "what two "
       "entries claim, and counts; exits with 1 when something is wrong"},
      {"authority", "suggest",
       "persons that articles of the index name and the files do not have, as entries for persons.json"}};
  return kVerbs;
}

const std::vector<HelpFlag>& help_flags() {
  static const std::vector<HelpFlag> kFlags{
      {"    --db DB", "the index directory (default: dateline.db)", {}},
      {"    --authority DIR",
       "persons.json, countries.json, sources.json (default: as last time, else a folder named authority "
       "inside or "
       "beside the first PATH)",
       {"sync", "add", "watch", "rebuild", "inspect", "lint", "remove", "authority"}},
      {"    --default-country CODE",
       "country of articles about none, as ISO 3166 alpha-2 (default: as last time)",
       {"sync", "add", "watch", "rebuild", "inspect"}},
      {"    --allow-shrink",
       "let a folder lose more than half of its articles",
       {"sync", "add", "watch", "rebuild"}},
      {"-n, --dry-run", "say what sync would do, write nothing", {"sync"}},
      {"    --root PATH", "the folder to forget, by its path or name", {"remove"}},
      {"    --limit N", "how many persons authority suggest prints (default: 50)", {"authority"}},
      {"    --workers N",
       "processes that build a new index (default: one a processor)",
       {"sync", "add", "watch", "rebuild"}},
      {"    --memory SIZE",
       "memory that they may take together, such as 512M or 2G (default: 1G)",
       {"sync", "add", "watch", "rebuild"}},
      {"    --wait SECONDS",
       "wait for another writer to end (default: 0)",
       {"sync", "add", "watch", "rebuild", "remove"}},
      {"    --rescan SECONDS",
       "how often watch looks at everything besides, for disks that tell of no changes, as network shares "
       "(default: "
       "0, when it is needed)",
       {"watch"}},
      {"    --strict", "exit with 1 when files failed, not 3", {"sync", "add", "rebuild", "remove"}},
      {"-q, --quiet", "only failures and errors", {}},
      {"-v, --verbose", "also name what is not read, and each warning", {}},
      {"    --json", "results, failures and progress as JSON, one object a line", {}},
      {"    --color WHEN", "auto, always or never (default: auto; NO_COLOR is respected)", {}},
      {"    --show-config", "print every setting with where it is from, and stop", {}},
      {"    --version", "print the version, and stop", {}},
      {"-h, --help", "print this, and stop", {}}};
  return kFlags;
}

}  // namespace dateline
