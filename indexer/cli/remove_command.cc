#include <ctime>
#include <nlohmann/json.hpp>

#include "indexer/base/digest.h"
#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/number_text.h"
#include "indexer/index/index_status.h"
#include "indexer/index/remove.h"

namespace dateline {

int remove_command(const CommandContext& context) {
  for (const std::string& id : context.arguments.operands) {
    if (is_article_id(id)) continue;
    context.console.say(Message::kError, "id: want 20 characters of a-z and 2-7, got '" + id + "'");
    return kUsage;
  }
  const auto choice = choose_authority(context.options, remembered_options(context.options.db), {});
  if (!choice) return fail(context, choice.error());
  const auto report = remove_articles({context.options.db, context.arguments.operands, context.arguments.root,
                                       context.options.wait_seconds, std::time(nullptr)},
                                      choice->authority);
  if (!report) return fail(context, report.error());
  Console& console = context.console;
  for (const std::string& id : report->unknown) console.say(Message::kFailed, id + ": not in the index");
  if (console.is_json()) {
    const nlohmann::ordered_json line{{"event", "summary"},
                                      {"removed", report->removed},
                                      {"unknown", report->unknown.size()},
                                      {"articles", report->articles}};
    console.answer(line.dump() + "\n");
  } else {
    console.result(grouped(report->removed) + " removed, " + grouped(report->articles) + " left");
  }
  if (report->unknown.empty()) return kDone;
  return context.options.is_strict ? kFailure : kSomeFailed;
}

}  // namespace dateline
