#include "server/cli/matrix_command.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>

#include "indexer/base/utf8.h"
#include "server/api/matrix_text.h"
#include "server/api/parameter_values.h"
#include "server/api/routes.h"
#include "server/api/search_parameters.h"
#include "server/cli/messages.h"
#include "server/cli/query_list.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

struct WantedMatrix {
  MatrixBy by;
  bool is_csv = true;
  Parameters choices;
};

Result<WantedMatrix> read_wanted_matrix(const ServerSettings& settings, const CommandLine& line) {
  const auto by = read_matrix_by(line.by);
  if (!by) return by.error();
  if (!line.format.empty() && line.format != "csv" && line.format != "ndjson") {
    return unwanted_value("bad_format", "format", "csv|ndjson", line.format);
  }
  WantedMatrix wanted{*by, line.format != "ndjson", {}};
  wanted.choices = with_default(with_default(line.parameters, "typos", "off"), "relax", "off");
  // What is wrong with the flags is said once and not for each line.
  const auto checked = read_search_parameters(wanted.choices, ParameterPolicy::kStrict, rules_of(settings));
  if (!checked) return checked.error();
  return wanted;
}

// Asks line by line. Rows of NDJSON are printed as they come; what the columns of CSV are is known at the
// end.
class MatrixRun {
 public:
  MatrixRun(SearcherPool& pool, const ServerSettings& settings, const WantedMatrix& wanted)
      : pool_(pool), settings_(settings), wanted_(wanted) {}

  void ask(const ListedLine& listed) {
    Parameters parameters = wanted_.choices;
    parameters.emplace_back("q", listed.text);
    const auto read = read_search_parameters(parameters, ParameterPolicy::kStrict, rules_of(settings_));
    if (!read) {
      is_whole_ = false;
      return say(listed, read.error().message);
    }
    const SearchResponse response = pool_.search(matrix_request(read->request, wanted_.by));
    for (const Warning& warning : response.warnings) say(listed, warning.message);
    MatrixRow row = matrix_row(read->request, response, wanted_.by);
    if (wanted_.is_csv) {
      rows_.push_back(std::move(row));
    } else {
      reason_ = print_bytes(matrix_ndjson(row, wanted_.by));
    }
  }

  int finish() {
    if (wanted_.is_csv) reason_ = print_bytes(matrix_csv(rows_, wanted_.by));
    if (reason_ != 0 && reason_ != EPIPE) {
      return fail({"output", std::string("standard output: ") + std::strerror(reason_)}, 1);
    }
    return is_whole_ ? 0 : 3;
  }

  bool is_stuck() const { return reason_ != 0; }

 private:
  static void say(const ListedLine& listed, const std::string& message) {
    std::cerr << "dateline-server: line " << listed.number << ": " << printable(message) << "\n";
  }

  SearcherPool& pool_;
  const ServerSettings& settings_;
  const WantedMatrix& wanted_;
  std::vector<MatrixRow> rows_;
  bool is_whole_ = true;
  int reason_ = 0;  // why standard output takes no more
};

}  // namespace

int matrix_command(const ServerSettings& settings, const CommandLine& line) {
  const auto wanted = read_wanted_matrix(settings, line);
  if (!wanted) return fail(wanted.error(), 2);
  const auto text = read_list_file(line.subject);
  if (!text) return fail(text.error(), 1);
  const auto pool = SearcherPool::open(settings.db);
  if (!pool) return fail(pool.error(), 1);
  std::signal(SIGPIPE, SIG_IGN);  // told by EPIPE instead
  MatrixRun run(**pool, settings, *wanted);
  for (const ListedLine& listed :
       line.subject.ends_with(".csv") ? list_first_cells(*text) : list_lines(*text)) {
    run.ask(listed);
    if (run.is_stuck()) break;
  }
  return run.finish();
}

}  // namespace dateline
