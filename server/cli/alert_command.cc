#include "server/cli/alert_command.h"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>

#include "indexer/base/utf8.h"
#include "server/api/alert_json.h"
#include "server/api/routes.h"
#include "server/cli/alert_state.h"
#include "server/cli/messages.h"
#include "server/cli/saved_search.h"
#include "server/cli/state_file.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

constexpr int kBusy = 75;  // EX_TEMPFAIL: try again later

void say(const std::string& text) {
  std::cerr << "dateline-server: " << printable(text) << "\n";
}

// Asks search by search, up to where the index stood when the run began.
class AlertRun {
 public:
  AlertRun(SearcherPool& pool, const ServerSettings& settings, const CommandLine& line)
      : pool_(pool), settings_(settings), line_(line), now_(pool.bookmark()) {}

  // `before` is the state of the last run.
  void ask(const ListedLine& listed, const AlertState& before) {
    const std::string name = saved_name(listed);
    const auto known = before.searches.find(name);
    if (!name.empty() && !lines_.emplace(name, listed.number).second) {
      return refuse(listed, "name: '" + name + "' stands in line " + std::to_string(lines_[name]) + " too");
    }
    const auto saved = read_saved_search(listed, rules_of(settings_));
    if (!saved) {
      // When it is right again, it goes on from where it was.
      if (known != before.searches.end()) after_.searches.insert(*known);
      return refuse(listed, saved.error().message);
    }
    if (known == before.searches.end() && !line_.is_from_start) {
      take_as_seen(*saved);
    } else {
      tell(*saved, known == before.searches.end() ? Bookmark{} : known->second);
    }
  }

  // Why standard output takes no more; 0: it does.
  int reason() const { return reason_; }
  bool is_whole() const { return is_whole_; }
  // What to remember, when everything is told.
  const AlertState& state() const { return after_; }

 private:
  void refuse(const ListedLine& listed, const std::string& message) {
    is_whole_ = false;
    say("line " + std::to_string(listed.number) + ": " + message);
  }

  void take_as_seen(const SavedSearch& saved) {
    SearchRequest request = saved.request;
    request.limit = 0;
    const SearchResponse response = pool_.search(request);
    warn(saved, response.warnings);
    say(saved.name + ": first run, " + std::to_string(response.total) +
        " articles taken as seen; --from-start tells them");
    after_.searches[saved.name] = now_;
  }

  void tell(const SavedSearch& saved, Bookmark seen) {
    Bookmark next = now_;
    for (const ShardMark& mark : seen.shards) {
      if (now_.find(mark.index) == nullptr) next.shards.push_back(mark);  // an index that was not given now
    }
    for (const ShardMark& mark : now_.shards) {
      if (line_.is_from_start || seen.find(mark.index) != nullptr) continue;
      say(saved.name + ": the index " + mark.index +
          " was not there at the last run, its articles are taken as seen; --from-start tells them");
      seen.shards.push_back(mark);
    }
    ExportRun run = pool_.begin_news(saved.request, {std::move(seen), now_});
    warn(saved, run.warnings());
    while (!run.is_done() && reason_ == 0) {
      std::string lines;
      for (const Hit& hit : pool_.export_rows(run))
        lines += alert_line(saved.name, hit, settings_.public_url);
      reason_ = print_bytes(lines);
    }
    after_.searches[saved.name] = std::move(next);
  }

  static void warn(const SavedSearch& saved, const std::vector<Warning>& warnings) {
    for (const Warning& warning : warnings) say(saved.name + ": " + warning.message);
  }

  SearcherPool& pool_;
  const ServerSettings& settings_;
  const CommandLine& line_;
  Bookmark now_;
  AlertState after_;
  std::map<std::string, std::size_t> lines_;  // of each name
  bool is_whole_ = true;
  int reason_ = 0;
};

// Told lines that stand in a file must be on the disk before the state says that they are told. Pipes and
// terminals have no disk.
int sync_output() {
  if (::fsync(STDOUT_FILENO) == 0 || errno == EINVAL || errno == EROFS || errno == ENOTSUP) return 0;
  return errno;
}

int run_alert(const ServerSettings& settings, const CommandLine& line, const std::string& list) {
  auto file = StateFile::open(line.state);
  if (!file) return fail(file.error(), file.error().field == kStateBusy ? kBusy : 1);
  const auto text = file->read();
  if (!text) return fail(text.error(), 1);
  const auto before = decode_alert_state(*text);
  if (!before) {
    return fail({"state", "state: '" + printable(line.state) + "': " + before.error().message}, 1);
  }
  const auto pool = SearcherPool::open(settings.db);
  if (!pool) return fail(pool.error(), 1);
  AlertRun run(**pool, settings, line);
  for (const ListedLine& listed : list_lines(list)) {
    run.ask(listed, *before);
    if (run.reason() != 0) break;
  }
  const int reason = run.reason() != 0 ? run.reason() : sync_output();
  if (reason != 0) {
    return fail({"output", std::string("standard output: ") + std::strerror(reason) +
                               "; the state stays as it was, and the next run tells the same"},
                1);
  }
  if (const Outcome written = file->write(encode_alert_state(run.state())); !written) {
    return fail(written.error(), 1);
  }
  return run.is_whole() ? 0 : 3;
}

}  // namespace

int alert_command(const ServerSettings& settings, const CommandLine& line) {
  const auto list = read_list_file(line.subject);
  if (!list) return fail(list.error(), 1);
  std::signal(SIGPIPE, SIG_IGN);  // told by EPIPE instead
  try {
    return run_alert(settings, line, *list);
  } catch (const IndexReplaced&) {
    return fail({"db", "db: the index was made anew meanwhile; the next run tells what is new"}, 1);
  }
}

}  // namespace dateline
