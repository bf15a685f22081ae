#include "indexer/index/verify.h"

#include <set>
#include <sstream>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "indexer/index/checksum.h"
#include "indexer/index/index_database.h"
#include "indexer/index/manifest.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/glass_guard.h"
#include "indexer/schema/last_run.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/term.h"
#include "indexer/schema/words_file.h"

namespace dateline {
namespace {

// A damaged index would fill the screen; the first lines say what there is to know.
constexpr std::size_t kMaxProblems = 100;

class Verifier {
 public:
  Verifier(const Xapian::Database& database, const Generation& generation, VerifyReport& report)
      : database_(database), words_(generation.glass / kWordsFile), report_(report) {}

  void check_articles(const VerifyProgress& progress) {
    for (auto posting = database_.postlist_begin(""); posting != database_.postlist_end(""); ++posting) {
      const Xapian::docid docid = *posting;
      ++report_.articles;
      if (progress) progress(report_.articles);
      try {
        check_article(docid);
      } catch (const Xapian::Error& error) {
        say("article " + std::to_string(docid) + ": " + error.get_description());
      }
    }
    if (report_.articles != database_.get_doccount()) {
      say("the index counts " + std::to_string(database_.get_doccount()) + " articles and holds " +
          std::to_string(report_.articles));
    }
  }

  // Every article belongs to a file, and every file's articles are there. Two may name one: a run that ended
  // between two commits had given it to an earlier file, and the later one was not looked at yet.
  void check_records() {
    for (const FileRecord& record : read_records(database_)) {
      for (const ArticleEntry& entry : record.articles) {
        homeless_.erase(entry.id);
        if (database_.get_termfreq(key_term(entry.id)) == 1) continue;
        say("'" + printable(full_path(record.root, record.path)) + "': its article " + printable(entry.id) +
            " is not in the index");
      }
    }
    for (const std::string& id : homeless_) say("article " + printable(id) + " belongs to no file");
  }

  void check_facets() {
    for (const FacetSpec& facet : kFacets) {
      const std::string prefix = facet_key_prefix(facet.facet);
      for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix);
           ++key) {
        const std::string id = (*key).substr(prefix.size());
        const auto value = decode_facet_value(id, database_.get_metadata(*key));
        if (!value) say(value.error().message);
        if (database_.get_termfreq(facet_term(facet.facet, id)) == 0) {
          say(std::string(facet.name) + " '" + printable(id) + "' has a row and no article");
        }
      }
    }
  }

  void say(std::string problem) {
    if (report_.problems.size() < kMaxProblems) report_.problems.push_back(std::move(problem));
  }

 private:
  void check_article(Xapian::docid docid) {
    Xapian::Document document = database_.get_document(docid);
    const auto stored = decode_stored(document.get_data());
    const std::string name = "article " + std::to_string(docid);
    if (!stored) return say(name + ": " + stored.error().message);
    const std::string& id = stored->head.id;
    try {
      restore_words(document, words_);
    } catch (const std::runtime_error& error) {
      return say(name + " (" + printable(id) + "): " + printable(error.what()));
    }
    if (!is_checksum_right(document))
      say(name + " (" + printable(id) + "): not as it was written (checksum)");
    if (article_id(stored->head.key) != id) say(name + ": its id is not that of its key");
    if (!homeless_.insert(id).second) say(name + ": the id " + printable(id) + " is there twice");
    if (database_.get_termfreq(key_term(id)) != 1) say(name + ": its key term is not there once");
    for (const FacetSpec& facet : kFacets) {
      const std::string packed = document.get_value(facet.slot);
      for (const std::string_view value : unpack_ids(packed)) {
        if (!database_.get_metadata(facet_key(facet.facet, value)).empty()) continue;
        say(name + ": " + std::string(facet.name) + " '" + printable(value) + "' has no row");
      }
    }
  }

  const Xapian::Database& database_;
  WordsFile words_;
  VerifyReport& report_;
  std::set<std::string> homeless_;  // ids whose file was not met yet
};

// What Xapian's own check says; its words go to the report when it finds something.
void check_structure(const Generation& generation, Verifier& verifier) {
  std::ostringstream words;
  const std::size_t errors = Xapian::Database::check(generation.glass.string(), 0, &words);
  if (errors > 0)
    verifier.say("xapian-check: " + std::to_string(errors) + " errors: " + printable(words.str()));
}

// The revision as it stands on the disk; "" when it cannot be read.
std::string revision_of(const Generation& generation) {
  if (!check_glass(generation.glass)) return "";
  try {
    return Xapian::Database(generation.glass.string()).get_metadata(std::string(kMetaRevision));
  } catch (const Xapian::Error&) {
    return "";
  }
}

void check_database(const Generation& generation, VerifyReport& report, const VerifyProgress& progress) {
  const auto database = open_index(generation);
  if (!database) {
    report.problems.push_back(database.error().message);
    return;
  }
  Verifier verifier(*database, generation, report);
  verifier.check_articles(progress);
  verifier.check_records();
  verifier.check_facets();
  check_structure(generation, verifier);
}

// Another version of the schema comes first of what is wrong: it says what to do.
void note_schema(const Generation& generation, VerifyReport& report) {
  try {
    const auto database = open_index(generation);
    if (!database) report.problems.insert(report.problems.begin(), database.error().message);
  } catch (const Xapian::Error& error) {
    report.problems.push_back("the database cannot be read: " + error.get_description());
  }
}

void check_last_run(const Generation& generation, VerifyReport& report) {
  std::error_code code;
  if (!std::filesystem::exists(generation.folder / kLastRunFile, code) || read_last_run(generation)) return;
  report.problems.push_back("last-run: damaged; the next run writes it anew");
}

VerifyReport verify_once(const Generation& generation, const VerifyProgress& progress) {
  VerifyReport report;
  report.generation = generation.number;
  if (has_manifest(generation)) {
    report.guarantee = Guarantee::kEveryByte;
    report.problems = compare_with_manifest(generation);
    // Not read any further: the library trusts what it reads in places, and the answer is known.
    if (!report.problems.empty()) {
      note_schema(generation, report);
      return report;
    }
  }
  try {
    check_database(generation, report, progress);
  } catch (const Xapian::Error& error) {
    report.problems.push_back("the database cannot be read: " + error.get_description());
  } catch (const std::runtime_error& error) {
    report.problems.push_back(error.what());
  }
  check_last_run(generation, report);
  return report;
}

}  // namespace

Result<VerifyReport> verify_index(const std::filesystem::path& db, const VerifyProgress& progress) {
  constexpr int kTries = 5;
  for (int tries = 1;; ++tries) {
    const auto generation = current_generation(db);
    if (!generation) return generation.error();
    const std::string before = revision_of(*generation);
    VerifyReport report = verify_once(*generation, progress);
    // What was found while a writer was at work may be the writing, so only a quiet index is judged.
    const auto now = current_generation(db);
    const bool is_quiet = now && now->number == generation->number && revision_of(*generation) == before;
    if (report.problems.empty() || is_quiet) return report;
    if (tries == kTries)
      return make_error("db", "is being written to all the time; verify it when that is over");
  }
}

}  // namespace dateline
