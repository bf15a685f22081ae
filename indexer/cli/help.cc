#include "indexer/cli/arguments.h"

namespace dateline {

std::string help_text() {
  return R"(dateline-indexer: makes a folder of articles searchable.

Examples:
  dateline-indexer sync corpus/articles            index a folder, into ./dateline.db
  dateline-indexer sync                            look again at all folders of the index
  dateline-indexer sync news.ndjson --db /srv/db   one file of many articles, into another index
  dateline-indexer watch                           and go on: a saved article is found at once
  dateline-indexer inspect report.html             what would be indexed of a file, and why
  dateline-indexer lint corpus/articles            articles without a date, duplicates, odd dates
  dateline-indexer status                          what the index holds
  dateline-indexer authority check authority       what is wrong with the authority files

Usage: dateline-indexer [VERB] [OPTIONS] [PATH...]

Verbs:
  sync [PATH...]      make the index true to its files: new, changed, removed (the default verb)
  watch [PATH...]     sync, then follow the files as they change, until Ctrl-C. The index is locked only while
                      it is written, so that other commands work beside it
  rebuild             build the index anew beside the live one, then switch
  inspect FILE        show the articles in a file as they would be indexed, with where each value is from
  lint [PATH...]      say what looks wrong with articles, a line each: no date, source or title; the same key
                      or text as another, or nearly; dates to come, before 1605, far from the others of their
                      source, or unlike the address's. Of files and folders, or of all folders of the index;
                      exits with 1 when something was found
  remove ID...        take articles out of the index; their files are not touched
  remove --root PATH  forget a folder and all its articles
  status              articles, folders, facet values, failed files
  verify              check the index; says which guarantee it gave
  authority check [DIR]
                      check the authority files (default: --authority, else those of the last run): what is
                      malformed, what two entries claim, and counts; exits with 1 when something is wrong
  authority suggest   persons that articles of the index name and the files do not have, as entries for
                      persons.json

Options:
      --db DB                 the index directory (default: dateline.db)
      --authority DIR         persons.json, countries.json, sources.json (default: as last time, else a
                              folder named authority inside or beside the first PATH)
      --default-country CODE  country of articles about none, as ISO 3166 alpha-2 (default: as last time)
      --allow-shrink          let a folder lose more than half of its articles
  -n, --dry-run               say what sync would do, write nothing
      --limit N               how many persons authority suggest prints (default: 50)
      --workers N             processes that build a new index (default: one a processor)
      --memory SIZE           memory that they may take together, such as 512M or 2G (default: 1G)
      --wait SECONDS          wait for another writer to end (default: 0)
      --rescan SECONDS        how often watch looks at everything besides, for disks that tell of no changes,
                              as network shares (default: 0, when it is needed)
      --strict                exit with 1 when files failed, not 3
  -q, --quiet                 only failures and errors
  -v, --verbose               also name what is not read, and each warning
      --json                  results as JSON, one object a line
      --color WHEN            auto, always or never (default: auto; NO_COLOR is respected)
      --show-config           print every setting with where it is from, and stop
      --version               print the version, and stop
  -h, --help                  print this, and stop

Each setting is taken from its flag, else DATELINE_NAME (DATELINE_DEFAULT_COUNTRY), else ./dateline.toml
(at the top or in [indexer]), else the default.

Files read: .txt .text .md .markdown .html .htm .xhtml .json .ndjson .jsonl .xml .rss .atom .pdf
            .warc .warc.gz; NAME.meta.yaml beside NAME overrides what the file says of itself

Exit codes: 0 done, 1 failure, 2 usage, 3 some files failed, 75 another writer is at work,
130 and 143 ended by Ctrl-C or a termination signal (what was done is kept).
)";
}

}  // namespace dateline
