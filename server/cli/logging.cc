#include "server/cli/logging.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include "server/log/log_formatter.h"
#include "server/log/log_sink.h"

namespace dateline {
namespace {

void log_to(const spdlog::sink_ptr& sink, const LogOptions& options) {
  auto logger = std::make_shared<spdlog::logger>("dateline-server", sink);
  logger->set_formatter(std::make_unique<LogFormatter>(options.format));
  logger->set_level(spdlog::level::from_str(options.level));
  logger->flush_on(spdlog::level::trace);
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace

void set_up_logging(const LogOptions& options) {
  log_to(std::make_shared<spdlog::sinks::stderr_sink_mt>(), options);
}

ServerLog::ServerLog(LogOptions options)
    : options_(std::move(options)), sink_(std::make_shared<LogSink>(STDERR_FILENO)) {
  log_to(sink_, options_);
}

ServerLog::~ServerLog() {
  set_up_logging(options_);
}

void ServerLog::finish() {
  sink_->finish();
}

std::uint64_t ServerLog::dropped() const {
  return sink_->dropped();
}

}  // namespace dateline
