#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/number_text.h"
#include "indexer/index/index_status.h"
#include "indexer/schema/date.h"
#include "indexer/schema/field.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

void print_json(Console& console, const IndexStatus& status) {
  Json object{{"articles", status.articles}, {"generation", status.generation},
              {"revision", status.revision}, {"schema", status.schema},
              {"uuid", status.uuid},         {"updated", status.updated},
              {"roots", Json::array()},      {"facets", Json::object()},
              {"failures", status.failures}, {"failed", Json::array()}};
  if (status.last_run) {
    object["lastRun"] = {{"filesFailed", status.last_run->failed_files}};
    if (const auto ended = status.last_run->ended) object["lastRun"]["ended"] = iso_instant(*ended);
  }
  for (const RootStatus& root : status.roots) {
    object["roots"].push_back({{"name", root.root.name},
                               {"path", root.root.path.string()},
                               {"files", root.files},
                               {"articles", root.articles}});
  }
  for (const auto& [facet, values] : status.facets) object["facets"][facet] = values;
  for (const FileProblem& problem : status.failed) {
    object["failed"].push_back({{"path", problem.path}, {"reason", problem.reason}});
  }
  console.answer(object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void print_text(Console& console, const IndexStatus& status) {
  console.result(grouped(status.articles) + " articles, generation " + std::to_string(status.generation) +
                 ", revision " + std::to_string(status.revision) + ", last changed " + status.updated);
  if (status.last_run && status.last_run->ended) {
    console.result("last run that went well " + iso_instant(*status.last_run->ended));
  }
  for (const RootStatus& root : status.roots) {
    console.result("root " + printable(root.root.name) + ": " + grouped(root.articles) + " articles in " +
                   grouped(root.files) + " files, " + printable(root.root.path.string()));
  }
  for (const FacetSpec& facet : kFacets) {
    console.result(std::string(facet.name) + ": " + grouped(status.facets.at(std::string(facet.name))) +
                   " values");
  }
  console.result(grouped(status.failures) + " failed");
  for (const FileProblem& problem : status.failed) {
    console.result("  " + printable(problem.path) + ": " + printable(problem.reason));
  }
}

}  // namespace

int status_command(const CommandContext& context) {
  const auto status = read_status(context.options.db);
  if (!status) return fail(context, status.error());
  if (context.console.is_json()) {
    print_json(context.console, *status);
  } else {
    print_text(context.console, *status);
  }
  return kDone;
}

}  // namespace dateline
