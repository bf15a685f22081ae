#include <ctime>
#include <nlohmann/json.hpp>

#include "indexer/article/not_read.h"
#include "indexer/article/reader.h"
#include "indexer/base/utf8.h"
#include "indexer/cli/article_text.h"
#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/number_text.h"
#include "indexer/extract/extract.h"
#include "indexer/index/file_articles.h"
#include "indexer/index/index_status.h"
#include "indexer/index/key_ledger.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

// The path as it would be within a root: what an extractor may read a date from.
std::string path_within(const std::string& file) {
  const std::filesystem::path path = std::filesystem::path(file).lexically_normal();
  return path.is_absolute() || path.begin()->string() == ".." ? path.filename().string() : path.string();
}

class Inspection {
 public:
  Inspection(const CommandContext& context, const Authority& authority, ExtractOptions extract)
      : context_(context),
        file_(context.arguments.operands.front()),
        path_(path_within(file_)),
        extractor_(authority, std::move(extract)) {}

  int run() {
    const auto format = format_of(file_);
    if (!format) return fail(context_, format.error());
    const FileRead read = read_file(*format, std::filesystem::absolute(file_), "");
    if (read.state == ReadState::kVanished)
      return fail(context_, make_error("file", "there is no '" + file_ + "'"));
    if (read.state != ReadState::kRead)
      return fail(context_, make_error("file", "'" + file_ + "': " + read.reason));
    const Outcome outcome =
        read_file_articles(*format, read, [this](Result<Article> article) { take(std::move(article)); });
    if (!outcome) {
      if (!is_not_read(outcome.error())) return fail(context_, outcome.error());
      pass_over(outcome.error());
    }
    if (failures_ == 0) return kDone;
    return context_.options.is_strict ? kFailure : kSomeFailed;
  }

 private:
  void take(Result<Article> article) {
    Console& console = context_.console;
    if (!article && is_not_read(article.error())) return pass_over(article.error());
    if (!article) {
      ++failures_;
      if (console.is_json()) {
        console.answer(
            Json{{"error", article.error().message}}.dump(-1, ' ', false, Json::error_handler_t::replace) +
            "\n");
      } else {
        console.say(Message::kFailed, file_ + ": " + article.error().message);
      }
      return;
    }
    extractor_.complete(*article, path_);
    const std::string key = wanted_key(*article, place_key(path_, article->record));
    if (console.is_json()) return console.answer(article_json(*article, key));
    if (article->record > 0) console.answer("record " + grouped(article->record) + "\n");
    console.answer(describe_article(*article, key) + (article->record > 0 ? "\n" : ""));
  }

  void pass_over(const Error& error) {
    if (context_.console.is_json()) {
      context_.console.answer(
          Json{{"notRead", error.message}}.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
    } else {
      context_.console.say(Message::kNotice, file_ + ": not read: " + error.message);
    }
  }

  const CommandContext& context_;
  std::string file_;
  std::string path_;
  Extractor extractor_;
  std::uint64_t failures_ = 0;
};

}  // namespace

int inspect_command(const CommandContext& context) {
  const auto remembered = remembered_options(context.options.db);
  const auto choice = choose_authority(context.options, remembered, context.arguments.operands.front());
  if (!choice) return fail(context, choice.error());
  ExtractOptions extract;
  extract.default_country = context.options.default_country;
  if (const auto last = remembered.find("default-country");
      extract.default_country.empty() && last != remembered.end()) {
    extract.default_country = last->second;
  }
  extract.today = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(std::time(nullptr))));
  return Inspection(context, choice->authority, extract).run();
}

}  // namespace dateline
